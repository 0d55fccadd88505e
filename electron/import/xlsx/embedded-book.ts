import { type CompoundFile, openCompound } from "../compound/open-compound.ts";
import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source-document.ts";
import type { Result } from "../../../shared/result.ts";
import { readXlsx } from "./read-xlsx.ts";

/** Reads an old workbook. Its library is large: who may come across one brings it along, loaded. */
export type OldBookReader = (file: CompoundFile, path: string) => Result<SourceDocument>;

/** Compound files may lie in each other; a document that does so more often is none of any program. */
const deepest = 3;

/**
 * The blocks of a workbook that stands in a document as an object, new or old, also where a compound file is wrapped around it. Its sheets are
 * none of the document's, so their names and addresses go. Undefined where the bytes are none that can be read.
 */
export function embeddedBlocks(
  bytes: Uint8Array,
  readOldBook: OldBookReader | undefined,
  depth = 0,
): readonly SourceBlock[] | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return blocksOf(readXlsx(bytes, ""));
  const file = openCompound(bytes);
  return file && blocksInFolder(file, readOldBook, depth);
}

/** The blocks of a workbook in a compound file, or in a folder of one, as `embeddedBlocks` gives them. */
export function blocksInFolder(
  file: CompoundFile,
  readOldBook: OldBookReader | undefined,
  depth = 0,
): readonly SourceBlock[] | undefined {
  if (depth > deepest) return undefined;
  const wrapped = file.stream("Package");
  if (wrapped !== undefined) return embeddedBlocks(wrapped, readOldBook, depth + 1);
  const isBook = ["workbook", "book"].some((name) => file.names.some((one) => one.toLowerCase() === name));
  return isBook && readOldBook !== undefined ? blocksOf(readOldBook(file, "")) : undefined;
}

/** Whether the bytes of a file may hold an old workbook as an object. */
export function mayHoldOldBook(names: readonly string[]): boolean {
  return names.some((name) => /\.(?:bin|xls|et)$/i.test(name));
}

function blocksOf(read: Result<SourceDocument>): readonly SourceBlock[] | undefined {
  if (!read.ok || !read.value.blocks.some(({ kind }) => kind === "table")) return undefined;
  return withoutSheets(read.value.blocks);
}

/** Blocks without the names of the sheets that they stood on, and their addresses there. */
export function withoutSheets(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.map((block): SourceBlock => {
    if (block.kind === "picture") return block;
    const { sheet: _, ...rest } = block;
    if (rest.kind === "line") return rest;
    return { ...rest, rows: rest.rows.map((row) => row.map(({ address: __, ...cell }) => cell)) };
  });
}
