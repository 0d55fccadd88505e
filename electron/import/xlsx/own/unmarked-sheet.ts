import type { SourceLine } from "../../../../shared/recognition/source-document.ts";
import { blockKindWords, paperWords } from "../../../../shared/words/paper.ts";
import { narrativeHeadRow } from "./own-narratives.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** What a sheet says that is laid out as only ours are: the title of the report, its texts, or nothing that belongs to it. */
export interface UnmarkedSheet {
  readonly kind: "title" | "texts" | "checks";
  readonly lines: readonly SourceLine[];
}

/**
 * Reads the sheets beside the tables in a workbook of ours that has lost its notes (other programs drop hidden sheets): the texts as lines
 * under the headings of their parts, the sign-off sheet for its title, nothing of the sheet of checks. Undefined for any other sheet.
 */
export function readUnmarkedSheet(sheet: SheetGrid): UnmarkedSheet | undefined {
  const head = narrativeHeadRow(sheet);
  if (head !== undefined) return { kind: "texts", lines: textLines(sheet, head) };
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (checkHeads.every((word, place) => sheet.text(row, place + 3) === word)) return { kind: "checks", lines: [] };
    if (row > deepestHead) continue;
    const text = [2, 3, 4].map((column) => sheet.text(row, column)).find((each) => each !== "");
    if (sheet.text(row, 1) === paperWords.reportTitle && text !== undefined) {
      return { kind: "title", lines: [{ kind: "line", text, heading: 1 }] };
    }
  }
  return undefined;
}

const deepestHead = 5;
const checkHeads = [paperWords.left, paperWords.right, paperWords.difference, paperWords.result];
const levels = new Map<string, number>([
  [blockKindWords.heading1, 2],
  [blockKindWords.heading2, 3],
  [blockKindWords.runIn1, 2],
  [blockKindWords.runIn2, 3],
]);

function textLines(sheet: SheetGrid, head: number): readonly SourceLine[] {
  const lines: { kind: "line"; text: string; heading?: number; number?: string }[] = [];
  let part: string = paperWords.preamble;
  for (let row = head + 1; row <= sheet.rowCount; row += 1) {
    const [name, word, number, text] = [
      sheet.text(row, 1),
      sheet.text(row, 2),
      sheet.text(row, 3),
      sheet.text(row, 4),
    ] as const;
    if (name !== "" && name !== part) {
      part = name;
      lines.push({ kind: "line", text: name, heading: 1 });
    }
    const last = lines.at(-1);
    if (word.endsWith(paperWords.continued) && last !== undefined) last.text += text;
    else if (word !== "" && text !== "" && word !== blockKindWords.picture) {
      const heading = levels.get(word);
      lines.push({ kind: "line", text, ...(heading !== undefined && { heading }), ...(number !== "" && { number }) });
    }
  }
  return lines;
}
