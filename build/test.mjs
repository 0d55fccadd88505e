// Plain JavaScript on purpose: see install.mjs. `npm test`: everything, and one line at the end that counts it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ensureInstalled, environment, root, run } from "./install.mjs";

ensureInstalled();
// What could not be installed is skipped below, with the reason.
run("npm", ["run", "--silent", "judges"]);

const count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said once more at the end: whoever is shown only the end of a long output still learns its reason. */
const failures = [];

/** One failure is counted, and its name and the first lines of its reason are kept for the end. */
function failed(name, reason = "") {
  count.failed += 1;
  failures.push([name, ...stripVTControlCharacters(reason).split("\n").slice(0, 12)].join("\n    "));
}

for (const step of ["types", "lint", "format:check", "build"]) {
  console.log(`\n> ${step}`);
  if (run("npm", ["run", "--silent", step]) === 0) count.passed += 1;
  else failed(step, `its output stands above; once more: npm run ${step}`);
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
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(results, "utf8"));
  count.passed += numPassedTests;
  count.skipped += numPendingTests + numTodoTests;
  const before = count.failed;
  for (const file of testResults) {
    const path = relative(root, file.name);
    const spoilt = file.assertionResults.filter((test) => test.status === "failed");
    for (const test of spoilt) failed(`${path}: ${test.fullName}`, test.failureMessages.join("\n"));
    if (file.status === "failed" && spoilt.length === 0) failed(path, file.message);
  }
  if (status !== 0 && count.failed === before) failed("unit", `ended with ${status}; its output stands above`);
} else {
  failed("unit", "left no results; its output stands above");
}

console.log("\n> journeys through the window");
const journeys = join(folder, "journeys.json");
const journeyStatus = run("npm", ["run", "--silent", "journeys", "--", "--reporter=list,json"], {
  ...environment,
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeys,
});
if (existsSync(journeys)) {
  const { stats, suites, errors } = JSON.parse(readFileSync(journeys, "utf8"));
  count.passed += stats.expected;
  count.skipped += stats.skipped;
  const before = count.failed;
  for (const spec of suites.flatMap(specsOf)) {
    const spoilt = spec.tests.filter((test) => test.status === "unexpected" || test.status === "flaky");
    for (const test of spoilt) {
      const reasons = test.results.flatMap((result) => result.errors.map((error) => error.message ?? ""));
      failed(`${spec.file}:${spec.line} [${test.projectName}] ${spec.title}`, reasons.join("\n"));
    }
  }
  for (const error of errors) failed("journeys", error.message ?? "");
  if (journeyStatus !== 0 && count.failed === before)
    failed("journeys", `ended with ${journeyStatus}; their output stands above`);
} else {
  failed("journeys", "left no results; their output stands above");
}
rmSync(folder, { recursive: true, force: true });

if (failures.length > 0) console.log(`\n> failed\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`);
process.exit(count.failed === 0 ? 0 : 1);

/** The specs of a suite of the journeys' report and of the suites inside it. */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
