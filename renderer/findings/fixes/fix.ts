import type { Finding } from "../../../shared/checks/finding.ts";
import type { View } from "../../../shared/checks/rule.ts";
import type { Edit } from "../../../shared/report/edit.ts";
import type { Language } from "../../../shared/words/language.ts";

/** A change that settles a finding, offered only where there is exactly one value that can be right. */
export interface Fix {
  readonly label: (language: Language) => string;
  readonly edit: Edit;
}

/** Proposes the ways to settle a finding of what was checked; none where nothing is certain. */
export type ProposeFixes = (finding: Finding, view: View) => readonly Fix[];
