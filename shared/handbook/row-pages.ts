import { rules } from "../catalogue/registry.ts";
import type { Cell, CellId, Form } from "../forms/form.ts";
import { editions, formOf } from "../forms/registry.ts";
import { groupBy } from "../group-by.ts";
import { tableNames } from "../words/labels.ts";
import { localRule, type RowMeaning } from "./meaning.ts";
import { type HandbookBlock, type HandbookFact, type HandbookPage, same } from "./page.ts";
import { rowLabel } from "./row-label.ts";
import { meaningOf } from "./rows.ts";

/** The page of the row that a cell stands in. */
export function rowPageId(cell: Pick<Cell, "table" | "row">): string {
  return `${cell.table}.${cell.row}`;
}

/** A page for each row of the form, of both editions: what it means, its clause, what is often counted wrongly, and the checks that look at it. */
export function rowPages(): readonly HandbookPage[] {
  const pages = new Map<string, HandbookPage>();
  for (const edition of editions.toReversed()) {
    const form = formOf(edition);
    for (const [id, cells] of groupBy(form.cells, rowPageId)) {
      const [first] = cells;
      if (first !== undefined && !pages.has(id)) pages.set(id, rowPage(id, first, cells, form));
    }
  }
  return [...pages.values()];
}

function rowPage(id: string, first: Cell, cells: readonly Cell[], form: Form): HandbookPage {
  const label = rowLabel(first);
  const { row } = meaningOf(first);
  return {
    id,
    chapter: "rows",
    title: { zh: `${tableNames.zh[first.table]} ${label}`, en: `Table ${first.table.slice(1)} ${label}` },
    blocks: [...meaningBlocks(row), ...columnBlocks(cells), ...checkBlocks(cells, form)],
  };
}

function meaningBlocks({ counts, clause, mistakes, open }: RowMeaning): readonly HandbookBlock[] {
  const facts: readonly HandbookFact[] = [
    ...(clause === undefined ? [] : [{ name: { zh: "依据", en: "Clause" }, text: same(clause) }]),
    ...(mistakes === undefined ? [] : [{ name: { zh: "常见错误", en: "Often wrong" }, text: mistakes }]),
  ];
  return [
    { kind: "text", text: counts },
    ...(facts.length === 0 ? [] : [{ kind: "facts" as const, facts }]),
    ...(open === true ? [{ kind: "caution" as const, text: localRule }] : []),
  ];
}

/** What the columns mean, where their labels alone do not say it. */
function columnBlocks(cells: readonly Cell[]): readonly HandbookBlock[] {
  const facts = cells.flatMap((cell): readonly HandbookFact[] => {
    const { column } = meaningOf(cell);
    if (column === undefined) return [];
    const { counts, clause, mistakes, open } = column;
    const said = [
      counts,
      ...(clause === undefined ? [] : [{ zh: `依据：${clause}。`, en: `Clause: ${clause}.` }]),
      ...(mistakes === undefined ? [] : [{ zh: `常见错误：${mistakes.zh}`, en: `Often wrong: ${mistakes.en}` }]),
      ...(open === true ? [localRule] : []),
    ];
    return [
      {
        name: same(cell.columnLabels.at(-1) ?? cell.column),
        text: { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") },
      },
    ];
  });
  if (facts.length === 0) return [];
  return [
    { kind: "heading", text: { zh: "各列", en: "Columns" } },
    { kind: "facts", facts },
  ];
}

/** A check that reads more cells than a row or a column has looks at the whole report. */
const mostRead = 40;

/** The checks that look at this row. */
function checkBlocks(cells: readonly Cell[], form: Form): readonly HandbookBlock[] {
  const own = new Set<string>(cells.map(({ id }): CellId => id));
  const ids = rules.flatMap(({ code, checks }) =>
    checks(form).some(({ reads }) => reads.length <= mostRead && reads.some((input) => own.has(input))) ? [code] : [],
  );
  return ids.length === 0 ? [] : [{ kind: "pages", name: { zh: "核对到本行的检查", en: "Checks of this row" }, ids }];
}
