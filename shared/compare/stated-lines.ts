import type { SourceBlock, SourceDocument, SourceTable } from "../recognition/source-document.ts";
import { paperWords } from "../words/paper.ts";
import { pictureLine, plainText, splitLines } from "./printed-lines.ts";

/** What an exported file says of the report: its lines outside the tables, and the blocks that hold the tables of the form. */
export interface StatedLines {
  readonly lines: readonly string[];
  readonly blocks: readonly SourceBlock[];
}

/** Of a printed page the rows of a table may be read as lines, and a title on two lines begins before the name of its row. */
const linesBeforeName = 3;

/** What an exported document says, without the sign-off sheet behind it. */
export function statedInDocument({ blocks }: SourceDocument): StatedLines {
  const own = blocks.slice(0, sheetIn(blocks));
  return { blocks: own, lines: linesOf(own) };
}

/** The place of the sign-off sheet; behind all where there is none. */
function sheetIn(blocks: readonly SourceBlock[]): number {
  const sheet = blocks.findLastIndex(
    (block, place) =>
      block.kind === "line" &&
      isText(block.text, paperWords.signOffSheet) &&
      blocks.slice(place + 1, place + 1 + linesBeforeName).some(isSignOff),
  );
  return sheet < 0 ? blocks.length : sheet;
}

/** What the sign-off sheet of a document gives as fingerprint, each time it does, without spaces. */
export function statedFingerprints({ blocks }: SourceDocument): readonly string[] {
  const label = plainText(paperWords.fingerprint);
  const told = blocks.slice(sheetIn(blocks)).flatMap((block): readonly (readonly string[])[] => {
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text));
    return block.kind === "line" ? [[block.text]] : [];
  });
  return told
    .map((texts) => plainText(texts.join("")))
    .filter((text) => text.startsWith(label))
    .flatMap((text) => fingerprintDigits.exec(text.slice(label.length)) ?? []);
}

/** As they are read where a line of a printed page goes on behind them. */
const fingerprintDigits = /^[0-9a-f]{16}/iu;

/**
 * What an exported workbook says: the headings above its tables and the lines of the sheet with the text, number and words together.
 * What stands on other sheets (checks, sign-off) is about the report, not in it.
 */
export function statedInWorkbook({ blocks }: SourceDocument): StatedLines {
  const text = blocks.findIndex((block) => block.kind === "table" && isNarrativeTable(block));
  const table = blocks[text];
  if (table === undefined || table.kind !== "table") return { blocks, lines: linesOf(blocks) };
  const before = blocks
    .slice(0, text)
    .filter((block) => block.kind !== "line" || !isText(block.text, paperWords.narrativeSheet));
  const rows = table.rows.slice(1).flatMap((row): readonly string[] => {
    const [part, kind, number, words] = row;
    if (part === undefined || kind === undefined || number === undefined || words === undefined) {
      return row.map((cell) => cell.text).filter((each) => !isText(each, paperWords.noNarrative));
    }
    return [number.text + words.text];
  });
  return { blocks: before, lines: printable([...linesOf(before), ...rows]) };
}

function isNarrativeTable({ rows }: SourceTable): boolean {
  const head = rows[0]?.map(({ text }) => plainText(text)) ?? [];
  return [paperWords.part, paperWords.kind, paperWords.number, paperWords.text].every(
    (word, place) => head[place] === word,
  );
}

/** What the sheet begins with below its heading. */
function isSignOff(block: SourceBlock): boolean {
  if (block.kind === "line") return plainText(block.text).startsWith(plainText(paperWords.reportTitle));
  return block.kind === "table" && isText(block.rows[0]?.[0]?.text ?? "", paperWords.reportTitle);
}

function isText(text: string, words: string): boolean {
  return plainText(text) === plainText(words);
}

function linesOf(blocks: readonly SourceBlock[]): readonly string[] {
  return printable(
    blocks.flatMap((block) => {
      if (block.kind === "table") return [];
      return block.kind === "picture" ? [pictureLine(block.sha256)] : [(block.number ?? "") + block.text];
    }),
  );
}

function printable(lines: readonly string[]): readonly string[] {
  return lines.flatMap(splitLines).filter((line) => plainText(line) !== "");
}
