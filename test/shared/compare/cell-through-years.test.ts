import { describe, expect, it } from "vitest";
import { cellThroughYears, valueIn } from "../../../shared/compare/cell-through-years.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { type Edition, formOf } from "../../../shared/forms/registry.ts";
import type { Cells } from "../../../shared/report/report.ts";

function cellOf(edition: Edition, id: CellId) {
  const cell = formOf(edition).cellById.get(id);
  if (cell === undefined) throw new RangeError(id);
  return cell;
}

const unit = { name: "示例区财政局", level: "" };
const report = (year: number, edition: Edition, cells: Cells) => ({ year, edition, unit, cells });

describe("a cell through the years", () => {
  it("comes latest first, a blank one without a value", () => {
    const cell = cellOf("2021", "t3.received.business");
    const reports = [
      report(2021, "2021", { "t3.received.business": 3 }),
      report(2023, "2021", { "t3.received.business": 0 }),
      report(2022, "2021", {}),
    ];
    expect(cellThroughYears(reports, cell)).toEqual([
      { year: 2023, value: 0 },
      { year: 2022, value: undefined },
      { year: 2021, value: 3 },
    ]);
  });

  it("takes the first of two reports of one year: last year's as it is linked", () => {
    const cell = cellOf("2021", "t3.received.business");
    const reports = [
      report(2022, "2021", { "t3.received.business": 7 }),
      report(2022, "2021", { "t3.received.business": 9 }),
    ];
    expect(cellThroughYears(reports, cell)).toEqual([{ year: 2022, value: 7 }]);
  });

  it("is computed where it is a total, and declared where nothing can be computed", () => {
    const total = cellOf("2021", "t3.received.total");
    expect(valueIn(report(2022, "2021", { "t3.received.business": 2, "t3.received.otherOrg": 3 }), total)).toBe(5);
    const declared = { "t3.received.total": 11 };
    expect(valueIn({ ...report(2022, "2021", {}), declared }, total)).toBe(11);
  });

  it("adds up the rows into which another edition divides it", () => {
    const other = cellOf("2019", "t3.other.business");
    const cells = {
      "t3.other.noCorrection.business": 1,
      "t3.other.feeUnpaid.business": 2,
      "t3.other.other.business": 4,
    };
    expect(valueIn(report(2022, "2021", cells), other)).toBe(7);
    expect(valueIn(report(2020, "2019", { "t3.other.business": 7 }), cellOf("2021", "t3.other.other.business"))).toBe(
      undefined,
    );
  });
});
