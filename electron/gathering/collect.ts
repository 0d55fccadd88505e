import { basename } from "node:path";
import { reportOf } from "../../shared/recognition/report-of.ts";
import { type Edition, formOf, isReportYear } from "../../shared/forms/registry.ts";
import { adjustmentsFromRows, withAdjustment } from "../../shared/gathering/adjustments.ts";
import { editionOfMerge } from "../../shared/gathering/merge.ts";
import { type Gathering, gatheredOf, usualYear, withSubmissions } from "../../shared/gathering/gathering.ts";
import type { OwnJudge } from "../../shared/gathering/own-checks.ts";
import type { Roster } from "../../shared/gathering/roster.ts";
import { type FileVerdict, verdictsOf } from "../../shared/gathering/verdicts.ts";
import type { Failure } from "../../shared/failure.ts";
import type { Adjustment, Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Placing } from "../files/aside.ts";
import { importFile } from "../import/import-file.ts";
import { findSubmissions, type Skipped } from "./find-submissions.ts";
import { gatherFiles } from "./gather.ts";
import type { GatherThreads } from "./gather-threads.ts";
import { readRoster, readRows } from "./read-roster.ts";
import type { Reading } from "./read-submission.ts";
import { keepSet, readSetFile } from "./set-on-disk.ts";

/** What is to be gathered. */
export interface CollectRequest {
  readonly paths: readonly string[];
  /** Files that are never taken in: what is about to be written. */
  readonly apart: readonly string[];
  readonly own?: string;
  readonly roster?: string;
  /** The file that the gathering is kept in; read where it is there, and written while files come in, so that a killed program loses little. */
  readonly set?: string;
  readonly year?: number;
  /** A table of adjustments, added to those that are kept; `by` adjusts where the table does not say who. */
  readonly adjust?: string;
  readonly by?: string;
  /** Judges by the office's own checks, where it has some. */
  readonly judgeOwn?: OwnJudge;
}

/** What gathering is done with. */
export interface Collecting extends Placing, Reading {
  readonly threads: GatherThreads;
  readonly explain: (failure: Failure) => string;
  /** Hears how many of the files were read. */
  readonly tell?: (done: number, of: number) => void;
  /** Says when somebody has called it off; what is read by then is kept. */
  readonly signal?: AbortSignal;
  /** How many files are read between two looks at the signal; as many as memory bears where nothing is said. */
  readonly atOnce?: number;
}

/** A gathering after files came in, what becomes of each, and what was passed over. */
export interface Collected {
  readonly gathering: Gathering;
  readonly verdicts: readonly FileVerdict[];
  readonly skipped: readonly Skipped[];
}

/** Reads what there is of a gathering, and everything that comes in. */
export async function collect(request: CollectRequest, collecting: Collecting): Promise<Result<Collected>> {
  const { disk } = collecting;
  const before = request.set === undefined ? success(undefined) : await readSetIfThere(disk, request.set);
  if (!before.ok) return before;
  const own = request.own === undefined ? success(before.value?.own) : await readOwn(request.own, collecting);
  if (!own.ok) return own;
  const roster = request.roster === undefined ? success(before.value?.roster) : await readRoster(disk, request.roster);
  if (!roster.ok) return roster;
  const told = toldYear(request, before.value, own.value);
  if (!told.ok) return told;
  const adjusted = await readAdjustments(request, editionOfYear(told.value, own.value), collecting);
  if (!adjusted.ok) return adjusted;
  const apart = [request.own, request.roster, request.adjust, ...request.apart].filter((path) => path !== undefined);
  const found = await findSubmissions(disk, request.paths, apart);
  if (!found.ok) return found;
  const { files, skipped } = found.value;
  if (files.length === 0 && request.paths.length > 0) {
    return fail({ code: "nothingToGather", path: request.paths[0] ?? "" });
  }
  const begun: Omit<Gathering, "year" | "edition"> = {
    id: before.value?.id ?? collecting.newId(),
    ...(before.value?.unit && { unit: before.value.unit }),
    ...(before.value?.returns && { returns: before.value.returns }),
    ...(before.value?.changes !== undefined && { changes: before.value.changes }),
    ...(own.value && { own: own.value }),
    ...(roster.value && { roster: roster.value }),
    submissions: before.value?.submissions ?? [],
    decisions: before.value?.decisions ?? [],
    adjustments: adjusted.value.reduce(withAdjustment, before.value?.adjustments ?? []),
  };
  const gathering = await takeIn(begun, files, told.value, request.set, collecting);
  if (!gathering.ok) return gathering;
  const { edition } = gathering.value;
  // The year may only be known by now.
  const fitting =
    edition === editionOfYear(told.value, own.value) ? adjusted : await readAdjustments(request, edition, collecting);
  if (!fitting.ok) return fitting;
  const verdicts = verdictsOf(gatheredOf(gathering.value, request.judgeOwn));
  return success({ gathering: gathering.value, verdicts, skipped });
}

async function takeIn(
  begun: Omit<Gathering, "year" | "edition">,
  files: readonly string[],
  told: number | undefined,
  set: string | undefined,
  collecting: Collecting,
): Promise<Result<Gathering>> {
  const hashes = new Map(begun.submissions.map(({ file, sha256 }) => [file, sha256]));
  let gathering = dated(begun, told, collecting);
  const millisecond = (): number => collecting.now().getTime();
  let kept = { count: begun.submissions.length, at: millisecond(), took: 0 };
  const parts = {
    threads: collecting.threads,
    explain: collecting.explain,
    received: collecting.now().toISOString(),
    known: (file: string) => hashes.get(file) || undefined,
    ...(collecting.atOnce !== undefined && { atOnce: collecting.atOnce }),
  };
  let done = 0;
  collecting.tell?.(done, files.length);
  for await (const some of gatherFiles(files, parts)) {
    const came = some.flatMap(({ submissions }) => submissions.map(({ submission }) => submission));
    gathering = dated(withSubmissions(gathering, came), told, collecting);
    done += some.length;
    collecting.tell?.(done, files.length);
    // What is read is kept each time a tenth more has come in, but the file is written as a whole: for that goes no more than a tenth of the time.
    const [count, at] = [gathering.submissions.length, millisecond()];
    if (set !== undefined && count >= kept.count * 1.1 + 50 && at - kept.at >= kept.took * 9) {
      const written = await keepSet(collecting, set, gathering);
      if (!written.ok) return written;
      const now = millisecond();
      kept = { count, at: now, took: now - at };
    }
    if (collecting.signal?.aborted === true) break;
  }
  return success(gathering);
}

/** A gathering whose year nobody has told is of the year that most of its reports are of; before any came in, of the last one. */
function dated(begun: Omit<Gathering, "year" | "edition">, told: number | undefined, { now }: Collecting): Gathering {
  const year = told ?? usualYear(begun.submissions) ?? now().getFullYear() - 1;
  return { ...begun, year, edition: editionOfYear(year, begun.own) };
}

function editionOfYear(year: number | undefined, own: Report | undefined): Edition {
  return (year === undefined ? own?.edition : editionOfMerge(year, own)) ?? "2021";
}

/** The adjustments of a table, in a file of any kind. */
async function readAdjustments(
  { adjust: path, by }: CollectRequest,
  edition: Edition,
  { disk, now }: Collecting,
): Promise<Result<readonly Adjustment[]>> {
  if (path === undefined) return success([]);
  const rows = await readRows(disk, path);
  if (!rows.ok) return rows;
  const form = formOf(edition);
  const nameOf = labelsFor(form, "zh").cell;
  const adjusting = { at: now().toISOString(), nameOf, ...(by !== undefined && { name: by }) };
  return adjustmentsFromRows(rows.value, form, path, adjusting);
}

async function readSetIfThere(disk: Collecting["disk"], path: string): Promise<Result<Gathering | undefined>> {
  const set = await readSetFile(disk, path);
  return !set.ok && set.failure.code === "fileMissing" ? success(undefined) : set;
}

/** The own report, in a file of any kind. */
export async function readOwn(path: string, { disk, newId, now }: Reading): Promise<Result<Report>> {
  const imported = await importFile(disk, path);
  if (!imported.ok) return imported;
  if (imported.value.kind === "report") return success(imported.value.report);
  return success(reportOf(imported.value.reading, { id: newId(), at: now().toISOString(), file: basename(path) }));
}

function toldYear(
  { year, own: ownPath = "", set = "" }: CollectRequest,
  before: Gathering | undefined,
  own: Report | undefined,
): Result<number | undefined> {
  const told = year ?? before?.year ?? own?.year;
  if (told === undefined) return success(undefined);
  if (!isReportYear(told)) return fail({ code: "yearNotCovered", year: String(told) });
  if (before !== undefined && before.year !== told) {
    return fail({ code: "yearsDisagree", path: set, year: before.year, other: told });
  }
  if (own !== undefined && own.year !== told) {
    return fail({ code: "yearsDisagree", path: ownPath, year: own.year, other: told });
  }
  return success(told);
}

/** What a merged report without an own report is called, out of the roster or the names of the units: the body above them, or their place. */
export function commonName(roster: Roster | undefined, units: readonly string[]): string | undefined {
  const parents = new Set(roster?.units.map(({ parent }) => parent));
  const [parent] = parents;
  if (parents.size === 1 && parent !== undefined) return parent;
  const [first = "", ...others] = units;
  let common = first;
  for (const name of others) while (!name.startsWith(common)) common = common.slice(0, -1);
  const place = /^.*[省市区县旗州盟]/u.exec(common)?.[0];
  return others.length > 0 && place !== undefined && place.length > 1 ? place : undefined;
}
