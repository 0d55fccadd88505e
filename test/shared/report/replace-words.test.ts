import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import type { Inline, Narrative } from "../../../shared/report/narrative.ts";
import { replaceWords } from "../../../shared/report/replace-words.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const sources = figureSources(sampleReport);
const figure: Inline = { figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } } };

function paragraph(...content: readonly (string | Inline)[]): Narrative {
  return [{ kind: "paragraph", content: content.map((run) => (typeof run === "string" ? { text: run } : run)) }];
}

describe("replacing words", () => {
  it("puts a bound figure in place of a number", () => {
    const text = paragraph("新收151件，办结154件。");
    expect(replaceWords(text, [{ block: 0, from: 2, to: 5, by: figure }], sources)).toEqual(
      paragraph("新收", figure, "件，办结154件。"),
    );
  });

  it("replaces several at once, each where it stood before", () => {
    const text = paragraph("新收151件，办结154件。");
    const both = [
      { block: 0, from: 2, to: 5, by: { text: "9" } },
      { block: 0, from: 9, to: 12, by: { text: "10000" } },
    ];
    const next = replaceWords(text, both, sources);
    expect(next?.[0]?.kind === "paragraph" && inlineText(next[0].content, sources)).toBe("新收9件，办结10000件。");
    expect(replaceWords(text, both.toReversed(), sources)).toEqual(next);
  });

  it("replaces a bound figure whole, never a part of it", () => {
    const text = paragraph("新收", figure, "件");
    expect(replaceWords(text, [{ block: 0, from: 2, to: 5, by: { text: "7" } }], sources)).toEqual(
      paragraph("新收7件"),
    );
    expect(replaceWords(text, [{ block: 0, from: 2, to: 4, by: { text: "7" } }], sources)).toBeUndefined();
  });

  it.each([
    ["a block that is not there", { block: 4, from: 0, to: 1 }],
    ["words that are not there", { block: 0, from: 50, to: 60 }],
  ])("gives nothing for %s", (_, place) => {
    expect(replaceWords(paragraph("新收151件"), [{ ...place, by: { text: "1" } }], sources)).toBeUndefined();
  });

  it("changes just the words named, wherever they stand among words and figures", () => {
    const run = fc.oneof(
      fc.string({ unit: fc.constantFrom("件", "共", "1", "2", "。"), minLength: 1, maxLength: 5 }),
      fc.constant(figure),
    );
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 6 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 6 }),
        (runs, from, length) => {
          const before = paragraph(...runs);
          const next = replaceWords(before, [{ block: 0, from, to: from + length, by: { text: "新" } }], sources);
          if (next === undefined) return;
          const [old, changed] = [before, next].map(([block]) =>
            block?.kind === "paragraph" ? inlineText(block.content, sources) : "",
          );
          expect(changed).toBe(`${old?.slice(0, from)}新${old?.slice(from + length)}`);
        },
      ),
    );
  });
});
