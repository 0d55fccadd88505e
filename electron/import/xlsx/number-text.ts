import { Big } from "big.js";
import type { CellFormat } from "./cell-formats.ts";

/** As exact as spreadsheet programs count; what stands behind is the noise of binary fractions. */
const significantDigits = 15;
const dayLength = 86_400;
/** The days of 1899-12-30 and, in workbooks that count from 1904, of 1904-01-01 before 1970. */
const epochs = { from1900: -25_569, from1904: -24_107 } as const;
const latestDay = 2_958_466;

/**
 * A stored number as the text that a reader of the sheet would write down: the shortest exact decimal ("299.7935", never
 * 299.79349999999999), percentages with their sign, dates as 2021-12-31 with the time where there is one, and what is shown as another
 * number with the format that does it. What is no number stays as it stands.
 */
export function numberText(stored: string, format: CellFormat | undefined, from1904: boolean): string {
  const plain = stored.trim();
  if (format === undefined || format.kind === "number") {
    // Most numbers are short whole ones and stand in the file as they are read.
    if (/^(?:0|-?[1-9]\d{0,14})$/.test(plain)) return plain;
  }
  const value = Number(plain);
  if (plain === "" || !Number.isFinite(value)) return plain;
  if (format?.kind === "date") return dateText(value, from1904) ?? decimal(value);
  if (format?.kind === "percent") return `${new Big(decimal(value)).times(100).toFixed()}%`;
  // What is shown and what is kept are two numbers; whoever imports it decides, and neither is proposed.
  return format?.kind === "altered" ? `${decimal(value)} 〔${format.code ?? ""}〕` : decimal(value);
}

function decimal(value: number): string {
  const rounded = Number(value.toPrecision(significantDigits));
  return rounded === 0 ? "0" : new Big(rounded).toFixed();
}

/** Days since the epoch as a date; undefined where no calendar has them. */
function dateText(value: number, from1904: boolean): string | undefined {
  if (value < 0 || value >= latestDay) return undefined;
  const seconds = Math.round(value * dayLength);
  const day = Math.floor(seconds / dayLength);
  const rest = seconds % dayLength;
  const two = (number: number): string => String(number).padStart(2, "0");
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}${rest % 60 === 0 ? "" : `:${two(rest % 60)}`}`;
  if (day === 0 && !from1904) return time;
  // Before March 1900 the count goes wrong by the day that the first spreadsheet programs took for 29 February.
  const shift = !from1904 && day < 60 ? 1 : 0;
  const date = new Date((day + shift + (from1904 ? epochs.from1904 : epochs.from1900)) * dayLength * 1000);
  const written = date.toISOString().slice(0, 10);
  return rest === 0 ? written : `${written} ${time}`;
}
