import { formOf } from "../../../shared/forms/registry.ts";
import { convertCells } from "../../../shared/report/convert-edition.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { allCells, computingSums } from "../../../shared/report/totals.ts";
import { verifyWords } from "../../../shared/words/verify.ts";
import { success } from "../../../shared/result.ts";
import type { Exporter } from "../exporter.ts";
import { stableZip } from "../stable-zip.ts";
import { addCheckSheet } from "./check-sheet.ts";
import { figureFormulas } from "./figure-formulas.ts";
import type { LastYearFigures } from "./last-year-block.ts";
import { addMetaSheet } from "./meta-sheet.ts";
import { narrativeRows } from "./narrative-rows.ts";
import { addNarrativeSheet } from "./narrative-sheet.ts";
import { repairParts } from "./repair-parts.ts";
import { addSignOffPage } from "./sign-off-page.ts";
import { addTableSheet, tablePlaces } from "./table-sheet.ts";
import { emptyWorkbook } from "./workbook.ts";

/**
 * Writes a report as a workbook: the three tables with live totals, the text, the check sheet, the sign-off sheet (unless it is the public
 * copy) and a very hidden sheet for re-import. Cannot fail.
 */
export const writeXlsx: Exporter = async (request) => {
  const { report, fonts, withSignOff } = request;
  const form = formOf(report.edition);
  const title = reportTitle(report);
  const workbook = emptyWorkbook(title);
  const places = tablePlaces(form);
  const formulas = figureFormulas(form, report.cells, places);
  const lastYear = request.withLastYear === true ? lastYearOf(report) : undefined;
  const totals = new Map(computingSums(form).map((sum) => [sum.total, sum]));

  for (const table of form.tables) {
    await addTableSheet(workbook, form, table, {
      cells: report.cells,
      total: (id) => {
        const sum = totals.get(id);
        return sum && formulas.total(sum);
      },
      title,
      fonts,
      ...(lastYear && { lastYear }),
    });
  }
  const { placed, pictures } = await addNarrativeSheet(workbook, report, narrativeRows(form, report), fonts);
  await addCheckSheet(workbook, form, request, formulas);
  if (withSignOff) await addSignOffPage(workbook, request);
  await addMetaSheet(workbook, form, report, { places, narrative: placed, withFingerprint: withSignOff });

  // The library numbers the drawings of those sheets that have any.
  const drawings = [
    ...(pictures.length > 0 ? [pictures.map(({ description }) => description)] : []),
    ...(withSignOff ? [[verifyWords.code.zh]] : []),
  ];
  // Packed once only, by stableZip.
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return success(stableZip(new Uint8Array(packed), repairParts({ measureFont: fonts.latin, drawings })));
};

/** The values of the report that is linked as last year's, in the edition of this year's. */
function lastYearOf({ edition, previous }: Report): LastYearFigures | undefined {
  if (previous === undefined) return undefined;
  const form = formOf(edition);
  const { cells } = convertCells(previous.cells, formOf(previous.edition), form);
  return { year: previous.year, cells: allCells(form, cells) };
}
