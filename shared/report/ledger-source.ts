import type { ByCell } from "../forms/form.ts";
import type { Channel } from "./channels.ts";

/** A figure counted from the register of applications. `rows`: the numbers of the rows behind it, packed (`packRows`). */
export interface LedgerFigure {
  readonly value: number;
  readonly rows: string;
}

/**
 * What was counted from the register of applications (依申请公开台账) for a report: figures and the numbers of rows, and nothing about anybody who applied. The register
 * itself stays where it is.
 */
export interface LedgerSource {
  /** When it was counted, ISO 8601 date and time. */
  readonly at: string;
  /** The year that it was counted for: of a report that has become one of another year it says nothing. */
  readonly year: number;
  /** How many rows it had. */
  readonly rows: number;
  /** What is added to the numbers of rows on each of its sheets. */
  readonly offsets: readonly number[];
  readonly counted: Readonly<ByCell<LedgerFigure>>;
  /** How many of the applications received in the year came in which way, where the register says it; a way that is not here has none. */
  readonly channels?: Readonly<Partial<Record<Channel, number>>>;
  /** The rows that nobody has classified yet, and those that are not of this year's report; packed. */
  readonly unclassified: string;
  readonly otherYears: string;
  /** Where last year's register was at hand: its rows carried out that this year's does not carry in, and the other way round; packed. */
  readonly carried?: { readonly missing: string; readonly added: string };
}

/** Numbers of rows as a short text, neighbours together: "2-5 7". */
export function packRows(rows: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && last.to + 1 === row) last.to = row;
    else spans.push({ from: row, to: row });
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(" ");
}

/** How packed rows are written. */
export const packedRows = /^(?:\d{1,9}(?:-\d{1,9})?(?: \d{1,9}(?:-\d{1,9})?)*)?$/;

/** More rows than a register can have are not unpacked. */
const mostRows = 2_000_000;

/** The numbers in packed rows. */
export function unpackRows(packed: string): readonly number[] {
  const rows: number[] = [];
  for (const span of packed === "" ? [] : packed.split(" ")) {
    const [from = 0, to = from] = span.split("-").map(Number);
    for (let row = from; row <= to && rows.length < mostRows; row += 1) rows.push(row);
  }
  return rows;
}
