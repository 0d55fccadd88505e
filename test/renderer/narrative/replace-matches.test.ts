import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceMatches } from "../../../renderer/narrative/replace-matches.ts";
import { findInNarratives } from "../../../renderer/narrative/text-places.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import { isText, type Narrative } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const sources = figureSources(sampleReport);
const reportWith = (s1: Narrative): Report => ({
  ...sampleReport,
  narratives: { preamble: [], s1, s5: [], s6: [] },
});
const paragraph = (text: string): Narrative[number] => ({ kind: "paragraph", content: [{ text }] });

const textOf = (block: Narrative[number]): string => (isText(block) ? inlineText(block.content, sources) : "");

/** All occurrences replaced, as somebody who presses 全部替换 gets it. */
function replaceAll(report: Report, query: string, words: string) {
  const matches = findInNarratives(report.narratives, sources, query);
  const { edit, count, kept } = replaceMatches(report.narratives, matches, query, words);
  const applied = applyEdit(report, edit);
  if (!applied.ok) throw new Error("the edit does not fit");
  return { report: applied.value.report, inverse: applied.value.inverse, count, kept };
}

describe("replacing what was found", () => {
  it("says the same as replacing in the bare text, for any text and words", () => {
    const letters = fc.string({ unit: fc.constantFrom("公", "开", "a", "b", "，") });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 5 }), letters, letters, (texts, query, words) => {
        const report = reportWith(texts.map(paragraph));
        const replaced = replaceAll(report, query, words);
        const expected = texts.map((text) => (query === "" ? text : text.replaceAll(query, words)));
        expect(replaced.report.narratives.s1.map(textOf)).toEqual(expected);
        expect(replaced.kept).toBe(0);
        const back = applyEdit(replaced.report, replaced.inverse);
        expect(back.ok && back.value.report).toEqual(report);
      }),
    );
  });

  it("leaves what stands in a bound figure, and says how many places stay", () => {
    const figure = { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } } as const;
    const report = reportWith([
      { kind: "paragraph", content: [{ text: "收到151件，新收" }, { figure }, { text: "件" }] },
    ]);
    const { report: next, count, kept } = replaceAll(report, "151", "152");
    expect({ count, kept }).toEqual({ count: 1, kept: 1 });
    expect(next.narratives.s1).toEqual([
      { kind: "paragraph", content: [{ text: "收到152件，新收" }, { figure }, { text: "件" }] },
    ]);
  });

  it("replaces in captions and descriptions, whatever the width and the capitals", () => {
    const picture = {
      kind: "picture",
      sha256: "0",
      width: 50,
      description: "ＰＤＦ与pdf",
      caption: "图：Pdf",
    } as const;
    const { report: next, count } = replaceAll(reportWith([picture]), "pdf", "OFD");
    expect(next.narratives.s1).toEqual([{ ...picture, description: "OFD与OFD", caption: "图：OFD" }]);
    expect(count).toBe(1);
  });

  it("replaces one place alone", () => {
    const report = reportWith([paragraph("甲乙甲")]);
    const [, second] = findInNarratives(report.narratives, sources, "甲");
    const { edit } = replaceMatches(report.narratives, second === undefined ? [] : [second], "甲", "");
    const applied = applyEdit(report, edit);
    expect(applied.ok && applied.value.report.narratives.s1).toEqual([paragraph("甲乙")]);
  });
});
