import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { remembered } from "../remembered.ts";
import { contentOf } from "./content.ts";
import { type Content, type ContentLine, narrativeIds, type Report } from "./report.ts";

/** The fingerprint of what a report says (`contentOf`). */
export function fingerprint(report: Report): string {
  return fingerprintOf(contentOf(report));
}

/** The fingerprint of a content: SHA-256 over all of it, its first 16 hex digits in groups of four. */
export const fingerprintOf = remembered(({ edition, year, unit, cells, text }: Content): string => {
  const content = JSON.stringify([edition, year, unit, cells, narrativeIds.map((id) => text[id].map(fieldsOf))]);
  const digits = bytesToHex(sha256(utf8ToBytes(content))).slice(0, 16);
  return digits.match(/.{4}/g)?.join(" ") ?? digits;
});

/** A line as it is hashed: its fields in one order, none left out. */
function fieldsOf(line: ContentLine): readonly unknown[] {
  return line.kind === "picture"
    ? [line.kind, line.sha256, line.width, line.description, line.caption ?? ""]
    : [line.kind, line.number, line.runsIn === true, line.text];
}
