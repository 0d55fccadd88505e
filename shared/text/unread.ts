import type { NarrativeId } from "../forms/form.ts";
import type { TextPlace } from "../checks/finding.ts";
import { formOf } from "../forms/registry.ts";
import type { Report } from "../report/report.ts";
import { partsWithClaims } from "./claims/claims-of.ts";
import { unreadNumbers, type UnreadStretch } from "./claims/explain.ts";
import { passagesOf, placeOf } from "./passages.ts";

/** A number of the text that no check has held against anything. */
export interface UnreadNumber {
  readonly part: NarrativeId;
  /** The number with the words around it, as they stand in one clause. */
  readonly quote: string;
  readonly place: TextPlace;
  readonly why: UnreadStretch["why"];
}

/** The numbers of a report's text that were left unread, in the order of the text. What is no number but part of a word (一并) is none. */
export function unreadOf(report: Report): readonly UnreadNumber[] {
  const form = formOf(report.edition);
  return partsWithClaims.flatMap((part) =>
    passagesOf(report, part).flatMap((passage) => {
      if (passage.kind === "heading") return [];
      const setting = { form, year: report.year, unitName: report.unit.name, under: passage.under };
      return unreadNumbers(passage.words, setting)
        .filter(({ why, text }) => why !== "word" || /\d/.test(text))
        .map((stretch) => ({
          part,
          quote: clauseAround(passage.words.text, stretch),
          place: placeOf(passage, stretch),
          why: stretch.why,
        }));
    }),
  );
}

const longestClause = 40;

/** The clause around a stretch, cut where it is long. */
function clauseAround(text: string, { from, to }: Pick<UnreadStretch, "from" | "to">): string {
  const before =
    text
      .slice(Math.max(0, from - longestClause / 2), from)
      .split(/[，。；：！？、\n]/u)
      .at(-1) ?? "";
  const behind = text.slice(to, to + longestClause / 2).split(/[，。；：！？、\n]/u)[0] ?? "";
  return `${before}${text.slice(from, to)}${behind}`.trim();
}
