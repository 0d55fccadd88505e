import type { SourceBlock, SourceTable } from "../../shared/recognition/source-document.ts";

/** Text as rich text has it that knows no Chinese: each sign by its number, with a question mark for programs that do not know it. */
export function rtfText(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return "\\line ";
    if (code === 0x09) return "\\tab ";
    if (code < 0x80) return /[\\{}]/.test(text.charAt(at)) ? `\\${text.charAt(at)}` : text.charAt(at);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  }).join("");
}

/** A document of rich text around what stands in it. */
export function rtfOf(content: string): Uint8Array {
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}` +
      `{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 Top;}{\\s2 heading 2;}}\n${content}\n}`,
    "latin1",
  );
}

/** Blocks as Word writes them: merges kept, widths in twips. */
export function rtfBlocks(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "table"
        ? rtfTable(block)
        : block.kind === "line"
          ? `\\pard\\plain${block.heading === undefined ? "" : `\\outlinelevel${block.heading - 1}`} ${rtfText(block.text)}\\par\n`
          : "",
    )
    .join("");
}

const width = 1000;

interface Place {
  readonly text: string;
  readonly columnSpan: number;
  readonly merge: "" | "\\clvmgf" | "\\clvmrg";
}

function rtfTable({ rows }: SourceTable): string {
  const below = new Map<string, { readonly columnSpan: number }>();
  return rows
    .map((row, at) => {
      const places: Place[] = [];
      let column = 0;
      const covered = (): void => {
        for (let open = below.get(`${at} ${column}`); open !== undefined; open = below.get(`${at} ${column}`)) {
          places.push({ text: "", columnSpan: open.columnSpan, merge: "\\clvmrg" });
          column += open.columnSpan;
        }
      };
      for (const { text, rowSpan, columnSpan } of row) {
        covered();
        for (let down = 1; down < rowSpan; down += 1) below.set(`${at + down} ${column}`, { columnSpan });
        places.push({ text, columnSpan, merge: rowSpan > 1 ? "\\clvmgf" : "" });
        column += columnSpan;
      }
      covered();
      let right = 0;
      const cells = places.map(({ columnSpan, merge }) => `${merge}\\cellx${(right += columnSpan * width)}`).join("");
      const texts = places.map(({ text }) => `\\pard\\intbl ${rtfText(text)}\\cell`).join("\n");
      return `\\trowd${cells}\n${texts}\\row\n`;
    })
    .join("");
}
