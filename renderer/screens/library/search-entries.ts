import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { foldWidth } from "../../../shared/report/cell-value.ts";

/** The entries whose unit, year or file name holds every word of the search, newest year first, then by unit. */
export function matchingEntries(entries: readonly LibraryEntry[], search: string): readonly LibraryEntry[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries
    .filter((entry) => {
      const text = plain(entry.kind === "report" ? `${entry.unit.name} ${entry.year} ${entry.name}` : entry.name);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => {
      const years = (b.kind === "report" ? b.year : 0) - (a.kind === "report" ? a.year : 0);
      return years === 0 ? nameOf(a).localeCompare(nameOf(b), "zh") : years;
    });
}

function nameOf(entry: LibraryEntry): string {
  return entry.kind === "report" ? entry.unit.name : entry.name;
}

function plain(text: string): string {
  return foldWidth(text).trim().toLowerCase();
}
