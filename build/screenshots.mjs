// Plain JavaScript on purpose: see install.mjs. `npm run screenshots`: the pictures of the window in both READMEs, from the running program.
import { join } from "node:path";
import { ensureInstalled, environment, root, run } from "./install.mjs";

ensureInstalled();
// Times in the pictures read the same wherever they are taken.
const env = { ...environment, TZ: "Asia/Shanghai" };
process.exit(run("node", [join(root, "build", "screenshots", "main.ts"), ...process.argv.slice(2)], env));
