import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

describe("V2", () => {
  it.each<[string, Changes, boolean]>([
    ["six decimals", { "t2.fees.amount": "190.457379" }, false],
    ["seven decimals", { "t2.fees.amount": "190.4573791" }, true],
    ["below zero", { "t2.fees.amount": "-1.5" }, true],
    ["below zero, kept as text", { "t2.fees.amount": { raw: "-1.5" } }, true],
    ["zero", { "t2.fees.amount": "0" }, false],
    ["a unit behind it is V4", { "t2.fees.amount": { raw: "251000元" } }, false],
    ["blank is V3", { "t2.fees.amount": null }, false],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("V2", sampleWith(changes))).toEqual(found ? [Object.keys(changes)] : []);
  });
});
