import { megabyte } from "../package/limits.ts";

/** The table of colours stands at the beginning, behind those of typefaces. */
const longestHead = megabyte;

/** The numbers of the colours that are white. */
export function whiteColours(bytes: Uint8Array): ReadonlySet<number> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestHead)).toString("latin1");
  const [, table = ""] = /\{\\colortbl([^{}]*)\}/.exec(head) ?? [];
  const colours = table.split(";").map((colour) => ["red", "green", "blue"].map((part) => colour.includes(`\\${part}255`))); // prettier-ignore
  return new Set(colours.flatMap((parts, number) => (parts.every(Boolean) ? [number] : [])));
}
