import { editionForYear, formOf } from "../forms/registry.ts";
import { type Channel, channels } from "../report/channels.ts";
import { remembered } from "../remembered.ts";
import { type CountedCells, countApplications, countProceedings, type UnclearProceeding } from "./count.ts";
import { readDate } from "./dates.ts";
import { dateFields, type Field } from "./fields.ts";
import { type Application, readRows, type ReadSheet } from "./read-rows.ts";
import type { Register } from "./register.ts";
import { type Settled, settleAll, type TrayReason } from "./settle.ts";
import type { Told } from "./told.ts";

/** A register counted for the report of one year. */
export interface Ledger {
  readonly year: number;
  readonly sheets: readonly ReadSheet[];
  readonly applications: readonly Application[];
  /** How every row ends, in the order of the rows: counted, in the tray or left out. */
  readonly settled: readonly Settled[];
  /** Tables three and four as far as the register tells them. */
  readonly counted: CountedCells;
  readonly unclearProceedings: readonly UnclearProceeding[];
  /** How many of the applications received in the year came in which way, where the register says it. */
  readonly channels: readonly { readonly channel: Channel; readonly count: number }[];
  /** Whether it says anywhere in which way they came. */
  readonly hasChannels: boolean;
  /** The units that the register names, where there are several. */
  readonly units: readonly string[];
}

/** What a register is read with. `today` (YYYY-MM-DD) tells which days lie in the future. */
export interface LedgerReading {
  readonly year: number;
  readonly told: Told;
  readonly today: string;
}

/** The rows of a register and the columns that they were read by: everything that does not depend on decisions about rows. */
export type LedgerRows = ReturnType<typeof readRows>;

/** Reads a register and counts it. */
export function readLedger(register: Register, reading: LedgerReading): Ledger {
  return countLedger(readRows(register, reading.told), reading);
}

/** Counts rows that were read; after a decision or a word that is taught only this is done again, and of it what that concerns. */
export function countLedger(rows: LedgerRows, { year, told, today }: LedgerReading): Ledger {
  const { sheets, applications } = rows;
  const { units, hasChannels } = namedIn(applications);
  const ended = settleAll(applications, { year, told, units, today });
  const settled = inOrder(ended, rows);
  const form = formOf(editionForYear(year) ?? "2021");
  const has = (...wanted: readonly Field[]) =>
    sheets.some(({ columns }) => columns?.some(({ field }) => field !== undefined && wanted.includes(field)));
  const proceedings = countProceedings(applications, ended, form, {
    review: has("review", "reviewResult"),
    lawsuit: has("lawsuit", "lawsuitResult"),
  });
  return {
    year,
    sheets,
    applications,
    settled,
    counted: { ...countApplications(ended, form, year), ...proceedings.cells },
    unclearProceedings: proceedings.unclear,
    channels: channelCounts(ended, year),
    hasChannels,
    units: units.size > 1 ? [...units].toSorted() : [],
  };
}

/** The units that applications name, and whether any says in which way it came. */
const namedIn = remembered((applications: readonly Application[]) => ({
  units: new Set(applications.flatMap(({ values }) => values.unit ?? [])),
  hasChannels: applications.some(({ values }) => values.channel !== undefined),
}));

/** How applications and rows that are none end, in the order of their rows. */
const inOrder = remembered((ended: readonly Settled[], { left }: LedgerRows): readonly Settled[] =>
  left.length === 0
    ? ended
    : [...ended, ...left.map(({ row, reason }): Settled => ({ end: "left", row, reason }))].toSorted(
        (a, b) => a.row - b.row,
      ),
);

/** Whether no table of applications was found: nobody knows its heads yet. */
export function isUnread({ sheets }: Pick<Ledger, "sheets">): boolean {
  return sheets.every(({ columns }) => columns === undefined);
}

/** Whether nothing in the register is of the year, and no row waits that might be: it is probably one of another year. */
export function isOfOtherYear({ counted, settled }: Ledger): boolean {
  const tellsNothing = (["t3.received.total", "t3.concluded.total"] as const).every((id) => !counted[id]?.value);
  return tellsNothing && settled.every((one) => one.end !== "tray" || otherYear.has(one.reason));
}

/** How many rows wait because a date names no year, as 3月5日. */
export function withoutYear({ settled, applications, year }: Ledger): number {
  const waiting = new Set(settled.flatMap((one) => (one.end === "tray" && datesWait.has(one.reason) ? [one.row] : [])));
  return applications.filter(
    ({ row, dates, values }) =>
      waiting.has(row) &&
      dateFields.some((field) => dates[field] === "unclear" && typeof readDate(values[field] ?? "", year) === "object"),
  ).length;
}

/** The reasons to wait in the tray that say: of another year's report. */
export const otherYear: ReadonlySet<TrayReason> = new Set(["answeredEarlier", "receivedLater"]);

const datesWait: ReadonlySet<TrayReason> = new Set(["receivedUnclear", "answeredUnclear"]);

function channelCounts(settled: readonly Settled[], year: number): Ledger["channels"] {
  const counts = new Map<Channel, number>();
  const firstDay = `${year}-01-01`;
  for (const one of settled) {
    if (one.end !== "counted" || one.channel === undefined || one.received < firstDay) continue;
    counts.set(one.channel, (counts.get(one.channel) ?? 0) + 1);
  }
  return channels.flatMap((channel) => {
    const count = counts.get(channel);
    return count === undefined ? [] : [{ channel, count }];
  });
}
