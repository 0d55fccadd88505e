import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

describe("V4", () => {
  it.each<[string, Changes, boolean]>([
    ["减", { "t3.granted.business": { raw: "减4" } }, true],
    ["a unit", { "t2.fees.amount": { raw: "251000元" } }, true],
    ["thousands separators", { "t2.licensing.decided": { raw: "32,499" } }, true],
    ["full-width digits that nobody confirmed", { "t2.licensing.decided": { raw: "３２" } }, true],
    ["a number out of range is V1", { "t3.granted.business": { raw: "-3" } }, false],
    ["a sign for nothing is V3", { "t3.granted.business": { raw: "无" } }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V4", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});
