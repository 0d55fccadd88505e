import type { Application } from "./read-rows.ts";
import type { Settled } from "./settle.ts";
import { workingCalendar } from "./working-days.ts";
import type { Told } from "./told.ts";

/** An answer is due within 20 working days, with an extension within 20 more (条例 article 33). */
const term = 20;

/** When a row's answer was or is due. */
export interface Due {
  readonly row: number;
  /** YYYY-MM-DD. */
  readonly due: string;
  /** Where the day comes from: the register says it, or it was counted. */
  readonly from: "register" | "counted";
  /** The answer came later, or there is none although the day is past. */
  readonly overdue: boolean;
  /** The day of the final answer, where there is one. */
  readonly answered?: string;
  /** A year between has no notice on shifted working days (未含调休). */
  readonly withoutShifts?: true;
}

/**
 * The rows that were answered late, and those still to be answered, the first due first. Time for third parties and other bodies, which does not count (article
 * 33), is not known here; where the register itself states a day, that one holds. Of a row
 * that somebody says was concluded on some day of the year nobody knows whether it was late.
 */
export function dueRows(
  applications: readonly Application[],
  settled: readonly Settled[],
  told: Pick<Told, "holidays" | "rows">,
  today: string,
): readonly Due[] {
  const calendar = workingCalendar(told.holidays);
  const counted = new Map<string, { readonly day: string; readonly known: boolean }>();
  const dayFor = (start: string, days: number) => {
    const key = `${start} ${days}`;
    const before = counted.get(key);
    if (before !== undefined) return before;
    const day = calendar.after(start, days);
    const one = { day, known: calendar.knows(start, day) };
    counted.set(key, one);
    return one;
  };
  const dues: Due[] = [];
  const ends = new Map(settled.map((one) => [one.row, one]));
  for (const { row, values, dates } of applications) {
    const own = ends.get(row);
    if (own?.end !== "counted" || told.rows.get(row)?.concluded === true) continue;
    const { due: stated, corrected } = dates;
    const start = typeof corrected === "object" && corrected.day > own.received ? corrected.day : own.received;
    const reckoned = dayFor(start, isExtended(values.extended) ? 2 * term : term);
    const due = typeof stated === "object" ? stated.day : reckoned.day;
    const overdue = own.answered === undefined ? due < today : due < own.answered;
    if (!overdue && own.answered !== undefined) continue;
    dues.push({
      row,
      due,
      from: typeof stated === "object" ? "register" : "counted",
      overdue,
      ...(own.answered !== undefined && { answered: own.answered }),
      ...(typeof stated !== "object" && !reckoned.known && { withoutShifts: true }),
    });
  }
  return dues.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.row - b.row));
}

function isExtended(text = ""): boolean {
  return text !== "" && !/^(?:否|无|未|没有|未延期|不延期|[-—/]+|n|no|0)$/iu.test(text.trim());
}
