import type { Failure, ReportAt } from "../../../shared/failure.ts";
import type { Report } from "../../../shared/report/report.ts";
import { importWords } from "../../../shared/words/import-screen.ts";
import type { ImportFile } from "../../shell/desk.ts";
import { nameOf } from "./read-file.ts";
import { type Review, reviewed, titleKey } from "./review.ts";

/** Where a file of the batch stands. */
export type Standing =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "several"; readonly reports: readonly ReportAt[] }
  | { readonly kind: "review"; readonly review: Review }
  | { readonly kind: "taken" }
  | { readonly kind: "skipped" };

/** A file of the batch, or one of several reports in it. */
export interface BatchEntry {
  readonly id: number;
  readonly file: ImportFile;
  /** Which of several reports in the file, and where it stands there. */
  readonly pick?: { readonly number: number; readonly at: string };
  readonly standing: Standing;
}

/** The files that are imported together, in their order. */
export interface Batch {
  readonly entries: readonly BatchEntry[];
  /** The entry that is shown. */
  readonly shown: number;
}

/** A batch with more files behind those that it has. */
export function withFiles(batch: Batch, files: readonly ImportFile[]): Batch {
  const from = Math.max(-1, ...batch.entries.map(({ id }) => id)) + 1;
  const more = files.map((file, place): BatchEntry => ({ id: from + place, file, standing: { kind: "waiting" } }));
  return { ...batch, entries: [...batch.entries, ...more] };
}

/** So many files are read at the same time: enough for every thread that reads, and few enough that leaving stops soon. */
const readAtOnce = 4;

/** The next files to read, in their order, while those of `reading` are being read. */
export function nextToRead({ entries }: Batch, reading: ReadonlySet<number>): readonly BatchEntry[] {
  return entries
    .filter(({ id, standing }) => standing.kind === "waiting" && !reading.has(id))
    .slice(0, Math.max(0, readAtOnce - reading.size));
}

/** Whether an entry is still to be read. */
export function isWaiting({ entries }: Batch, id: number): boolean {
  return entries.some((entry) => entry.id === id && entry.standing.kind === "waiting");
}

/** A batch in which an entry stands elsewhere. */
export function withStanding(batch: Batch, id: number, standing: Standing): Batch {
  return { ...batch, entries: batch.entries.map((entry) => (entry.id === id ? { ...entry, standing } : entry)) };
}

/** A batch in which the reports chosen in a file (numbers from 1) stand in its place, each to be read; the first is shown where the file was. */
export function withPicks(batch: Batch, id: number, reports: readonly ReportAt[], chosen: readonly number[]): Batch {
  const from = Math.max(...batch.entries.map((entry) => entry.id)) + 1;
  const entries = batch.entries.flatMap((entry): readonly BatchEntry[] =>
    entry.id === id
      ? chosen.map((number, place) => ({
          id: from + place,
          file: entry.file,
          pick: { number, at: reports[number - 1]?.at ?? "" },
          standing: { kind: "waiting" },
        }))
      : [entry],
  );
  return { entries, shown: batch.shown === id ? from : batch.shown };
}

/** Whether nothing about an entry is left to decide, so that it may be taken over together with others. */
export function isClear({ standing }: BatchEntry): boolean {
  if (standing.kind !== "review") return false;
  const { open, named } = reviewed(standing.review);
  return open === 0 && named !== undefined;
}

/** Whether an entry is through: taken over, or left out. */
export function isThrough({ standing }: BatchEntry): boolean {
  return standing.kind === "taken" || standing.kind === "skipped";
}

/** The next entry of a kind behind another one, from the beginning again behind the last; undefined where there is none besides it. */
export function nextEntry(
  { entries }: Batch,
  after: number,
  fits: (entry: BatchEntry) => boolean,
): BatchEntry | undefined {
  const at = entries.findIndex(({ id }) => id === after);
  return [...entries.slice(at + 1), ...entries.slice(0, Math.max(0, at))].find(fits);
}

/** Whether somebody has to decide something about an entry: a doubt, or which of several reports is meant. */
export function hasOpenDoubts({ standing }: BatchEntry): boolean {
  return standing.kind === "several" || (standing.kind === "review" && reviewed(standing.review).open > 0);
}

/** How many entries of a batch stand where. */
export function countStandings(entries: readonly BatchEntry[]): {
  readonly waiting: number;
  readonly clear: number;
  readonly open: number;
  readonly failed: number;
  readonly through: number;
} {
  const clear = entries.filter(isClear).length;
  const failed = entries.filter(({ standing }) => standing.kind === "failed").length;
  const waiting = entries.filter(({ standing }) => standing.kind === "waiting").length;
  const through = entries.filter(isThrough).length;
  return { waiting, clear, failed, through, open: entries.length - clear - failed - waiting - through };
}

/** What an entry is called: its file, and where in it the report stands. */
export function entryName({ file, pick }: BatchEntry): string {
  return pick === undefined ? nameOf(file) : `${nameOf(file)} · ${pick.at}`;
}

/** Why a report must not come into the library unseen: one of its unit and year is there, or is among the files. */
export type Clash = "inLibrary" | "inBatch";

/** What the list says about it. */
export const clashWords = { inLibrary: importWords.inLibrary, inBatch: importWords.inBatch } as const;

/** The entries under review whose unit and year another report has, in the library or in an earlier file. */
export function nameClashes(
  { entries }: Batch,
  library: readonly Pick<Report, "unit" | "year">[],
): ReadonlyMap<number, Clash> {
  const there = new Set(library.map(({ unit, year }) => titleKey(unit.name, year)));
  const before = new Set<string>();
  const clashes = new Map<number, Clash>();
  for (const { id, standing } of entries) {
    const named = standing.kind === "review" ? reviewed(standing.review).named : undefined;
    if (named === undefined) continue;
    const key = titleKey(named.unit.name, named.year);
    if (there.has(key)) clashes.set(id, "inLibrary");
    else if (before.has(key)) clashes.set(id, "inBatch");
    before.add(key);
  }
  return clashes;
}
