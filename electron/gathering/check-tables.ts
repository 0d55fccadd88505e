import type { CheckMatrix } from "../../shared/gathering/board.ts";
import { checkNames } from "../../shared/words/check-names.ts";
import { gatheringWords } from "../../shared/words/gathering.ts";
import type { Language } from "../../shared/words/language.ts";
import type { PlainTable } from "../export/table/write-table-csv.ts";

const namesByCode = new Map(Object.entries(checkNames).map(([code, { name }]) => [code, name]));

/** Units and checks crossed by how often, then each check with the units that it speaks of. */
export function checkTables({ codes, rows }: CheckMatrix, language: Language): readonly PlainTable[] {
  const word = (key: keyof typeof gatheringWords): string => gatheringWords[key][language];
  return [
    {
      title: word("matrix"),
      columns: [word("units"), ...codes.map(({ code }) => code)],
      rows: rows.map(({ unit, counts }) => [{ text: unit.unit }, ...codes.map(({ code }) => countOf(counts[code]))]),
    },
    {
      title: word("byRule"),
      columns: [word("code"), word("label"), word("unitsFound"), word("findings")],
      rows: codes.map(({ code, units, findings }) => [
        { text: code },
        { text: namesByCode.get(code)?.[language] ?? "" },
        countOf(units),
        countOf(findings),
      ]),
    },
  ];
}

function countOf(count: number | undefined): PlainTable["rows"][number][number] {
  return count === undefined ? null : { number: String(count) };
}
