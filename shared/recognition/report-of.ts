import type { ByCell } from "../forms/form.ts";
import { firstYear, formOf } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import { withCharts } from "../report/drawn-charts.ts";
import { blankReport, type Report } from "../report/report.ts";
import type { Reading } from "./reading.ts";

/** What a report needs that no document states. `at` is the present as ISO 8601 date and time, `file` the document's name without folder. */
export interface ImportStart {
  readonly id: string;
  readonly at: string;
  readonly file: string;
  readonly level?: string;
  /** What somebody has said where the document says nothing, or the wrong thing. */
  readonly unit?: string;
  readonly year?: number;
}

/**
 * The report that a reading amounts to: typed cells, and the totals as declared ones. A unit that was not found is named after the file;
 * a year that was not found is the first in force for the edition. Both are doubts of the reading. A workbook of our own gives its report
 * back, with the id that it had.
 */
export function reportOf(reading: Reading, start: ImportStart): Report {
  const journal = [{ at: start.at, event: "imported", note: start.file }] as const;
  if (reading.own !== undefined) {
    const { unit, year } = reading.own;
    const name = start.unit ?? unit.name;
    return { ...reading.own, unit: { name, level: start.level ?? unit.level }, year: start.year ?? year, journal };
  }
  const form = formOf(reading.edition);
  const cells: ByCell<CellValue> = {};
  const declared: ByCell<CellValue> = {};
  for (const { id, computed } of form.cells) {
    const value = reading.cells[id];
    if (value !== undefined) (computed ? declared : cells)[id] = value;
  }
  const name = start.unit ?? reading.unit ?? (start.file.replace(/\.[^.]*$/u, "").trim() || start.file);
  return withCharts({
    ...blankReport({
      id: start.id,
      edition: reading.edition,
      year: start.year ?? reading.year ?? Math.max(firstYear, form.years.first),
      unit: { name, level: start.level ?? "" },
    }),
    cells,
    declared,
    ...(reading.workings && { workings: reading.workings }),
    stated: { ...(reading.title !== undefined && { title: reading.title }), headings: reading.headings },
    narratives: reading.narratives,
    pictures: reading.pictures,
    journal,
  });
}
