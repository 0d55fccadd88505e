import type { ByCell } from "../forms/form.ts";
import { entriesByCell } from "../forms/registry.ts";
import { type LedgerFigure, type LedgerSource, packRows } from "../report/ledger-source.ts";
import { type Ledger, otherYear } from "./read-ledger.ts";
import type { Settled } from "./settle.ts";

/**
 * What a report keeps of a register: figures, and numbers of rows. `before` is last year's register, counted for last year, where it is at hand; `at` the present
 * as ISO 8601 date and time.
 */
export function ledgerSourceOf(ledger: Ledger, at: string, before?: Ledger): LedgerSource {
  const counted: ByCell<LedgerFigure> = {};
  for (const [id, { value, rows }] of entriesByCell(ledger.counted)) counted[id] = { value, rows: packRows(rows) };
  const tray = ledger.settled.flatMap((one) => (one.end === "tray" ? [one] : []));
  return {
    at,
    year: ledger.year,
    rows: ledger.settled.length,
    offsets: ledger.sheets.map(({ offset }) => offset),
    counted,
    ...(ledger.hasChannels && {
      channels: Object.fromEntries(ledger.channels.map(({ channel, count }) => [channel, count])),
    }),
    unclassified: packRows(tray.flatMap(({ row, reason }) => (otherYear.has(reason) ? [] : [row]))),
    otherYears: packRows(tray.flatMap(({ row, reason }) => (otherYear.has(reason) ? [row] : []))),
    ...(before && { carried: carriedBetween(before, ledger) }),
  };
}

/** The rows that last year's register carried out and this one does not carry in, and the other way round: by their numbers, else by day and content. */
function carriedBetween(before: Ledger, now: Ledger): NonNullable<LedgerSource["carried"]> {
  const out = carriedRows(before, "t3.carriedOut.total");
  const into = carriedRows(now, "t3.carriedIn.total");
  const rowsWithout = (rows: typeof out, others: typeof out): string =>
    packRows(
      rows
        .filter(({ keys }) => !others.some((other) => keys.some((key) => other.keys.includes(key))))
        .map(({ row }) => row),
    );
  return { missing: rowsWithout(out, into), added: rowsWithout(into, out) };
}

function carriedRows({ counted, applications, settled }: Ledger, cell: "t3.carriedOut.total" | "t3.carriedIn.total") {
  const rows = new Set(counted[cell]?.rows);
  const days = new Map(settled.map((one) => [one.row, receivedOn(one)]));
  return applications
    .filter(({ row }) => rows.has(row))
    .map(({ row, values: { number = "", content = "" } }) => {
      const day = days.get(row) ?? "";
      // A plain 序号 begins anew every year and says nothing.
      const byNumber = number === "" || /^\d{1,4}$/u.test(number) ? [] : [`number ${number}`];
      return { row, keys: [...byNumber, `day ${JSON.stringify([day, content])}`] };
    });
}

function receivedOn(one: Settled): string {
  return one.end === "counted" ? one.received : "";
}
