import type { AnyFinding } from "../../../shared/checks/finding.ts";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { createChecker } from "../../../shared/checks/checker.ts";
import { tableRules } from "../../../shared/checks/registry.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import type { Previous, Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Aim, type Measurement, repeated } from "../measurement.ts";
import { oneEditInSheets } from "../peers/one-edit.ts";
import { explainedReport, lastYear, troubledReport, typedIds } from "../reports.ts";

interface Case {
  readonly name: string;
  readonly report: Report;
  readonly previous?: Previous;
  readonly clean: boolean;
  /** Text, document and language are checked too. */
  readonly text?: true;
  readonly aim?: Aim;
}

const cases: readonly Case[] = [
  { name: "check all, clean report", report: sampleReport, clean: true, aim: "peer" },
  { name: "check all, clean, last year linked", report: sampleReport, previous: lastYear, clean: true },
  { name: "check all, clean report, text and all", report: sampleReport, clean: true, text: true, aim: { ratio: 5 } },
  { name: "check all, many findings", report: troubledReport, clean: false },
  { name: "check all, many findings, explained", report: explainedReport, clean: false },
];

/** Checking a whole report, against HyperFormula taking one typed cell into a sheet set with the same cells and identities. */
export const fullChecks: readonly Measurement[] = cases.map(({ name, report, previous, clean, text, aim }) => ({
  name,
  peer: "HyperFormula, one edit",
  ...(aim && { aim }),
  prepare: async () => {
    const checker =
      text === undefined
        ? createChecker<AnyFinding>(formOf(report.edition), tableRules, noVocabulary)
        : checkerFor(report.edition);
    const { findings } = checker.check(report, previous);
    const expected = clean ? findings.length === 0 : findings.length > 30;
    if (!expected) throw new Error(`${name}: ${findings.length} findings`);
    return {
      ours: repeated(() => checker.check(report, previous)),
      peer: await oneEditInSheets(typedIds),
    };
  },
}));
