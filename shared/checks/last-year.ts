import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { foldWidth } from "../report/cell-value.ts";
import type { Previous, Report } from "../report/report.ts";
import { Figures } from "./figures.ts";
import type { LastYear } from "./rule.ts";

/** Whether the linked report is of the year before. */
export function isPreviousYear(report: Pick<Report, "year">, previous: Pick<Previous, "year">): boolean {
  return previous.year === report.year - 1;
}

/** Whether the linked report is of the same unit; spaces and widths do not matter. */
export function isSameUnit(report: Pick<Report, "unit">, previous: Pick<Previous, "unit">): boolean {
  return plainName(report.unit.name) === plainName(previous.unit.name);
}

/** Last year's figures, where the linked report really is last year's of the same unit. */
export function lastYearOf(report: Report, previous: Previous | undefined): LastYear | undefined {
  if (previous === undefined || !isPreviousYear(report, previous) || !isSameUnit(report, previous)) return undefined;
  const form = formOf(previous.edition);
  return { form, figures: Figures.of(form, previous.cells), declared: previous.declared ?? {} };
}

/** A number of last year's report: typed, computed, or the total that its file declared where nothing can be computed. NaN without one. */
export function lastYearNumber({ form, figures, declared }: LastYear, id: CellId): number {
  const index = form.cellById.get(id)?.index;
  if (index === undefined || figures.isNumber(index)) return index === undefined ? Number.NaN : figures.number(index);
  const total = declared[id];
  return typeof total === "number" ? total : Number.NaN;
}

function plainName(name: string): string {
  return foldWidth(name).replaceAll(/\s/g, "");
}
