import { formOf } from "../forms/registry.ts";
import { canonicalCells } from "../report/canonical.ts";
import type { Cells, Report } from "../report/report.ts";
import { currentVersion } from "./migrations.ts";
import { type ReportFile, reportFileSchema } from "./schema.ts";

/**
 * Writes a report as the text of its file: stable key order, cells in form order, two spaces, one final line feed. The same content
 * gives the same bytes.
 */
export function writeReport(report: Report): string {
  return `${JSON.stringify(reportFileOf(report), null, 2)}\n`;
}

/** A report as its file holds it, keys and cells in their order. */
export function reportFileOf(report: Report): ReportFile {
  const form = formOf(report.edition);
  const { previous } = report;
  return reportFileSchema.parse({
    format: "gouji-report",
    version: currentVersion,
    ...report,
    cells: canonicalCells(form, report.cells),
    declared: canonicalCells(form, report.declared),
    ...(report.workings && { workings: canonicalCells(form, report.workings) }),
    ...(report.ledger && { ledger: { ...report.ledger, counted: canonicalCells(form, report.ledger.counted) } }),
    ...(previous && {
      previous: {
        ...previous,
        cells: canonicalCells(formOf(previous.edition), previous.cells),
        ...(previous.declared && { declared: canonicalCells(formOf(previous.edition), previous.declared) }),
      },
    }),
    waivers: report.waivers.map((waiver) => ({
      ...waiver,
      values: sorted(waiver.values),
      ...(waiver.previousValues && { previousValues: sorted(waiver.previousValues) }),
    })),
    ...(report.contents && {
      contents: report.contents.map((content) => ({
        ...content,
        cells: canonicalCells(formOf(content.edition), content.cells),
      })),
    }),
    sources: report.sources.map((source) => ({ ...source, cells: canonicalCells(form, source.cells) })),
  });
}

function sorted(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
