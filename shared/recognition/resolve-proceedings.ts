import type { GridCell } from "./grid.ts";
import { cellIdAt, type Hit } from "./hit.ts";
import type { Meaning } from "./labels.ts";
import { addsUp, openCells, openRow } from "./ordered-row.ts";
import type { SequenceRow } from "./sequence-row.ts";

const groups = ["review", "direct", "afterReview"];
const outcomes = ["upheld", "corrected", "other", "pending", "total"];

/**
 * Reads a row of table four by order. `labels` are the labels of the table seen so far, those of the row included; `since` is the first of
 * them that came after the last row of values. Undefined where the row does not belong to the table.
 */
export function resolveProceedings(
  labels: readonly GridCell[],
  row: SequenceRow,
  since: number,
): readonly Hit[] | undefined {
  const named = meaningsOf(labels);
  const seenGroups = distinct(named.filter(({ axis }) => axis === "row").map(({ id }) => id));
  const seenOutcomes = named.filter(({ axis }) => axis === "column").map(({ id }) => id);
  const own = row.labels.flatMap((cell) => cell.label.meanings);
  if (own.some(({ table, axis }) => table !== "t4" && axis === "row" && !own.some(isOutcome))) return undefined;
  if (seenGroups.length === 0 || seenOutcomes.length === 0) return undefined;
  const headed = ownHeader(meaningsOf(labels.slice(since)), row.values);
  if (headed !== undefined) return headed;
  const chunks = chunksOf(seenOutcomes);
  const values = trimmed(row.values, seenOutcomes.length);
  const ownOutcome = row.labels.at(-1)?.label.meanings.find(isOutcome)?.id;
  const ownGroup = row.labels.at(-1)?.label.meanings.find(({ table, axis }) => table === "t4" && axis === "row")?.id;

  if (ownGroup !== undefined && values.length === 5) {
    const order = chunks.at(-1) ?? [];
    return assign(
      values,
      order.map((outcome) => [ownGroup, outcome] as const),
      order.length === 5,
    );
  }
  const ownOutcomes = own.filter(isOutcome).length;
  if (ownGroup !== undefined && ownOutcomes === 0 && values.length < outcomes.length) {
    return assign(
      values,
      outcomes.map((outcome) => [ownGroup, outcome] as const),
      false,
    );
  }
  const few = values.length <= seenGroups.length ? values : withoutOuterBlanks(values);
  if (ownOutcome !== undefined && ownOutcomes === 1 && few.length <= 3) {
    const [first = ""] = seenGroups;
    const last = seenGroups.at(-1) ?? first;
    const together = named.findIndex(isOutcome) >= seenGroups.length && seenGroups.length > 1;
    if (few.length === 1 && !together) return assign(few, [[last, ownOutcome]], true);
    if (few.length === 1 && seenGroups.length !== 1) {
      return assign(
        few,
        seenGroups.map((group) => [group, ownOutcome] as const),
        false,
      );
    }
    if (few.length === seenGroups.length) {
      return assign(
        few,
        seenGroups.map((group) => [group, ownOutcome] as const),
        true,
      );
    }
  }
  const inOrder = seenGroups.every((group, place) => groups[place] === group) || seenGroups.length === 1;
  const whole = chunks.length === seenGroups.length && chunks.every((chunk) => chunk.length === 5);
  // Without a label of its own since the last values, a row of five belongs to no group that is known.
  if (values.length === 5 && whole && labels.length > since) {
    const group = seenGroups.at(-1) ?? "";
    return assign(
      values,
      (chunks.at(-1) ?? []).map((outcome) => [group, outcome] as const),
      true,
    );
  }
  if (values.length === 15) {
    const certain = whole && inOrder && seenGroups.length === 3;
    const order = certain
      ? seenGroups.flatMap((group, place) => (chunks[place] ?? []).map((outcome) => [group, outcome] as const))
      : groups.flatMap((group) => outcomes.map((outcome) => [group, outcome] as const));
    return assign(values, order, certain);
  }
  // The groups named since the last values have another number of them than they have cells.
  const latest = distinct(meaningsOf(labels.slice(since)).filter(({ axis }) => axis === "row").map(({ id }) => id)); // prettier-ignore
  if (!whole || latest.length === 0) return undefined;
  return openCells(
    latest.flatMap((group) => outcomes.flatMap((outcome) => cellIdAt("t4", group, outcome) ?? [])),
    values,
  );
}

function meaningsOf(labels: readonly GridCell[]): readonly Meaning[] {
  return labels.flatMap((cell) => cell.label.meanings.filter(({ table }) => table === "t4"));
}

/** Values below a header of their own, which names as many groups as it names runs of outcomes. */
function ownHeader(named: readonly Meaning[], values: readonly GridCell[]): readonly Hit[] | undefined {
  const headers = distinct(named.filter(({ axis }) => axis === "row").map(({ id }) => id));
  const chunks = chunksOf(named.filter(isOutcome).map(({ id }) => id));
  const order = headers.flatMap((group, place) => (chunks[place] ?? []).map((outcome) => [group, outcome] as const));
  const whole = chunks.length === headers.length && chunks.every((chunk) => chunk.length === outcomes.length);
  return whole && order.length > 0 && order.length === values.length ? assign(values, order, true) : undefined;
}

function isOutcome({ table, axis }: { readonly table: string; readonly axis: string }): boolean {
  return table === "t4" && axis === "column";
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** The outcomes in runs, a new one wherever one comes again. */
function chunksOf(ids: readonly string[]): readonly (readonly string[])[] {
  const chunks: string[][] = [];
  for (const id of ids) {
    const last = chunks.at(-1);
    if (last === undefined || last.includes(id) || last.length === 5) chunks.push([id]);
    else last.push(id);
  }
  return chunks;
}

function withoutOuterBlanks(values: readonly GridCell[]): readonly GridCell[] {
  const isFilled = (cell: GridCell): boolean => cell.text.trim() !== "";
  return values.slice(values.findIndex(isFilled), 1 + values.findLastIndex(isFilled));
}

function trimmed(values: readonly GridCell[], most: number): readonly GridCell[] {
  const last = values.findLastIndex((cell) => cell.text.trim() !== "");
  return values.length > most && last < most ? values.slice(0, most) : values;
}

function assign(
  values: readonly GridCell[],
  order: readonly (readonly [group: string, outcome: string])[],
  certain: boolean,
): readonly Hit[] {
  const plain = values.every(({ kind }) => kind === "value");
  const ids = order.flatMap(([group, outcome]) => cellIdAt("t4", group, outcome) ?? []);
  if (!plain || values.length !== order.length || (!certain && !groupsAddUp(values, order)))
    return openCells(ids, values);
  return values.flatMap((cell, place): readonly Hit[] => {
    const [group, outcome] = order[place] ?? ["", ""];
    const id = cellIdAt("t4", group, outcome);
    if (id === undefined) return [];
    return [{ id, text: cell.text, place: cell.place, ...(!certain && { unsure: "byPosition" as const }) }];
  });
}

/**
 * The rows of table four together: where some of them do not fit, another may only seem to, with a stray number for a blank cell that has
 * vanished. Then those that do not add up are open, too; and where blank cells cannot be seen (`unseenBlanks`), always.
 */
export function settleProceedings(rows: readonly (readonly Hit[])[], unseenBlanks: boolean): readonly Hit[] {
  if (!unseenBlanks && !rows.flat().some(({ rowText }) => rowText !== undefined)) return rows.flat();
  return rows.flatMap((hits) => {
    const order = hits.map(({ id }): readonly [string, string] => {
      const [, group = "", outcome = ""] = id.split(".");
      return [group, outcome];
    });
    return groupsAddUp(hits, order) ? hits : openRow(hits);
  });
}

/** Whether the values of each group add up to its total. */
function groupsAddUp(
  values: readonly Pick<GridCell, "text">[],
  order: readonly (readonly [group: string, outcome: string])[],
): boolean {
  return distinct(order.map(([group]) => group)).every((group) => {
    const own = values.filter((_, place) => order[place]?.[0] === group);
    const total = order.filter(([one]) => one === group).findIndex(([, outcome]) => outcome === "total");
    return own.length === outcomes.length && total >= 0 && addsUp(own, total);
  });
}
