// Plain JavaScript on purpose: see install.mjs. `npm run long`: the unit tests with nothing spared, the same laws over far more cases.
import { ensureInstalled, environment, run } from "./install.mjs";

ensureInstalled();
// What could not be installed is skipped below, with the reason.
run("npm", ["run", "--silent", "judges", "--", "--long"]);
process.exit(
  run("npm", ["run", "--silent", "unit", "--", ...process.argv.slice(2)], { ...environment, GOUJI_LONG: "1" }),
);
