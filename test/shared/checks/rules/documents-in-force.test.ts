import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

describe("V7", () => {
  it.each<[string, Changes, boolean]>([
    ["the published figures", {}, false],
    ["issued more than can be explained", { "t2.normative.issued": 48 }, true],
    ["just explained", { "t2.normative.issued": 47 }, false],
    ["a blank cell proves nothing", { "t2.normative.issued": 48, "t2.normative.inForce": null }, false],
  ])("%s", (_, changes, found) => {
    const cells = ["inForce", "issued", "repealed"].map((column) => `t2.normative.${column}`);
    expect(cellsFound("V7", sampleWith(changes))).toEqual(found ? [cells] : []);
  });
});
