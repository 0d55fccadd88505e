import fc from "fast-check";
import { brief, fewest, long } from "./long-run.ts";

// In the long run properties that do not say how often they are tried are tried far more often than the library's hundred times.
if (long) fc.configureGlobal({ numRuns: 5_000 });
// Under mutation always the same few cases, so that the score is the same again; that one fails is enough, whichever it is.
if (brief) fc.configureGlobal({ numRuns: fewest, seed: 1, endOnFailure: true });
