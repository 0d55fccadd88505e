import { formOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import type { FigureSources } from "./bound-figure.ts";
import { chartLine } from "./chart.ts";
import { canonicalCells } from "./canonical.ts";
import type { Narrative } from "./narrative.ts";
import { figureSources, inlineText } from "./narrative-text.ts";
import { numberBlocks, runsInto } from "./numbering.ts";
import type { Content, ContentLine, Report } from "./report.ts";

/**
 * What the published report says: edition, year, unit, cells in form order, and the text as it reads, with the hashes of its pictures. Notes
 * about the report (waivers, signatures, journal, and how a cell was added up) are no part of it: whoever signs 19 signs the same figure,
 * whether it was typed as 19 or as 12+7.
 */
export const contentOf = remembered((report: Report): Content => {
  const sources = figureSources(report);
  const { preamble, s1, s5, s6 } = report.narratives;
  return {
    edition: report.edition,
    year: report.year,
    unit: report.unit.name,
    cells: canonicalCells(formOf(report.edition), report.cells),
    text: {
      preamble: linesOf(preamble, report, sources),
      s1: linesOf(s1, report, sources),
      s5: linesOf(s5, report, sources),
      s6: linesOf(s6, report, sources),
    },
  };
});

/** A chart is what it says, not how it is drawn: a better drawing makes no signature void. A heading runs in only where a paragraph follows that it can run into; a paragraph without words is none. */
function linesOf(narrative: Narrative, report: Report, sources: FigureSources): readonly ContentLine[] {
  return numberBlocks(narrative).flatMap(({ block, number }, place, blocks): readonly ContentLine[] => {
    if (block.kind === "picture") {
      const { kind, sha256, width, description, caption } = block;
      return [{ kind, sha256, width, description, ...(caption !== undefined && caption !== "" && { caption }) }];
    }
    if (block.kind === "chart") return [{ kind: "chart", number, text: chartLine(block, report, sources) }];
    const text = inlineText(block.content, sources);
    if (block.kind === "paragraph" && text.trim() === "") return [];
    const runsIn = runsInto(block, blocks[place + 1]?.block);
    return [{ kind: block.kind, number, ...(runsIn && { runsIn }), text }];
  });
}
