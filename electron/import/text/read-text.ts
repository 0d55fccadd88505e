import type { SourceBlock } from "../../../shared/recognition/source-document.ts";
import { fail, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import type { Reader } from "../reader.ts";
import { commaTable } from "./comma-table.ts";
import { pipeTable } from "./pipe-table.ts";
import { tabTable } from "./tab-table.ts";
import { plainTable, type TableFormat } from "./table-format.ts";

/** Reads a text file in UTF-8, UTF-16 or GB 18030: its lines, and the tables that are drawn in it with tabs, upright lines or commas. */
export const readText: Reader = (bytes, path) => {
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const blocks = textBlocks(text);
  if (blocks.length === 0) return fail({ code: "foreignKind", path, kind: "empty" });
  return success({ kind: "text", blocks, pictures: [] });
};

const formats: readonly TableFormat[] = [pipeTable, tabTable, commaTable];

/** The blocks of a text: its tables, however they are made, and its lines; Markdown's headings as headings. */
export function textBlocks(text: string): readonly SourceBlock[] {
  const lines = text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/);
  const blocks: SourceBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const from = at;
    const stretch = formats.map((format) => format.stretch(lines, from)).find((found) => found !== undefined);
    if (stretch?.rows !== undefined) blocks.push(plainTable(stretch.rows));
    const end = stretch?.end ?? at + 1;
    if (stretch?.rows === undefined) blocks.push(...lines.slice(at, end).flatMap(lineBlock));
    at = end;
  }
  return blocks;
}

/** A line as it stands but for spaces at its ends; of an empty one only the tab that makes it a blank cell. */
function lineBlock(line: string): readonly SourceBlock[] {
  const text = line.replace(/^[ \u3000\u00A0]+|[ \u3000\u00A0]+$/g, "");
  if (text === "") return [];
  if (text.trim() === "") return [{ kind: "line", text: "\t" }];
  const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(text);
  const [, signs, words] = heading ?? [];
  if (signs === undefined || words === undefined) return [{ kind: "line", text }];
  return [{ kind: "line", text: words, heading: signs.length }];
}
