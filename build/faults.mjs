// Plain JavaScript on purpose: see install.mjs. `npm run faults`: all the work that the program does with files, on a disk that fails at each
// operation and in programs that are killed at random moments. `-- KILLS SEED` says how many and which.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

ensureInstalled();
process.exit(run("node", [join(root, "test", "faults", "main.ts"), ...process.argv.slice(2)]));
