import type { SourceBlock, SourceLine, SourcePicture } from "../../../shared/recognition/source-document.ts";

/** A paragraph as it was read: its words, with line feeds where lines break, and what hangs on it. */
export interface ReadParagraph {
  readonly text: string;
  readonly heading: number | undefined;
  readonly number: string | undefined;
  /** Pictures before the first of its words, and what comes after its words: other pictures, and text boxes. */
  readonly before: readonly SourcePicture[];
  readonly after: readonly SourceBlock[];
}

/** The blocks of a paragraph: each of its lines that holds anything, the number with the first. */
export function paragraphBlocks({ text, heading, number, before, after }: ReadParagraph): readonly SourceBlock[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 && number !== undefined) lines.push("");
  return [
    ...before,
    ...lines.map((line, place): SourceLine => ({
      kind: "line",
      text: line,
      ...(heading !== undefined && heading > 0 && { heading }),
      ...(number !== undefined && place === 0 && { number }),
    })),
    ...after,
  ];
}

/** Blocks as the words of one cell: paragraphs as lines, tables inside it a line a row. */
export function cellText(blocks: readonly SourceBlock[]): string {
  return blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === "line") return [(block.number ?? "") + block.text];
      if (block.kind === "picture") return [];
      return block.rows.map((cells) =>
        cells
          .map(({ text }) => text.replaceAll("\n", " "))
          .join("\t")
          .trim(),
      );
    })
    .join("\n");
}
