import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y1", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["follows", {}, {}, []],
    [
      "one applicant column and the total",
      {},
      { "t3.carriedOut.naturalPerson": 5 },
      [["t3.carriedIn.naturalPerson"], ["t3.carriedIn.total"]],
    ],
    [
      "sorted anew among applicants",
      {},
      { "t3.carriedOut.naturalPerson": 5, "t3.carriedOut.business": 0 },
      [["t3.carriedIn.naturalPerson"], ["t3.carriedIn.business"]],
    ],
    [
      "blank last year proves nothing",
      {},
      { "t3.carriedOut.naturalPerson": null, "t3.carriedOut.business": 1 },
      [["t3.carriedIn.total"]],
    ],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y1", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("takes last year's declared total where its cells are blank", () => {
    const blank = Object.fromEntries(
      ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"].map((column) => [
        `t3.carriedOut.${column}`,
        null,
      ]),
    );
    const last = { ...lastYearWith(blank), declared: { "t3.carriedOut.total": 9 } };
    expect(cellsFound("Y1", sampleWith({}), last)).toEqual([["t3.carriedIn.total"]]);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y1", sampleWith({}))).toEqual([]);
  });
});
