import { describe, expect, it } from "vitest";
import type { NarrativeId } from "../../../shared/forms/form.ts";
import { patternsFor, patternTexts, trendsOf } from "../../../shared/drafting/patterns.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { figureSources, inlineText } from "../../../shared/report/narrative-text.ts";
import { type BoundQuantity, type Narrative, quantitiesOf } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Cells, narrativeIds, type Report } from "../../../shared/report/report.ts";
import { findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";

const withLastYear = sampleWith({}, { previous: lastYearWith({}) });

function sentences(part: NarrativeId, report = withLastYear): readonly string[] {
  const sources = figureSources(report);
  return patternsFor(formOf("2021"), part, trendsOf(sources)).map(({ block }) => inlineText(block.content, sources));
}

describe("patterns", () => {
  it("say what the tables say", () => {
    expect(sentences("s1")).toEqual(
      expect.arrayContaining([
        "全年新收政府信息公开申请151件，上年结转5件，共办结154件，结转下年度继续办理2件。",
        "办结的申请中，予以公开22件，部分公开0件，不予公开63件，无法提供69件，不予处理0件，其他处理0件。",
        "新收申请中，自然人提出148件，占98.01%；法人或其他组织提出3件，占1.99%。",
        "新收申请数量与上年持平。",
        "全年收取行政事业性收费299.7935万元。",
        "因政府信息公开引发行政复议4件，其中被纠正1件；行政诉讼4件。",
      ]),
    );
  });

  it("compare with last year only where there is one", () => {
    expect(sentences("s1").length).toBe(sentences("s1", sampleReport).length + 5);
    expect(narrativeIds.filter((part) => sentences(part).length > sentences(part, sampleReport).length)).toEqual(
      narrativeIds,
    );
  });

  it.each([
    [160, "新收申请数量比上年减少9件，下降5.63%。"],
    [141, "新收申请数量比上年增加10件，增长7.09%。"],
    [0, "新收申请数量比上年增加151件。"],
  ])("say which way it went: %i applications last year", (last, sentence) => {
    const cells = { "t3.received.naturalPerson": last, "t3.received.business": 0, "t3.received.legalService": 0 };
    const report = sampleWith({}, { previous: lastYearWith(cells) });
    expect(sentences("s1", report)).toContain(sentence);
    const compared = patternsFor(formOf("2021"), "s1", trendsOf(figureSources(report))).filter(
      ({ id }) => id === "comparedWithLastYear",
    );
    const narratives = { ...report.narratives, s1: [...report.narratives.s1, ...compared.map(({ block }) => block)] };
    expect(findingsIn({ ...report, narratives }).map(({ code }) => code)).toEqual(
      findingsIn(report).map(({ code }) => code),
    );
  });

  it("say it of the next year's tables too: who has more then is told that the words no longer fit", () => {
    const fewer = sampleWith({}, { previous: lastYearWith({ "t3.received.naturalPerson": 160 }) });
    const blocks = patternsFor(formOf("2021"), "s1", () => "fewer").map(({ block }) => block);
    const more = sampleWith(
      {},
      { previous: lastYearWith({ "t3.received.naturalPerson": 90 }), narratives: { ...fewer.narratives, s1: blocks } },
    );
    expect(findingsIn(more).some(({ place }) => place?.part === "s1")).toBe(true);
  });

  it("are all there in the edition in force", () => {
    const offered = narrativeIds.flatMap((part) => patternsFor(formOf("2021"), part, () => "more"));
    expect(offered).toHaveLength(patternTexts.length);
  });

  it.each(editions)("draw on cells of edition %s alone, and wait to be checked", (edition) => {
    const form = formOf(edition);
    for (const part of narrativeIds) {
      for (const { block } of patternsFor(form, part, () => "more")) {
        expect(block).toMatchObject({ kind: "paragraph", pattern: true });
        const cells = block.content.flatMap((inline) =>
          "figure" in inline
            ? quantitiesOf<BoundQuantity>(inline.figure.formula).flatMap((one) =>
                one.from === "ledger" ? [] : one.cells,
              )
            : [],
        );
        expect(cells.filter((id) => !form.cellById.has(id))).toEqual([]);
      }
    }
  });

  it.each<[string, Cells, readonly string[]]>([
    [
      "fewer",
      {
        "t3.received.naturalPerson": 160,
        "t3.granted.naturalPerson": 40,
        "t2.fees.amount": "400",
        "t4.review.other": 9,
      },
      [
        "本年度新收政府信息公开申请151件，比上年减少12件，下降7.36%。",
        "全年收取行政事业性收费299.7935万元，比上年减少100.2065万元，下降25.05%。",
      ],
    ],
    [
      "more",
      { "t3.received.naturalPerson": 97, "t3.granted.naturalPerson": 2, "t2.fees.amount": "200", "t4.review.other": 0 },
      [
        "本年度新收政府信息公开申请151件，比上年增加51件，增长51%。",
        "全年收取行政事业性收费299.7935万元，比上年增加99.7935万元，增长49.9%。",
      ],
    ],
    ["the same", {}, ["本年度新收政府信息公开申请151件，与上年持平。"]],
    ["none before", { "t2.fees.amount": "0" }, ["全年收取行政事业性收费299.7935万元，比上年增加299.7935万元。"]],
  ])("are true in every part, and raise no finding: %s", (_, cells, said) => {
    const report = sampleWith({}, { previous: lastYearWith(cells) });
    expect(narrativeIds.flatMap((part) => sentences(part, report))).toEqual(expect.arrayContaining([...said]));
    const written = (part: NarrativeId): Narrative => [
      ...report.narratives[part],
      ...patternsFor(formOf("2021"), part, trendsOf(figureSources(report))).map(({ block }) => block),
    ];
    const narratives = { preamble: written("preamble"), s1: written("s1"), s5: written("s5"), s6: written("s6") };
    const codes = (one: Report) => findingsIn(one).map(({ code }) => code);
    expect(codes({ ...report, narratives })).toEqual(codes(report));
  });
});
