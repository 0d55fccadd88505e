import { describe, expect, it } from "vitest";
import { patternsFor, patternTexts } from "../../../shared/drafting/patterns.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import { quantitiesOf } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import { findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";

const withLastYear = sampleWith({}, { previous: lastYearWith({}) });

function sentences(part: "s1" | "s6", compares: boolean): readonly string[] {
  const sources = figureSources(withLastYear);
  return patternsFor(formOf("2021"), part, compares).map(({ block }) => inlineText(block.content, sources));
}

describe("patterns", () => {
  it("say what the tables say", () => {
    expect(sentences("s1", true)).toEqual(
      expect.arrayContaining([
        "全年新收政府信息公开申请151件，上年结转5件，共办结154件，结转下年度继续办理2件。",
        "办结的申请中，予以公开22件，部分公开0件，不予公开63件，无法提供69件，不予处理0件，其他处理0件。",
        "新收申请中，自然人提出148件，占98.01%；法人或其他组织提出3件，占1.99%。",
        "新收申请数量与上年相比变化0件，增长率为0%。",
        "因政府信息公开引发行政复议4件，其中被纠正1件；行政诉讼4件。",
      ]),
    );
  });

  it("compare with last year only where there is one", () => {
    expect(sentences("s1", true).length).toBe(sentences("s1", false).length + 1);
  });

  it("are all there in the edition in force", () => {
    const offered = narrativeIds.flatMap((part) => patternsFor(formOf("2021"), part, true));
    expect(offered).toHaveLength(patternTexts.length);
  });

  it.each(editions)("draw on cells of edition %s alone, and wait to be checked", (edition) => {
    const form = formOf(edition);
    for (const part of narrativeIds) {
      for (const { block } of patternsFor(form, part, true)) {
        expect(block).toMatchObject({ kind: "paragraph", pattern: true });
        const cells = block.content.flatMap((inline) =>
          "figure" in inline ? quantitiesOf(inline.figure.formula).flatMap((quantity) => quantity.cells) : [],
        );
        expect(cells.filter((id) => !form.cellById.has(id))).toEqual([]);
      }
    }
  });

  it("raise no finding where they stand in a report without one", () => {
    const blocks = patternsFor(formOf("2021"), "s1", true).map(({ block }) => block);
    const narratives = { ...sampleReport.narratives, s1: [...sampleReport.narratives.s1, ...blocks] };
    const before = findingsIn(withLastYear).map(({ code }) => code);
    expect(findingsIn({ ...withLastYear, narratives }).map(({ code }) => code)).toEqual(before);
  });
});
