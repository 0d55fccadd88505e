// Plain JavaScript on purpose: see install.mjs. `npm run mutants`: breaks checks, report and the judging of text in one place at a time and counts
// which breaks the tests notice. `-- --slice NAME` takes one slice, `-- FILE…` some files of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, environment, root, run } from "./install.mjs";

/** What is broken, and the folders under test/ whose tests have to notice. */
const slices = {
  report: {
    mutate: ["shared/report/**/*.ts"],
    tests: ["shared/report", "shared/report-file", "shared/checks", "shared/text/passages", "shared/recognition/own"],
  },
  checks: { mutate: ["shared/checks/**/*.ts"], tests: ["shared/checks", "shared/catalogue"] },
  text: {
    mutate: [
      "shared/text/*.ts",
      "shared/text/rules/*.ts",
      "shared/text/claims/{judge,evaluate,verdict,bindable-claims,breakdowns}*.ts",
    ],
    tests: ["shared/text", "fixtures/claims", "shared/catalogue"],
  },
};

/** Below this share of noticed breaks the run fails. */
const least = 85;

const { values, positionals } = parseArgs({ options: { slice: { type: "string" } }, allowPositionals: true });
const chosen = Object.entries(slices).filter(([name]) => values.slice === undefined || values.slice === name);
if (chosen.length === 0) {
  console.error(`There is no slice "${values.slice}", only: ${Object.keys(slices).join(", ")}.`);
  process.exit(2);
}

ensureInstalled();
const results = chosen.map(([name, { mutate, tests }]) => {
  console.log(`\n> ${name}`);
  const report = join(root, "dist", "mutants", `${name}.json`);
  const what = positionals.length > 0 ? positionals : mutate;
  const env = { ...environment, GOUJI_MUTANTS_REPORT: report, GOUJI_MUTANTS_TESTS: tests.join(",") };
  const status = run("stryker", ["run", "build/stryker.config.mjs", "--mutate", what.join(",")], env);
  if (status !== 0 || !existsSync(report)) process.exit(2);
  return { name, ...countIn(report) };
});

let noticed = 0;
let all = 0;
console.log("");
for (const { name, ...count } of results) {
  console.log(`${name}: ${count.noticed} of ${count.all} breaks noticed, ${share(count.noticed, count.all)} %`);
  noticed += count.noticed;
  all += count.all;
}
console.log(`\nscore ${share(noticed, all)} %, at least ${least} %`);
process.exit((100 * noticed) / all >= least ? 0 : 1);

/**
 * How many breaks a report tells of that could be noticed, and how many were.
 * @param {string} report
 */
function countIn(report) {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const states = Object.values(files).flatMap((file) =>
    file.mutants.map((/** @type {{ status: string }} */ { status }) => status),
  );
  const count = (/** @type {readonly string[]} */ names) => states.filter((status) => names.includes(status)).length;
  const seen = count(["Killed", "Timeout"]);
  return { noticed: seen, all: seen + count(["Survived", "NoCoverage"]) };
}

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return ((100 * part) / whole).toFixed(1);
}
