import { unzipSync } from "fflate";
import mammoth from "mammoth";
import type { Finding } from "../../../../shared/catalogue/finding.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { writeDocx } from "../../../../electron/export/docx/write-docx.ts";
import { all, childrenOf, type Element, readMarkup, textOf } from "./markup.ts";

/** The bytes of a report as a Word document. */
export async function docxOf(
  report: Report,
  how: { readonly withSignOff?: boolean; readonly findings?: readonly Finding[] } = {},
): Promise<Uint8Array> {
  const { withSignOff = false, findings = [] } = how;
  const result = await writeDocx({ report, findings, fonts: fontPresets.gb2312, withSignOff });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** A part of the package as markup. */
export function part(bytes: Uint8Array, path: string): Element {
  return readMarkup(partText(bytes, path));
}

/** A part of the package as text. */
export function partText(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  if (found === undefined) throw new Error(`${path} is missing`);
  return new TextDecoder("utf-8", { fatal: true }).decode(found);
}

/** A cell as read back: its words, and the same object at every grid place that it covers. */
export interface ReadCell {
  readonly text: string;
}

/** What mammoth, which shares no code with the export, reads in a document. */
export interface ReadBack {
  /** The paragraphs outside tables, blank ones included. */
  readonly paragraphs: readonly { readonly tag: string; readonly text: string }[];
  /** Every table as a grid, merged cells repeated at each place that they cover. */
  readonly tables: readonly (readonly (readonly ReadCell[])[])[];
  readonly pictures: readonly { readonly description: string }[];
}

/** Reads a document back with mammoth. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
  const root = readMarkup(value);
  return {
    paragraphs: childrenOf(root)
      .filter(({ name }) => name !== "table")
      .map((element) => ({ tag: element.name, text: textOf(element) })),
    tables: childrenOf(root)
      .filter(({ name }) => name === "table")
      .map(gridOf),
    pictures: all(root, "img").map(({ attributes }) => ({ description: attributes["alt"] ?? "" })),
  };
}

function gridOf(table: Element): readonly (readonly ReadCell[])[] {
  const rows = all(table, "tr");
  const grid: ReadCell[][] = rows.map(() => []);
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of childrenOf(element)) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const read = { text: childrenOf(cell).map(textOf).join("\n") };
      for (let y = 0; y < span(cell, "rowspan"); y += 1) {
        for (let x = 0; x < span(cell, "colspan"); x += 1) {
          const line = grid[row + y];
          if (line !== undefined) line[column + x] = read;
        }
      }
    }
  }
  return grid;
}

function span(cell: Element, name: "rowspan" | "colspan"): number {
  return Number(cell.attributes[name] ?? 1);
}
