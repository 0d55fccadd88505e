// Plain JavaScript on purpose: see install.mjs. `npm run dev`: the window from the sources, loaded anew when one of them changes.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

ensureInstalled();
process.exit(run("node", [join(root, "build", "dev.ts"), ...process.argv.slice(2)]));
