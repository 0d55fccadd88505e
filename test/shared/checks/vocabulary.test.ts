import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostWords, readWords } from "../../../shared/checks/vocabulary.ts";
import { settingsSchema } from "../../../shared/ipc/settings.ts";

describe("the user's own words", () => {
  it.each([
    ["国土局\n计生办", ["国土局", "计生办"]],
    [" 国土局 \n计生办、卫生局\r\n国土局\n\n", ["国土局", "计生办、卫生局"]],
    ["", []],
    ["长".repeat(51), []],
  ])("typed as %j", (typed, words) => {
    expect(readWords(typed)).toEqual(words);
  });

  it("are always such as the settings keep", () => {
    const { vocabulary } = settingsSchema.shape;
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const words = readWords(typed);
        expect(vocabulary.safeParse({ flagged: words, allowed: words }).success).toBe(true);
      }),
    );
    expect(readWords(Array.from({ length: 900 }, (_, place) => `词${place}`).join("\n"))).toHaveLength(mostWords);
  });
});
