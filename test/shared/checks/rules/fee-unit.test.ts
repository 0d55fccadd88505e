import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("V5", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["the same unit", {}, { "t2.fees.amount": "280.5" }, []],
    ["元 taken for 万元", { "t2.fees.amount": "2997935" }, {}, [["t2.fees.amount"]]],
    ["万元 divided once more", { "t2.fees.amount": "0.0299" }, {}, [["t2.fees.amount"]]],
    ["a hundred times more is no slip of the unit", { "t2.fees.amount": "29979.35" }, {}, []],
    ["nothing last year", {}, { "t2.fees.amount": "0" }, []],
    ["blank", { "t2.fees.amount": null }, {}, []],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("V5", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("needs last year's report", () => {
    expect(cellsFound("V5", sampleWith({}))).toEqual([]);
  });
});
