import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import type { FindingCode } from "../../../../shared/catalogue/finding.ts";
import { rules } from "../../../../shared/catalogue/registry.ts";
import { type Pairing, pairingsOf } from "../../../../shared/checks/pairing.ts";
import type { Changes } from "../../../kit/findings.ts";
import { reportTelling } from "../../../kit/text-findings.ts";

/**
 * A row of a table: a check, a text, and each comparison that the check makes in it. "150 ≠ 151 受理申请150件": the text tells 150, the tables
 * show 151. = is the same, ≈ the same when rounded (or about so much), + one of several that come to it together, ≠ wrong, ? nothing can be said.
 */
type PairingCase = [code: FindingCode, text: string, comparisons: readonly string[], changes?: Changes];

const signs = { equal: "=", rounded: "≈", inPieces: "+", atLeast: "≥" } as const;

function comparisonsIn(code: FindingCode, text: string, changes?: Changes): readonly Pairing[] {
  const report = reportTelling(text, changes);
  const own = rules.filter((rule) => rule.code === code);
  return pairingsOf(own, checkerFor(report.edition).check(report).view);
}

function lineOf({ left, relation, right, outcome, quote }: Pairing): string {
  const sign = { holds: signs[relation], fails: "≠", open: "?" }[outcome];
  return `${left} ${sign} ${right} ${quote}`;
}

const nobody = { "t3.received.naturalPerson": 0, "t3.received.business": 0, "t3.received.legalService": 0 };

describe("what numbers of the text are compared with", () => {
  it.each<PairingCase>([
    ["T1", "受理申请151件，受理申请150件。", ["151 = 151 受理申请151件", "150 ≠ 151 受理申请150件"]],
    ["T1", "受理申请150余件，受理申请160余件。", ["150 ≈ 151 受理申请150余件", "160 ≠ 151 受理申请160余件"]],
    ["T1", "受理申请151余件。", ["151 ≈ 151 受理申请151余件"]],
    ["T1", "2020年受理申请120件。", ["120 = 120 2020年受理申请120件"]],
    [
      "T1",
      "区政府办公室受理申请12件，我区受理申请151件。",
      ["12 ? 151 区政府办公室受理申请12件", "151 = 151 我区受理申请151件"],
    ],
    ["T5", "予以公开18件，另予以公开4件。", ["18 + 22 予以公开18件", "4 + 22 另予以公开4件"]],
    ["T5", "予以公开18件，另予以公开3件。", ["18 ≠ 22 予以公开18件", "3 ≠ 22 另予以公开3件"]],
    ["T5", "予以公开18余件，另予以公开4件。", ["18 ≠ 22 予以公开18余件", "4 ≠ 22 另予以公开4件"]],
    ["T5", "不予公开63件。", ["63 ? null 不予公开63件"], { "t3.refused.stateSecret.naturalPerson": { raw: "减4" } }],
    ["T7", "办理行政许可3.25万件。", ["32500 ≈ 32499 办理行政许可3.25万件"]],
    ["T7", "行政事业性收费299.79万元。", ["299.79 ≈ 299.7935 行政事业性收费299.79万元"]],
    ["T7", "行政事业性收费2997935元。", ["2997935 = 2997935 行政事业性收费2997935元"]],
    ["T7", "行政事业性收费2997934元。", ["2997934 ≠ 2997935 行政事业性收费2997934元"]],
    ["T7", "行政事业性收费12万元。", ["12 = 12 行政事业性收费12万元"], { "t2.fees.amount": "12" }],
    ["T7", "办理行政许可0件。", ["0 ? null 办理行政许可0件"], { "t2.licensing.decided": null }],
  ])("%s: %s", (code, text, lines, changes) => {
    expect(comparisonsIn(code, text, changes).map(lineOf)).toEqual(lines);
  });
});

describe("what words of the text are compared with", () => {
  it.each<PairingCase>([
    ["T6", "均为自然人申请。", ["0 ≠ 3 均为自然人申请"]],
    ["T6", "均为自然人申请。", ["0 = 0 均为自然人申请"], { "t3.received.business": 0, "t3.received.legalService": 0 }],
    ["T9", "未发生行政诉讼，没有行政复议被纠正。", ["0 ≠ 4 未发生行政诉讼", "0 ≠ 1 没有行政复议被纠正"]],
    ["T9", "未收到申请。", ["0 ? null 未收到申请"], { "t3.received.naturalPerson": { raw: "减4" } }],
    ["T9", "未收到申请。", ["0 = 0 未收到申请"], nobody],
    ["T10", "受理申请151件，全部办结。", ["0 ≠ 2 全部办结"]],
    ["T10", "受理申请151件，全部办结。", ["0 = 0 全部办结"], { "t3.carriedOut.naturalPerson": 0 }],
  ])("%s: %s", (code, text, lines, changes) => {
    expect(comparisonsIn(code, text, changes).map(lineOf)).toEqual(lines);
  });
});

describe("what shares and growth of the text are compared with, two digits further than it tells", () => {
  it.each<PairingCase>([
    ["T11", "办结154件，其中予以公开22件，占14.3%。", ["14.3 ≈ 14.286 占14.3%"]],
    ["T11", "办结154件，其中予以公开22件，占14.2%。", ["14.2 ≠ 14.286 占14.2%"]],
    ["T11", "办结154件，其中予以公开22件，占14%。", ["14 ≈ 14.29 占14%"]],
    ["T11", "受理申请151件，其中网上申请101件，占66.9%。", ["66.9 ≈ 66.887 占66.9%"]],
    ["T11", "受理申请151件，其中网上申请101件，占66.8%。", ["66.8 ≠ 66.887 占66.8%"]],
    ["T12", "受理申请151件，同比增长25.83%。", ["25.83 ≈ 25.8333 同比增长25.83%"]],
    ["T12", "受理申请151件，比上年增加31件。", ["31 = 31 比上年增加31件"]],
    ["T12", "受理申请151件，比上年增加30件。", ["30 ≠ 31 比上年增加30件"]],
    ["T12", "受理申请80件，同比下降33.33%。", ["33.33 ≈ 33.3333 同比下降33.33%"], { "t3.received.naturalPerson": 77 }],
  ])("%s: %s", (code, text, lines, changes) => {
    expect(comparisonsIn(code, text, changes).map(lineOf)).toEqual(lines);
  });
});

describe("what numbers of the text are compared with among themselves", () => {
  it.each<PairingCase>([
    ["T4", "新收申请151件，上年结转5件，办结154件，结转下年度2件。", ["156 = 156"]],
    ["T4", "新收申请151件，上年结转5件，办结153件，结转下年度2件。", ["156 ≠ 155"]],
    ["T4", "新收申请156件，上年结转5件，办结154件，结转下年度2件。", ["161 ? 156"]],
    ["T13", "受理申请151件，其中网上申请101件、信函申请30件、当面申请20件。", ["151 = 151"]],
    ["T13", "受理申请151件，其中网上申请101件、信函申请31件、当面申请20件。", ["151 ≠ 152"]],
    ["T13", "办结155件，其中予以公开22件，不予公开63件。", ["155 ? 85"]],
    ["T13", "发布信息15.6万条，其中市级4.8万条、县级10.9万条。", ["156000 ≈ 157000"]],
    ["T13", "发布信息15.6万条，其中市级4.8万条、县级10.8万条。", ["156000 = 156000"]],
    ["T14", "受理申请151件。\n新收申请150件。", ["150 ≠ 151"]],
    ["T14", "受理申请151件。\n新收申请151件。", ["151 = 151"]],
    ["T16", "网站占45%、公众号占38%、公告栏占22%。", ["105 ≠ 100"]],
    ["T16", "网站占45%、公众号占38%、其他占17%。", ["100 = 100"]],
    ["T16", "网站占33.3%、公众号占33.3%、其他占33.3%。", ["99.9 ≈ 100"]],
    ["T16", "网站占45%、公众号占38%。", ["83 ? 100"]],
    ["T16", "网站占60%、信函占40%，城市占70%、乡村占30%。", ["100 = 100"]],
  ])("%s: %s", (code, text, lines) => {
    expect(comparisonsIn(code, text).map((one) => lineOf({ ...one, quote: "" }).trimEnd())).toEqual(lines);
  });
});

describe("a comparison of words", () => {
  it.each<[code: FindingCode, text: string, cells: string, previousCells: string | undefined, words: string]>([
    ["T1", "全年受理申请151件。", "t3.received.total", undefined, "151"],
    ["T1", "2020年受理申请120件。", "", "t3.received.total", "120"],
    ["T9", "全年未发生行政诉讼。", "t4.direct.total t4.afterReview.total", undefined, "全年未发生行政诉讼"],
    ["T11", "办结154件，其中予以公开22件，占14.3%。", "t3.granted.total t3.concluded.total", undefined, "14.3"],
    ["T11", "受理申请151件，其中网上申请101件，占66.9%。", "", undefined, "66.9"],
    ["T12", "受理申请151件，同比增长25.83%。", "t3.received.total", "t3.received.total", "25.83"],
    ["T14", "受理申请151件。\n受理申请151件。", "t3.received.total", undefined, "151"],
    ["T16", "全年，网站占60%、信函占60%。", "", undefined, "网站占60%、信函占60%"],
  ])("%s: %s has its cells, each once, and marks its words", (code, text, cells, previousCells, words) => {
    const one = comparisonsIn(code, text).at(-1);
    expect([one?.cells.join(" "), one?.previousCells?.join(" ")]).toEqual([cells, previousCells]);
    const block = text.split("\n").at((one?.place?.block ?? 0) - 1);
    expect([block?.slice(one?.place?.from, one?.place?.to), one?.part]).toEqual([words, "s1"]);
  });
});
