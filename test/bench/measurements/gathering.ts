import { writeFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { tidyParquet } from "../../../electron/gathering/tidy-parquet.ts";
import { tidyRows } from "../../../electron/gathering/tidy-rows.ts";
import { createCellKeeper } from "../../../shared/gathering/kept-cells.ts";
import { mergeReports, replaceSource, sourcesOf } from "../../../shared/gathering/merge.ts";
import { submittedReport } from "../../../shared/gathering/submission.ts";
import type { FileVerdict } from "../../../shared/gathering/verdicts.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Gauge, type Measurement, repeated, repeatedAsync } from "../measurement.ts";
import { ownFolder } from "../window/bench-window.ts";
import { contest, files, manyFiles, onOneCore, oneCoreMissing, program, programMissing } from "./many-imports.ts";

const units = 10_000;
const { edition, year } = sampleReport;
const about = { id: "", at: "", unit: { name: "示例市人民政府", level: "prefecture" }, year, edition };
const cell = "t3.received.naturalPerson";

/** Ten thousand reports that were read, each other than the one before, as a gathering keeps them. */
function readReports(): readonly FileVerdict[] {
  const keep = createCellKeeper();
  const usual = submittedReport(sampleReport, [], { named: true, dated: true, doubts: 0 });
  return Array.from({ length: units }, (_, at): FileVerdict => {
    const unit = `示例市第${at}局`;
    const report = keep({ ...usual, unit: { name: unit, level: "" }, cells: { ...usual.cells, [cell]: at } });
    const submission = { file: `${unit}.xlsx`, sha256: String(at), received: "", content: { report } };
    return { submission, status: "included", reasons: [], unit, round: 1 };
  });
}

const [first, last] = [0, units - 1];
/** What all of them received from natural persons. */
const sum = ((first + last) * units) / 2;

/** Reports that were read are added up; one is replaced by another round of it. */
export const mergingMany: readonly Measurement[] = [
  {
    name: `merge of ${units} read reports`,
    peer: "DuckDB: SUM over the same values as Parquet",
    aim: { ratio: 3 },
    prepare: async () => {
      const verdicts = readReports();
      const folder = ownFolder();
      await mkdir(folder, { recursive: true });
      const path = join(folder, "units.parquet");
      await writeFile(path, await tidyParquet(tidyRows(verdicts, undefined)));
      const database = await (await DuckDBInstance.create(":memory:")).connect();
      const query = `SELECT cell, SUM(number) AS total FROM read_parquet('${path}')
        WHERE status = 'included' AND kind = 'typed' AND number IS NOT NULL GROUP BY cell ORDER BY cell`;
      const ask = async () => (await database.runAndReadAll(query)).getRows();
      const merge = () => mergeReports(about, sourcesOf(verdicts, edition));
      const theirs = (await ask()).find(([id]) => id === cell)?.[1];
      if (merge().cells[cell] !== sum || Number(theirs) !== sum) throw new Error("the sums are not the same");
      return { ours: repeated(merge), peer: repeatedAsync(ask) };
    },
  },
  {
    name: `a corrected report among ${units}`,
    peer: "merging all of them again",
    aim: { ratio: 1 / 50 },
    prepare: () => {
      const sources = sourcesOf(readReports(), edition);
      const merged = mergeReports(about, sources);
      const [source] = sources.slice(-1);
      if (source === undefined) throw new Error("there is a last one");
      const corrected = (turn: number) => ({ ...source, cells: { ...source.cells, [cell]: turn } });
      if (replaceSource(merged, corrected(0)).cells[cell] !== sum - last) throw new Error("the sum is not the same");
      return Promise.resolve({
        ours: repeated((turn) => replaceSource(merged, corrected(turn))),
        peer: repeated(() => mergeReports(about, sources)),
      });
    },
  },
];

const workbookReader = fileURLToPath(new URL("../peers/read-workbooks.mjs", import.meta.url));
const merging = (paths: readonly string[]): readonly string[] => [program, "merge", ...paths, "--json"];

/** `gouji merge` of 300 different files in one call: read, recognised, checked and added up, with the start of the program. */
export const gatheringMany: readonly Gauge[] = [
  {
    name: `merge of ${files} mixed files in one call`,
    peer: "the same on one core",
    unit: "ms",
    aim: { ratio: Number((1 / 1.7).toFixed(2)) },
    missing: oneCoreMissing,
    gauge: async () => {
      const paths = await manyFiles();
      return contest([process.execPath, ...merging(paths)], onOneCore([process.execPath, ...merging(paths)]));
    },
  },
  {
    name: `merge of ${files} workbooks in one call`,
    peer: "exceljs opens them one after another, nothing more",
    unit: "ms",
    aim: { ratio: 0.25 },
    missing: programMissing,
    gauge: async () => {
      const paths = await manyFiles(["xlsx"]);
      return contest([process.execPath, ...merging(paths)], [process.execPath, workbookReader, ...paths]);
    },
  },
];

const thousands = 3_000;

/** The same for thousands of files, among which it does not matter that each thread has to come up and to compile the code for itself. */
export const gatheringManyLong: readonly Gauge[] = [
  {
    name: `merge of ${thousands.toLocaleString("en")} mixed files in one call`,
    peer: "the same on one core",
    unit: "ms",
    aim: { ratio: Number((1 / 1.7).toFixed(2)) },
    missing: oneCoreMissing,
    gauge: async () => {
      const words = merging([dirname((await manyFiles(undefined, thousands))[0] ?? "")]);
      return contest([process.execPath, ...words], onOneCore([process.execPath, ...words]), 1);
    },
  },
];
