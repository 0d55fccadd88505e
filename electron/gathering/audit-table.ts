import { groupBy } from "../../shared/group-by.ts";
import { gatheringWords } from "../../shared/words/gathering.ts";
import type { Language } from "../../shared/words/language.ts";
import { severityWords } from "../../shared/words/severity.ts";
import type { Severity } from "../../shared/checks/finding.ts";
import type { PlainTable } from "../export/table/write-table-csv.ts";

/** A unit of an audit. */
export interface AuditedUnit {
  readonly name: string;
  readonly file: string | null;
  readonly status: string;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** A finding of an audit as it is printed. */
export interface AuditedFinding {
  readonly unit: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** Of each rule how many units it found something in, and how often, in the order in which they were met. */
export function byRule(findings: readonly AuditedFinding[]): ReadonlyMap<string, { units: number; findings: number }> {
  return new Map(
    [...groupBy(findings, ({ code }) => code)].map(([code, found]) => [
      code,
      { units: new Set(found.map(({ unit }) => unit)).size, findings: found.length },
    ]),
  );
}

/** The audit as a workbook: units and rules crossed with counts, every finding in words, and the rules with their counts. */
export async function writeAudit(
  units: readonly AuditedUnit[],
  findings: readonly AuditedFinding[],
  language: Language,
): Promise<Uint8Array> {
  const word = (key: keyof typeof gatheringWords): string => gatheringWords[key][language];
  const rules = byRule(findings);
  const codes = [...rules.keys()];
  const ofUnit = groupBy(findings, ({ unit }) => unit);
  const matrix: PlainTable = {
    title: word("matrix"),
    columns: [...(["units", "status", "errors", "warnings", "hints"] as const).map(word), ...codes, word("file")],
    rows: units.map(({ name, file, status, errors, warnings, hints }) => {
      const own = groupBy(ofUnit.get(name) ?? [], ({ code }) => code);
      const counts = codes.map((code) => own.get(code)?.length ?? 0);
      return [
        { text: name },
        { text: status },
        ...[errors, warnings, hints].map((count) => ({ number: String(count) })),
        ...counts.map((count) => (count === 0 ? null : { number: String(count) })),
        file === null ? null : { text: file },
      ];
    }),
  };
  const list: PlainTable = {
    title: word("byUnit"),
    columns: (["units", "code", "severity", "sentence"] as const).map(word),
    rows: findings.map(({ unit, code, severity, message }) => [
      { text: unit },
      { text: code },
      { text: severityWords[severity][language] },
      { text: message },
    ]),
  };
  const counts: PlainTable = {
    title: word("byRule"),
    columns: [word("code"), word("unitsFound"), word("findings")],
    rows: [...rules].map(([code, one]) => [
      { text: code },
      { number: String(one.units) },
      { number: String(one.findings) },
    ]),
  };
  const { writeTablesXlsx } = await import("../export/table/write-table-xlsx.ts");
  return writeTablesXlsx(word("matrix"), [matrix, list, counts]);
}
