import { join } from "node:path";
import { boardOf, mergedOf } from "../../shared/gathering/board.ts";
import { gatheringFindings } from "../../shared/gathering/findings.ts";
import { type Gathering, gatheredOf } from "../../shared/gathering/gathering.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { ownFindings, readLastYear } from "../../shared/own-rules/judge-own-rules.ts";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { ownJudgeOf } from "../../shared/gathering/own-checks.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Previous, Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { failureLine } from "../../shared/words/failures.ts";
import { gatheringFiles, gatheringWords } from "../../shared/words/gathering.ts";
import type { Language } from "../../shared/words/language.ts";
import { slipText } from "../../shared/words/slip.ts";
import { identityKey } from "../../shared/gathering/submission.ts";
import { unitKey } from "../../shared/gathering/unit-names.ts";
import { createRuns } from "../files/cancellable.ts";
import { refuseTargets } from "../files/refuse-targets.ts";
import type { OutputFile } from "../files/take-names.ts";
import { placeTogether } from "../files/write-whole.ts";
import { plainName } from "../library/file-names.ts";
import { createInTurn } from "../library/in-turn.ts";
import { collect, readOwn } from "./collect.ts";
import type { GatheringHandlers, GatheringParts } from "./gathering-handlers.ts";
import { createEarlierYears } from "./earlier-years.ts";
import { createKeptGatherings } from "./kept-gatherings.ts";
import type { Overview } from "./overview.ts";
import { readRoster, readRosterBytes } from "./read-roster.ts";
import { placeTemplates } from "./place-templates.ts";
import { placeSlips } from "./place-slips.ts";
import { readAgain } from "./read-submission.ts";

/** So many files are read between two looks whether somebody has called it off. */
const atOnce = 40;

const noReports: readonly Previous[] = [];

/** What the commands of the hall do. What changes a gathering goes one after the other, so that nothing is lost between two of them. */
export function createHallCommands(parts: GatheringParts): GatheringHandlers {
  const { placing, threads } = parts;
  const { disk, now, newId } = placing;
  const kept = createKeptGatherings(placing, parts.folder);
  const inTurn = createInTurn();
  const runs = createRuns();
  const explain = (failure: Failure): string => failureLine(failure, parts.language());

  const change = (path: string, act: (before: Gathering) => Promise<Result<Gathering>>): Promise<Result<Gathering>> =>
    inTurn(path, async () => {
      const before = await kept.read(path);
      if (!before.ok) return before;
      const after = await act(before.value);
      if (!after.ok) return after;
      const written = await kept.keep(path, after.value);
      return written.ok ? after : written;
    });
  const earlier = createEarlierYears(kept, gatheringWords.defaultUnit.zh);
  /** A gathering as the office's own checks judge it; last year's reports are those of last year's gathering. */
  const boardIn = async (path: string) => {
    const read = await kept.read(path);
    if (!read.ok) return read;
    const gathering = read.value;
    const own = parts.ownRules();
    const looksBack = own.length > 0 && readLastYear(own, formOf(gathering.edition));
    const last: Result<readonly Previous[]> = looksBack ? await earlier.lastYears(path) : success(noReports);
    if (!last.ok) return last;
    const judgeOwn = own.length === 0 ? undefined : ownJudgeOf(own, last.value);
    const board = judgeOwn === undefined ? boardOf(gathering) : boardOf(gathering, judgeOwn);
    return success({ gathering, board, judgeOwn, lastYears: last.value });
  };
  const mergedIn = async (path: string) => {
    const there = await boardIn(path);
    if (!there.ok) return there;
    const { gathering, board } = there.value;
    const start = { id: newId(), at: now().toISOString(), usual: gatheringWords.defaultUnit.zh };
    const merged = mergedOf(gathering, board, start);
    if (merged === undefined) return fail({ code: "nothingMerged", files: gathering.submissions.length });
    return success({ ...there.value, merged });
  };
  /** What the office's own checks find in the whole report of a unit; last year's is the one that is linked, or that of last year's gathering. */
  const findOwn = (lastYears: readonly Previous[], unit: string, report: Report): readonly Finding[] => {
    const own = parts.ownRules();
    if (report.previous !== undefined) return ownFindings(own, report);
    const previous = lastYears.find((one) => unitKey(one.unit.name) === unitKey(unit));
    // The same unit may have called itself otherwise last year.
    return ownFindings(own, report, previous && { ...previous, unit: report.unit });
  };

  return {
    "gathering.list": () => kept.list(),
    "gathering.create": async ({ unit, year, previous }) => {
      const path = await kept.create({ unit, year }, previous);
      return path.ok ? success({ path: path.value }) : path;
    },
    "gathering.open": ({ path }) => kept.read(path),
    "gathering.change": async ({ path, change: wanted }) => {
      const changed = await inTurn(path, () => kept.change(path, wanted));
      return changed.ok ? success(null) : changed;
    },
    "gathering.own": ({ path, own: from }) =>
      change(path, async (before) => {
        const { own: _, ...rest } = before;
        if (from === undefined) return success(rest);
        const own = await readOwn(from, placing);
        if (!own.ok) return own;
        const { year } = own.value;
        if (year !== before.year) return fail({ code: "yearsDisagree", path: from, year, other: before.year });
        return success({ ...rest, own: own.value, edition: own.value.edition });
      }),
    "gathering.gather": ({ path, from }) =>
      inTurn(path, async () => {
        const there = await kept.read(path);
        if (!there.ok) return there;
        const pool = await threads();
        try {
          return await runs.start(async (signal) => {
            const collecting = { ...placing, threads: pool, explain, tell: parts.tell, signal, atOnce };
            const collected = await collect({ paths: from, apart: [path], set: path }, collecting);
            if (!collected.ok) return collected;
            const { gathering, skipped } = collected.value;
            const written = await kept.keep(path, gathering);
            return written.ok ? success({ gathering, skipped, cancelled: signal.aborted }) : written;
          });
        } finally {
          await pool.end();
        }
      }),
    "gathering.keep": async ({ path, name, bytes }) => {
      const set = await kept.read(path);
      if (!set.ok) return set;
      const original = await kept.keepOriginal(path, name, Buffer.from(bytes, "base64"));
      return original.ok ? success({ path: original.value }) : original;
    },
    "gathering.cancel": () => {
      runs.cancel();
      return Promise.resolve(success(null));
    },
    "gathering.look": async ({ path, sha256, at }) => {
      const there = await boardIn(path);
      if (!there.ok) return there;
      const { board, lastYears } = there.value;
      const one = board.verdicts.find(({ submission }) => submission.sha256 === sha256 && submission.at === at);
      if (one === undefined) return fail({ code: "submissionChanged", path: sha256 });
      const report = await readAgain(one.submission, placing);
      if (report === undefined) return fail({ code: "submissionChanged", path: one.submission.file });
      const own = findOwn(lastYears, one.unit, report.report);
      return success({ report: report.report, findings: [...report.findings, ...own] });
    },
    "gathering.roster": async (input) =>
      "path" in input ? readRoster(disk, input.path) : readRosterBytes(Buffer.from(input.bytes, "base64"), input.name),
    "gathering.earlier": ({ path }) => earlier.all(path),
    "gathering.merge": async ({ path }) => {
      const there = await mergedIn(path);
      if (!there.ok) return there;
      const taken = await parts.take(gatheringFiles.folder, there.value.merged);
      return taken.ok ? success({ path: taken.value }) : taken;
    },
    "gathering.slips": async ({ path, of, folder, replace, by, deadline, contact }) => {
      const there = await boardIn(path);
      if (!there.ok) return there;
      const { board, lastYears } = there.value;
      const wanted = new Set(of.map(identityKey));
      const verdicts = board.verdicts.filter(
        ({ status, submission }) => status === "included" && wanted.has(identityKey(submission)),
      );
      if (verdicts.length === 0) return fail({ code: "submissionChanged", path: of[0]?.sha256 ?? "" });
      const words = {
        by,
        at: now().toISOString(),
        ...(deadline !== undefined && { deadline }),
        ...(contact !== undefined && { contact }),
      };
      const judgeOwn = (unit: string, report: Report) => findOwn(lastYears, unit, report);
      const placed = await placeSlips(verdicts, folder, words, replace, { ...placing, judgeOwn });
      if (!placed.ok) return placed;
      const { files, slips, changed } = placed.value;
      return success({ files, slips: slips.map((slip) => ({ unit: slip.unit, text: slipText(slip) })), changed });
    },
    "gathering.templates": async ({ path, folder, replace }) => {
      const set = await kept.read(path);
      if (!set.ok) return set;
      const { roster, year, edition } = set.value;
      if (roster === undefined) return fail({ code: "rosterEmpty", path });
      const last = await earlier.lastYears(path);
      if (!last.ok) return last;
      const placed = await placeTemplates({ roster, year, edition, lastYears: last.value, folder, replace }, placing);
      return placed.ok ? success({ path: folder, units: placed.value.units }) : placed;
    },
    "gathering.write": async ({ path, kinds, folder, replace }) => {
      const there = await mergedIn(path);
      if (!there.ok) return there;
      const { gathering, board, judgeOwn, merged } = there.value;
      const { name } = merged.unit;
      const pathOf = (kind: string): string =>
        join(folder, `${plainName(gatheringFiles.set({ unit: name, year: gathering.year }))}.${kind}`);
      const wanted = [...new Set(kinds)];
      const allowed = await refuseTargets(disk, wanted.map(pathOf), replace);
      if (!allowed.ok) return allowed;
      const findings = gatheringFindings(gatheredOf(gathering, judgeOwn), board.verdicts, merged);
      const files: OutputFile[] = [];
      for (const kind of wanted) {
        const bytes = await writers[kind]({ ...board, merged, findings }, parts.language());
        files.push({ path: pathOf(kind), bytes });
      }
      const written = await placeTogether(placing, files, replace);
      return written.ok ? success({ files: files.map((file) => file.path) }) : written;
    },
  };
}

/** What the hall writes, each loaded only when it is asked for. */
const writers: Readonly<
  Record<"xlsx" | "csv" | "parquet", (overview: Overview, language: Language) => Promise<Uint8Array>>
> = {
  xlsx: async (overview, language) => (await import("./overview.ts")).writeOverview(overview, language),
  csv: async ({ verdicts, merged }) => {
    const { tidyCsv, tidyRows } = await import("./tidy-rows.ts");
    return tidyCsv(tidyRows(verdicts, merged));
  },
  parquet: async ({ verdicts, merged }) => {
    const { tidyRows } = await import("./tidy-rows.ts");
    return (await import("./tidy-parquet.ts")).tidyParquet(tidyRows(verdicts, merged));
  },
};
