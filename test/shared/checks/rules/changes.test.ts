import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";
import { previousOf } from "../../../../shared/report/new-report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

describe("Y4", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["small changes", {}, { "t2.penalty.decided": 2600 }, []],
    ["more than threefold and more than 20", {}, { "t2.penalty.decided": 898 }, [["t2.penalty.decided"]]],
    ["exactly threefold", { "t2.penalty.decided": 90 }, { "t2.penalty.decided": 30 }, []],
    ["tenfold, but few", { "t2.penalty.decided": 20 }, { "t2.penalty.decided": 2 }, []],
    ["from nothing", { "t2.penalty.decided": 21 }, { "t2.penalty.decided": 0 }, [["t2.penalty.decided"]]],
    ["a fall", { "t2.penalty.decided": 0 }, { "t2.penalty.decided": 21 }, [["t2.penalty.decided"]]],
    ["by just 20", { "t2.penalty.decided": 20 }, { "t2.penalty.decided": 0 }, []],
    ["a fall to exactly a third", { "t2.penalty.decided": 30 }, { "t2.penalty.decided": 90 }, []],
    ["an amount that is exactly threefold", { "t2.fees.amount": "90" }, { "t2.fees.amount": "30.00" }, []],
    ["an amount, tenfold but little", { "t2.fees.amount": "20.5" }, { "t2.fees.amount": "2.05" }, []],
    ["much more of an amount, but no threefold", { "t2.fees.amount": "200" }, { "t2.fees.amount": "100" }, []],
    ["an amount that fell", { "t2.fees.amount": "10" }, { "t2.fees.amount": "100" }, [["t2.fees.amount"]]],
    ["no amount", { "t2.fees.amount": "/" }, { "t2.fees.amount": "100" }, []],
    ["no amount last year", { "t2.fees.amount": "100" }, { "t2.fees.amount": "/" }, []],
    ["blank last year", { "t2.penalty.decided": 2695 }, { "t2.penalty.decided": null }, []],
    ["an amount", { "t2.fees.amount": "1000.5" }, {}, [["t2.fees.amount"]]],
    ["a slip of the unit is V5", { "t2.fees.amount": "2997935" }, {}, []],
    ["a cell explains its totals", { "t4.review.upheld": 60 }, {}, [["t4.review.upheld"]]],
    [
      "only the total swings",
      { "t4.review.upheld": 20, "t4.review.corrected": 20, "t4.review.other": 20, "t4.review.pending": 20 },
      { "t4.review.upheld": 5, "t4.review.corrected": 5, "t4.review.other": 5, "t4.review.pending": 5 },
      [["t4.review.total"]],
    ],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y4", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("finds the cell in a form that has it in another place", () => {
    const last = { edition: "2019", cells: { "t3.received.business": 100, "t2.normative.made": 400 } } as const;
    const found = cellsFound("Y4", sampleWith({}), { ...previousOf({ ...sampleReport, year: 2020 }), ...last });
    expect(found).toContainEqual(["t3.received.business"]);
    expect(found.flat().filter((id) => id.startsWith("t2.normative"))).toEqual([]);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y4", sampleWith({}))).toEqual([]);
  });
});

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
