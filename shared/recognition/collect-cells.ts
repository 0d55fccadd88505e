import type { ByCell, CellId, Form } from "../forms/form.ts";
import { type CellValue, notApplicable, sameCell } from "../report/cell-value.ts";
import type { Cells } from "../report/report.ts";
import { computeTotals } from "../report/totals.ts";
import type { Hit } from "./hit.ts";
import { otherRows } from "./other-edition.ts";
import { readingOf, type ReadValue, readWords, visibleText } from "./read-value.ts";
import type { Doubt, SourcePlace } from "./reading.ts";

/** The cells of a form as a document states them. */
export interface CollectedCells {
  readonly cells: Cells;
  readonly places: Readonly<ByCell<SourcePlace>>;
  readonly doubts: readonly Doubt[];
  readonly missing: readonly CellId[];
}

interface Held {
  hit: Hit;
  read: ReadValue;
}

/** Reads what was found for the cells of a form. What the form has no cell for, and what is stated twice and differs, is a doubt. */
export function collectCells(form: Form, hits: readonly Hit[]): CollectedCells {
  const held = new Map<CellId, Held>();
  const others: Doubt[] = [];
  /** Rows of the document that contradict what the document says of theirs. */
  const contradicting = new Set<string>();
  const own = hits.filter(({ id }) => form.cellById.has(id));
  const { inOther, homeless } = otherRows(form, hits);
  others.push(...homeless);
  for (const hit of [...own, ...inOther]) {
    const cell = form.cellById.get(hit.id);
    if (cell === undefined) continue;
    const read = hit.rowText === undefined ? readWords(hit, cell.kind, hit.unit) : open;
    const known = held.get(hit.id);
    // Where one of two ways cannot tell the values of a row apart, the other has only guessed.
    if (known?.hit.rowText !== undefined) continue;
    if (hit.rowText !== undefined) {
      held.set(hit.id, { hit, read });
      continue;
    }
    if (known === undefined) {
      held.set(hit.id, { hit, read });
      continue;
    }
    if (sameCell(known.read.value, read.value)) continue;
    // A blank where the table was repeated says nothing against the value.
    const [kept, other] = known.read.value === undefined ? [{ hit, read }, known] : [known, { hit, read }];
    held.set(hit.id, kept);
    others.push(conflict(hit.id, other));
    if (other.read.value !== undefined) contradicting.add(rowKey(other.hit));
  }
  // Under a label that is only like that of a row, such values are another row's, also where the row itself is blank.
  for (const [id, { hit }] of held) {
    if (hit.unsure !== "labelUnclear" || !contradicting.has(rowKey(hit))) continue;
    held.delete(id);
    others.push({ raw: rawOf(hit), reason: "placeUnknown", place: hit.place });
  }
  const cells: ByCell<CellValue> = {};
  const places: ByCell<SourcePlace> = {};
  const doubts: Doubt[] = [];
  for (const { id } of form.cells) {
    const one = held.get(id);
    if (one === undefined) continue;
    places[id] = one.hit.place;
    if (one.read.value !== undefined) cells[id] = one.read.value;
    const doubt = doubtOf(id, one);
    if (doubt !== undefined) doubts.push(doubt);
  }
  return {
    cells,
    places,
    doubts: [...doubts, ...signsForZero(form, cells, places), ...others],
    missing: form.cells.filter(({ id }) => !held.has(id)).map(({ id }) => id),
  };
}

function rowKey({ place: { block, row } }: Hit): string {
  return `${block} ${row ?? ""}`;
}

/** A cell of a row whose values cannot be told apart. */
const open: ReadValue = { doubt: { reason: "byPosition" } };

/** Totals that a document states as "/" though what they are the sum of adds up to 0. */
function signsForZero(form: Form, cells: Cells, places: CollectedCells["places"]): readonly Doubt[] {
  const totals = computeTotals(form, cells);
  return form.cells.flatMap(({ id, computed }): readonly Doubt[] => {
    const place = places[id];
    if (!computed || cells[id] !== notApplicable || totals[id] !== 0) return [];
    return [{ cell: id, raw: notApplicable, reading: 0, reason: "interpreted", ...(place !== undefined && { place }) }];
  });
}

function rawOf({ text, withStruck, under }: Hit): string {
  const raw = visibleText(withStruck ?? text);
  return under === undefined ? raw : `${under}：${raw}`;
}

function conflict(cell: CellId, { hit, read }: Held): Doubt {
  const reading = readingOf(read);
  return {
    cell,
    raw: rawOf(hit),
    ...(reading !== undefined && { reading }),
    reason: "conflict",
    place: hit.place,
  };
}

function doubtOf(cell: CellId, { hit, read }: Held): Doubt | undefined {
  // That a place is not certain says less than that words are struck out there.
  const reason = hit.withStruck === undefined ? (hit.unsure ?? read.doubt?.reason) : read.doubt?.reason;
  if (reason === undefined) return undefined;
  const reading = readingOf(read);
  return { cell, raw: rawOf(hit), ...(reading !== undefined && { reading }), reason, place: hit.place };
}
