import { summarize } from "../../shared/checks/finding.ts";
import type { Form } from "../../shared/forms/form.ts";
import { foldMissing } from "../../shared/recognition/missing-cells.ts";
import type { Doubt } from "../../shared/recognition/reading.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { printedText } from "../../shared/compare/printed-lines.ts";
import type { Cells } from "../../shared/report/report.ts";
import { narrativeIds } from "../../shared/report/report.ts";
import { doubtWords } from "../../shared/words/doubts.ts";
import { formatMissing } from "../../shared/words/missing.ts";
import { importOutputSentences, importOutputWords, sourceKindWords } from "../../shared/words/import.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import type { ImportedFile } from "./imported-file.ts";

/** A file as the object that `gouji import --json` prints; what the document does not say is null. */
export function importResult({ kind, unit, year, report, cells, doubts, missing, checked }: ImportedFile) {
  return {
    report: { unit: unit ?? null, year: year ?? null, edition: report.edition },
    kind: kind === "report" ? "gouji" : kind,
    edition: report.edition,
    cells,
    declared: totalsIn(cells, checked.view.form),
    doubts: doubts.map(({ cell, raw, reading, reason }) => ({
      ...(cell !== undefined && { cell }),
      raw,
      ...(reading !== undefined && { reading }),
      reason,
    })),
    missing,
    narrative: Object.fromEntries(narrativeIds.map((id) => [id, printedText(report, id)])),
    summary: summarize(checked.findings),
  };
}

/** The totals among the values that a file states. */
function totalsIn(cells: Cells, form: Form): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([id]) => form.cellById.get(id)?.computed === true));
}

/** A file for people: what was read, what has to be confirmed, what is missing, and how many findings there are. */
export function importText(imported: ImportedFile, language: Language): string {
  const { file, kind, unit, year, report, cells, doubts, missing, checked } = imported;
  const { form } = checked.view;
  const labels = labelsFor(form, language);
  const typed = form.cells.filter((cell) => !cell.computed);
  const say = importOutputSentences;
  const doubtLine = ({ cell, raw, reading, reason }: Doubt): string =>
    say.doubt[language]({
      place: cell === undefined ? "—" : labels.cell(cell),
      raw: raw.replaceAll(/\s+/g, " ").slice(0, 80),
      reading: reading === undefined ? importOutputWords.noReading[language] : formatCell(reading),
      reason: doubtWords[reason][language](),
    });
  return [
    say.file[language]({ file, kind: sourceKindWords[kind][language] }),
    say.title[language]({
      unit: unit ?? importOutputWords.noUnit[language],
      year: year === undefined ? importOutputWords.noYear[language] : String(year),
      edition: report.edition,
    }),
    say.counts[language]({
      cells: typed.filter(({ id }) => cells[id] !== undefined).length,
      of: typed.length,
      totals: Object.keys(totalsIn(cells, form)).length,
      doubts: doubts.length,
      missing: missing.length,
    }),
    ...(doubts.length === 0
      ? [importOutputWords.nothingOpen[language]]
      : [`${importOutputWords.doubts[language]}:`, ...doubts.map(doubtLine)]),
    ...(missing.length === 0
      ? []
      : [
          `${importOutputWords.missing[language]}:`,
          ...foldMissing(form, missing).map((one) => `  ${formatMissing(one, labels, language)}`),
        ]),
    say.findings[language](summarize(checked.findings)),
    "",
  ].join("\n");
}
