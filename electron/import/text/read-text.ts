import { fail, success } from "../../../shared/result.ts";
import { decodeText } from "../decode-text.ts";
import type { Reader } from "../reader.ts";
import { textBlocks } from "./text-blocks.ts";

/** Reads a text file in UTF-8, UTF-16 or GB 18030: its lines, and the tables that are drawn in it with tabs, upright lines or commas. */
export const readText: Reader = (bytes, path) => {
  const text = decodeText(bytes);
  if (text === undefined) return fail({ code: "foreignKind", path, kind: "unknown" });
  const blocks = textBlocks(text);
  if (blocks.length === 0) return fail({ code: "foreignKind", path, kind: "empty" });
  return success({ kind: "text", blocks, pictures: [] });
};
