import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

describe("V1", () => {
  it.each<[string, Changes, boolean]>([
    ["a whole number", { "t3.granted.business": 7 }, false],
    ["below zero", { "t3.granted.business": { raw: "-3" } }, true],
    ["below zero in full width", { "t3.granted.business": { raw: "－３" } }, true],
    ["a fraction", { "t3.granted.business": { raw: "2.5" } }, true],
    ["too long to be a count", { "t3.granted.business": { raw: "1234567890123" } }, true],
    ["text is not its business", { "t3.granted.business": { raw: "减4" } }, false],
    ["nor is a sign for nothing", { "t3.granted.business": { raw: "—" } }, false],
    ["nor an amount", { "t2.fees.amount": { raw: "-3" } }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V1", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});
