import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GatheringChange, withChange } from "../../../shared/gathering/change.ts";
import type { Gathering } from "../../../shared/gathering/gathering.ts";
import { readSetChanges, withChangesBehind, writeSetChanges } from "../../../shared/gathering/set-changes.ts";
import { readSet, writeSet } from "../../../shared/gathering/set-file.ts";

const start: Gathering = {
  id: "22222222-2222-4222-8222-222222222222",
  year: 2024,
  edition: "2021",
  submissions: [],
  decisions: [],
  adjustments: [],
};
const { id } = start;

const change: fc.Arbitrary<GatheringChange> = fc.oneof(
  fc.record({ sha256: fc.constantFrom("a", "b"), take: fc.boolean() }).map((one) => ({ decide: [one] })),
  fc.integer({ min: -3, max: 3 }).map((by) => ({ adjust: { cell: "t4.review.upheld", by, reason: "补报" } })),
  fc.constantFrom("甲", "乙").map((by) => ({ returned: [{ sha256: "a", when: "2025-01-11T08:00:00Z", by }] })),
  fc.constantFrom("甲区", "乙区").map((name) => ({ unit: { name, level: "" } })),
);
const afterAll = (changes: readonly GatheringChange[]): Gathering => changes.reduce(withChange, start);

describe("the latest changes of a gathering beside it", () => {
  it("are each there once, wherever a program was killed between the two files", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(12), fc.nat(12), (changes, one, other) => {
        // What the file beside it begins with, and how many the gathering's own has taken in by then.
        const [begin = 0, taken = 0] = [one, other].map((at) => Math.min(at, changes.length)).toSorted((a, b) => a - b);
        const beside = readSetChanges(
          writeSetChanges({ id, after: begin, changes: changes.slice(begin) }),
          "a.gouji-set-changes",
        );
        const own = readSet(writeSet(afterAll(changes.slice(0, taken))), "a.gouji-set");
        if (!beside.ok || !own.ok) throw new Error("both are read");
        expect(withChangesBehind(own.value, beside.value)).toEqual(afterAll(changes));
      }),
    );
  });

  it("of another gathering, which had the same name, are none of it", () => {
    const other = {
      id: "33333333-3333-4333-8333-333333333333",
      after: 0,
      changes: [{ unit: { name: "乙区", level: "" } }],
    };
    expect(withChangesBehind(start, other)).toBe(start);
  });

  const good = writeSetChanges({ id, after: 0, changes: [{ decide: [{ sha256: "a", take: true }] }] });
  it.each([
    ["cut off", good.slice(0, 80)],
    ["something else", good.replace("gouji-set-changes", "gouji-set")],
    ["of a newer program", good.replace('"version":1', '"version":2')],
    ["with a change that nobody knows", good.replace("decide", "undo")],
  ])("are not read where they are %s", (_, text) => {
    expect(readSetChanges(text, "/甲.gouji-set-changes")).toEqual({
      ok: false,
      failure: { code: "changesUnreadable", path: "/甲.gouji-set-changes" },
    });
  });
});
