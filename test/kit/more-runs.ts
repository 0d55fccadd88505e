import fc from "fast-check";
import { long } from "./long-run.ts";

// In the long run properties that do not say how often they are tried are tried far more often than the library's hundred times.
if (long) fc.configureGlobal({ numRuns: 5_000 });
