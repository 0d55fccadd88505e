import { formOf } from "../forms/registry.ts";
import { foldWidth } from "../report/cell-value.ts";
import type { Previous, Report } from "../report/report.ts";
import { Figures } from "./figures.ts";
import type { LastYear } from "./rule.ts";

/** Whether the linked report is of the year before. */
export function isPreviousYear(report: Report, previous: Previous): boolean {
  return previous.year === report.year - 1;
}

/** Whether the linked report is of the same unit; spaces and widths do not matter. */
export function isSameUnit(report: Report, previous: Previous): boolean {
  return plainName(report.unit.name) === plainName(previous.unit.name);
}

/** Last year's figures, where the linked report really is last year's of the same unit. */
export function lastYearOf(report: Report, previous: Previous | undefined): LastYear | undefined {
  if (previous === undefined || !isPreviousYear(report, previous) || !isSameUnit(report, previous)) return undefined;
  const form = formOf(previous.edition);
  return { form, figures: Figures.of(form, previous.cells) };
}

function plainName(name: string): string {
  return foldWidth(name).replaceAll(/\s/g, "");
}
