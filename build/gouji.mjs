// Plain JavaScript on purpose: see install.mjs. `npm run gouji -- …`: the command line, built on first use.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

const built = join(root, "dist", "gouji.mjs");
if (!existsSync(built)) {
  ensureInstalled();
  if (run("npm", ["run", "--silent", "build"]) !== 0) process.exit(2);
}
process.exit(run("node", [built, ...process.argv.slice(2)]));
