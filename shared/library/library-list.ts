import type { LibraryEntry } from "../ipc/library.ts";
import { foldWidth } from "../report/cell-value.ts";

/** A report of the library. */
export type LibraryReport = Extract<LibraryEntry, { readonly kind: "report" }>;

/** The columns by which the library can be sorted. */
export const libraryColumns = ["unit", "year", "state", "findings", "due", "saved"] as const;

/** A column by which the library can be sorted. */
export type LibraryColumn = (typeof libraryColumns)[number];

/** In which order the reports are listed. */
export interface LibraryOrder {
  readonly column: LibraryColumn;
  readonly descending: boolean;
}

/** Newest year first, then by unit: what somebody works on in January stands at the top. */
export const firstOrder: LibraryOrder = { column: "year", descending: true };

/** What a list is narrowed to; every condition that is set has to hold. */
export interface LibraryFilter {
  readonly year: number | undefined;
  /** With errors that nobody has explained. */
  readonly errors: boolean;
  /** Not filled in to the last cell. */
  readonly unfinished: boolean;
  readonly signed: boolean;
}

/** Every report. */
export const noFilter: LibraryFilter = { year: undefined, errors: false, unfinished: false, signed: false };

// Numbers in names count as numbers: 第2区 comes before 第10区.
const names = new Intl.Collator("zh-CN", { numeric: true });

/** The place of a unit's name among all names of a list. */
export type NameRanks = ReadonlyMap<string, number>;

/**
 * Puts the names of a list in their order once. Comparing Chinese names by their sounds takes longer than all else that sorting does, so that a list is
 * sorted by these places in a frame.
 */
export function rankNames(reports: readonly LibraryReport[]): NameRanks {
  const sorted = [...new Set(reports.map(({ unit }) => unit.name))].toSorted(names.compare);
  return new Map(sorted.map((name, rank) => [name, rank]));
}

/**
 * The reports in an order; those that are alike in it by year, unit and file. `ranks` knows the names of all of them; `daysLeft` tells how many days are
 * left for one, negative where it is late.
 */
export function sortReports(
  reports: readonly LibraryReport[],
  { column, descending }: LibraryOrder,
  ranks: NameRanks,
  daysLeft: (report: LibraryReport) => number | undefined,
): readonly LibraryReport[] {
  const rankOf = ({ unit }: LibraryReport): number => ranks.get(unit.name) ?? ranks.size;
  const keyOf = (report: LibraryReport): number | string => {
    switch (column) {
      case "unit":
        return rankOf(report);
      case "year":
        return report.year;
      case "state":
        return report.filled + (report.signed ? 1 : 0);
      case "findings":
        return report.errors * 1e6 + report.warnings;
      case "due":
        return daysLeft(report) ?? Number.POSITIVE_INFINITY;
      case "saved":
        return report.savedAt;
    }
  };
  const keyed = reports.map((report) => ({ report, key: keyOf(report) }));
  const sign = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      const [one, other] = [a.report, b.report];
      return (
        sign * compareKeys(a.key, b.key) ||
        other.year - one.year ||
        rankOf(one) - rankOf(other) ||
        names.compare(one.path, other.path)
      );
    })
    .map(({ report }) => report);
}

/** Days and times are kept as text that is in order as it stands. */
function compareKeys(a: number | string, b: number | string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The reports for which every condition holds. */
export function filterReports(
  reports: readonly LibraryReport[],
  { year, errors, unfinished, signed }: LibraryFilter,
): readonly LibraryReport[] {
  return reports.filter(
    (report) =>
      (year === undefined || report.year === year) &&
      (!errors || report.errors > 0) &&
      (!unfinished || report.filled < 1) &&
      (!signed || report.signed),
  );
}

/** The years of some reports, the newest first. */
export function yearsOf(reports: readonly LibraryReport[]): readonly number[] {
  return [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => b - a);
}

/** Whether a word in Latin letters stands for Chinese ones by their sounds, whole or by first letters: jyj or jiaoyu for 教育局. */
export type SoundsLike = (text: string, word: string) => boolean;

/** The entries whose unit, year or file name holds every word of the search; with `soundsLike` also by how the names sound. */
export function searchEntries<Entry extends LibraryEntry>(
  entries: readonly Entry[],
  search: string,
  soundsLike?: SoundsLike,
): readonly Entry[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = plain(entry.kind === "report" ? `${entry.unit.name} ${entry.year} ${entry.name}` : entry.name);
    const name = entry.kind === "report" ? entry.unit.name : entry.name;
    return words.every((word) => text.includes(word) || (isSound(word) && soundsLike?.(name, word) === true));
  });
}

/** Whether a search holds a word that may be the sound of a name. */
export function hasSounds(search: string): boolean {
  return plain(search).split(/\s+/).some(isSound);
}

function isSound(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function plain(text: string): string {
  return foldWidth(text).trim().toLowerCase();
}
