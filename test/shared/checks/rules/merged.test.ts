import { describe, expect, it } from "vitest";
import type { Report, Source } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { cellsFound, type Changes, findingsIn, sampleWith } from "../../../kit/findings.ts";

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

describe("M4", () => {
  it("names the units of the roster that the sum lacks; without any it says nothing", () => {
    const missingUnits = ["示例区水务局", "青山镇"];
    const found = findingsIn(sampleWith({}, { sources: [own], missingUnits })).filter(({ code }) => code === "M4");
    expect(found).toMatchObject([{ severity: "warning", part: "report", cells: [], expected: 0, actual: 2 }]);
    expect(found[0]?.params).toEqual({ units: missingUnits });
    expect(cellsFound("M4", sampleWith({}, { sources: [own] }))).toEqual([]);
  });
});

/** What M1 compares in the sample with one cell changed and these sources. */
function comparedIn(changes: Changes, sources: readonly Source[]): readonly object[] {
  return findingsIn(sampleWith(changes, { sources })).flatMap((finding) => {
    const { code, part, expected, actual } = finding;
    return code === "M1" ? [{ part, expected, actual, ...finding.params }] : [];
  });
}

describe("what M1 says of a cell", () => {
  const cell = "t4.review.upheld";
  it.each<[string, Changes, readonly Source[], object]>([
    [
      "own figures and a unit",
      {},
      [own, { ...town, cells: { [cell]: 2 } }],
      { part: "t4", expected: 3, actual: 1, cell, stated: "1", sum: "3", own: true, units: 1 },
    ],
    [
      "units alone",
      {},
      [
        { ...town, cells: sampleReport.cells },
        { ...town, cells: { [cell]: 2 } },
      ],
      { part: "t4", expected: 3, actual: 1, cell, stated: "1", sum: "3", own: false, units: 2 },
    ],
    [
      "a blank cell",
      { [cell]: null },
      [own],
      { part: "t4", expected: 1, actual: undefined, cell, stated: "", sum: "1", own: true, units: 0 },
    ],
    [
      "text in the cell",
      { [cell]: { raw: "减4" } },
      [own],
      { part: "t4", expected: 1, actual: "减4", cell, stated: "减4", sum: "1", own: true, units: 0 },
    ],
  ])("%s", (_, changes, sources, compared) => {
    expect(comparedIn(changes, sources)).toEqual([compared]);
  });

  it("a total is no cell of its own", () => {
    const total = { "t4.review.total": 99 };
    expect(comparedIn({}, [{ ...own, cells: { ...sampleReport.cells, ...total } }])).toEqual([]);
  });
});
