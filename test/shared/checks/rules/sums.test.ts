import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
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
    [
      "one blank cell on a side does not make it unfinished",
      { "t3.received.legalService": 3, "t3.carriedIn.legalService": null },
      [b1("legalService"), b1("total")],
    ],
    [
      "a column with nothing concluded yet is unfinished, too",
      Object.fromEntries(
        formOf("2021")
          .cells.filter(({ id }) => /^t3\.(?!received|carriedIn).*\.legalService$/.test(id))
          .map(({ id }) => [id, null]),
      ),
      [b1("total")],
    ],
    ["text in a column leaves it to V4", { "t3.granted.naturalPerson": { raw: "约22" } }, []],
  ])("%s", (_, changes, found) => {
    expect(cellsFound("B1", sampleWith(changes))).toEqual(found);
  });
});

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

describe("S3", () => {
  it.each<[string, Record<string, number | string | { raw: string }>, number]>([
    ["nothing declared", {}, 0],
    ["declared as computed", { "t4.review.total": 4 }, 0],
    ["declared otherwise", { "t4.review.total": 3 }, 1],
    ['declared as "/" beside a number', { "t4.review.total": "/" }, 1],
    ['declared as "/" where nothing happened', { "t4.afterReview.total": "/" }, 0],
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
