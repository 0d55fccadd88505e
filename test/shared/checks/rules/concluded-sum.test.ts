import { describe, expect, it } from "vitest";
import { cellsFound, sampleWith } from "../../../kit/findings.ts";

describe("S1", () => {
  it.each<[string, Record<string, number | string | { raw: string }>, number]>([
    ["nothing declared", {}, 0],
    ["declared as computed", { "t3.concluded.naturalPerson": 150 }, 0],
    ["declared otherwise", { "t3.concluded.naturalPerson": 151 }, 1],
    ['declared as "/" beside a number', { "t3.concluded.naturalPerson": "/" }, 1],
    ["declared as text", { "t3.concluded.naturalPerson": { raw: "二十二件" } }, 1],
  ])("%s", (_, declared, findings) => {
    const found = cellsFound("S1", sampleWith({}, { declared }));
    expect(found).toHaveLength(findings);
    for (const cells of found) expect(cells[0]).toBe("t3.concluded.naturalPerson");
  });

  it("leaves a total over text to V4", () => {
    const cell = "t3.granted.naturalPerson";
    expect(
      cellsFound("S1", sampleWith({ [cell]: { raw: "约1" } }, { declared: { "t3.concluded.naturalPerson": 151 } })),
    ).toEqual([]);
  });
});
