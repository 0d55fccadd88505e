import type { Form } from "../forms/form.ts";
import { groupBy } from "../group-by.ts";
import type { GridCell } from "../recognition/grid.ts";
import type { Hit } from "../recognition/hit.ts";
import { subtotal } from "../recognition/labels.ts";
import { countsUp } from "../recognition/leftovers.ts";
import { markHits } from "../recognition/mark-hits.ts";
import { readTables } from "../recognition/read-tables.ts";
import type { SourceBlock, SourceTable } from "../recognition/source-document.ts";
import type { Landing } from "./paste.ts";

/** A table with headings and labels, as an import reads it; one cell a line where it has a single column. */
export function byHeadings(
  form: Form,
  table: SourceTable,
  rows: readonly (readonly GridCell[])[],
): readonly Landing[] | undefined {
  const single = table.rows.every((row) => row.length <= 1);
  const headed = rows.flat().filter(({ label }) => label.meanings.some(({ axis }) => axis === "column")).length > 1;
  if (!headed) return undefined;
  const blocks: readonly SourceBlock[] = single
    ? table.rows.flatMap((row) => row.map(({ text }): SourceBlock => ({ kind: "line", text })))
    : [table];
  const { hits, left } = readTables(blocks);
  if (hits.length === 0) return undefined;
  const marked = markHits(hits, { kind: "html", blocks, pictures: [] });
  const at = ({ block, row = block, cell = 0 }: Hit["place"]) => ({ row, column: cell });
  const named = new Set<string>();
  const landings = [
    ...marked.flatMap(({ id, text, withStruck, unit, unsure, rowText, place }): readonly Landing[] => {
      const words = withStruck === undefined ? { text } : { text, withStruck };
      const target = form.cellById.get(id);
      if (target !== undefined && rowText === undefined)
        return [{ target, words, ...at(place), ...(unsure && { unsure }), ...(unit && { unit }) }];
      // A row whose values cannot be told apart is named once, and goes nowhere.
      const key = `${at(place).row} ${rowText ?? id}`;
      if (named.has(key)) return [];
      named.add(key);
      return [{ target: undefined, words, ...at(place) }];
    }),
    ...left.map(({ raw, place }): Landing => ({
      target: undefined,
      words: { text: raw },
      ...at(place ?? { block: 0 }),
    })),
  ];
  const found = new Set(marked.map(({ place }) => `${at(place).row} ${at(place).column}`));
  return [...landings, ...inNoCell(rows, found, landings)];
}

/**
 * The figures that no label of the form leads to, a landing a row: in rows of their own above, between and below the others, and beside those
 * that were found. Numbers that only count rows or columns are none.
 */
function inNoCell(
  rows: readonly (readonly GridCell[])[],
  found: ReadonlySet<string>,
  landings: readonly Landing[],
): readonly Landing[] {
  const isFound = ({ place }: GridCell): boolean => found.has(`${place.row ?? 0} ${place.cell ?? 0}`);
  const left = rows.map((origins, row) => {
    if (origins.some(({ label }) => label.key === subtotal)) return [];
    const named = landings.flatMap((one) => (one.row === row && one.target === undefined ? one.words.text.split(/[：|]/u) : [])); // prettier-ignore
    return origins.filter((cell, at) => {
      const { kind, text } = cell;
      if (kind !== "value" || !/\d/u.test(text) || isFound(cell)) return false;
      const before = origins[at - 1];
      if (before?.text === text && isFound(before) && isUndoneMerge(rows.slice(0, row), before.left, cell.left))
        return false;
      return !named.some((one) => one.trim() === text.trim());
    });
  });
  const counting = new Set(
    [...groupBy(left.flat(), (cell) => cell.left)].flatMap(([column, cells]) => (countsUp(cells) ? [column] : [])),
  );
  return left.flatMap((figures, row): readonly Landing[] => {
    const proper = figures.filter((cell) => !counting.has(cell.left));
    const [first] = proper;
    if (first === undefined || countsUp(figures)) return [];
    const label = rows[row]?.find(({ kind }) => kind !== "value")?.text.trim() ?? "";
    const values = proper.map(({ text }) => text.trim()).join(" | ");
    const text = label === "" ? values : `${label}：${values}`;
    return [{ target: undefined, words: { text }, row, column: first.left }];
  });
}

/** Whether two columns have the same label above them: a merge that was undone, which repeats its figure as well. */
function isUndoneMerge(above: readonly (readonly GridCell[])[], one: number, other: number): boolean {
  return above.some((row) => {
    const label = row.find(({ left, kind }) => left === one && kind === "label");
    return label !== undefined && label.text === row.find(({ left }) => left === other)?.text;
  });
}

/** The figures of a table that has no labels of the form, beside others that have: they go nowhere. */
export function figuresIn(rows: readonly (readonly GridCell[])[]): readonly Landing[] {
  return inNoCell(rows, new Set(), []);
}
