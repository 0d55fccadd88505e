import fc from "fast-check";
import { expect, it } from "vitest";
import type { JournalEntry } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { appendJournal, journalOfSitting, mostChanges } from "../../../shared/sign-off/journal.ts";
import { sampleWith } from "../../kit/findings.ts";

const sitting = { at: "2022-01-10T01:00:00.000Z", by: "甲" };

it("a sitting is one line: each cell once, from what it was to what it is", () => {
  const now = sampleWith({ "t2.penalty.decided": 25, "t3.granted.business": null });
  expect(journalOfSitting(sampleReport, now, sitting)).toEqual([
    {
      ...sitting,
      event: "edited",
      changes: [
        { cell: "t2.penalty.decided", before: 2695, after: 25 },
        { cell: "t3.granted.business", before: 0 },
      ],
    },
  ]);
});

it("a sitting in which nothing changed, or all was changed back, leaves the journal as it is", () => {
  expect(journalOfSitting(sampleReport, sampleWith({}), sitting)).toBe(sampleReport.journal);
});

it("stays within its bound: the oldest sittings make room, and how many changes are gone is told; acts stay", () => {
  const line = (place: number, size: number): JournalEntry => ({
    at: `2022-01-01T00:00:${String(place).padStart(6, "0")}Z`,
    event: "edited",
    by: "甲",
    changes: Array.from({ length: size }, () => ({ title: "year" as const, before: "1", after: "2" })),
  });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }), (sizes) => {
      let journal: readonly JournalEntry[] = [{ at: "2022", event: "created" }];
      for (const [place, size] of sizes.entries()) journal = appendJournal(journal, line(place, size));
      const kept = journal.flatMap((entry) => (entry.event === "edited" ? [entry.changes.length] : []));
      const count = kept.reduce((sum, size) => sum + size, 0);
      const gone = journal.flatMap((entry) => (entry.event === "shortened" ? [Number(entry.note)] : []));
      expect(count).toBeLessThanOrEqual(mostChanges);
      expect(gone.length).toBeLessThanOrEqual(1);
      expect(count + (gone[0] ?? 0)).toBe(sizes.reduce((sum, size) => sum + size, 0));
      expect(kept).toEqual(sizes.slice(sizes.length - kept.length));
      expect(journal.some(({ event }) => event === "created")).toBe(true);
    }),
    { numRuns: 40 },
  );
});
