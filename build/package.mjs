// Plain JavaScript on purpose: see install.mjs. `npm run package`: builds, and makes the packages that somebody without Node installs.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

ensureInstalled();
if (run("node", [join(root, "build", "build.mjs")]) !== 0) process.exit(2);
process.exit(run("node", [join(root, "build", "package", "main.ts"), ...process.argv.slice(2)]));
