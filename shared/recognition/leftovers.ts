import type { GridCell } from "./grid.ts";
import type { Hit } from "./hit.ts";
import { subtotal } from "./labels.ts";
import { visibleText } from "./read-value.ts";
import type { Doubt, SourcePlace } from "./reading.ts";

const longestLabel = 30;
const fewestCounted = 3;
const fewestOutcomes = 4;

/**
 * One doubt for each row of a table in which figures are left over: they stand among the cells of the form, and none of them was taken for
 * one. `isOther` says which cells belong to a column that somebody has added, of which nothing is missed.
 */
export function leftovers(
  rows: readonly (readonly GridCell[])[],
  hits: readonly Hit[],
  isOther: (cell: GridCell) => boolean = () => false,
): readonly Doubt[] {
  const taken = new Set(hits.map(({ place }) => key(place)));
  const open = new Set(hits.flatMap(({ rowText, place }) => (rowText === undefined ? [] : [key(place)])));
  const isTaken = ({ place }: GridCell): boolean => taken.has(key(place));
  const first = rows.findIndex((row) => row.some(isTaken));
  // Below a header of table four stand figures of its own, though its heading is lost and none of them was taken.
  const last = Math.max(
    rows.findLastIndex((row) => row.some(isTaken)),
    rows.findLastIndex(namesOutcomes) + 1,
  );
  return rows.slice(Math.max(first, 0), last + 1).flatMap((row): readonly Doubt[] => {
    if (row.some(({ label, place }) => label.key === subtotal || open.has(key(place)))) return [];
    const lastLabel = row.findLastIndex(({ kind }, at) => kind !== "value" && !row.slice(0, at).some(isTaken));
    const left = row.filter(
      (cell, at) =>
        at > lastLabel && cell.kind === "value" && /\d/u.test(cell.text) && !isTaken(cell) && !isOther(cell),
    );
    const [place] = left;
    if (place === undefined || countsUp(left)) return [];
    const label = row[lastLabel]?.text.replace(/\s+/gu, "").slice(0, longestLabel) ?? "";
    const values = left.map(({ text }) => visibleText(text)).join(" | ");
    return [{ raw: label === "" ? values : `${label}：${values}`, reason: "placeUnknown", place: place.place }];
  });
}

/** Whether a row is the header of a group of table four. */
function namesOutcomes(row: readonly GridCell[]): boolean {
  const named = row.flatMap(({ label }) =>
    label.meanings.flatMap(({ table, axis, id }) => (table === "t4" && axis === "column" ? [id] : [])),
  );
  return new Set(named).size >= fewestOutcomes;
}

/** Whether cells only number the columns: 1, 2, 3 and so on. */
export function countsUp(cells: readonly GridCell[]): boolean {
  return cells.length >= fewestCounted && cells.every(({ text }, at) => text.trim() === String(at + 1));
}

function key({ block, row, cell }: SourcePlace): string {
  return `${block} ${row ?? ""} ${cell ?? 0}`;
}
