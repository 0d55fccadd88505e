import type { Language } from "../words/language.ts";
import type { ComparedCell, Comparison } from "./compare-reports.ts";
import { comparisonTable, entryText } from "./comparison-table.ts";

/** What of a comparison is to be seen. */
export interface CellFilter {
  readonly onlyChanges: boolean;
  /** Words that must all stand in the line, anywhere; spaces part them. */
  readonly search: string;
}

/** The compared cells that a filter lets through, in their order. */
export function matchingCells(
  comparison: Comparison,
  { onlyChanges, search }: CellFilter,
  language: Language,
): readonly ComparedCell[] {
  const cells = comparison.cells.filter(({ changed }) => changed || !onlyChanges);
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return cells;
  const { rows } = comparisonTable(comparison, cells, language);
  return cells.filter((_, place) => {
    const line = (rows[place] ?? []).map(entryText).join("\t").toLowerCase();
    return words.every((word) => line.includes(word));
  });
}
