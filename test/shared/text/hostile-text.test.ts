import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsIn } from "../../kit/findings.ts";
import { enough } from "../../kit/long-run.ts";
import { reportTelling } from "../../kit/text-findings.ts";
import { sampleSaying } from "../../kit/texts.ts";

/** Pieces of which any reader that goes back, or tries again, would have too many to go back over. */
const pieces = [
  "（",
  "）",
  "、",
  "，",
  "：",
  "其中",
  "其中1件",
  "包括",
  "分别为",
  "分别",
  "各",
  "各1件",
  "合计",
  "合计1件",
  "三项合计",
  "、减少1件",
  "分别增长1%",
  "共1件",
  "1",
  "１，",
  "一",
  "百万",
  "亿",
  "%",
  "占1%",
  "占",
  "由",
  "由总体",
  "总体",
  "等六个部分",
  "国办",
  "国办函",
  "〔2021〕",
  "第",
  "条",
  "条例",
  "国务院令第",
  "政府信息公开",
  "我",
  "我县",
  "《",
  "“",
  "自治区",
  "如有疑问",
  "联系",
  "a@",
  "@163.com",
  "管委会",
  "区政府办",
  "人民政府",
  "局",
  "市",
  "区",
  "县",
  "收到",
  "申请",
  "同比",
  "增长",
  "由上年",
  "的",
  "年",
  "2021年",
  "1月1日至",
  " ",
  "　",
  "\u200b",
  "\n",
  "。",
  "；",
  "均",
  "未",
  "无",
  "维持",
  "公开（含部分公开）",
  "网络1件、",
  "自然人",
  "、行政处罚",
  "申请1件，",
];
const piece = fc.constantFrom(...pieces);

describe("any text", () => {
  it("is read to its end, however often what it is made of is repeated", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (some) => {
        const text = some
          .join("")
          .repeat(Math.ceil(4000 / some.join("").length))
          .replaceAll("\n", "");
        expect(
          findingsIn(reportTelling(text)).every(({ place }) => place === undefined || place.to <= text.length),
        ).toBe(true);
        expect(findingsIn(sampleSaying("preamble", [text])).length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: enough(20, 400) },
    );
  });

  it("is read whatever it is made of, and what is found stands in it", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (some) => {
        const text = some.join("").replaceAll("\n", "");
        for (const { place, quote } of findingsIn(reportTelling(text))) {
          if (place?.part !== "s1" || quote === undefined) continue;
          expect(place.from).toBeLessThanOrEqual(place.to);
          expect(place.to).toBeLessThanOrEqual(Math.max(text.length, "依申请公开".length));
        }
      }),
      { numRuns: enough(150, 3000) },
    );
  });
});
