import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId } from "../../../shared/forms/form.ts";
import type { TableLayout } from "../../../shared/forms/layout.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { tablePages } from "../../../shared/paper/table-pages.ts";
import type { Cells } from "../../../shared/report/report.ts";

const table = formOf("2021").tables.find(({ id }) => id === "t3");
if (table === undefined) throw new Error("no table three");
const t3 = table;

/** Each of its grid places by the cell that covers it. */
function covered({ rows, columnCount }: TableLayout): readonly (readonly string[])[] {
  const grid = rows.map(() => Array.from({ length: columnCount }, () => ""));
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const { content } = cell;
        const line = grid[row];
        if (line === undefined || line[column] !== "")
          throw new Error(`${row}/${column} is covered twice or not there`);
        line[column] = content.kind === "label" ? content.text : content.cell;
      }
    }
  }
  return grid;
}

const asRaw = (length: number) => ({ raw: "约三十件".repeat(Math.ceil(length / 4)) });

describe("table three on pages", () => {
  it("stays whole where it fits a page, as it does with numbers of any length", () => {
    expect(tablePages(t3, {})).toEqual([t3.layout]);
    const long: Cells = Object.fromEntries(
      t3.layout.rows.flat().flatMap(({ content }) => (content.kind === "value" ? [[content.cell, 123_456_789]] : [])),
    );
    expect(tablePages(t3, long)).toEqual([t3.layout]);
  });

  it("is broken where a group begins, and its label stands on the next page again", () => {
    const cells: Cells = { "t3.refused.deliberative.total": asRaw(60), "t3.declined.petition.total": asRaw(60) };
    const pages = tablePages(t3, cells);
    expect(pages).toHaveLength(2);
    const [first, second] = pages.map((page) => covered(page).slice(t3.layout.headerRows));
    expect(first?.at(-1)?.[0]).toBe(second?.[0]?.[0]);
    expect(second?.[0]?.[0]).toContain("三、");
    expect(second?.[0]?.[1]).not.toBe(first?.at(-1)?.[1]);
  });

  it("says the same on all pages together, each with the head, whatever stands in its cells", () => {
    const ids = t3.layout.rows
      .flat()
      .flatMap(({ content }): readonly CellId[] => (content.kind === "value" ? [content.cell] : []));
    const whole = covered(t3.layout);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 200 })), { maxLength: 12 }),
        (raws) => {
          const pages = tablePages(t3, Object.fromEntries(raws.map(([id, length]) => [id, asRaw(length)])));
          const bodies = pages.map((page) => {
            const grid = covered(page);
            expect(grid.slice(0, t3.layout.headerRows)).toEqual(whole.slice(0, t3.layout.headerRows));
            return grid.slice(t3.layout.headerRows);
          });
          expect(bodies.flat()).toEqual(whole.slice(t3.layout.headerRows));
        },
      ),
    );
  });
});
