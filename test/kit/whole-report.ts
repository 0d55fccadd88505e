import { expect } from "vitest";
import { formOf } from "../../shared/forms/registry.ts";
import type { SourceBlock, SourceTable } from "../../shared/recognition/source-document.ts";
import { allCells } from "../../shared/report/totals.ts";
import { printedTable, readingOf, reportDocument } from "./source-documents.ts";

/** Every typed cell with a number of its own, so that no two places can be mixed up unseen. */
const typed = Object.fromEntries(
  formOf("2021")
    .cells.filter(({ computed }) => !computed)
    .map(({ id, kind, index }) => [id, kind === "amount" ? "299.7935" : index + 1]),
);
/** All cells of that report, totals included. */
export const cells = allCells(formOf("2021"), typed);
/** Its three tables as the form prints them. */
export const [t2, t3, t4] = [
  printedTable("2021", "t2", cells),
  printedTable("2021", "t3", cells),
  printedTable("2021", "t4", cells),
];

/** A table with other words. */
export function reworded(table: SourceTable, word: (label: string) => string): SourceTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => (/\p{Script=Han}/u.test(cell.text) ? { ...cell, text: word(cell.text) } : cell)),
    ),
  };
}

/** A table with one label changed. */
export function changed(table: SourceTable, from: string, to: string): SourceTable {
  return reworded(table, (label) => (label === from ? to : label));
}

/** Everything is read, without a doubt about any cell. */
export function expectWhole(...blocks: readonly SourceBlock[]): void {
  const reading = readingOf(reportDocument(...blocks));
  expect(reading.cells).toEqual(cells);
  expect(reading.doubts).toEqual([]);
  expect(reading.missing).toEqual([]);
}
