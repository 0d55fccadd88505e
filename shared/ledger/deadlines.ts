import { remembered, rememberedByInputs } from "../remembered.ts";
import type { HolidayTable } from "./holidays.ts";
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
  const dayFor = termsBy(told.holidays ?? noHolidays);
  // Both lists are in the order of the rows.
  let place = 0;
  const dues = eachDue(applications, ({ row }) => {
    while ((settled[place]?.row ?? row) < row) place += 1;
    const own = settled[place];
    return [own?.row === row ? own : undefined, told.rows.get(row)?.concluded === true, today, dayFor];
  });
  return dues
    .filter((due) => due !== undefined)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.row - b.row));
}

type TermFor = (start: string, workingDays: number) => { readonly day: string; readonly known: boolean };

/** Remembered for each application: after a decision on a row only that one's day is looked at again. */
const eachDue = rememberedByInputs(
  (
    { row, values, dates }: Application,
    own: Settled | undefined,
    isConcludedSomeDay: boolean,
    today: string,
    dayFor: TermFor,
  ): Due | undefined => {
    if (own?.end !== "counted" || isConcludedSomeDay) return undefined;
    const { due: stated, corrected } = dates;
    const start = typeof corrected === "object" && corrected.day > own.received ? corrected.day : own.received;
    const reckoned = dayFor(start, isExtended(values.extended) ? 2 * term : term);
    const due = typeof stated === "object" ? stated.day : reckoned.day;
    const overdue = own.answered === undefined ? due < today : due < own.answered;
    if (!overdue && own.answered !== undefined) return undefined;
    return {
      row,
      due,
      from: typeof stated === "object" ? "register" : "counted",
      overdue,
      ...(own.answered !== undefined && { answered: own.answered }),
      ...(typeof stated !== "object" && !reckoned.known && { withoutShifts: true }),
    };
  },
);

const noHolidays: HolidayTable = {};

/** Counts terms in working days; many applications of a register begin on the same day. */
const termsBy = remembered((holidays: HolidayTable): TermFor => {
  const calendar = workingCalendar(holidays);
  const counted = new Map<string, ReturnType<TermFor>>();
  return (start, days) => {
    const key = `${start} ${days}`;
    const before = counted.get(key);
    if (before !== undefined) return before;
    const day = calendar.after(start, days);
    const one = { day, known: calendar.knows(start, day) };
    counted.set(key, one);
    return one;
  };
});

function isExtended(text = ""): boolean {
  return text !== "" && !/^(?:否|无|未|没有|未延期|不延期|[-—/]+|n|no|0)$/iu.test(text.trim());
}
