import type { Form, NarrativeId } from "../../forms/form.ts";
import { formOf } from "../../forms/registry.ts";
import { remembered, rememberedEach } from "../../remembered.ts";
import type { Report } from "../../report/report.ts";
import { type Passage, passagesOf, saysTheSame } from "../passages.ts";
import type { PassageClaims } from "./claim.ts";
import { readClaims } from "./read-claims.ts";

/** A passage and what it claims. */
export interface ReadPassage extends PassageClaims {
  readonly passage: Passage;
}

/** The parts that claim something about the figures; the preamble says what the report is, not what was done. */
export const partsWithClaims = ["s1", "s5", "s6"] as const satisfies readonly NarrativeId[];

/** What every passage of a report claims. A passage is read again only when its words or headings change. */
export const claimsOf = remembered((report: Report): readonly ReadPassage[] => {
  const [s1, s5, s6] = [passagesOf(report, "s1"), passagesOf(report, "s5"), passagesOf(report, "s6")];
  return claimsInPassages(together(s1, s5, s6), formOf(report.edition), report.year, report.unit.name);
});

/** One list for all parts: the same one again while each part's is. */
const together = remembered((...parts: [readonly Passage[], ...(readonly Passage[])[]]) => parts.flat());

/** A passage that has only moved is not read again. */
const claimsInPassages = rememberedEach(
  (passage: Passage, form: Form, year: number, unitName: string): ReadPassage => {
    return { passage, ...readClaims(passage.words, { form, year, unitName, under: passage.under }) };
  },
  { are: saysTheSame, again: (read, passage) => ({ ...read, passage }) },
);
