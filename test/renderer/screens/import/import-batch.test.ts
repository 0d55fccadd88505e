import { describe, expect, it } from "vitest";
import {
  type Batch,
  countStandings,
  entryName,
  hasOpenDoubts,
  isClear,
  nameClashes,
  isWaiting,
  nextEntry,
  nextToRead,
  withFiles,
  withPicks,
  withStanding,
} from "../../../../renderer/screens/import/import-batch.ts";
import {
  type Review,
  reviewed,
  startReview,
  withTitleConfirmed,
  withTitleOfDocument,
} from "../../../../renderer/screens/import/review.ts";
import type { Doubt } from "../../../../shared/recognition/reading.ts";
import { readingOf, reportDocument } from "../../../kit/source-documents.ts";

const document = reportDocument();
const own = { name: "示例区人民政府", level: "county" };
const doubt: Doubt = { cell: "t2.licensing.decided", raw: "约12", reading: 12, reason: "interpreted" };

/** A review of the document, its reading changed. */
function review(changed: object = {}) {
  const reading = { ...readingOf(document), doubts: [], ...changed };
  return startReview("报告.docx", { kind: "docx", document, reading }, own);
}

/** A batch whose files stand where the list says. */
function batchOf(...standings: readonly Batch["entries"][number]["standing"][]): Batch {
  const files = standings.map((_, place) => ({ path: `/x/${place}.docx` }));
  return standings.reduce(
    (batch, standing, id) => withStanding(batch, id, standing),
    withFiles({ entries: [], shown: 0 }, files),
  );
}

describe("reading a batch", () => {
  const waiting = { kind: "waiting" } as const;
  const standings = (count: number) => Array.from({ length: count }, () => waiting);
  const ids = (batch: Batch, ...reading: readonly number[]) => nextToRead(batch, new Set(reading)).map(({ id }) => id);

  it.each<readonly [string, readonly number[], readonly number[]]>([
    ["the first four at once", [], [0, 1, 2, 3]],
    ["one more for each that is done", [1, 2, 3], [0]],
    ["none while four are being read", [0, 1, 2, 3], []],
    ["none twice", [2, 5], [0, 1]],
  ])("asks for %s, in the order of the list", (_, reading, next) => {
    expect(ids(batchOf(...standings(7)), ...reading)).toEqual(next);
  });

  it("passes by what is read, left out, or could not be read, and comes back to what is read anew", () => {
    const left = batchOf(
      waiting,
      { kind: "skipped" },
      { kind: "taken" },
      { kind: "review", review: review() },
      waiting,
    );
    expect(ids(left)).toEqual([0, 4]);
    expect([0, 1, 9].map((id) => isWaiting(left, id))).toEqual([true, false, false]);
    expect(ids(withStanding(left, 1, waiting), 0)).toEqual([1, 4]);
  });
});

describe("a review", () => {
  it("begins with unit and year as read; the level is known of the own unit only", () => {
    expect(review().title).toEqual({ name: "示例区人民政府", level: "county", year: 2022 });
    expect(review({ unit: "示例镇人民政府" }).title.level).toBe("");
    expect(review({ unit: undefined, year: undefined }).title).toEqual({ name: "", level: "", year: "" });
  });

  it("counts what is open and what the checks find in the report as it would be taken over", () => {
    const { open, counts, report } = reviewed(review({ doubts: [doubt], cells: { "t3.received.naturalPerson": 5 } }));
    expect(open).toBe(1);
    expect(counts.errors).toBeGreaterThan(0);
    expect(report.unit).toEqual(own);
  });
});

describe("unit and year in the fields", () => {
  const typed = (title: Partial<Review["title"]>, stated: object = {}): Review => {
    const start = review(stated);
    return { ...start, title: { ...start.title, ...title } };
  };
  const asked = (one: Review) => reviewed(one).differing.map(({ reason, raw }) => [reason, raw]);

  it.each<[string, Review, readonly (readonly [string, string])[]]>([
    ["as the document says", typed({}), []],
    ["another year", typed({ year: 2020 }), [["yearDiffers", "2022"]]],
    ["another unit", typed({ name: "示例镇人民政府" }), [["unitDiffers", "示例区人民政府"]]],
    ["a year that is no year yet", typed({ year: 20 }), []],
    ["what the document does not say", typed({ name: "甲局", year: 2020 }, { unit: undefined, year: undefined }), []],
  ])("%s", (_, one, questions) => {
    expect(asked(one)).toEqual(questions);
    expect(reviewed(one).open).toBe(questions.length);
  });

  it("are asked about until somebody confirms them, and again when they change", () => {
    const confirmed = withTitleConfirmed(typed({ year: 2020 }));
    expect(asked(confirmed)).toEqual([]);
    expect(asked({ ...confirmed, title: { ...confirmed.title, year: 2019 } })).toEqual([["yearDiffers", "2022"]]);
    expect(withTitleOfDocument(typed({ year: 2020, name: "甲局" })).title).toEqual(review().title);
  });
});

describe("a batch", () => {
  it("takes over together only what is read, named, and has nothing open", () => {
    const { entries } = batchOf(
      { kind: "review", review: review() },
      { kind: "review", review: review({ doubts: [doubt] }) },
      { kind: "review", review: review({ unit: undefined }) },
      { kind: "waiting" },
      { kind: "taken" },
      { kind: "several", reports: [] },
    );
    expect(entries.map(isClear)).toEqual([true, false, false, false, false, false]);
    expect(entries.map(hasOpenDoubts)).toEqual([false, true, false, false, false, true]);
    expect(countStandings(entries)).toEqual({ waiting: 1, clear: 1, open: 3, failed: 0, through: 1 });
  });

  it("names a report of the same unit and year in the library or in an earlier file", () => {
    const same = { kind: "review", review: review() } as const;
    const other = { kind: "review", review: review({ year: 2023 }) } as const;
    expect([...nameClashes(batchOf(same, other, same), [])]).toEqual([[2, "inBatch"]]);
    const there = { unit: own, year: 2023 };
    expect([...nameClashes(batchOf(same, other), [there])]).toEqual([[1, "inLibrary"]]);
  });

  it("goes on behind an entry, and from the beginning again", () => {
    const batch = batchOf({ kind: "waiting" }, { kind: "taken" }, { kind: "taken" }, { kind: "waiting" });
    const waits = ({ standing }: Batch["entries"][number]): boolean => standing.kind === "waiting";
    expect([0, 1, 3].map((id) => nextEntry(batch, id, waits)?.id)).toEqual([3, 3, 0]);
    expect(nextEntry(batchOf({ kind: "waiting" }), 0, waits)).toBeUndefined();
  });

  it("puts the reports that are chosen in place of their file, under numbers of their own", () => {
    const reports = [2021, 2022, 2023].map((year) => ({ at: `${year}`, unit: null, year, edition: "2021" }));
    const batch = withPicks(
      { ...batchOf({ kind: "several", reports }, { kind: "taken" }), shown: 0 },
      0,
      reports,
      [1, 3],
    );
    expect(batch.entries.map((entry) => [entry.id, entryName(entry)])).toEqual([
      [2, "0.docx · 2021"],
      [3, "0.docx · 2023"],
      [1, "1.docx"],
    ]);
    expect(batch.shown).toBe(2);
    expect(withFiles(batch, [{ path: "/x/late.docx" }]).entries.at(-1)?.id).toBe(4);
  });
});
