import type { ByCell } from "../forms/form.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import type { CellValue } from "./cell-value.ts";
import { lastingParagraphs } from "./lasting-paragraphs.ts";
import type { Outline } from "./outline.ts";
import { standardPreamble } from "./preamble.ts";
import { blankReport, type Cells, type Previous, type Report, type Unit } from "./report.ts";

/** What a new report starts from. `at` is the present as ISO 8601 date and time. */
export interface NewReport {
  readonly id: string;
  readonly edition: Edition;
  readonly year: number;
  readonly unit: Unit;
  readonly at: string;
  readonly previous?: Previous;
  /** The headings of last year's text (`outlineOf`). */
  readonly outline?: Outline;
}

/**
 * A new report: the preamble for its unit and year and, from last year's report where there is one, the outline of its text and what was
 * carried in (last year's 结转下年度 in every applicant column). No other figure and no prose is taken over.
 */
export function newReport({ at, previous, outline, ...start }: NewReport): Report {
  const form = formOf(start.edition);
  const blank = blankReport(start);
  const report: Report = {
    ...blank,
    narratives: { ...blank.narratives, ...outline, preamble: standardPreamble(form, start.unit.name, start.year) },
    journal: [{ at, event: "created", ...(previous?.file !== undefined && { note: previous.file }) }],
  };
  return previous === undefined ? report : { ...report, cells: carriedOver(start.edition, previous), previous };
}

/** Last year's report as this year's report keeps it. `file` is its name without folder. */
export function previousOf(report: Report, file?: string): Previous {
  const { id, edition, year, unit, cells, declared } = report;
  const paragraphs = lastingParagraphs(report);
  return {
    id,
    edition,
    year,
    unit,
    cells,
    ...(Object.keys(declared).length > 0 && { declared }),
    ...(paragraphs.length > 0 && { paragraphs }),
    ...(file !== undefined && { file }),
  };
}

function carriedOver(edition: Edition, previous: Previous): Cells {
  const carried: ByCell<CellValue> = {};
  const { balances, cellById } = formOf(edition);
  for (const {
    left: [, carriedIn],
    right: [, carriedOut],
  } of balances) {
    if (cellById.get(carriedIn)?.computed !== false) continue;
    const value = previous.cells[carriedOut];
    if (value !== undefined) carried[carriedIn] = value;
  }
  return carried;
}
