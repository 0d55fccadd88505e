import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { formOf } from "../forms/registry.ts";
import type { FigureSources } from "./bound-figure.ts";
import { canonicalCells } from "./canonical.ts";
import type { Narrative } from "./narrative.ts";
import { figureSources, inlineText } from "./narrative-text.ts";
import { numberBlocks } from "./numbering.ts";
import { type Report, narrativeIds } from "./report.ts";

/**
 * The content fingerprint: SHA-256 over what the published report says (edition, year, unit, cells, narratives as they read, with the
 * hashes of their pictures), its first 16 hex digits in groups of four. Notes about the report (waivers, signatures, journal, and how a
 * cell was added up) do not count: whoever signs 19 signs the same figure, whether it was typed as 19 or as 12+7.
 */
export function fingerprint(report: Report): string {
  const sources = figureSources(report);
  const content = JSON.stringify([
    report.edition,
    report.year,
    report.unit.name,
    canonicalCells(formOf(report.edition), report.cells),
    narrativeIds.map((id) => narrativeContent(report.narratives[id], sources)),
  ]);
  const digits = bytesToHex(sha256(utf8ToBytes(content))).slice(0, 16);
  return digits.match(/.{4}/g)?.join(" ") ?? digits;
}

/** A heading runs in only where a paragraph follows that it can run into; a paragraph without words is none. */
function narrativeContent(narrative: Narrative, sources: FigureSources) {
  return numberBlocks(narrative).flatMap(({ block, number }, place, blocks): readonly (readonly unknown[])[] => {
    if (block.kind === "picture") {
      return [[block.kind, block.sha256, block.width, block.description, block.caption ?? ""]];
    }
    const text = inlineText(block.content, sources);
    if (block.kind === "paragraph" && text.trim() === "") return [];
    const runsIn = block.kind === "heading" && block.runIn === true && blocks[place + 1]?.block.kind === "paragraph";
    return [[block.kind, number, runsIn, text]];
  });
}
