import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReports } from "../../../shared/compare/compare-reports.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import { blankReport, type Report } from "../../../shared/report/report.ts";
import { shownCells } from "../../../shared/report/shown-cells.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { cellsFound, lastYearWith, sampleWith } from "../../kit/findings.ts";
import { reports } from "../../kit/random-reports.ts";

type Value = CellValue | null;

const unit = { name: "示例区人民政府", level: "county" } as const;
const of = (cells: Report["cells"], more: Partial<Report> = {}): Report => ({
  ...blankReport({ id: "c", edition: "2021", year: 2021, unit }),
  cells,
  ...more,
});
const cellOf = (a: Report, b: Report, id: string) => {
  const found = compareReports(a, b).cells.find((cell) => cell.id === id);
  if (found === undefined) throw new Error(`${id} is not compared`);
  return found;
};

describe("a count beside another", () => {
  const id = "t2.licensing.decided";
  it.each<[Value, Value, number | string | null, number | null, boolean]>([
    [8, 10, 2, 25, true],
    [10, 8, -2, -20, true],
    [3, 4, 1, 33.33, true],
    [800, 801, 1, 0.13, true],
    [800, 799, -1, -0.13, true],
    [7, 7, 0, 0, false],
    [0, 0, 0, null, false],
    [0, 5, 5, null, true],
    [null, 5, null, null, true],
    [5, null, null, null, true],
    [null, 0, null, null, true],
    [null, null, null, null, false],
    ["/", null, null, null, true],
    ["/", "/", null, null, false],
    ["/", { raw: "—" }, null, null, false],
    [{ raw: "减4" }, 4, null, null, true],
    [{ raw: "减4" }, { raw: "减4" }, null, null, false],
    [{ raw: "减4" }, { raw: "减5" }, null, null, true],
  ])("%j → %j", (a, b, difference, percent, changed) => {
    const cell = cellOf(of(a === null ? {} : { [id]: a }), of(b === null ? {} : { [id]: b }), id);
    expect(cell).toMatchObject({ a, b, difference, percent, changed });
  });
});

describe("an amount beside another", () => {
  const id = "t2.fees.amount";
  it.each<[string, string, string, number | null, boolean]>([
    ["0.1", "0.3", "0.2", 200, true],
    ["299.7935", "190.457379", "-109.336121", -36.47, true],
    ["1.50", "1.5", "0", 0, false],
    ["0", "2.5", "2.5", null, true],
  ])("%s → %s", (a, b, difference, percent, changed) => {
    expect(cellOf(of({ [id]: a }), of({ [id]: b }), id)).toMatchObject({ difference, percent, changed });
  });
});

describe("totals", () => {
  it("are computed, or as the file declared them where nothing can be computed", () => {
    const typed = of({ "t4.review.upheld": 2, "t4.review.pending": 1 });
    const declared = of({}, { declared: { "t4.review.total": 5 } });
    expect(cellOf(declared, typed, "t4.review.total")).toMatchObject({ a: 5, b: 3, difference: -2, percent: -40 });
  });
});

describe("two editions", () => {
  const old = of(
    { "t3.received.business": 4, "t3.other.business": 3, "t2.regulation.made": 1 },
    { edition: "2019", year: 2020 },
  );
  const now = of({
    "t3.received.business": 6,
    "t3.other.noCorrection.business": 2,
    "t3.other.feeUnpaid.business": 1,
    "t2.regulation.issued": 1,
  });

  it("stand side by side where a cell means the same", () => {
    expect(cellOf(old, now, "t3.received.business")).toMatchObject({ a: 4, b: 6, difference: 2 });
    expect(cellOf(old, now, "t3.other.business")).toMatchObject({ a: 3, b: 3, changed: false });
    expect(cellOf(now, old, "t3.other.business")).toMatchObject({ a: 3, b: 3, changed: false });
  });

  it("list what only one form asks for", () => {
    expect(cellOf(old, now, "t2.regulation.made")).toMatchObject({ a: 1, b: null, onlyIn: "a", difference: null });
    expect(cellOf(old, now, "t2.regulation.issued")).toMatchObject({ a: null, b: 1, onlyIn: "b", difference: null });
    expect(cellOf(old, now, "t3.received.business").onlyIn).toBeUndefined();
  });
});

describe("large swings", () => {
  it("are those that the checks name, and come first", () => {
    const changes = { "t2.penalty.decided": 898, "t2.fees.amount": "1000.5", "t4.review.upheld": 60 };
    const now = sampleWith(changes);
    const last = lastYearWith({});
    const { cells } = compareReports(last, now);
    const large = cells.filter((cell) => cell.large).map(({ id }) => id);
    expect(large).toEqual(["t2.penalty.decided", "t2.fees.amount", "t4.review.upheld"]);
    expect(cells.slice(0, 3).map(({ id }) => id)).toEqual(large);
    expect(cellsFound("Y4", now, last).flat().toSorted()).toEqual(large.toSorted());
  });

  it("are the checks' own for any two years", () => {
    fc.assert(
      fc.property(reports({ complete: true }), reports({ complete: true }), (one, other) => {
        const now: Report = { ...other, unit, year: 2022 };
        const last: Report = { ...one, unit, year: 2021, edition: now.edition };
        const large = compareReports(last, now).cells.filter((cell) => cell.large);
        expect(large.map(({ id }) => id).toSorted()).toEqual(cellsFound("Y4", now, last).flat().toSorted());
      }),
      { numRuns: 50 },
    );
  });
});

describe("any two reports", () => {
  it("show every cell of both once, with the values that each shows", () => {
    fc.assert(
      fc.property(reports({ complete: false }), reports({ complete: false }), (a, b) => {
        const { cells } = compareReports(a, b);
        expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
        const byId = new Map(cells.map((cell) => [cell.id, cell]));
        for (const [id, { value }] of shownCells(a)) expect(byId.get(id)?.a).toEqual(value);
        for (const [id, { value }] of shownCells(b)) expect(byId.get(id)?.b).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it("differ the other way round by the opposite", () => {
    fc.assert(
      fc.property(reports({ complete: true }), reports({ complete: true }), (a, b) => {
        const there = new Map(compareReports(a, b).cells.map((cell) => [cell.id, cell]));
        for (const back of compareReports(b, a).cells) {
          const forth = there.get(back.id);
          expect(forth?.changed).toBe(back.changed);
          expect(Number(forth?.difference ?? 0) + Number(back.difference ?? 0)).toBeCloseTo(0, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("say the same of a report and itself", () => {
    fc.assert(
      fc.property(reports({ complete: false }), (report) => {
        expect(compareReports(report, report).cells.every(({ changed, large }) => !changed && !large)).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(compareReports(sampleReport, sampleReport).cells.every((cell) => !cell.changed)).toBe(true);
  });
});
