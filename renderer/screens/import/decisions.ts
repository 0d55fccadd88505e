import { entriesByCell, formOf } from "../../../shared/forms/registry.ts";
import { groupBy } from "../../../shared/group-by.ts";
import type { ByCell, CellId, CellKind } from "../../../shared/forms/form.ts";
import type { Doubt, Reading } from "../../../shared/recognition/reading.ts";
import { readingOf, readValue } from "../../../shared/recognition/read-value.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import type { Cells } from "../../../shared/report/report.ts";
import { readTyped, workingFor, type Workings } from "../../../shared/report/working.ts";

/**
 * What somebody has decided about the doubts of a reading: values of cells (null for blank), how those were added up that come from a sum, and
 * other doubts that they have noted.
 */
export interface Decisions {
  readonly cells: Readonly<ByCell<CellValue | null>>;
  readonly workings: Workings;
  readonly noted: ReadonlySet<Doubt>;
}

/** Nothing decided yet. */
export const undecided: Decisions = { cells: {}, workings: {}, noted: new Set() };

/** The value that is proposed for the cell of a doubt: what it was taken for, or a value that stands there already. */
export function proposalOf(reading: Reading, { cell, reading: proposed }: Doubt): CellValue | undefined {
  if (cell === undefined || proposed !== undefined) return proposed;
  const value = reading.cells[cell];
  return typeof value === "object" ? undefined : value;
}

/** Whether a doubt is still open. */
export function isOpen(doubt: Doubt, { cells, noted }: Decisions): boolean {
  return doubt.cell === undefined ? !noted.has(doubt) : !Object.hasOwn(cells, doubt.cell);
}

/** Accepts what a doubt proposes; a doubt about no cell is noted. One that proposes nothing stays open. */
export function accept(reading: Reading, doubt: Doubt, decisions: Decisions): Decisions {
  if (doubt.cell === undefined) return { ...decisions, noted: new Set([...decisions.noted, doubt]) };
  const value = proposalOf(reading, doubt);
  const kind = typedKind(reading, doubt.cell);
  return value === undefined
    ? decisions
    : decide(doubt.cell, { value, working: kind && workingFor(doubt.raw, kind, value) }, decisions);
}

function decide(
  cell: CellId,
  { value, working }: { readonly value: CellValue | undefined; readonly working: string | undefined },
  { cells, workings, ...rest }: Decisions,
): Decisions {
  const left = without(cell, workings);
  return {
    ...rest,
    cells: { ...cells, [cell]: value ?? null },
    workings: working === undefined ? left : { ...left, [cell]: working },
  };
}

/** What a cell holds, where it is typed; totals are stated by the document, however it came by them. */
function typedKind({ edition }: Reading, id: CellId): CellKind | undefined {
  const cell = formOf(edition).cellById.get(id);
  return cell?.computed === false ? cell.kind : undefined;
}

/**
 * The open doubts that can be accepted, by their kind: the same reason, and where the text itself is in doubt, the same text. Where doubts
 * about a cell propose different values, or one proposes nothing, or the document states two values, somebody has to decide.
 */
export function acceptableByKind(reading: Reading, decisions: Decisions): ReadonlyMap<string, readonly Doubt[]> {
  const open = reading.doubts.filter((doubt) => isOpen(doubt, decisions));
  const byCell = groupBy(open, ({ cell }) => cell);
  const acceptable = open.filter((doubt) => {
    const { cell } = doubt;
    if (cell === undefined) return true;
    const about = byCell.get(cell) ?? [];
    if (about.some(({ reason }) => reason === "conflict")) return false;
    const proposals = new Set(about.map((other) => proposalOf(reading, other)));
    return proposals.size === 1 && !proposals.has(undefined);
  });
  return groupBy(acceptable, kindOf);
}

/** What a doubt has in common with others that are decided in the same way. */
export function kindOf({ reason, raw, cell }: Doubt): string {
  return cell === undefined ? `${reason} beside` : aboutText.has(reason) ? `${reason} ${raw}` : reason;
}

const aboutText: ReadonlySet<Doubt["reason"]> = new Set(["nothingSign", "interpreted", "yuan"] as const);

/** Accepts every open doubt that proposes something, but for those that propose different values for one cell. */
export function acceptAll(reading: Reading, decisions: Decisions): Decisions {
  return acceptEach(reading, [...acceptableByKind(reading, decisions).values()].flat(), decisions);
}

/** Accepts several doubts. */
export function acceptEach(reading: Reading, doubts: readonly Doubt[], decisions: Decisions): Decisions {
  return doubts.reduce((accepted, doubt) => accept(reading, doubt, accepted), decisions);
}

/** Puts what somebody typed into the cell of a doubt; undefined where no value can be read in it. */
export function typeValue(reading: Reading, cell: CellId, text: string, decisions: Decisions): Decisions | undefined {
  const kind = formOf(reading.edition).cellById.get(cell)?.kind;
  const typed = kind && readTyped(text, kind);
  if (typed === undefined || typeof typed.value === "object") return undefined;
  const working = typedKind(reading, cell) === undefined ? undefined : typed.working;
  return decide(cell, { value: typed.value, working }, decisions);
}

/** What a text means that somebody typed into the cell of a doubt, where that has to be confirmed: 1,234 is 1234, as it is everywhere. */
export function meantBy({ edition }: Reading, cell: CellId, text: string): CellValue | undefined {
  const kind = formOf(edition).cellById.get(cell)?.kind;
  return kind && readingOf(readValue(text, kind));
}

/** Opens a doubt again. */
export function takeBack(doubt: Doubt, decisions: Decisions): Decisions {
  const { cell } = doubt;
  if (cell === undefined)
    return { ...decisions, noted: new Set([...decisions.noted].filter((each) => each !== doubt)) };
  return {
    ...decisions,
    cells: without(cell, decisions.cells),
    workings: without(cell, decisions.workings),
  };
}

function without<Kept>(cell: CellId, kept: Readonly<ByCell<Kept>>): Readonly<ByCell<Kept>> {
  return Object.fromEntries(entriesByCell(kept).filter(([id]) => id !== cell));
}

/** The reading with everything that was decided; the rest stays as it was read. */
export function decidedReading(reading: Reading, { cells: decided, workings }: Decisions): Reading {
  const { cellById } = formOf(reading.edition);
  const withDecided = (before: Cells, all: boolean): Cells => {
    const cells: ByCell<CellValue> = { ...before };
    for (const [id, value] of entriesByCell(decided)) {
      if (!all && cellById.get(id)?.computed === true) continue;
      if (value === null) delete cells[id];
      else cells[id] = value;
    }
    return cells;
  };
  const { own } = reading;
  const summed = Object.keys(workings).length > 0 && { workings };
  return {
    ...reading,
    cells: withDecided(reading.cells, true),
    ...summed,
    ...(own !== undefined && { own: { ...own, cells: withDecided(own.cells, false), ...summed } }),
  };
}
