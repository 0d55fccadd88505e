import type { Cell } from "../../shared/forms/form.ts";
import { cellState, type CellValue, formatCell } from "../../shared/report/cell-value.ts";
import type { Language } from "../../shared/words/language.ts";
import { tableWords } from "../../shared/words/tables.ts";

/** A cell as a screen reader says it: the labels of its row and column, its value, last year's beside it, and whether it is computed. */
export function cellName(cell: Cell, value: CellValue | undefined, language: Language, lastYear?: string): string {
  const separator = language === "zh" ? "，" : ", ";
  return [
    ...cell.rowLabels,
    ...cell.columnLabels,
    valueName(value, language),
    ...(lastYear === undefined ? [] : [lastYear]),
    ...(cell.computed ? [tableWords.computed[language]] : []),
  ].join(separator);
}

function valueName(value: CellValue | undefined, language: Language): string {
  switch (cellState(value)) {
    case "blank":
      return tableWords.blank[language];
    case "notApplicable":
      return tableWords.notApplicable[language];
    case "raw":
      return `${tableWords.raw[language]} ${formatCell(value)}`;
    case "number":
      return formatCell(value);
  }
}
