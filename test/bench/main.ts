import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { formatTable, isKept, isMet, type Measured, type Shown } from "./format-table.ts";
import { plainEighth, quirkyEighth } from "../fixtures/claims/eighth/index.ts";
import { fifthParagraphs } from "../fixtures/claims/fifth/index.ts";
import { fourthParagraphs } from "../fixtures/claims/fourth/index.ts";
import { paragraphs } from "../fixtures/claims/second/index.ts";
import { plainSeventh, unusualSeventh } from "../fixtures/claims/seventh/index.ts";
import { sixthParagraphs } from "../fixtures/claims/sixth/index.ts";
import { thirdParagraphs } from "../fixtures/claims/third/index.ts";
import { scoreClaims } from "../kit/claim-scores.ts";
import { formatScores } from "./format-scores.ts";
import { gauges, longGauges, measurements } from "./registry.ts";
import { runContest } from "./run-contest.ts";

const { values: options } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, long: { type: "boolean" } },
});
const chosen = ({ name }: { readonly name: string }): boolean => name.includes(options.only ?? "");

const measured: Measured[] = [];
for (const measurement of measurements.filter(chosen)) {
  process.stderr.write(`${measurement.name} …\n`);
  measured.push({ measurement, outcome: await runContest(await measurement.prepare()) });
}
const shown: Shown[] = [];
const skipped: string[] = [];
for (const gauge of [...gauges, ...(options.long === true ? longGauges : [])].filter(chosen)) {
  const missing = await gauge.missing();
  process.stderr.write(`${gauge.name} …\n`);
  if (missing === undefined) shown.push({ gauge, gauged: await gauge.gauge() });
  else skipped.push(`skipped: ${gauge.name}: ${missing}`);
}

console.log(formatTable([...measured, ...shown]));
for (const line of skipped) console.log(line);
console.log("\nMedians over interleaved rounds; the ratio is ours divided by the peer's, smaller is better.");

if (chosen({ name: "claims" })) {
  console.log(`\n${formatScores("first set", scoreClaims())}`);
  console.log(`\n${formatScores("second set", scoreClaims(paragraphs))}`);
  console.log(`\n${formatScores("third set", scoreClaims(thirdParagraphs))}`);
  console.log(`\n${formatScores("fourth set", scoreClaims(fourthParagraphs))}`);
  console.log(`\n${formatScores("fifth set", scoreClaims(fifthParagraphs))}`);
  console.log(`\n${formatScores("sixth set", scoreClaims(sixthParagraphs))}`);
  console.log(`\n${formatScores("seventh set, as most tell it", scoreClaims(plainSeventh))}`);
  console.log(`\n${formatScores("seventh set, as few tell it", scoreClaims(unusualSeventh))}`);
  console.log(`\n${formatScores("eighth set, as most tell it", scoreClaims(plainEighth))}`);
  console.log(`\n${formatScores("eighth set, with quirks", scoreClaims(quirkyEighth))}`);
}

if (options.json !== undefined) {
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown" };
  const lines = measured.map(({ measurement: { name, peer, aim }, outcome }) => {
    const met = isMet(aim, outcome);
    return { name, work: peer, ...outcome, ...(aim && { aim }), ...(met !== undefined && { met }) };
  });
  const others = shown.map(({ gauge: { name, peer, unit, aim }, gauged }) => {
    const [ratio, met] = [gauged.ours / gauged.peer, isKept(aim, gauged)];
    return { name, work: peer, unit, ...gauged, ratio, ...(aim && { aim }), ...(met !== undefined && { met }) };
  });
  const written = { machine, unit: "ms", measurements: lines, gauges: others, skipped };
  writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
}
