import { describe, expect, it } from "vitest";
import { editions, formOf } from "../../../shared/forms/registry.ts";

const tables = editions.flatMap((edition) => formOf(edition).tables.map((table) => ({ edition, id: table.id, table })));

describe.each(tables)("the layout of $id, edition $edition", ({ table }) => {
  const { layout } = table;

  it("tiles its grid: every place is covered exactly once", () => {
    const covered = new Map<string, number>();
    for (const cell of layout.rows.flat()) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
        }
      }
    }
    const places = layout.rows.flatMap((_, row) =>
      Array.from({ length: layout.columnCount }, (__, column) => `${row},${column}`),
    );
    expect(new Set(covered.keys())).toEqual(new Set(places));
    expect([...covered.values()].every((times) => times === 1)).toBe(true);
  });

  it("shows every cell of the table once, in form order", () => {
    const shown = layout.rows.flat().flatMap(({ content }) => (content.kind === "value" ? [content.cell] : []));
    expect(shown).toEqual(table.cells.map((cell) => cell.id));
  });

  it("keeps header rows free of values and blocks within the table", () => {
    const header = layout.rows.slice(0, layout.headerRows).flat();
    expect(header.every((cell) => cell.role !== "value")).toBe(true);
    for (const { first, last } of layout.blocks) expect(first <= last && last < layout.rows.length).toBe(true);
  });
});

describe("merged labels", () => {
  it("spans the results of table three over their rows", () => {
    const rows = formOf("2021").tables[1]?.layout.rows ?? [];
    const spans = rows
      .flat()
      .flatMap(({ content, rowSpan, columnSpan }) =>
        content.kind === "label" && rowSpan * columnSpan > 1 ? [[content.text, rowSpan, columnSpan]] : [],
      );
    expect(spans).toEqual(
      expect.arrayContaining([
        ["三、本年度办理结果", 22, 1],
        ["（一）予以公开", 1, 2],
        ["（三）不予公开", 8, 1],
        ["（四）无法提供", 3, 1],
        ["（五）不予处理", 5, 1],
        ["（六）其他处理", 3, 1],
        ["（七）总计", 1, 2],
        ["四、结转下年度继续办理", 1, 3],
        ["申请人情况", 1, 7],
        ["法人或其他组织", 1, 5],
      ]),
    );
  });
});
