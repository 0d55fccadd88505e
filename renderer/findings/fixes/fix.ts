import type { Finding } from "../../../shared/checks/finding.ts";
import type { Edit } from "../../../shared/report/edit.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Language } from "../../../shared/words/language.ts";

/** The one change that settles a finding, offered only where there is exactly one. */
export interface Fix {
  readonly label: (language: Language) => string;
  readonly edit: Edit;
}

/** Proposes the fix for a finding, or undefined where none is certain. */
export type ProposeFix = (finding: Finding, report: Report) => Fix | undefined;
