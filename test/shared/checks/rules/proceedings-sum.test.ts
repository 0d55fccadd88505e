import { describe, expect, it } from "vitest";
import { cellsFound, sampleWith } from "../../../kit/findings.ts";

describe("S3", () => {
  it.each<[string, Record<string, number | string | { raw: string }>, number]>([
    ["nothing declared", {}, 0],
    ["declared as computed", { "t4.review.total": 4 }, 0],
    ["declared otherwise", { "t4.review.total": 3 }, 1],
    ['declared as "/" beside a number', { "t4.review.total": "/" }, 1],
    ["declared as text", { "t4.review.total": { raw: "二十二件" } }, 1],
  ])("%s", (_, declared, findings) => {
    const found = cellsFound("S3", sampleWith({}, { declared }));
    expect(found).toHaveLength(findings);
    for (const cells of found) expect(cells[0]).toBe("t4.review.total");
  });

  it("leaves a total over text to V4", () => {
    const cell = "t4.review.upheld";
    expect(cellsFound("S3", sampleWith({ [cell]: { raw: "约1" } }, { declared: { "t4.review.total": 3 } }))).toEqual(
      [],
    );
  });
});
