import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareBlocks } from "../../../renderer/narrative/share-blocks.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";

const paragraph = (text: string) => ({ kind: "paragraph" as const, content: [{ text }] });
const narratives: fc.Arbitrary<Narrative> = fc.array(fc.constantFrom("甲", "乙", "丙").map(paragraph), {
  maxLength: 8,
});

describe("shared blocks", () => {
  it("say what the next narrative says", () => {
    fc.assert(
      fc.property(narratives, narratives, (before, next) => {
        expect(shareBlocks(before, next)).toEqual(next);
      }),
    );
  });

  it("are new only where the text changed", () => {
    fc.assert(
      fc.property(narratives, fc.nat(), (before, place) => {
        const changed = place % (before.length + 1);
        const typed = before.map((block, at) => (at === changed ? paragraph("丁") : { ...block }));
        const shared = shareBlocks(before, typed);
        expect(shared.map((block, at) => block === before[at])).toEqual(before.map((_, at) => at !== changed));
      }),
    );
  });
});
