// Plain JavaScript on purpose: see install.mjs. `npm run bench`: speed against the peers that test/bench/package.json names.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, environment, root, run } from "./install.mjs";

const bench = join(root, "test", "bench");

ensureInstalled();
ensurePeers();
process.exit(run("node", [join(bench, "main.ts"), ...process.argv.slice(2)]));

/** Installs the peers that the bench's own lock file names, unless npm finds them all there. */
function ensurePeers() {
  const shell = process.platform === "win32";
  if (spawnSync("npm", ["ls"], { cwd: bench, env: environment, shell }).status === 0) return;
  console.log("Installing the peers that test/bench/package-lock.json names (npm ci) …");
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--prefix", bench]) === 0) return;
  console.error("The peers could not be installed. Check the connection to the npm registry, then try again.");
  process.exit(2);
}
