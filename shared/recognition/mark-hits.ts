import { formOf } from "../forms/registry.ts";
import { columnsOf, type Hit } from "./hit.ts";
import type { Words } from "./marked-text.ts";
import { readingOf, readValue, visibleText } from "./read-value.ts";
import type { Doubt, SourcePlace } from "./reading.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * Gives hits what their place in the document says of them: words that are struck out there, and that the page was put together from the
 * positions of its words. A value of such a page is certain only where its row adds up.
 */
export function markHits(hits: readonly Hit[], document: SourceDocument): readonly Hit[] {
  const sums = document.rebuilt === true ? hitsThatAddUp(hits) : undefined;
  const crowded = new Set(hits.flatMap(({ text, place }) => (holdsSeveral(text) ? [keyAfter(place)] : [])));
  return hits.map((hit) => {
    const struck = wordsAt(document, hit.place)?.withStruck;
    const robbed = hit.place.row !== undefined && visibleText(hit.text) === "" && crowded.has(key(hit.place));
    const unsure =
      hit.unsure ?? (robbed ? "mergedValue" : sums !== undefined && !sums.has(hit) ? "rebuilt" : undefined);
    return {
      ...hit,
      ...(unsure !== undefined && { unsure }),
      ...(struck !== undefined && { withStruck: struck }),
    };
  });
}

/** Whether several numbers stand in a cell: one of them may belong into a blank one behind it. */
function holdsSeveral(text: string): boolean {
  return /\d[\s/／、，,;；]+\d/u.test(text) && readingOf(readValue(text, "amount")) === undefined;
}

function keyAfter({ cell = 0, ...place }: SourcePlace): string {
  return key({ ...place, cell: cell + 1 });
}

/** Doubts about words that are struck out where no cell of the form stands. */
export function struckWords({ blocks }: SourceDocument, hits: readonly Hit[]): readonly Doubt[] {
  const seen = new Set(hits.map(({ place }) => key(place)));
  const doubtAt = (raw: string | undefined, place: SourcePlace): readonly Doubt[] =>
    raw === undefined || seen.has(key(place)) ? [] : [{ raw: visibleText(raw), reason: "struckOut", place }];
  return blocks.flatMap((block, at) => {
    if (block.kind === "picture") return [];
    if (block.kind === "line") return doubtAt(block.withStruck, { block: at });
    return block.rows.flatMap((cells, row) =>
      cells.flatMap(({ withStruck }, cell) => doubtAt(withStruck, { block: at, row, cell })),
    );
  });
}

/** The words at a place of a document: a line, or a cell of a table. */
export function wordsAt({ blocks }: SourceDocument, { block, row, cell }: SourcePlace): Words | undefined {
  const source = blocks[block];
  if (source?.kind === "line") return source;
  return source?.kind === "table" ? source.rows[row ?? 0]?.[cell ?? 0] : undefined;
}

/** A place among lines is the line, whichever of its cells is meant. */
function key({ block, row, cell }: SourcePlace): string {
  return row === undefined ? String(block) : `${block} ${row} ${cell ?? 0}`;
}

/** The hits of rows whose total is the sum of their other values: rows of table three, and the groups of table four. */
function hitsThatAddUp(hits: readonly Hit[]): ReadonlySet<Hit> {
  const rows = new Map<string, Map<string, Hit>>();
  const whole = new Map<string, number>();
  for (const hit of hits) {
    const cell = formOf("2021").cellById.get(hit.id) ?? formOf("2019").cellById.get(hit.id);
    if (cell === undefined || cell.table === "t2") continue;
    const name = `${cell.table} ${cell.row}`;
    const row = rows.get(name) ?? new Map<string, Hit>();
    rows.set(name, row.set(cell.column, hit));
    whole.set(name, columnsOf(cell.table, cell.row).size);
  }
  const proven = [...rows].filter(([name, row]) => row.size === whole.get(name) && standTogether(row) && addsUp(row));
  return new Set(proven.flatMap(([, row]) => [...row.values()]));
}

/**
 * Whether all values of a row stand in one table with columns: of values on lines no sum proves the order, which a head that was broken over
 * lines may have told wrong.
 */
function standTogether(row: ReadonlyMap<string, Hit>): boolean {
  const places = [...row.values()].map(({ place }) => place);
  return places.every(({ row: at }) => at !== undefined) && new Set(places.map(({ block }) => block)).size === 1;
}

function addsUp(row: ReadonlyMap<string, Hit>): boolean {
  let sum = 0;
  for (const [column, { text }] of row) {
    const plain = visibleText(text);
    if (!/^\d{1,12}$/u.test(plain)) return false;
    sum += column === "total" ? -Number(plain) : Number(plain);
  }
  return row.has("total") && sum === 0;
}
