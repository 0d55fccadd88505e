import type { Finding, OwnFinding } from "../../../shared/catalogue/finding.ts";
import { codeShown, type Severity, summarize } from "../../../shared/checks/finding.ts";
import { type Edition, formOf } from "../../../shared/forms/registry.ts";
import { gatheringFindings } from "../../../shared/gathering/findings.ts";
import { editionOfMerge } from "../../../shared/gathering/merge.ts";
import { usualYear } from "../../../shared/gathering/gathering.ts";
import type { Roster } from "../../../shared/gathering/roster.ts";
import type { Submission } from "../../../shared/gathering/submission.ts";
import { type Gathered, missingUnits, type FileVerdict, verdictsOf } from "../../../shared/gathering/verdicts.ts";
import { judgeOwnRules } from "../../../shared/own-rules/judge-own-rules.ts";
import type { OwnRules } from "../../../shared/own-rules/own-rules.ts";
import type { Report } from "../../../shared/report/report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import type { Failure } from "../../../shared/failure.ts";
import { failureLine } from "../../../shared/words/failures.ts";
import { formatGatheringFinding } from "../../../shared/words/gathering.ts";
import { formatOwnFinding } from "../../../shared/words/own-rules.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { refuseTargets } from "../../files/refuse-targets.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { writeAudit } from "../../gathering/audit-table.ts";
import { findSubmissions, type Skipped } from "../../gathering/find-submissions.ts";
import { gatherFiles } from "../../gathering/gather.ts";
import type { GatherThreads } from "../../gathering/gather-threads.ts";
import { type EarlierReports, readEarlier } from "../../gathering/last-year.ts";
import { readRoster } from "../../gathering/read-roster.ts";
import { type Audit, auditedFinding, auditResult, auditText, type ToldFinding } from "../audit-output.ts";
import { type Command, type Context, failed } from "../command.ts";
import { skippedText } from "../merge-output.ts";
import { readRulesOption } from "../own-rules-option.ts";

/** `gouji audit`: every report in files and folders of any kind checked, units x rules; with last year's folder for what compares two years. */
export const auditCommand: Command = {
  name: "audit",
  options: { roster: "value", previous: "value", rules: "value", xlsx: "value", json: "flag", force: "flag" },
  positionals: { least: 1, most: Number.MAX_SAFE_INTEGER, name: "PATH" },
  run: async (given, context) => {
    const xlsx = given.value("xlsx");
    const targets = xlsx === undefined ? [] : [xlsx];
    const allowed = await refuseTargets(context.disk, targets, given.flag("force"));
    if (!allowed.ok) return failed(allowed.failure);
    const rosterPath = given.value("roster");
    const roster = rosterPath === undefined ? success(undefined) : await readRoster(context.disk, rosterPath);
    if (!roster.ok) return failed(roster.failure);
    const apart = rosterPath === undefined ? targets : [...targets, rosterPath];
    const { own, fit } = await readRulesOption(given, context);
    const request = { previousPath: given.value("previous"), roster: roster.value, apart, own };
    const audit = await run(given.positionals, request, context);
    if (!audit.ok) return failed(audit.failure);
    context.err(skippedText(audit.value.skipped, context.language));
    if (xlsx !== undefined) {
      const { units, findings } = audit.value;
      const bytes = await writeAudit(units, findings.map(auditedFinding), context.language);
      const written = await placeTogether(context, [{ path: xlsx, bytes }], given.flag("force"));
      if (!written.ok) return failed(written.failure);
      context.err(`${commandLineSentences.written[context.language]({ path: xlsx })}\n`);
    }
    context.out(
      given.flag("json")
        ? `${JSON.stringify(auditResult(audit.value), null, 2)}\n`
        : auditText(audit.value, context.language),
    );
    const { units, findings } = audit.value;
    const wrong = units.some(({ status, errors }) => status === "failed" || errors > 0) || findings.some(blocksAll);
    return { status: wrong || !fit ? 1 : 0 };
  },
};

/** A finding about the list as a whole blocks as one of a report does; those of reports are counted with their units. */
function blocksAll({ severity, code }: ToldFinding): boolean {
  return code.startsWith("M") && isError(severity);
}

function isError(severity: Severity): boolean {
  return severity === "error" || severity === "error-unless-explained";
}

interface AuditRequest {
  readonly previousPath: string | undefined;
  readonly roster: Roster | undefined;
  /** Files that are no reports: the roster, what is about to be written. */
  readonly apart: readonly string[];
  readonly own: OwnRules;
}

async function run(
  paths: readonly string[],
  { previousPath, roster, apart, own }: AuditRequest,
  context: Context,
): Promise<Result<Audit & { readonly skipped: readonly Skipped[] }>> {
  const found = await findSubmissions(context.disk, paths, apart);
  if (!found.ok) return found;
  if (found.value.files.length === 0) return fail({ code: "nothingToGather", path: paths[0] ?? "" });
  const threads = context.gatherThreads();
  try {
    const before =
      previousPath === undefined
        ? undefined
        : await readEarlier(context.disk, previousPath, partsOf(threads, context), (message) =>
            context.err(`gouji: ${message}\n`),
          );
    if (before?.ok === false) return before;
    const audit = await readAll(found.value.files, { earlier: before?.value, roster, own }, threads, context);
    return success({ ...audit, skipped: found.value.skipped });
  } finally {
    await threads.end();
  }
}

function partsOf(threads: GatherThreads, { now, language }: Context) {
  return {
    threads,
    whole: true,
    received: now().toISOString(),
    explain: (failure: Failure) => failureLine(failure, language),
  };
}

async function readAll(
  files: readonly string[],
  { earlier, roster, own }: Pick<AuditRequest, "roster" | "own"> & { readonly earlier: EarlierReports | undefined },
  threads: GatherThreads,
  context: Context,
): Promise<Audit> {
  const submissions: Submission[] = [];
  const found = new Map<
    Submission,
    { readonly edition: Edition; readonly findings: readonly Finding[]; readonly own: readonly OwnFinding[] }
  >();
  const parts = {
    ...partsOf(threads, context),
    ...(earlier && { previousOf: ({ report }: { readonly report: Report }) => earlier.before(report) }),
  };
  for await (const some of gatherFiles(files, parts)) {
    for (const { submission, read } of some.flatMap((file) => file.submissions)) {
      submissions.push(submission);
      // The report itself is not needed once it has been checked.
      if (read === undefined) continue;
      const { report, findings } = read;
      const ofOffice = judgeOwnRules(own, report, earlier?.before(report));
      found.set(submission, { edition: report.edition, findings, own: ofOffice });
    }
  }
  const year = usualYear(submissions) ?? context.now().getFullYear() - 1;
  const gathered: Gathered = {
    year,
    edition: editionOfMerge(year, undefined) ?? "2021",
    ...(roster && { roster }),
    submissions,
    decisions: [],
  };
  const verdicts = verdictsOf(gathered);
  return {
    units: [
      ...verdicts.map((verdict) => unitOf(verdict, found.get(verdict.submission)?.own ?? [])),
      ...missingUnits(gathered, verdicts).map((name) => ({
        name,
        file: null,
        status: "missing" as const,
        errors: 0,
        warnings: 0,
        hints: 0,
      })),
    ],
    findings: [
      ...verdicts.flatMap(({ submission, unit }) => {
        const one = found.get(submission);
        if (one === undefined) return [];
        const { file } = submission;
        const form = formOf(one.edition);
        const { language } = context;
        return [
          ...one.findings.map((finding): ToldFinding => {
            const { code, severity } = finding;
            return { unit, file, finding, code, severity, form, language };
          }),
          ...one.own.map((ownFinding): ToldFinding => {
            const { severity } = ownFinding;
            const code = codeShown(ownFinding.code);
            return { unit, file, ownFinding, code, severity, message: formatOwnFinding(ownFinding, language) };
          }),
        ];
      }),
      ...gatheringFindings(gathered, verdicts)
        // What M5 sums up stands there one by one.
        .filter(({ code }) => code !== "M5")
        .map((finding): ToldFinding => ({
          unit: finding.units.length === 1 ? (finding.units[0] ?? "") : "",
          code: finding.code,
          severity: finding.severity,
          message: formatGatheringFinding(
            finding,
            labelsFor(formOf(gathered.edition), context.language),
            context.language,
          ),
        })),
    ],
  };
}

function unitOf({ unit, submission, status }: FileVerdict, own: readonly OwnFinding[]): Audit["units"][number] {
  const { content, file } = submission;
  if (!("report" in content)) {
    return { name: unit, file, status: "failed", errors: 0, warnings: 0, hints: 0, message: content.message };
  }
  const { findings } = content.report;
  const more = summarize(own);
  return {
    name: unit,
    file,
    status,
    errors: findings.errors + more.errors,
    warnings: findings.warnings + more.warnings,
    hints: findings.hints + more.hints,
  };
}
