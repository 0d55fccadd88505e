import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, sampleWith } from "../../../kit/findings.ts";

function b1(column: string): readonly string[] {
  return ["received", "carriedIn", "concluded", "carriedOut"].map((row) => `t3.${row}.${column}`);
}

describe("B1", () => {
  it.each<[string, Changes, readonly (readonly string[])[]]>([
    ["holds in the published figures", {}, []],
    ["one carried on too many", { "t3.carriedOut.business": 1 }, [b1("business"), b1("total")]],
    ["one received too few", { "t3.received.legalService": 1 }, [b1("legalService"), b1("total")]],
    [
      "two slips that cancel in the total column",
      { "t3.received.legalService": 1, "t3.received.business": 2 },
      [b1("business"), b1("legalService")],
    ],
    ["a blank cell counts as nothing", { "t3.carriedOut.business": null }, []],
    ["a blank cell that was needed", { "t3.carriedOut.naturalPerson": null }, [b1("naturalPerson"), b1("total")]],
    [
      "a column with nothing received yet is unfinished, not wrong",
      { "t3.received.legalService": null, "t3.carriedIn.legalService": null },
      [b1("total")],
    ],
    ["text in a column leaves it to V4", { "t3.granted.naturalPerson": { raw: "约22" } }, []],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("B1", sampleWith(changes))).toEqual(found);
  });
});
