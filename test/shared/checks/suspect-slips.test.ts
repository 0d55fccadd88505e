import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { likelyCells } from "../../../shared/checks/suspect-slips.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Cells, Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

const checker = checkerFor("2021", noVocabulary);
const right = checker.check(sampleReport);

/** Who may be to blame in the column 自然人, with or without having seen the column balance. */
function namedIn(report: Report, seenBalanced = false, last?: Cells) {
  const checked = checker.check(report, last === undefined ? undefined : lastYearWith(last));
  const finding = checked.findings.find(({ code, cells }) => code === "B1" && cells[0] === "t3.received.naturalPerson");
  if (finding === undefined) throw new Error("the column balances");
  return likelyCells(finding, checked.view, seenBalanced ? right.view.figures : undefined);
}

describe("the cells that may be to blame", () => {
  it.each([
    [
      "two digits swapped",
      { "t3.refused.enforcementFile.naturalPerson": 45 },
      "t3.refused.enforcementFile.naturalPerson",
      54,
      "swapped",
    ],
    ["a digit too few", { "t3.granted.naturalPerson": 2 }, "t3.granted.naturalPerson", 22, "digit"],
    ["a digit too many", { "t3.granted.naturalPerson": 222 }, "t3.granted.naturalPerson", 22, "digit"],
    [
      "counted once more elsewhere",
      { "t3.unavailable.unclear.naturalPerson": 68 },
      "t3.unavailable.unclear.naturalPerson",
      0,
      "twice",
    ],
  ] as const)("%s", (_, changes, cell, fitting, slip) => {
    const named = namedIn(sampleWith(changes));
    const found = named.find((each) => each.cell === cell);
    expect(found).toMatchObject({ fitting });
    expect(found?.slips).toContain(slip);
  });

  it("knows a number on the wrong side by the difference, which is twice it", () => {
    // 4 carried in stand among those carried on: 148 = 150 + 2 + 4 lacks 8.
    const named = namedIn(
      sampleWith({ "t3.carriedIn.naturalPerson": 0, "t3.unavailable.needsCreation.naturalPerson": 4 }),
    );
    expect(named.find(({ slips }) => slips.includes("otherSide"))).toMatchObject({
      cell: "t3.unavailable.needsCreation.naturalPerson",
      now: 4,
      fitting: -4,
    });
  });

  it("is first of all the cell that was changed since the column balanced, whatever else would fit", () => {
    const typed = formOf("2021").cells.filter(
      ({ table, computed, column }) => table === "t3" && !computed && column === "naturalPerson",
    );
    fc.assert(
      fc.property(fc.constantFrom(...typed), fc.integer({ min: 1, max: 300 }), ({ id }, more) => {
        const now = Number(sampleReport.cells[id]) + more;
        const [first] = namedIn(sampleWith({ [id]: now }), true);
        expect(first).toMatchObject({ cell: id, now, fitting: Number(sampleReport.cells[id]) });
        expect(first?.slips).toContain("edited");
      }),
      { numRuns: 40 },
    );
  });

  it("takes last year's value as a reason only where it would balance", () => {
    const cells = { "t3.granted.naturalPerson": 30 };
    expect(namedIn(sampleWith(cells), false, sampleReport.cells)).toContainEqual({
      cell: "t3.granted.naturalPerson",
      now: 30,
      fitting: 22,
      slips: ["lastYear"],
    });
    expect(
      namedIn(sampleWith(cells), false, { ...sampleReport.cells, "t3.granted.naturalPerson": 21 }),
    ).not.toContainEqual(expect.objectContaining({ cell: "t3.granted.naturalPerson" }));
  });

  it("are nobody in the column of totals, and nobody where nothing speaks against any cell", () => {
    const checked = checker.check(sampleWith({ "t3.granted.naturalPerson": 39 }));
    const total = checked.findings
      .flatMap((finding) => [finding, ...(finding.explains ?? [])])
      .find(({ cells }) => cells[0] === "t3.received.total");
    expect(total && likelyCells(total, checked.view, right.view.figures)).toEqual([]);
    expect(namedIn(sampleWith({ "t3.granted.naturalPerson": 39 }))).toEqual([]);
  });
});
