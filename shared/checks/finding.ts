import type { CellId, NarrativeId, TableId } from "../forms/form.ts";
import type { Waiver } from "../report/report.ts";

/** How bad a finding is: it blocks sign-off; it blocks unless a reason is given; to be confirmed; for information. */
export type Severity = "error" | "error-unless-explained" | "warning" | "hint";

/** The part of the report that a finding is about; `report` for the report as a whole. */
export type FindingPart = TableId | NarrativeId | "report";

/** Where words stand in a narrative: the block's place (from 0), and the characters of its text with bound figures filled in (number left out). */
export interface TextPlace {
  readonly part: NarrativeId;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** What every finding says, apart from the parameters of its sentence. */
export interface FindingCore {
  readonly severity: Severity;
  readonly part: FindingPart;
  /** The cells that take part, the one to look at first in front. */
  readonly cells: readonly CellId[];
  /** Cells of last year's report that take part. */
  readonly previousCells?: readonly CellId[];
  /** What the check makes of it; amounts as decimal strings. */
  readonly expected?: number | string;
  /** What stands there. */
  readonly actual?: number | string;
  /** The one cell whose correction would settle this and the other findings about it. */
  readonly suspect?: CellId;
  /** The words that the finding is about, and where in the text they stand; without a place they are words that are missing there. */
  readonly quote?: string;
  readonly place?: TextPlace;
  /** The waiver that explains it away; then it no longer blocks. */
  readonly explained?: Waiver;
  /** The waiver that would explain it away, had the superior consented to its reason. */
  readonly awaiting?: Waiver;
}

/** A finding of one rule: the rule's code, and what the sentence about it needs. */
export interface FindingOf<Code extends string, Params> extends FindingCore {
  readonly code: Code;
  readonly params: Params;
}

/**
 * The code of an office's own check, as findings and waivers carry it: no code of the catalogue looks like it. People see what is behind the colon
 * (`codeShown`).
 */
export type OwnCode = `own:${string}`;

/** Whether a code is one of an office's own checks. */
export function isOwnCode(code: string): code is OwnCode {
  return code.startsWith("own:");
}

/** What an office's own check has found: its sentence, and what both sides come to as exact decimal text. */
export interface OwnParams {
  readonly sentence: string;
  readonly left: string;
  /** How the left side had to stand to the right one. */
  readonly is: "=" | "!=" | "<" | "<=" | ">" | ">=";
  readonly right: string;
}

/** The code of a finding as people see it. */
export function codeShown(code: string): string {
  return code.replace(/^own:/u, "");
}

/** The findings that have the same cause and would not be there without this one. */
export interface Explaining<Echo> {
  readonly explains?: readonly Echo[];
}

/** A finding of any rule, where it does not matter of which. The findings of the catalogue, each with its own parameters: `catalogue/finding.ts`. */
export type AnyFinding = FindingOf<string, unknown> & Explaining<unknown>;

/** Whether a finding blocks sign-off: an error that nobody has explained away, as far as it may be (`waivers.ts`). */
export function blocks({ severity, explained }: Pick<FindingCore, "severity" | "explained">): boolean {
  return explained === undefined && (severity === "error" || severity === "error-unless-explained");
}

/** How many findings of each kind still ask for attention, and how many are explained away. */
export function summarize(findings: readonly Pick<FindingCore, "severity" | "explained">[]) {
  const open = findings.filter((finding) => finding.explained === undefined);
  return {
    errors: open.filter(blocks).length,
    warnings: open.filter((finding) => finding.severity === "warning").length,
    hints: open.filter((finding) => finding.severity === "hint").length,
    explained: findings.length - open.length,
  };
}
