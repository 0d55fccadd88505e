import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { formatTable, isMet, type Measured } from "./format-table.ts";
import { measurements } from "./registry.ts";
import { runContest } from "./run-contest.ts";

const { values: options } = parseArgs({ options: { json: { type: "string" }, only: { type: "string" } } });

const measured: Measured[] = [];
for (const measurement of measurements.filter(({ name }) => name.includes(options.only ?? ""))) {
  process.stderr.write(`${measurement.name} …\n`);
  measured.push({ measurement, outcome: await runContest(await measurement.prepare()) });
}

console.log(formatTable(measured));
console.log("\nMedians over interleaved rounds; the ratio is ours divided by the peer's, smaller is better.");

if (options.json !== undefined) {
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown" };
  const lines = measured.map(({ measurement: { name, peer, aim }, outcome }) => {
    const met = isMet(aim, outcome);
    return { name, work: peer, ...outcome, ...(aim && { aim }), ...(met !== undefined && { met }) };
  });
  writeFileSync(options.json, `${JSON.stringify({ machine, unit: "ms", measurements: lines }, null, 2)}\n`);
}
