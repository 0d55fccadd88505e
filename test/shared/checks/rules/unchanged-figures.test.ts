import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";
import { previousOf } from "../../../../shared/report/new-report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

const copy = previousOf({ ...sampleReport, year: 2020 });

describe("Y5", () => {
  it.each<[string, Changes, number]>([
    ["every figure as last year", {}, 1],
    ["one figure differs", { "t2.penalty.decided": 2696 }, 0],
    ["a new figure where there was none", { "t2.regulation.issued": 1 }, 0],
  ])("%s", (_, changes, findings) => {
    expect(cellsFound("Y5", sampleWith(changes), copy)).toHaveLength(findings);
  });

  it("looks at last year's figures too, and compares amounts as numbers", () => {
    const few = {
      ...sampleReport,
      cells: { "t2.normative.issued": 8, "t2.normative.repealed": 25, "t2.normative.inForce": 22 },
    };
    expect(cellsFound("Y5", few, copy)).toEqual([]);
    expect(cellsFound("Y5", sampleWith({ "t2.fees.amount": "299.793500" }), copy)).toHaveLength(1);
  });

  it("is silent about a real last year and about hardly any figures", () => {
    expect(cellsFound("Y5", sampleWith({}), lastYearWith({}))).toEqual([]);
    const bare = { ...sampleReport, cells: { "t2.normative.inForce": 22, "t2.licensing.decided": 0 } };
    expect(cellsFound("Y5", bare, copy)).toEqual([]);
  });
});
