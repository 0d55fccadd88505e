import type { CellId } from "../../../shared/forms/form.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { Figures } from "../../../shared/checks/figures.ts";
import { allCells, computeTotals, sumOfValues } from "../../../shared/report/totals.ts";
import { sampleCells } from "../../../shared/sample/figures.ts";
import { changed } from "../../kit/findings.ts";
import { typedCells } from "../../kit/random-reports.ts";
import { enough } from "../../kit/long-run.ts";

const form = formOf("2021");
const row = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg"].map(
  (column) => `t3.received.${column}`,
);
const onlyRow = (values: readonly (number | string | { raw: string } | null)[]) =>
  changed({}, Object.fromEntries(row.map((id, place) => [id, values[place] ?? null])));

describe("computeTotals", () => {
  it("adds up the published figures", () => {
    const totals = computeTotals(form, sampleCells);
    expect(Object.keys(totals)).toHaveLength(34);
    expect(totals).toMatchObject({
      "t3.received.total": 151,
      "t3.carriedIn.total": 5,
      "t3.concluded.naturalPerson": 150,
      "t3.concluded.business": 2,
      "t3.concluded.legalService": 2,
      "t3.concluded.total": 154,
      "t3.carriedOut.total": 2,
      "t4.review.total": 4,
      "t4.direct.total": 4,
      "t4.afterReview.total": 0,
    });
  });

  it.each([
    ["blank cells are skipped", [3, null, null, null, null, 4], 7],
    ["nothing filled in is not zero", [], undefined],
    ['only "/" stays "/"', ["/", "/", "/", "/", "/", "/"], "/"],
    ['"/" beside numbers adds nothing', ["/", 2, 0, 0, 0, 0], 2],
    ["so do — and 无", [{ raw: "—" }, 2, { raw: "无" }, 0, 0, 0], 2],
    ["text makes the total unknowable", [{ raw: "约3" }, 2, 0, 0, 0, 0], undefined],
  ] as const)("%s", (_, values, total) => {
    expect(computeTotals(form, onlyRow(values))["t3.received.total"]).toBe(total);
  });

  it.each([
    [[3, undefined, 4], 7],
    [["/", "/"], "/"],
    [["/", 2], 2],
    [[undefined], undefined],
    [[3, { raw: "约3" }], undefined],
  ] as const)("values are added up as totals are: %j", (values, sum) => {
    expect(sumOfValues(values)).toBe(sum);
  });

  it("stands with the typed cells in form order, blank ones absent", () => {
    const all = allCells(form, changed({}, { "t4.review.pending": 2, "t3.received.business": 1 }));
    expect(Object.entries(all)).toEqual([
      ["t3.received.business", 1],
      ["t3.received.total", 1],
      ["t4.review.pending", 2],
      ["t4.review.total", 2],
    ]);
  });

  it("leaves the grand total unknowable when text stands in any of its cells", () => {
    const totals = computeTotals(form, changed(sampleCells, { "t3.granted.business": { raw: "约3" } }));
    expect(totals["t3.granted.total"]).toBeUndefined();
    expect(totals["t3.concluded.business"]).toBeUndefined();
    expect(totals["t3.concluded.total"]).toBeUndefined();
    expect(totals["t3.concluded.naturalPerson"]).toBe(150);
  });

  it.each(editions)("agrees with a plain sum of the cells, edition %s", (edition) => {
    const { cells, sums } = formOf(edition);
    fc.assert(
      fc.property(typedCells(edition, true), (typed) => {
        const totals = computeTotals(formOf(edition), typed);
        const number = (id: CellId): number => Number(totals[id] ?? typed[id]);
        for (const { total, addends } of sums) {
          expect(totals[total]).toBe(addends.reduce((sum, id) => sum + number(id), 0));
        }
        expect(Object.keys(totals)).toHaveLength(cells.filter((cell) => cell.computed).length);
      }),
      { numRuns: enough(50) },
    );
  });

  it.each(editions)("is what the checks see, in any state of the cells, edition %s", (edition) => {
    fc.assert(
      fc.property(typedCells(edition, false), (typed) => {
        const totals = computeTotals(formOf(edition), typed);
        const figures = Figures.of(formOf(edition), typed);
        for (const { id, index, computed } of formOf(edition).cells) {
          if (!computed) continue;
          const total = totals[id];
          if (typeof total === "number") expect(figures.number(index)).toBe(total);
          else expect(figures.isNumber(index)).toBe(false);
        }
      }),
      { numRuns: enough(50) },
    );
  });
});
