import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y4", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["small changes", {}, { "t2.penalty.decided": 2600 }, []],
    ["more than threefold and more than 20", {}, { "t2.penalty.decided": 898 }, [["t2.penalty.decided"]]],
    ["exactly threefold", { "t2.penalty.decided": 90 }, { "t2.penalty.decided": 30 }, []],
    ["tenfold, but few", { "t2.penalty.decided": 20 }, { "t2.penalty.decided": 2 }, []],
    ["from nothing", { "t2.penalty.decided": 21 }, { "t2.penalty.decided": 0 }, [["t2.penalty.decided"]]],
    ["a fall", { "t2.penalty.decided": 0 }, { "t2.penalty.decided": 21 }, [["t2.penalty.decided"]]],
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

  it("needs last year's report", () => {
    expect(cellsFound("Y4", sampleWith({}))).toEqual([]);
  });
});
