import type { FindingCore } from "../checks/finding.ts";
import type { Input } from "../checks/rule.ts";
import type { Form, NarrativeId } from "../forms/form.ts";
import { narrativeIds, type Report } from "../report/report.ts";
import { type Passage, passagesOf, type Stretch } from "./passages.ts";

/** What a finding about words says apart from its code: the part, the words and where they stand. */
export type Quoted = Required<Pick<FindingCore, "part" | "cells" | "quote" | "place">>;

/** A stretch of a passage as what a finding is about. */
export function quoted({ part, block, words }: Passage, { from, to }: Stretch): Quoted {
  return { part, cells: [], quote: words.text.slice(from, to), place: { part, block, from, to } };
}

/** What a check of the words of some narratives reads: bound figures are part of the words, so every cell and last year's report too. */
export function inputsOfText(form: Form, parts: readonly NarrativeId[] = narrativeIds): readonly Input[] {
  return [...parts, "previous", ...form.cells.map(({ id }) => id)];
}

/** The passages of a part. */
export function passagesIn(report: Report, part: NarrativeId): readonly Passage[] {
  return passagesOf(report).filter((passage) => passage.part === part);
}

/** The passages of a part in which something is written: headings and empty lines left out. */
export function proseIn(report: Report, part: NarrativeId): readonly Passage[] {
  return passagesIn(report, part).filter(({ kind, words }) => kind !== "heading" && words.text.trim() !== "");
}
