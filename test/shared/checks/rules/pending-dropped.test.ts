import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y3", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["nothing was pending", {}, {}, []],
    ["as many as this year's total", {}, { "t4.review.pending": 4 }, []],
    ["more than this year's total", {}, { "t4.review.pending": 5 }, [["t4.review.total"]]],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y3", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y3", sampleWith({}))).toEqual([]);
  });
});
