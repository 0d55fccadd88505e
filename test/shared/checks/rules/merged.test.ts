import { describe, expect, it } from "vitest";
import type { Report, Source } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

const own: Source = { unit: sampleReport.unit, file: "", cells: sampleReport.cells, own: true };
const town: Source = {
  unit: { name: "示例镇人民政府", level: "town" },
  file: "",
  cells: { "t4.review.upheld": 2, "t2.fees.amount": "0.2065" },
};

describe("M1", () => {
  it.each<[string, Changes, Partial<Report>, readonly string[]]>([
    ["a report that was not merged has no sum to hold", { "t4.review.upheld": 99 }, {}, []],
    ["own figures alone", {}, { sources: [own] }, []],
    ["own figures and a town", { "t4.review.upheld": 3, "t2.fees.amount": "300" }, { sources: [own, town] }, []],
    ["the town is missing in one cell", { "t2.fees.amount": "300" }, { sources: [own, town] }, ["t4.review.upheld"]],
    [
      "the last place of an amount",
      { "t4.review.upheld": 3, "t2.fees.amount": "300.0001" },
      { sources: [own, town] },
      ["t2.fees.amount"],
    ],
    ["a cell that somebody made blank", { "t4.review.upheld": null }, { sources: [own] }, ["t4.review.upheld"]],
    [
      "an adjustment with its reason belongs to the sum",
      { "t4.review.upheld": 2 },
      { sources: [own], adjustments: [{ cell: "t4.review.upheld", by: 1, reason: "补报一件" }] },
      [],
    ],
    [
      "an adjustment that the cell does not have",
      {},
      { sources: [own], adjustments: [{ cell: "t4.review.upheld", by: 1, reason: "补报一件" }] },
      ["t4.review.upheld"],
    ],
  ])("%s", (_, changes, more, found) => {
    expect(cellsFound("M1", sampleWith(changes, more))).toEqual(found.map((cell) => [cell]));
  });
});
