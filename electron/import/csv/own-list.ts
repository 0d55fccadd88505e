import { type Edition, editions, formOf } from "../../../shared/forms/registry.ts";
import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { paperWords } from "../../../shared/words/paper.ts";
import type { CsvRows } from "./csv-rows.ts";

/** Where our own list of cells has the id of a cell and its value. */
const idColumn = 0;
const valueColumn = 4;

/**
 * The tables of the form from a list of cells as this program exports it; undefined where it is any other, or names a cell that the form
 * does not have.
 */
export function ownListBlocks([heading, ...lines]: CsvRows): readonly SourceBlock[] | undefined {
  if (heading?.[idColumn] !== paperWords.cellId || heading[valueColumn] !== paperWords.value) return undefined;
  const values = new Map(lines.map((line) => [line[idColumn] ?? "", line[valueColumn] ?? ""] as const));
  const edition = editions.find((one) => values.size > 0 && isOf(one, [...values.keys()]));
  return edition && tablesOf(edition, values);
}

function isOf(edition: Edition, ids: readonly string[]): boolean {
  const known = new Set<string>(formOf(edition).cells.map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

function tablesOf(edition: Edition, values: ReadonlyMap<string, string>): readonly SourceBlock[] {
  return formOf(edition).tables.flatMap(({ heading, layout }): readonly SourceBlock[] => [
    { kind: "line", text: heading },
    {
      kind: "table",
      rows: layout.rows.map((row) =>
        row.map(({ content, rowSpan, columnSpan }) => ({
          text: content.kind === "label" ? content.text : (values.get(content.cell) ?? ""),
          rowSpan,
          columnSpan,
        })),
      ),
    },
  ]);
}
