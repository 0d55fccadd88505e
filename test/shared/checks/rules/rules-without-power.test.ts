import { describe, expect, it } from "vitest";
import { cellsFound, sampleWith } from "../../../kit/findings.ts";

const found = [["t2.regulation.inForce"]];

describe("V6", () => {
  it.each([
    ["county", 1, found],
    ["county", 0, []],
    ["镇", 2, found],
    ["county-department", 1, found],
    ["city", 1, []],
    ["province", 1, []],
    ["national", 1, []],
    ["", 1, []],
    ["别的", 1, []],
  ])("level %j with %i in force", (level, inForce, cells) => {
    const report = sampleWith({ "t2.regulation.inForce": inForce }, { unit: { name: "示例", level } });
    expect(cellsFound("V6", report)).toEqual(cells);
  });
});
