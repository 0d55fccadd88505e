// Plain JavaScript on purpose: see install.mjs. `npm test`: everything, and one line at the end that counts it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, environment, root, run } from "./install.mjs";

ensureInstalled();
// What could not be installed is skipped below, with the reason.
run("npm", ["run", "--silent", "judges"]);

const count = { passed: 0, failed: 0, skipped: 0 };

for (const step of ["types", "lint", "format:check", "build"]) {
  console.log(`\n> ${step}`);
  count[run("npm", ["run", "--silent", step]) === 0 ? "passed" : "failed"] += 1;
}

console.log("\n> unit, properties, exports");
const folder = mkdtempSync(join(tmpdir(), "gouji-test-"));
const results = join(folder, "results.json");
const status = run(
  "npm",
  ["run", "--silent", "unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
  { ...environment, GOUJI_BUILT_WINDOW: join(root, "dist/renderer") },
);
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(results, "utf8"));
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  count.skipped += numPendingTests + numTodoTests;
  if (status !== 0 && numFailedTests === 0) count.failed += 1;
} else {
  count.failed += 1;
}

console.log("\n> journeys through the window");
const journeys = join(folder, "journeys.json");
const journeyStatus = run("npm", ["run", "--silent", "journeys", "--", "--reporter=list,json"], {
  ...environment,
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeys,
});
if (existsSync(journeys)) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(journeys, "utf8")).stats;
  count.passed += expected;
  count.failed += unexpected + flaky;
  count.skipped += skipped;
  if (journeyStatus !== 0 && unexpected + flaky === 0) count.failed += 1;
} else {
  count.failed += 1;
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`);
process.exit(count.failed === 0 ? 0 : 1);
