import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidyParquet } from "../../../electron/gathering/tidy-parquet.ts";
import { tidyRows } from "../../../electron/gathering/tidy-rows.ts";
import type { ByCell } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { imbalancesIn, mergeReports, sourcesOf } from "../../../shared/gathering/merge.ts";
import { type FileVerdict, verdictsOf } from "../../../shared/gathering/verdicts.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import { allCells } from "../../../shared/report/totals.ts";
import type { Report } from "../../../shared/report/report.ts";
import { gathered, submitted, unitReport } from "../../kit/gathered.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";
import { typedCells } from "../../kit/random-reports.ts";

/** The queries of the page, in its order: what it shows is what is run. */
const [mergeQuery = "", balanceQuery = "", totalsQuery = ""] = [
  ...readFileSync(new URL("../../../build/docs/many-reports.md", import.meta.url), "utf8").matchAll(
    /```sql\n(.*?)```/gs,
  ),
].map(([, query = ""]) => query);

/** What a database says of the file of a gathering. */
async function ask(written: Promise<Uint8Array>, queries: readonly string[]) {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, "2024.parquet");
    await writeFile(path, await written);
    const instance = await DuckDBInstance.create(":memory:");
    const database = await instance.connect();
    await database.run(`CREATE VIEW received AS SELECT * FROM read_parquet('${path}')`);
    const answers: (readonly (readonly string[])[])[] = [];
    for (const query of queries) {
      const reader = await database.runAndReadAll(query);
      answers.push(reader.getRows().map((row) => row.map(String)));
    }
    database.closeSync();
    instance.closeSync();
    return answers;
  });
}

const form = formOf("2021");
const start = {
  id: "m",
  at: "",
  unit: { name: "示例区人民政府", level: "county" },
  year: 2024,
  edition: "2021",
} as const;

/** Reports of a district as they may come in: any figures, some cells blank or with text in them, and totals of which some are wrong. */
function district(count: number, seed: number) {
  const cells = (complete: boolean) => typedCells("2021", complete);
  const sample = fc.sample(fc.tuple(cells(false), cells(true)), { numRuns: count + 1, seed });
  const [[own] = [{}], ...units] = sample;
  const submissions = units.flatMap(([first, last], at) => {
    const declared: ByCell<CellValue> = {};
    const all = allCells(form, last);
    for (const { total } of form.sums) {
      const value = all[total];
      if (typeof value === "number") declared[total] = at % 3 === 0 && total === "t3.granted.total" ? value + 1 : value;
    }
    const name = `单位${String(at).padStart(2, "0")}`;
    return [
      submitted(`${name}.docx`, unitReport(name, first)),
      submitted(`${name} 第2稿.docx`, unitReport(name, last, { declared })),
    ];
  });
  const verdicts = verdictsOf(gathered(submissions));
  const adjustments = [{ cell: "t3.granted.business" as const, by: 3, reason: "补报" }];
  const report: Report = { ...unitReport("示例区人民政府", own) };
  return { verdicts, merged: mergeReports({ ...start, own: report, adjustments }, sourcesOf(verdicts, "2021")) };
}

function wrongTotals(verdicts: readonly FileVerdict[]): readonly string[] {
  return verdicts
    .filter(({ status }) => status === "included")
    .map(({ unit }) => unit)
    .filter((_, at) => at % 3 === 0);
}

describe("the Parquet file of a gathering", () => {
  const { verdicts, merged } = district(12, 20240131);
  const answers = ask(tidyParquet(tidyRows(verdicts, merged)), [mergeQuery, balanceQuery, totalsQuery]);

  it("adds up in a database to the merged report, to the last figure", async () => {
    const [sums = []] = await answers;
    const plain = (text: string): string => text.replace(/(\.\d*?)0+$/u, "$1").replace(/\.$/u, "");
    const expected = form.cells.flatMap(({ id, computed }) => {
      const value = merged.cells[id];
      return computed || value === undefined || value === "/"
        ? []
        : [[id, typeof value === "object" ? value.raw : plain(String(value))]];
    });
    expect(sums.map(([cell = "", total = ""]) => [cell, plain(total)])).toEqual(
      expected.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });

  it("shows the same columns out of balance as the checks", async () => {
    const [, unbalanced = []] = await answers;
    const expected = form.balances
      .filter(({ column }) => column !== "total")
      .flatMap(({ column }) =>
        imbalancesIn({ ...merged, sources: merged.sources.filter(({ own }) => own !== true) }, column).map(
          ({ source, remainder }) => `${source.unit.name} ${column} ${remainder}`,
        ),
      );
    const found = unbalanced.map(
      ([unit = "", column = "", came, went]) => `${unit} ${column} ${Number(came) - Number(went)}`,
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("shows the totals that files state wrongly", async () => {
    const [, , wrong = []] = await answers;
    expect(wrong.map(([unit, cell]) => [unit, cell])).toEqual(
      wrongTotals(verdicts).map((unit) => [unit, "t3.granted.total"]),
    );
  });
});
