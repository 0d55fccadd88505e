import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { cellGroups, groupOf } from "../../../shared/table-editing/cell-groups.ts";
import { leftToSort } from "../../../shared/table-editing/left-to-sort.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";

describe.each(editions)("the rows to fill in of %s", (edition) => {
  const form = formOf(edition);
  const groups = cellGroups(form);

  it("hold every cell that is typed once, in form order", () => {
    expect(groups.flatMap(({ typed }) => typed.map(({ id }) => id))).toEqual(
      form.cells.filter(({ computed }) => !computed).map(({ id }) => id),
    );
  });

  it("are found again from any of their cells, totals included", () => {
    for (const [place, { typed, totals }] of groups.entries()) {
      for (const { id } of [...typed, ...totals]) expect([id, groupOf(form, id)]).toEqual([id, place]);
    }
  });
});

describe("what is still to be sorted", () => {
  const form = formOf("2021");
  const valueOf =
    (cells: Readonly<Partial<Record<CellId, CellValue>>>) =>
    (id: CellId): CellValue | undefined =>
      cells[id];

  it.each<readonly [string, Readonly<Partial<Record<CellId, CellValue>>>, number | undefined]>([
    ["nothing received", {}, undefined],
    ["two kinds received", { "t3.received.naturalPerson": 10, "t3.received.business": 3 }, 13],
    ["carried in too", { "t3.received.naturalPerson": 10, "t3.carriedIn.business": 2 }, 12],
    ["some with a result", { "t3.received.naturalPerson": 10, "t3.granted.naturalPerson": 4 }, 6],
    ["carried on counts as sorted", { "t3.received.naturalPerson": 10, "t3.carriedOut.naturalPerson": 10 }, 0],
    ["more results than applications", { "t3.received.naturalPerson": 1, "t3.granted.business": 3 }, -2],
    ["a text that is no number", { "t3.received.naturalPerson": { raw: "约10" } }, undefined],
  ])("%s", (_, cells, left) => {
    expect(leftToSort(form, "total", valueOf(cells))).toBe(left);
  });

  it("is what is left in the single columns together", () => {
    const typed = form.cells.filter(({ table, computed }) => table === "t3" && !computed).map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...typed), fc.nat(500)), { minLength: 1 }), (filled) => {
        const cells = Object.fromEntries(filled);
        const columns = form.balances.map(({ column }) => column).filter((column) => column !== "total");
        const sum = columns.reduce((all, column) => all + (leftToSort(form, column, (id) => cells[id]) ?? 0), 0);
        expect(leftToSort(form, "total", (id) => cells[id]) ?? 0).toBe(sum);
      }),
      { numRuns: 50 },
    );
  });

  it("is nothing in a report that balances", () => {
    expect(leftToSort(form, "total", (id) => sampleReport.cells[id])).toBe(0);
  });
});
