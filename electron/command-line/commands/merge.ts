import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { isReportYear } from "../../../shared/forms/registry.ts";
import { boardOf } from "../../../shared/gathering/board.ts";
import { gatheringFindings } from "../../../shared/gathering/findings.ts";
import { gatheredOf } from "../../../shared/gathering/gathering.ts";
import { mergeReports, sourcesOf } from "../../../shared/gathering/merge.ts";
import { missingUnits } from "../../../shared/gathering/verdicts.ts";
import { judgeOwnRules } from "../../../shared/own-rules/judge-own-rules.ts";
import type { OwnRules } from "../../../shared/own-rules/own-rules.ts";
import type { Report } from "../../../shared/report/report.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { largestReport } from "../../../shared/report-file/report-name.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { commandLineSentences } from "../../../shared/words/command-line.ts";
import { failureLine } from "../../../shared/words/failures.ts";
import { formatReasons, gatheringWords, verdictWords } from "../../../shared/words/gathering.ts";
import { slipSentences } from "../../../shared/words/slip.ts";
import { readReportBytes } from "../../files/read-report-file.ts";
import { findSameFile, refuseTargets } from "../../files/refuse-targets.ts";
import type { OutputFile } from "../../files/take-names.ts";
import { placeTogether } from "../../files/write-whole.ts";
import { type Collected, collect, commonName } from "../../gathering/collect.ts";
import { keepSet } from "../../gathering/set-on-disk.ts";
import { writeOverview } from "../../gathering/overview.ts";
import { tidyCsv, tidyRows } from "../../gathering/tidy-rows.ts";
import { goesBack, placeSlips } from "../../gathering/place-slips.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, type Context, failed, type Outcome } from "../command.ts";
import { ownJudge, readRulesOption } from "../own-rules-option.ts";
import { readSlipWords, type SlipWords } from "../slip-words.ts";
import { type MergeRun, mergeResult, mergeText, skippedText } from "../merge-output.ts";

/**
 * `gouji merge`: the reports of many units, in files and folders of any kind, added up into one report that knows its sources; with --set kept as a gathering to
 * which later files are added; with --rules an office's own checks judge every report, and the sum.
 */
export const mergeCommand: Command = {
  name: "merge",
  options: {
    own: "value",
    roster: "value",
    output: "value",
    set: "value",
    adjust: "value",
    rules: "value",
    xlsx: "value",
    csv: "value",
    parquet: "value",
    unit: "value",
    level: "value",
    slips: "value",
    deadline: "value",
    contact: "value",
    by: "value",
    year: "value",
    json: "flag",
    force: "flag",
  },
  positionals: { least: 0, most: Number.MAX_SAFE_INTEGER, name: "PATH" },
  run: async (given, context) => {
    const set = given.value("set");
    if (given.positionals.length === 0 && set === undefined) {
      return failed({ code: "optionMissing", command: "merge", option: "PATH" });
    }
    const targets = targetsOf(given);
    const allowed = await refuseOutputs(given, targets, context);
    if (!allowed.ok) return failed(allowed.failure);
    const year = readYear(given.value("year"));
    if (!year.ok) return failed(year.failure);
    const told = readSlipWords(given, context);
    if (!told.ok) return failed(told.failure);
    const { own, fit } = await readRulesOption(given, context);
    const collected = await collectFor(given, targets, { year: year.value, own }, context);
    if (!collected.ok) return failed(collected.failure);
    context.err(skippedText(collected.value.skipped, context.language));
    const run = merged(collected.value, given, own, context);
    if (!run.ok) return failed(run.failure);
    const written = await write(run.value, targets, given, context);
    if (!written.ok) return failed(written.failure);
    const slips = await writeSlips(run.value, given, told.value, context);
    if (!slips.ok) return failed(slips.failure);
    context.err(slips.value);
    context.out(
      given.flag("json")
        ? `${JSON.stringify(mergeResult(run.value, context.language), null, 2)}\n`
        : mergeText(run.value, context.language),
    );
    for (const { path } of targets) context.err(`${commandLineSentences.written[context.language]({ path })}\n`);
    return fit ? outcome(run.value) : { status: 1 };
  },
};

async function collectFor(
  given: Arguments,
  targets: readonly Target[],
  { year, own: rulesInUse }: { readonly year: number | undefined; readonly own: OwnRules },
  context: Context,
): Promise<Result<Collected>> {
  const [own, roster, set, adjust, by, rules] = (["own", "roster", "set", "adjust", "by", "rules"] as const).map(
    given.value,
  );
  const judgeOwn = ownJudge(rulesInUse);
  const threads = context.gatherThreads();
  const explain = (failure: Failure): string => failureLine(failure, context.language);
  try {
    return await collect(
      {
        paths: given.positionals,
        apart: [...targets.map(({ path }) => path), set, rules].filter((path) => path !== undefined),
        ...(own !== undefined && { own }),
        ...(roster !== undefined && { roster }),
        ...(set !== undefined && { set }),
        ...(adjust !== undefined && { adjust }),
        ...(by !== undefined && { by }),
        ...(year !== undefined && { year }),
        ...(judgeOwn && { judgeOwn }),
      },
      { ...context, threads, explain },
    );
  } finally {
    await threads.end();
  }
}

/** An output that is wanted. */
interface Target {
  readonly kind: "report" | "xlsx" | "csv" | "parquet";
  readonly path: string;
}

function targetsOf(given: Arguments): readonly Target[] {
  const kinds = [
    ["report", "output"],
    ["xlsx", "xlsx"],
    ["csv", "csv"],
    ["parquet", "parquet"],
  ] as const;
  return kinds.flatMap(([kind, option]) => {
    const path = given.value(option);
    return path === undefined ? [] : [{ kind, path }];
  });
}

/** Asked before anything is read: thousands of files take their time. */
async function refuseOutputs(given: Arguments, targets: readonly Target[], context: Context): Promise<Result<void>> {
  const { disk } = context;
  const paths = targets.map(({ path }) => path);
  const allowed = await refuseTargets(disk, paths, given.flag("force"));
  if (!allowed.ok) return allowed;
  const set = given.value("set");
  if (set !== undefined) {
    const mayKeep = await refuseTargets(disk, [set], true);
    if (!mayKeep.ok) return mayKeep;
  }
  const named = (["own", "roster", "adjust", "rules"] as const).map(given.value);
  for (const input of [...named, set, ...given.positionals]) {
    if (
      input === undefined ||
      !(await disk.status(input).then(
        (found) => found.kind === "file",
        () => false,
      ))
    )
      continue;
    const same = await findSameFile(disk, input, paths);
    if (same !== undefined) return fail({ code: "targetIsInput", path: same });
  }
  return success(undefined);
}

function readYear(text: string | undefined): Result<number | undefined> {
  if (text === undefined) return success(undefined);
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  return isReportYear(year) ? success(year) : fail({ code: "yearNotCovered", year: text });
}

function merged(
  { gathering, verdicts }: Collected,
  given: Arguments,
  rules: OwnRules,
  context: Context,
): Result<MergeRun> {
  const { year, edition, own, adjustments, roster } = gathering;
  const units = sourcesOf(verdicts, edition);
  if (units.length === 0 && own === undefined) {
    for (const { submission, status, reasons } of verdicts) {
      const { content, file } = submission;
      const why = [verdictWords[status][context.language], formatReasons(reasons, context.language)].join("；");
      context.err(`gouji: ${"report" in content ? `${file}: ${why}` : content.message}\n`);
    }
    return fail({ code: "nothingMerged", files: verdicts.length });
  }
  const name =
    given.value("unit")?.trim() ??
    own?.unit.name ??
    gathering.unit?.name ??
    commonName(
      roster,
      units.map(({ unit }) => unit.name),
    ) ??
    gatheringWords.defaultUnit.zh;
  if (!isUnitName(name)) return fail({ code: "unitNameUnfit", option: "--unit", length: name.length });
  const gathered = gatheredOf(gathering, ownJudge(rules));
  const missing = missingUnits(gathered, verdicts);
  const report = mergeReports(
    {
      id: context.newId(),
      at: context.now().toISOString(),
      unit: { name, level: given.value("level") ?? own?.unit.level ?? "" },
      year,
      edition,
      ...(own && { own }),
      adjustments,
      missing,
    },
    units,
  );
  return success({
    gathering,
    verdicts,
    report,
    missing,
    findings: gatheringFindings(gathered, verdicts, report),
    checked: checkerFor(report.edition).check(report),
    rules,
    ofOffice: judgeOwnRules(rules, report),
  });
}

async function write(
  run: MergeRun,
  targets: readonly Target[],
  given: Arguments,
  context: Context,
): Promise<Result<void>> {
  const files: OutputFile[] = [];
  for (const { kind, path } of targets) {
    const bytes = await bytesOf(kind, run, context);
    // Nothing is written that could not be read again.
    const readable = kind === "report" ? readReportBytes(bytes, path) : success(undefined);
    if (!readable.ok) {
      const { sources } = run.report;
      return readable.failure.code === "fileTooLarge"
        ? fail({ code: "mergedTooLarge", path, reports: sources.length, limit: largestReport })
        : readable;
    }
    files.push({ path, bytes });
  }
  const set = given.value("set");
  const kept = set === undefined ? success(undefined) : await keepSet(context, set, run.gathering);
  if (!kept.ok || files.length === 0) return kept;
  return placeTogether(context, files, given.flag("force"));
}

async function bytesOf(kind: Target["kind"], run: MergeRun, { language }: Context): Promise<Uint8Array> {
  const { report, gathering, verdicts, findings, rules } = run;
  switch (kind) {
    case "report":
      return new TextEncoder().encode(writeReport(report));
    case "xlsx":
      return writeOverview({ ...boardOf(gathering, ownJudge(rules)), merged: report, findings }, language);
    case "csv":
      return tidyCsv(tidyRows(verdicts, report));
    case "parquet":
      return (await import("../../gathering/tidy-parquet.ts")).tidyParquet(tidyRows(verdicts, report));
  }
}

/** A slip for each unit whose report has something to mend, as a file for its window and as a Word document; returns what to say of it. */
async function writeSlips(run: MergeRun, given: Arguments, told: SlipWords, context: Context): Promise<Result<string>> {
  const folder = given.value("slips");
  if (folder === undefined) return success("");
  const { roster } = run.gathering;
  const deadline = told.deadline ?? roster?.deadline;
  const words = { ...told, ...(deadline !== undefined && { deadline }) };
  const placing = { ...context, judgeOwn: (_: string, report: Report) => judgeOwnRules(run.rules, report) };
  const written = await placeSlips(run.verdicts.filter(goesBack), folder, words, given.flag("force"), placing);
  return written.ok
    ? success(`${slipSentences.slipsWritten[context.language]({ folder, slips: written.value.slips.length })}\n`)
    : written;
}

/** Status 1 where a sum is not certain: a file waits, could not be read, is empty or has errors, or the sum does not hold together. The text is still to be written. */
function outcome({ verdicts, findings, checked, ofOffice }: MergeRun): Outcome {
  const open = verdicts.some(
    ({ status, reasons }) => status === "failed" || status === "waiting" || reasons.includes("blank"),
  );
  const wrong =
    [...findings, ...ofOffice].some(blocks) || checked.findings.some((one) => isOfTables(one) && blocks(one));
  return { status: open || wrong ? 1 : 0 };
}

function isOfTables({ part }: { readonly part: string }): boolean {
  return part === "t2" || part === "t3" || part === "t4";
}
