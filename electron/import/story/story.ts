import type { LineRole } from "../../../shared/recognition/line-role.ts";
import type { SourceBlock, SourceLine, SourcePicture } from "../../../shared/recognition/source-document.ts";
import { type Words, wordsOf } from "../../../shared/recognition/marked-text.ts";

/** A paragraph as it was read: its words, with line feeds where lines break, and what hangs on it. */
export interface ReadParagraph extends Words {
  readonly heading: number | undefined;
  readonly number: string | undefined;
  readonly role?: LineRole | undefined;
  /** Pictures before the first of its words, and what comes after its words: other pictures, and text boxes. */
  readonly before: readonly SourcePicture[];
  readonly after: readonly SourceBlock[];
}

/** The blocks of a paragraph: each of its lines that holds anything, the number with the first. */
export function paragraphBlocks(paragraph: ReadParagraph): readonly SourceBlock[] {
  const { text, withStruck = text, heading, number, role, before, after } = paragraph;
  const texts = text.split("\n");
  const lines = withStruck
    .split("\n")
    .map((whole, place) => wordsOf(texts[place] ?? "", whole))
    .filter((words) => (words.withStruck ?? words.text).trim() !== "");
  if (lines.length === 0 && number !== undefined) lines.push({ text: "" });
  return [
    ...before,
    ...lines.map((words, place): SourceLine => ({
      kind: "line",
      ...words,
      ...(heading !== undefined && heading > 0 && { heading }),
      ...(number !== undefined && place === 0 && { number }),
      ...(role !== undefined && { role }),
    })),
    ...after,
  ];
}

/** Blocks as the words of one cell: paragraphs as lines, tables inside it a line a row. */
export function cellWords(blocks: readonly SourceBlock[]): Words {
  const lines = blocks.flatMap((block): readonly Words[] => {
    if (block.kind === "picture") return [];
    if (block.kind === "line") {
      const number = block.number ?? "";
      return [wordsOf(number + block.text, number + (block.withStruck ?? block.text))];
    }
    return block.rows.map((cells) =>
      wordsOf(rowText(cells.map(({ text }) => text)), rowText(cells.map((cell) => cell.withStruck ?? cell.text))),
    );
  });
  // A paragraph that is struck out as a whole leaves no blank line.
  const left = lines.filter(({ text, withStruck }) => text !== "" || withStruck === undefined);
  return wordsOf(
    left.map(({ text }) => text).join("\n"),
    lines.map(({ text, withStruck = text }) => withStruck).join("\n"),
  );
}

function rowText(texts: readonly string[]): string {
  return texts
    .map((text) => text.replaceAll("\n", " "))
    .join("\t")
    .trim();
}
