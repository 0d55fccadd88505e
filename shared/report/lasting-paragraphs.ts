import { figureSources, inlineText } from "./narrative-text.ts";
import type { Report } from "./report.ts";

/** Shorter paragraphs say the same each year with good reason. In characters, spaces not counted. */
export const shortestKept = 30;

/**
 * The paragraphs and points of parts one, five and six as they read, that are long enough to be recognised in next year's report. The
 * preamble is left out: it is meant to be the same each year.
 */
export function lastingParagraphs(report: Report): readonly string[] {
  const sources = figureSources(report);
  return (["s1", "s5", "s6"] as const).flatMap((part) =>
    report.narratives[part].flatMap((block) => {
      if (block.kind !== "paragraph" && block.kind !== "point") return [];
      const text = inlineText(block.content, sources).trim();
      return text.replaceAll(/\s/g, "").length < shortestKept ? [] : [text];
    }),
  );
}
