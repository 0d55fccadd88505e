/** The Julian day number of a day of the Gregorian calendar, YYYY-MM-DD. Source: the Explanatory Supplement to the Astronomical Almanac. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // The year is counted from March on, so that the leap day is its last.
  const before = month <= 2 ? 1 : 0;
  const [y, m] = [year + 4800 - before, month + 12 * before - 3];
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32_045
  );
}

/** The day of a Julian day number, as YYYY-MM-DD. Source: the same. */
export function dayOfNumber(number: number): string {
  const f = number + 1401 + Math.floor((Math.floor((4 * number + 274_277) / 146_097) * 3) / 4) - 38;
  const e = 4 * f + 3;
  const h = 5 * Math.floor((e % 1461) / 4) + 2;
  const day = Math.floor((h % 153) / 5) + 1;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  const year = Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12);
  return dayText(year, month, day);
}

/** A day as YYYY-MM-DD; undefined where no calendar has it. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const text = dayText(year, month, day);
  return dayOfNumber(dayNumber(text)) === text ? text : undefined;
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(number: number): boolean {
  return number % 7 > 4;
}

function dayText(year: number, month: number, day: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
