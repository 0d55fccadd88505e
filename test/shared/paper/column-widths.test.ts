import { describe, expect, it } from "vitest";
import { columnWidths } from "../../../shared/paper/column-widths.ts";
import type { TableId } from "../../../shared/forms/form.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";

function widths(edition: "2019" | "2021", id: TableId): readonly number[] {
  const table = formOf(edition).tables.find((one) => one.id === id);
  return table === undefined ? [] : columnWidths(table, 8845);
}

describe("the columns of the tables", () => {
  it("are those of the layout sheet", () => {
    expect(widths("2021", "t2")).toEqual([2212, 2211, 2211, 2211]);
    expect(widths("2021", "t3")).toEqual([640, 1120, 2125, 708, 708, 708, 708, 708, 708, 712]);
    expect(widths("2021", "t4")).toEqual([...Array<number>(10).fill(590), ...Array<number>(5).fill(589)]);
    expect(widths("2019", "t2")).toEqual([2212, 1106, 1106, 1106, 1105, 1105, 1105]);
  });

  it("fill the text width in every edition", () => {
    for (const edition of editions) {
      for (const { id, layout } of formOf(edition).tables) {
        expect(widths(edition, id)).toHaveLength(layout.columnCount);
        expect(widths(edition, id).reduce((sum, width) => sum + width, 0)).toBe(8845);
      }
    }
  });
});
