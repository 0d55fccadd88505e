import type { CellValue } from "../report/cell-value.ts";
import { isAmountText } from "../report/cell-value.ts";
import { compareScreenWords, compareSentences, compareWords, rateWords } from "../words/compare.ts";
import type { Language } from "../words/language.ts";
import { tableNames } from "../words/labels.ts";
import type { ComparedCell, Comparison, Figured } from "./compare-reports.ts";
import { compareRates, type Rate } from "./rates.ts";

/** What stands in a place of the table: words, an exact number (an amount as a decimal), or nothing. */
export type Entry = { readonly text: string } | { readonly number: string } | null;

/** A comparison as a plain table, for the clipboard, for files and for the command line. */
export interface ComparisonTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Entry[])[];
}

/** The names of the two reports: their years, with the units where these differ or the years do not. */
export function reportNames({ a, b }: Pick<Comparison, "a" | "b">, language: Language): readonly [string, string] {
  const plain = a.unit.name === b.unit.name && a.year !== b.year;
  const name = ({ unit, year }: Figured): string =>
    plain ? compareSentences.year[language]({ year }) : compareSentences.unitYear[language]({ unit: unit.name, year });
  return [name(a), name(b)];
}

/** Cells of a comparison as a table: where each stands, both values, difference, percent, and what is to be said about it. */
export function comparisonTable(
  comparison: Comparison,
  cells: readonly ComparedCell[],
  language: Language,
): ComparisonTable {
  const say = (key: keyof typeof compareWords): string => compareWords[key][language];
  return {
    columns: [
      say("table"),
      say("row"),
      say("column"),
      ...reportNames(comparison, language),
      say("difference"),
      say("percent"),
      say("note"),
    ],
    rows: cells.map((cell) => [
      { text: tableNames[language][cell.cell.table] },
      { text: cell.cell.rowLabels.join("—") },
      { text: cell.cell.columnLabels.join("—") },
      valueEntry(cell.a),
      valueEntry(cell.b),
      cell.difference === null ? null : { number: String(cell.difference) },
      cell.percent === null ? null : { number: String(cell.percent) },
      { text: noteOf(cell, comparison, language) },
    ]),
  };
}

/** The rates of both reports as further rows of the table; where cases are too few the row says so, and gives their numbers. */
export function rateRows(comparison: Comparison, language: Language): ComparisonTable["rows"] {
  return compareRates(comparison).map(({ name, a, b, points }) => [
    { text: compareWords.rates[language] },
    { text: rateWords[name][language] },
    { text: compareWords.percentOf[language] },
    percentEntry(a),
    percentEntry(b),
    points === null ? null : { number: points },
    null,
    { text: [rateNote(a, language), rateNote(b, language)].join(" / ") },
  ]);
}

/** The cases behind a rate, and that they are too few where they are. */
export function rateNote(rate: Rate, language: Language): string {
  if (rate.of === null || rate.in === null) return compareScreenWords.blank[language];
  const cases = `${rate.of}/${rate.in}`;
  return rate.tooFew ? compareSentences.tooFew[language]({ cases }) : cases;
}

function percentEntry({ percent }: Rate): Entry {
  return percent === null ? null : { number: percent };
}

/** What is to be said about a compared cell: that it changed much, that only one form asks for it; then what the office has noted. "" for nothing. */
export function noteOf(cell: ComparedCell, comparison: Comparison, language: Language): string {
  return [remarkOf(cell, comparison, language), ...notesAt(cell, comparison)]
    .filter((words) => words !== "")
    .join("；");
}

/** What the comparison itself has to say about a cell. */
export function remarkOf({ large, onlyIn }: ComparedCell, { a, b }: Comparison, language: Language): string {
  if (large) return compareWords.large[language];
  if (onlyIn === undefined) return "";
  return compareSentences.onlyIn[language]({ edition: onlyIn === "a" ? a.edition : b.edition });
}

/** What the office has noted at a cell of the second report, the one that is worked on. */
export function notesAt({ id }: ComparedCell, { b }: Pick<Comparison, "b">): readonly string[] {
  return (b.notes ?? []).filter(({ cell }) => cell === id).map(({ text }) => text);
}

/** An entry as text. */
export function entryText(entry: Entry): string {
  if (entry === null) return "";
  return "text" in entry ? entry.text : entry.number;
}

function valueEntry(value: CellValue | null): Entry {
  if (value === null) return null;
  if (typeof value === "object") return { text: value.raw };
  if (typeof value === "number" || isAmountText(value)) return { number: String(value) };
  return { text: value };
}
