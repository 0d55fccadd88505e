import { describe, expect, it } from "vitest";
import { cellsFound, sampleWith } from "../../../kit/findings.ts";

describe("S2", () => {
  it.each<[string, Record<string, number | string | { raw: string }>, number]>([
    ["nothing declared", {}, 0],
    ["declared as computed", { "t3.granted.total": 22 }, 0],
    ["declared otherwise", { "t3.granted.total": 0 }, 1],
    ['declared as "/" beside a number', { "t3.granted.total": "/" }, 1],
    ["declared as text", { "t3.granted.total": { raw: "二十二件" } }, 1],
  ])("%s", (_, declared, findings) => {
    const found = cellsFound("S2", sampleWith({}, { declared }));
    expect(found).toHaveLength(findings);
    for (const cells of found) expect(cells[0]).toBe("t3.granted.total");
  });

  it("leaves a total over text to V4", () => {
    const cell = "t3.granted.business";
    expect(cellsFound("S2", sampleWith({ [cell]: { raw: "约1" } }, { declared: { "t3.granted.total": 0 } }))).toEqual(
      [],
    );
  });
});
