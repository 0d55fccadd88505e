import type { Finding, OwnFinding } from "../../shared/catalogue/finding.ts";
import { type Severity, summarize } from "../../shared/checks/finding.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { VerdictStatus } from "../../shared/gathering/verdicts.ts";
import { groupBy } from "../../shared/group-by.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import { gatheringSentences, gatheringWords, verdictWords } from "../../shared/words/gathering.ts";
import type { Language } from "../../shared/words/language.ts";
import { type AuditedFinding, byRule } from "../gathering/audit-table.ts";
import { findingResult, ownFindingResult } from "./check-output.ts";
import { textTable } from "./text-table.ts";

/** A finding of an audit: one of a report, or one about the list of them. */
export type ToldFinding = {
  readonly unit: string;
  readonly code: string;
  readonly severity: Severity;
} & (
  | { readonly file: string; readonly finding: Finding; readonly form: Form; readonly language: Language }
  | { readonly file: string; readonly ownFinding: OwnFinding; readonly message: string }
  | { readonly message: string }
);

/** What `gouji audit` found. */
export interface Audit {
  readonly units: readonly {
    readonly name: string;
    readonly file: string | null;
    readonly status: VerdictStatus | "missing";
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
    readonly message?: string;
  }[];
  readonly findings: readonly ToldFinding[];
}

/** A finding as a line of a table has it. */
export function auditedFinding(told: ToldFinding): AuditedFinding {
  const message = "message" in told ? told.message : formatFinding(told.finding, told.form, told.language);
  return { unit: told.unit, code: told.code, severity: told.severity, message };
}

/** The object that `gouji audit --json` prints. */
export function auditResult({ units, findings }: Audit) {
  const told = findings.map(auditedFinding);
  return {
    units,
    rules: Object.fromEntries(byRule(told)),
    findings: findings.map((one) => findingOf(one)),
  };
}

function findingOf(one: ToldFinding) {
  const { unit, code, severity } = one;
  if ("finding" in one) return { unit, file: one.file, ...findingResult(one.finding, one.form, one.language) };
  if ("ownFinding" in one) return { unit, file: one.file, ...ownFindingResult(one.ownFinding, one.message) };
  return { unit, code, severity, part: "report", cells: [], message: one.message };
}

/** An audit for people: the units with their counts, the findings of each, and the rules with theirs. */
export function auditText({ units, findings }: Audit, language: Language): string {
  const told = findings.map(auditedFinding);
  const word = (key: keyof typeof gatheringWords): string => gatheringWords[key][language];
  const heads = (["units", "status", "errors", "warnings", "hints", "file"] as const).map(word);
  const counts = ["errors", "warnings", "hints"] as const;
  // What concerns the list as a whole stands with no unit.
  const ofList = summarize(findings.filter((one) => !("file" in one)));
  const sum = (key: (typeof counts)[number]): number => units.reduce((all, unit) => all + unit[key], ofList[key]);
  return [
    textTable(
      [
        heads,
        ...units.map((unit) => [
          unit.name,
          verdictWords[unit.status][language],
          ...counts.map((key) => String(unit[key])),
          unit.message ?? unit.file ?? "",
        ]),
      ],
      [2, 3, 4],
    ),
    ...[...groupBy(told, ({ unit }) => unit)].flatMap(([unit, ofUnit]) => [
      unit,
      ...ofUnit.map(({ code, message }) => `  ${code}  ${message}`),
      "",
    ]),
    textTable(
      [
        [word("code"), word("unitsFound"), word("findings")],
        ...[...byRule(told)].map(([code, one]) => [code, String(one.units), String(one.findings)]),
      ],
      [1, 2],
    ),
    gatheringSentences.audited[language]({
      files: units.filter(({ file }) => file !== null).length,
      failed: units.filter(({ status }) => status === "failed").length,
      errors: sum("errors"),
      warnings: sum("warnings"),
      hints: sum("hints"),
    }),
    "",
  ].join("\n");
}
