import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import type { CellValue } from "../report/cell-value.ts";
import { blankReport, type Report, type Unit } from "../report/report.ts";
import type { Reading } from "./reading.ts";

/** What a report gets that no document says. `at` is the present as ISO 8601 date and time, `file` the document's name without folder. */
export interface ImportStart {
  readonly id: string;
  readonly at: string;
  readonly unit: Unit;
  readonly year: number;
  readonly file: string;
}

/**
 * The report that a document was recognised as: typed values as cells, totals as what the document declared, its title and headings as
 * they stood. What nobody has decided stays raw.
 */
export function importedReport(reading: Reading, { at, file, ...start }: ImportStart): Report {
  const form = formOf(reading.edition);
  const cells: Record<CellId, CellValue> = {};
  const declared: Record<CellId, CellValue> = {};
  for (const { id, computed } of form.cells) {
    const value = reading.cells[id];
    if (value !== undefined) (computed ? declared : cells)[id] = value;
  }
  return {
    ...blankReport({ ...start, edition: reading.edition }),
    cells,
    declared,
    stated: { ...(reading.title !== undefined && { title: reading.title }), headings: reading.headings },
    narratives: reading.narratives,
    pictures: reading.pictures,
    journal: [{ at, event: "imported", note: file }],
  };
}
