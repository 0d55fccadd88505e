import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y2", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["follows: 39 + 8 - 25 = 22", {}, {}, []],
    [
      "does not follow",
      {},
      { "t2.normative.inForce": 40 },
      [["t2.normative.inForce", "t2.normative.issued", "t2.normative.repealed"]],
    ],
    ["blank proves nothing", { "t2.normative.issued": null }, {}, []],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y2", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y2", sampleWith({}))).toEqual([]);
  });
});
