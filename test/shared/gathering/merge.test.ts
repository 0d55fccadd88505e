import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import {
  imbalancesIn,
  mergedCells,
  mergeReports,
  ownSource,
  replaceSource,
  sharesOf,
} from "../../../shared/gathering/merge.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { reportFileOf, writeReport } from "../../../shared/report-file/write-report.ts";
import { blankReport, type Cells, type Report, type Source } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { enough } from "../../kit/long-run.ts";
import { typedCells } from "../../kit/random-reports.ts";

const form = formOf("2021");
const unit = { name: "示例区人民政府", level: "county" };
const start = {
  id: "11111111-1111-4111-8111-111111111111",
  at: "2025-02-01T08:00:00Z",
  unit,
  year: 2024,
  edition: "2021",
} as const;

function source(name: string, cells: Cells): Source {
  return { unit: { name, level: "" }, file: `${name}.gouji`, cells };
}

function ownReport(cells: Cells): Report {
  return { ...blankReport({ id: start.id, edition: start.edition, year: start.year, unit }), cells };
}

const anyCells = typedCells("2021", false);
const anyUnits = fc
  .array(anyCells, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((cells, at) => source(`单位${at}`, cells)));

/** A sum as somebody with a calculator comes to it: numbers add up, everything else adds nothing. */
function plainSum(sources: readonly Source[], id: CellId): string {
  return sources
    .reduce((sum, { cells }) => {
      const value = cells[id];
      return typeof value === "number" || (typeof value === "string" && value !== "/") ? sum.plus(value) : sum;
    }, new Big(0))
    .toFixed();
}

describe("a merged report", () => {
  it("is what all figures come to, cell by cell", () => {
    fc.assert(
      fc.property(anyCells, anyUnits, (own, units) => {
        const merged = mergeReports({ ...start, own: ownReport(own) }, units);
        for (const { id, computed } of form.cells) {
          const value = merged.cells[id];
          if (computed || value === undefined || value === "/") continue;
          const said = typeof value === "object" ? value.raw : String(value);
          expect(said).toBe(plainSum(merged.sources, id));
        }
        // M1 holds of every report that was merged.
        expect(
          checkerFor("2021")
            .check(merged)
            .findings.filter(({ code }) => code === "M1"),
        ).toEqual([]);
      }),
      { numRuns: enough(25) },
    );
  });

  it("is the same when a unit sends another report as when all are merged anew", () => {
    fc.assert(
      fc.property(anyCells, anyUnits, anyCells, fc.nat(), (own, units, again, at) => {
        const name = units[at % units.length]?.unit.name ?? "";
        const corrected = source(name, again);
        const anew = mergeReports(
          { ...start, own: ownReport(own) },
          units.map((one) => (one.unit.name === name ? corrected : one)),
        );
        const replaced = replaceSource(mergeReports({ ...start, own: ownReport(own) }, units), corrected);
        expect(replaced.sources).toEqual(anew.sources);
        expect(replaced.cells).toEqual(anew.cells);
      }),
      { numRuns: enough(25) },
    );
  });

  it("says of each cell what are own figures and what comes from the units, totals included", () => {
    const merged = mergeReports({ ...start, own: ownReport({ "t3.granted.business": 2, "t2.fees.amount": "0.1" }) }, [
      source("甲", { "t3.granted.business": 3, "t2.fees.amount": "0.2" }),
      source("乙", { "t3.granted.legalService": 4 }),
    ]);
    const cells = mergedCells(merged);
    expect(cells.get("t3.granted.business")).toEqual({ value: 5, own: 2, units: 3 });
    expect(cells.get("t3.granted.total")).toEqual({ value: 9, own: 2, units: 7 });
    expect(cells.get("t2.fees.amount")).toEqual({ value: "0.3", own: "0.1", units: "0.2" });
    expect(cells.get("t4.review.upheld")).toEqual({ value: null, own: null, units: null });
  });

  it("leads from any cell to its sources, largest first", () => {
    const merged = mergeReports({ ...start, own: ownReport({ "t3.granted.business": 2 }) }, [
      source("甲", { "t3.granted.business": 3, "t3.granted.legalService": 9 }),
      source("乙", { "t3.granted.business": 0 }),
      source("丙", { "t3.granted.business": { raw: "约5" } }),
    ]);
    const shares = (cell: "t3.granted.business" | "t3.granted.total") =>
      sharesOf(merged, cell).map(
        ({
          source: {
            unit: { name },
          },
          value,
        }) => [name, value],
      );
    expect(shares("t3.granted.business")).toEqual([
      ["丙", { raw: "约5" }],
      ["甲", 3],
      ["示例区人民政府", 2],
    ]);
    expect(shares("t3.granted.total")).toEqual([
      ["甲", 12],
      ["示例区人民政府", 2],
    ]);
  });

  it("names who makes a column fail; their remainders come to that of the sum", () => {
    fc.assert(
      fc.property(fc.array(typedCells("2021", true), { minLength: 1, maxLength: 4 }), (all) => {
        const merged = mergeReports(
          start,
          all.map((cells, at) => source(`单位${at}`, cells)),
        );
        const values = allCells(form, merged.cells);
        for (const { column, left, right } of form.balances) {
          const side = (ids: typeof left): number => ids.reduce((sum, id) => sum + Number(values[id]), 0);
          const remainder = imbalancesIn(merged, column).reduce((sum, one) => sum + one.remainder, 0);
          expect(remainder).toBe(side(left) - side(right));
        }
      }),
      { numRuns: enough(10) },
    );
  });

  it("adds what was adjusted, with its reason", () => {
    const adjustments = [
      { cell: "t3.granted.business" as const, by: -1, reason: "与信访件重复" },
      { cell: "t2.fees.amount" as const, by: "0.05", reason: "补记" },
    ];
    const merged = mergeReports({ ...start, own: ownReport({ "t3.granted.business": 2 }), adjustments }, []);
    expect(merged.cells).toEqual({ "t3.granted.business": 1, "t2.fees.amount": "0.05" });
    expect(
      mergeReports({ ...start, adjustments: [{ cell: "t3.granted.business", by: -1, reason: "" }] }, []).cells,
    ).toEqual({
      "t3.granted.business": { raw: "-1" },
    });
  });

  it("brings its own figures alone where it is merged again", () => {
    const once = mergeReports({ ...start, own: ownReport({ "t3.granted.business": 2 }) }, [
      source("甲", { "t3.granted.business": 3 }),
    ]);
    expect(ownSource(once).cells).toEqual({ "t3.granted.business": 2 });
    const twice = mergeReports({ ...start, own: once }, [source("甲", { "t3.granted.business": 4 })]);
    expect(twice.cells["t3.granted.business"]).toBe(6);
  });

  it("keeps sources and adjustments in its file", () => {
    const adjustments = [{ cell: "t3.granted.business" as const, by: 1, reason: "补报", name: "张三", at: start.at }];
    const more = { includes: ["乙站"], fees: "收取30元。" };
    const merged = mergeReports({ ...start, own: ownReport({ "t3.granted.business": 2 }), adjustments }, [
      { ...source("甲", { "t3.granted.business": 3 }), ...more },
    ]);
    const whole = { ...merged, id: start.id };
    const read = readReport(writeReport(whole), "");
    expect(read.ok && read.value.sources).toEqual(whole.sources);
    expect(read.ok && read.value.adjustments).toEqual(adjustments);
  });

  it("keeps who is missing in its file, until the unit sends something", () => {
    const merged = mergeReports({ ...start, missing: ["乙", "丙"] }, [source("甲", { "t3.granted.business": 3 })]);
    const read = readReport(writeReport({ ...merged, id: start.id }), "");
    expect(read.ok && read.value.missingUnits).toEqual(["乙", "丙"]);
    expect(replaceSource(merged, source("乙", {})).missingUnits).toEqual(["丙"]);
    // Merged again, it says who is missing now.
    expect(mergeReports({ ...start, own: merged }, []).missingUnits).toBeUndefined();
  });

  it.each([
    ["a total", { cell: "t3.granted.total", by: 1, reason: "" }, "unknownCellInFile"],
    ["no cell at all", { cell: "t9.x", by: 1, reason: "" }, "unknownCellInFile"],
    ["an amount where a count belongs", { cell: "t3.granted.business", by: "1.5", reason: "" }, "unfitReport"],
  ])("refuses a file that adjusts %s", (_, adjustment, code) => {
    const file = {
      ...reportFileOf({ ...ownReport({}), id: start.id }),
      adjustments: [adjustment],
    };
    const read = readReport(JSON.stringify(file), "");
    expect(read.ok ? "" : read.failure.code).toBe(code);
  });
});
