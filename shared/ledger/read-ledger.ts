import { editionForYear, formOf } from "../forms/registry.ts";
import { type Channel, channels } from "../report/channels.ts";
import { type CountedCells, countApplications, countProceedings, type UnclearProceeding } from "./count.ts";
import { readDate, yearOf } from "./dates.ts";
import { dateFields, type Field } from "./fields.ts";
import { type Application, readRows, type ReadSheet } from "./read-rows.ts";
import type { Register } from "./register.ts";
import { type Settled, settleAll } from "./settle.ts";
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

/** Counts rows that were read; after a decision only this is done again. */
export function countLedger(rows: LedgerRows, { year, told, today }: LedgerReading): Ledger {
  const { sheets, applications, left } = rows;
  const units = new Set(applications.flatMap(({ values }) => values.unit ?? []));
  const ended = settleAll(applications, { year, told, units, today });
  const settled = [...ended, ...left.map(({ row, reason }): Settled => ({ end: "left", row, reason }))].toSorted(
    (a, b) => a.row - b.row,
  );
  const form = formOf(editionForYear(year) ?? "2021");
  const here = applications.filter((_, place) => ended[place]?.end === "counted");
  const has = (...wanted: readonly Field[]) =>
    sheets.some(({ columns }) => columns?.some(({ field }) => field !== undefined && wanted.includes(field)));
  const proceedings = countProceedings(here, form, {
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
    hasChannels: applications.some(({ values }) => values.channel !== undefined),
    units: units.size > 1 ? [...units].toSorted() : [],
  };
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

const datesWait: ReadonlySet<string> = new Set(["receivedUnclear", "answeredUnclear"]);

function channelCounts(settled: readonly Settled[], year: number): Ledger["channels"] {
  const received = settled.flatMap((one) =>
    one.end === "counted" && one.channel !== undefined && yearOf(one.received) === year ? [one.channel] : [],
  );
  return channels.flatMap((channel) => {
    const count = received.filter((own) => own === channel).length;
    return count === 0 ? [] : [{ channel, count }];
  });
}
