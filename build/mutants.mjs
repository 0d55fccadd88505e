// Plain JavaScript on purpose: see install.mjs. `npm run mutants`: breaks checks, report, the judging of text and the counting of
// registers in one place at a time and counts which breaks the tests notice. `-- --slice NAME` takes one slice, that of the registers only so,
// `-- FILE…` only some files of it; `--survivors` lists the others.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, environment, root, run } from "./install.mjs";

/**
 * What is broken, the tests that have to notice, and who may keep in memory what he has derived, because no break of the slice can change it.
 */
const slices = {
  report: {
    files: ["shared/report/*.ts"],
    tests: [
      "shared/report/**/*.test.ts",
      "shared/report-file/**/*.test.ts",
      "shared/text/passages.test.ts",
      // Who asks for sources and counted rows.
      "shared/gathering/merge.test.ts",
      "shared/checks/rules/{ledger,merged}.test.ts",
      // Who asks for the channels of the applications.
      "shared/drafting/channel-sentences.test.ts",
      "shared/text/rules/channels-told.test.ts",
    ],
    keeping: [],
  },
  checks: {
    files: ["shared/checks/**/*.ts"],
    // What was compared is told by the rules themselves; that it is true of their findings is held in the catalogue, here and for the text.
    tests: ["shared/checks/**/*.test.ts", "shared/catalogue/check-list.test.ts"],
    keeping: ["shared/report/", "shared/text/", "shared/document/", "shared/language/"],
  },
  text: {
    files: ["shared/text/*.ts", "shared/text/rules/*.ts", "shared/text/claims/{judge,bindable-claims}.ts"],
    tests: ["shared/text/**/*.test.ts", "shared/catalogue/check-list.test.ts"],
    keeping: ["shared/report/", "shared/checks/"],
  },
  // What a register comes to: from its rows to the figures. Tables of words are data; a calendar without working days never comes to an end. Its score is
  // still below the bound of the others, and it takes as long as they do together: it is counted by its name alone.
  ledger: {
    onlyByName: true,
    files: [
      "shared/ledger/{count,settle,told-by-words,told-by-sheet,find-repeats,side-by-side,read-rows,read-ledger,dates,grounds,proceedings}.ts",
      "shared/ledger/{find-head,find-columns,head-names,same-rows,against-report,ledger-source,deadlines}.ts",
    ],
    tests: ["shared/ledger/**/*.test.ts", "shared/checks/rules/ledger.test.ts"],
    keeping: ["shared/report/", "shared/checks/", "shared/text/", "shared/document/", "shared/language/"],
  },
};

/** Below this share of noticed breaks the run fails. */
const least = 85;

const { values, positionals } = parseArgs({
  options: { slice: { type: "string" }, survivors: { type: "boolean" } },
  allowPositionals: true,
});
const chosen = Object.entries(slices).filter(([name, { onlyByName = false }]) =>
  values.slice === undefined ? !onlyByName : values.slice === name,
);
if (chosen.length === 0) {
  console.error(`There is no slice "${values.slice}", only: ${Object.keys(slices).join(", ")}.`);
  process.exit(2);
}

ensureInstalled();
const counts = chosen.map(([name, slice]) => ({ name, ...countIn(name, slice) }));

const noticedOfAll = counts.reduce((sum, count) => sum + count.noticed, 0);
const all = counts.reduce((sum, count) => sum + count.all, 0);
console.log("");
for (const count of counts) console.log(line(count.name, count.noticed, count.all));
console.log(`\nscore ${share(noticedOfAll, all)} %, at least ${least} %`);
process.exit((100 * noticedOfAll) / all >= least ? 0 : 1);

/**
 * Breaks a slice and runs its tests; tells how many breaks there are and how many were noticed. Where a break stands in code that only runs
 * while files are loaded, it is not counted: it can be made only once.
 * @param {string} name
 * @param {{ readonly files: readonly string[], readonly tests: readonly string[], readonly keeping: readonly string[] }} slice
 */
function countIn(name, { files, tests, keeping }) {
  console.log(`\n> ${name}`);
  const [list, result] = ["list", "result"].map((what) => join(root, "dist", "mutants", `${name}-${what}.json`));
  rmSync(result, { force: true });
  const env = {
    ...environment,
    GOUJI_MUTANTS_FILES: (positionals.length > 0 ? positionals : files).join(" "),
    GOUJI_MUTANTS_TESTS: tests.join(" "),
    GOUJI_MUTANTS_KEEPING: keeping.join(" "),
    GOUJI_MUTANTS_LIST: list,
    GOUJI_MUTANTS_RESULT: result,
  };
  // First each file by the tests of its own, then what they have left by all.
  for (const own of ["1", "0"]) {
    const words = ["run", "--config", "build/vitest.mutants.config.ts", "--reporter=dot"];
    if (run("vitest", words, { ...env, GOUJI_MUTANTS_OWN: own }) !== 0) process.exit(2);
  }
  const { loading, met, noticed: found } = JSON.parse(readFileSync(result, "utf8"));
  const noticedIds = new Set(found.map((/** @type {[string, string]} */ [id]) => id));
  const metIds = new Set(met);
  const onlyLoading = new Set(loading.filter((/** @type {string} */ id) => !metIds.has(id)));
  /** @type {Map<string, { noticed: number, survivors: string[] }>} */
  const byFile = new Map();
  for (const { id, status, fileName, location, mutatorName, replacement } of JSON.parse(readFileSync(list, "utf8"))) {
    if (status === "Ignored" || onlyLoading.has(id)) continue;
    const file = fileName.slice(root.length);
    const count = byFile.get(file) ?? { noticed: 0, survivors: [] };
    byFile.set(file, count);
    if (noticedIds.has(id)) count.noticed += 1;
    else {
      const why = metIds.has(id) ? "" : " (never run)";
      const place = `${location.start.line + 1}:${location.start.column + 1}`;
      count.survivors.push(`  ${place} ${mutatorName}${why}: ${replacement.replaceAll(/\s+/gu, " ").slice(0, 100)}`);
    }
  }
  for (const [file, { noticed, survivors }] of byFile) {
    console.log(line(file, noticed, noticed + survivors.length));
    if (values.survivors) for (const survivor of survivors) console.log(survivor);
  }
  const counted = [...byFile.values()];
  return {
    noticed: counted.reduce((sum, count) => sum + count.noticed, 0),
    all: counted.reduce((sum, count) => sum + count.noticed + count.survivors.length, 0),
  };
}

/**
 * @param {string} name
 * @param {number} part
 * @param {number} whole
 */
function line(name, part, whole) {
  return `${name}: ${part} of ${whole} breaks noticed, ${share(part, whole)} %`;
}

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return ((100 * part) / whole).toFixed(1);
}
