import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReports } from "../../../shared/compare/compare-reports.ts";
import { comparisonTable, entryText, noteOf, rateRows } from "../../../shared/compare/comparison-table.ts";
import { matchingCells } from "../../../shared/compare/matching-cells.ts";
import { compareRates, fewestCases, type RateName } from "../../../shared/compare/rates.ts";
import type { Cells, Report } from "../../../shared/report/report.ts";
import { blankReport } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";

const unit = sampleReport.unit;
const of = (cells: Cells, edition: Report["edition"] = "2021"): Report => ({
  ...blankReport({ id: "c", edition, year: 2021, unit }),
  cells,
});
const rate = (name: RateName, report: Report) => {
  const found = compareRates({ a: report, b: report }).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is no rate`);
  return found.b;
};
/** Table three of one column with these results, table four with these endings; all else 0. */
const filled = (cells: Cells): Report =>
  of({
    ...Object.fromEntries(Object.keys(sampleReport.cells).map((id) => [id, id.startsWith("t2.fees") ? "0" : 0])),
    ...cells,
  });

describe("the rates", () => {
  it.each<[RateName, Cells, string | null, string, boolean]>([
    // What is granted in part counts as granted; other rows count as concluded alone.
    [
      "granted",
      {
        "t3.granted.naturalPerson": 20,
        "t3.partiallyGranted.business": 5,
        "t3.unavailable.notHeld.business": 15,
      },
      "62.5",
      "25/40",
      false,
    ],
    [
      "refused",
      {
        "t3.refused.stateSecret.naturalPerson": 3,
        "t3.refused.thirdParty.business": 4,
        "t3.granted.naturalPerson": 14,
      },
      "33.3",
      "7/21",
      false,
    ],
    // What is pending can still end either way.
    [
      "corrected",
      { "t4.review.corrected": 3, "t4.direct.corrected": 2, "t4.afterReview.upheld": 15, "t4.review.pending": 80 },
      "25.0",
      "5/20",
      false,
    ],
    [
      "disputed",
      { "t4.review.pending": 1, "t4.direct.upheld": 1, "t3.granted.naturalPerson": 100 },
      "2.0",
      "2/100",
      false,
    ],
    ["granted", { "t3.granted.naturalPerson": fewestCases }, "100.0", "20/20", false],
    ["granted", { "t3.granted.naturalPerson": fewestCases - 1 }, null, "19/19", true],
    ["corrected", {}, null, "0/0", false],
  ])("%s of %j", (name, cells, percent, cases, tooFew) => {
    const told = rate(name, filled(cells));
    expect([told.percent, `${told.of}/${told.in}`, told.tooFew]).toEqual([
      percent === null ? null : String(Number(percent)),
      cases,
      tooFew,
    ]);
  });

  it("are not told where a cell is blank, and take the rows that the edition has", () => {
    expect(rate("granted", of({}))).toEqual({ percent: null, of: null, in: null, tooFew: false });
    expect(rate("refused", of({}, "2019"))).toEqual({ percent: null, of: null, in: null, tooFew: false });
  });

  it("never lie outside 0 and 100 where parts and wholes are of one table, and differ by points", () => {
    const count = fc.nat(300);
    fc.assert(
      fc.property(count, count, count, count, (granted, refused, before, other) => {
        const now = filled({
          "t3.granted.naturalPerson": granted,
          "t3.refused.stateSecret.naturalPerson": refused,
          "t3.unavailable.notHeld.business": other,
        });
        const last = filled({ "t3.granted.naturalPerson": before, "t3.unavailable.notHeld.business": other });
        for (const { a, b, points } of compareRates({ a: last, b: now })) {
          for (const { percent } of [a, b]) {
            if (percent !== null) expect(Number(percent)).toBeLessThanOrEqual(100);
            if (percent !== null) expect(Number(percent)).toBeGreaterThanOrEqual(0);
          }
          expect(points === null).toBe(a.percent === null || b.percent === null);
          if (points !== null) expect(Number(points)).toBeCloseTo(Number(b.percent) - Number(a.percent), 6);
        }
      }),
    );
  });

  it("are rows of the written table, with the cases, and the words where these are too few", () => {
    const few = filled({ "t3.granted.naturalPerson": 4 });
    const rows = rateRows(compareReports(few, sampleReport), "zh").map((row) => row.map(entryText));
    expect(rows.map(([, name]) => name)).toEqual([
      "公开率（含部分公开）",
      "不予公开率",
      "复议诉讼纠错率",
      "每百件办结的复议诉讼",
    ]);
    expect(rows[0]?.at(-1)).toMatch(/^4\/4 件数过少 \/ \d+\/\d+$/);
    expect(rows[0]?.slice(3, 6)).toEqual(["", rate("granted", sampleReport).percent, ""]);
    const { columns } = comparisonTable(compareReports(few, sampleReport), [], "zh");
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe("what the office has noted", () => {
  const cell = "t3.received.naturalPerson";
  const noted: Report = {
    ...sampleReport,
    notes: [{ cell, text: "新设平台，申请增多", by: "甲", at: "2022-01-10T08:00:00.000Z" }],
  };
  const comparison = compareReports(sampleWith({ [cell]: 40 }, { year: 2020 }), noted);

  it("stands behind what the comparison says, is written with it, and is found by its words", () => {
    const [first] = comparison.cells;
    expect(first && noteOf(first, comparison, "zh")).toBe("变化较大；新设平台，申请增多");
    expect(matchingCells(comparison, { onlyChanges: true, search: "新设平台" }, "zh").map(({ id }) => id)).toEqual([
      cell,
    ]);
  });
});
