import { remembered } from "../remembered.ts";
import { fields, isDateField } from "./fields.ts";
import type { Application } from "./read-rows.ts";

/**
 * The rows that another one repeats, with that one: the same number, or the same applicant, day and content; or a sheet all of whose rows stand on sheets before it, as
 * where the year stands beside its months. The same number in a cell that several rows share is one letter with several applications, and no repetition; a plain 序号
 * says something only as far as it goes on, on its own sheet.
 */
export const findRepeats = remembered((applications: readonly Application[]): ReadonlyMap<number, number> => {
  const firsts = new Map<string, Application>();
  const repeats = new Map<number, number>(repeatedSheets(applications));
  const lists = listsOfNumbers(applications);
  for (const [place, application] of applications.entries()) {
    const { row, sheet, values, sharesNumber } = application;
    const { number = "", applicant = "", received = "", content = "", unit = "" } = values;
    const list = isSerial(number) ? `${sheet}.${lists[place]}` : "";
    const keys = [
      ...(number === "" || sharesNumber === true ? [] : [`${unit} ${list} number ${number}`]),
      ...(applicant === "" || received === "" || content === ""
        ? []
        : [`same ${JSON.stringify([applicant, received, content, unit])}`]),
    ];
    const first = keys.map((key) => firsts.get(key)).find((one) => one !== undefined);
    // Carried over and written down once more on the next year's sheet: the row with the answer counts.
    const goesOn = first !== undefined && first.sheet !== sheet && !isAnswered(first) && isAnswered(application);
    if (first !== undefined) repeats.set(...(goesOn ? ([first.row, row] as const) : ([row, first.row] as const)));
    for (const key of keys) if (goesOn || !firsts.has(key)) firsts.set(key, application);
  }
  return repeats;
});

function isAnswered({ dates: { answered, closed, served } }: Application): boolean {
  return [answered, closed, served].some((date) => date !== undefined && date !== "none");
}

function isSerial(number: string): boolean {
  return /^\d{1,4}$/u.test(number);
}

/** Which list of numbers each application is of: below a heading, a sum or a blank row a new one may begin, with 1 and 2. */
function listsOfNumbers(applications: readonly Application[]): readonly number[] {
  let list = 0;
  return applications.map(({ row, sheet, values }, place) => {
    const [before, next] = [applications[place - 1], applications[place + 1]];
    const isApart = before?.sheet === sheet && before.row < row - 1;
    const goesOn = next?.sheet !== sheet || next.values.number === "2" || next.row > row + 1;
    if (isApart && values.number === "1" && goesOn) list += 1;
    return list;
  });
}

/** With fewer rows than this, sheets may say the same by chance. */
const fewestAlike = 3;

/** The rows of sheets all of whose rows say, but for their numbers, what rows of sheets before them say. */
function repeatedSheets(applications: readonly Application[]): readonly (readonly [number, number])[] {
  const bySheet = new Map<number, Application[]>();
  for (const one of applications) {
    const own = bySheet.get(one.sheet) ?? [];
    bySheet.set(one.sheet, own);
    own.push(one);
  }
  if (bySheet.size < 2) return [];
  const before = new Map<string, number[]>();
  const found: (readonly [number, number])[] = [];
  for (const own of bySheet.values()) {
    const said = own.map((one) => [sayingOf(one), one.row] as const);
    const taken = new Map<string, number>();
    const repeated = said.flatMap(([saying, row]) => {
      const time = taken.get(saying) ?? 0;
      taken.set(saying, time + 1);
      const first = before.get(saying)?.[time];
      return first === undefined ? [] : [[row, first] as const];
    });
    if (repeated.length === said.length) found.push(...repeated);
    else for (const [saying, row] of said) before.set(saying, [...(before.get(saying) ?? []), row]);
  }
  return found.length < fewestAlike ? [] : found;
}

/** What an application says but for its number and the way it came in, which a sheet's name may tell; days in whatever way they are written. */
function sayingOf({ values, dates }: Application): string {
  return JSON.stringify(
    fields.flatMap((field) => {
      const text = field === "number" || field === "channel" ? undefined : values[field];
      const date = isDateField(field) ? dates[field] : undefined;
      return text === undefined ? [] : [field, typeof date === "object" ? date.day : text];
    }),
  );
}
