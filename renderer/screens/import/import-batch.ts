import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { summarize } from "../../../shared/checks/finding.ts";
import type { Failure, ReportAt } from "../../../shared/failure.ts";
import { firstYear, latestYear } from "../../../shared/forms/registry.ts";
import type { ReadFile } from "../../../shared/ipc/import.ts";
import type { Doubt } from "../../../shared/recognition/reading.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { titleDoubts } from "../../../shared/recognition/told-title.ts";
import { remembered } from "../../../shared/remembered.ts";
import { convertEdition } from "../../../shared/report/convert-edition.ts";
import type { Report } from "../../../shared/report/report.ts";
import { importWords } from "../../../shared/words/import-screen.ts";
import { readTitle, type TitleEntry } from "../../parts/title-fields.tsx";
import type { ImportFile } from "../../shell/desk.ts";
import { decidedReading, type Decisions, isOpen, undecided } from "./decisions.ts";
import { nameOf } from "./read-file.ts";

/** A document that was read. */
export type ReadDocument = Exclude<ReadFile, { kind: "report" }>;

/** A document under review: what was read, and what somebody has decided and typed since. */
export interface Review {
  readonly name: string;
  readonly read: ReadDocument;
  readonly decisions: Decisions;
  readonly title: TitleEntry;
  /** The unit and year in the fields, where somebody has confirmed them against what the document says. */
  readonly confirmed?: string;
  /** It is taken over in the form of 2021 though it stands in that of 2019. */
  readonly converting: boolean;
}

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

/** Outdated forms are used in later years, which the checks tell; so any year that a report can have may stand here. */
export const importYears = { first: firstYear, last: latestYear } as const;

/** Stands in a report until the main process gives it an id and a time of its own. */
const provisional = { id: "00000000-0000-4000-8000-000000000000", at: "2000-01-01T00:00:00.000Z" };

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

/** A review of what was just read; `own` is the unit of this computer, whose level is known. */
export function startReview(
  name: string,
  read: ReadDocument,
  own: { readonly name: string; readonly level: string },
): Review {
  const unit = read.reading.unit ?? "";
  const level = unit !== "" && unit === own.name ? own.level : "";
  return {
    name,
    read,
    decisions: undecided,
    title: { name: unit, level, year: read.reading.year ?? "" },
    converting: false,
  };
}

/** What a review amounts to. */
export interface Reviewed {
  /** The report as it would be taken over, in the form in which the document has it. */
  readonly report: Report;
  /** What becomes of it in the form of 2021, where that is wanted. */
  readonly conversion: ReturnType<typeof convertEdition> | undefined;
  /** Undefined while unit and year are not settled. */
  readonly named: ReturnType<typeof readTitle>;
  /** What the document says of unit and year otherwise than the fields do, until somebody has confirmed these. */
  readonly differing: readonly Doubt[];
  readonly open: number;
  /** What the checks find in it, but for text that nobody has interpreted yet (V4): that is among the doubts already. */
  readonly counts: ReturnType<typeof summarize>;
}

/** The report that a review amounts to, and what is left to decide. */
export const reviewed = remembered(({ name, read, decisions, title, confirmed, converting }: Review): Reviewed => {
  const named = readTitle(title, importYears);
  const differing =
    named === undefined || confirmed === keyOf(named.unit.name, named.year)
      ? []
      : titleDoubts(read.reading, { unit: named.unit.name, year: named.year });
  const said = named && { unit: named.unit.name, level: named.unit.level, year: named.year };
  const report = reportOf(decidedReading(read.reading, decisions), { ...provisional, ...said, file: name });
  const conversion = converting ? convertEdition(report, "2021", provisional.at) : undefined;
  const taken = conversion?.report ?? report;
  return {
    report,
    conversion,
    named,
    differing,
    open: differing.length + read.reading.doubts.filter((doubt) => isOpen(doubt, decisions)).length,
    counts: summarize(
      checkerFor(taken.edition)
        .check(taken)
        .findings.filter(({ code }) => code !== "V4"),
    ),
  };
});

/** A review in which the unit and year in its fields are confirmed, though the document says otherwise. */
export function withTitleConfirmed(review: Review): Review {
  const { named } = reviewed(review);
  return named === undefined ? review : { ...review, confirmed: keyOf(named.unit.name, named.year) };
}

/** A review whose unit and year are those of the document again, where it says them. */
export function withTitleOfDocument(review: Review): Review {
  const { unit, year } = review.read.reading;
  const { title } = review;
  return { ...review, title: { ...title, name: unit ?? title.name, year: year ?? title.year } };
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

/** Whether somebody has to decide something in a document. */
export function hasOpenDoubts({ standing }: BatchEntry): boolean {
  return standing.kind === "review" && reviewed(standing.review).open > 0;
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
  const there = new Set(library.map(({ unit, year }) => keyOf(unit.name, year)));
  const before = new Set<string>();
  const clashes = new Map<number, Clash>();
  for (const { id, standing } of entries) {
    const named = standing.kind === "review" ? reviewed(standing.review).named : undefined;
    if (named === undefined) continue;
    const key = keyOf(named.unit.name, named.year);
    if (there.has(key)) clashes.set(id, "inLibrary");
    else if (before.has(key)) clashes.set(id, "inBatch");
    before.add(key);
  }
  return clashes;
}

function keyOf(unit: string, year: number): string {
  return `${year} ${unit}`;
}
