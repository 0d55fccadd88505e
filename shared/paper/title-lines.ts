import { type Report, reportTitle } from "../report/report.ts";
import { type BreakableWord, linesOf, unitWords, widthInCharacters } from "./lines-by-meaning.ts";
import { textWidth, titleSize } from "./page.ts";

/** How many characters of the title a line holds. */
export const titleRoom = Math.floor(textWidth / (titleSize * 10));

/**
 * The lines of the title: those that the user has set, as long as they say the title; else broken where the meaning pauses, into a
 * trapezoid or a diamond, never inside a word. Source: GB/T 9704-2012, 7.3.1.
 */
export function titleLines(report: Pick<Report, "unit" | "year" | "paper">): readonly string[] {
  const title = reportTitle(report);
  const own = report.paper?.titleLines;
  if (own !== undefined && own.join("") === title) return own;
  return linesOfTitle(report.unit.name, kindWords(title.slice(report.unit.name.length)));
}

/** The lines of a title that begins with the name of a unit. */
export function linesOfTitle(name: string, rest: readonly BreakableWord[]): readonly string[] {
  const words = unitWords(name);
  const unit = words.map((word, place) => ({ ...word, after: place === words.length - 1 ? 0 : word.after + 1 }));
  const nameEnds = widthInCharacters(name);
  return linesOf([...unit, ...rest], titleRoom, (widths) => shapeCost(widths) + (isMixed(widths, nameEnds) ? 25 : 0));
}

/** The year, and the kind of report, which stays on one line as long as it can. */
function kindWords(kind: string): readonly BreakableWord[] {
  const [, year = "", what = "", rest = ""] = /^(\d*年)(政府信息公开)(.*)$/u.exec(kind) ?? [];
  if (year === "") return [{ text: kind, after: 0 }];
  return [
    { text: year, after: 4 },
    { text: what, after: 4 },
    { text: rest, after: 0 },
  ];
}

/** Whether a line begins inside the name of the unit and ends behind it: the rest of a name with the year looks like a name. */
function isMixed(widths: readonly number[], nameEnds: number): boolean {
  let begins = 0;
  for (const width of widths) {
    if (begins > 0 && begins < nameEnds && begins + width > nameEnds) return true;
    begins += width;
  }
  return false;
}

/** What the shape of some lines costs: nothing for a trapezoid or a diamond, much for an hourglass and a block. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, place) => width - (widths[place] ?? 0));
  const grows = steps.findIndex((step) => step < 0);
  const isHourglass = grows >= 0 && steps.slice(grows).some((step) => step > 0);
  const blocks = steps.filter((step) => Math.abs(step) < 1).length;
  const longest = Math.max(...widths);
  const ragged = widths.reduce((sum, width) => sum + (longest - width) ** 2, 0) / (longest * widths.length || 1);
  return (isHourglass ? 12 : 0) + 8 * blocks + ragged;
}
