import type { SourceBlock, SourceCell } from "./source-document.ts";

/** How the head above last year's figures begins in a workbook that went out to be filled in. */
export const lastYearHead = "上年数（供参考，不用填写）";

/**
 * The blocks of a workbook without last year's figures beside its tables, or below them. A template that has lost its notes on the way (other programs drop hidden
 * sheets) would otherwise seem to be filled in with them.
 */
export function withoutLastYear(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const firstColumn = new Map<string, number>();
  return blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === "picture" || block.sheet === undefined) return [block];
    const { sheet } = block;
    if (block.kind === "line") {
      if (isHead(block)) firstColumn.set(sheet, 1);
      return firstColumn.get(sheet) === 1 ? [] : [block];
    }
    const head = block.rows.flat().find(isHead);
    if (head !== undefined) firstColumn.set(sheet, columnOf(head));
    const first = firstColumn.get(sheet);
    if (first === undefined) return [block];
    const rows = block.rows.map((row) => row.filter((cell) => columnOf(cell) < first));
    return rows.every((row) => row.length === 0) ? [] : [{ ...block, rows }];
  });
}

function isHead({ text }: { readonly text: string }): boolean {
  return text.startsWith(lastYearHead);
}

/** The column of a cell from 1, by its address; 1 where the document has none. */
function columnOf({ address = "" }: SourceCell): number {
  return (
    Array.from(/^[A-Z]*/u.exec(address)?.[0] ?? "").reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) ||
    1
  );
}
