import type { AnyFinding } from "../../../../shared/checks/finding.ts";
import { describe, expect, it } from "vitest";
import { createChecker } from "../../../../shared/checks/checker.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { languageRules } from "../../../../shared/language/registry.ts";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

describe("L5", () => {
  it.each([
    ["办复率100%；。", ["；。"]],
    ["公开信息12条，，解读3篇。", ["，，"]],
    ["公开目录,办事指南同步更新。", [","]],
    ["公开目录.办事指南", ["."]],
    ["政府信息公开的的具体要求。", ["的的"]],
    ["公开目录和和办事指南。", ["和和"]],
    ["进一步进一步完善公开目录。", ["进一步进一步"]],
    ["截止2021年12月31日，公开信息12条。", ["截止"]],
    ["截止目前，公开信息12条。", ["截止"]],
    ["公开信息12条（其中解读3篇。", ["（"]],
    ["印发工作要点》，明确分工。", ["》"]],
    ["落实“先审后发制度。", ["“"]],
    ["一是健全制度；三是加强培训。", ["三是"]],
    ["一是健全制度；二是加强培训；二是改版网站。", ["二是"]],
    ["第一，健全制度。第三，加强培训。", ["第三"]],
    ["1.健全制度。2.加强培训。4.改版网站。", ["4."]],
    ["（一）健全制度。（三）加强培训。", ["（三）"]],
  ])("slip: %s", (text, expected) => {
    expect(quotes("L5", sampleSaying("s1", [text]))).toEqual(expected);
  });

  it.each([
    "人人参与，天天更新，件件有回音，个个有答复，常常检查，一一核对。",
    "目的的实现需要为了了解群众所需，以及及时回应，涉及及早公开。",
    "参与与否、合并并入、理由由申请人说明、服从从严要求、方向向好。",
    "存在在线申请少的问题；一步一步推进，一件一件办理。",
    "政府信息信息化建设；公开公开栏内容。",
    "公开信息1,234条，比例3:2，12:00前答复，网址 www.example.gov.cn。",
    "“放管服”改革……持续推进——成效明显！",
    "截至2021年12月31日；截止日期为12月31日；报名截止。",
    "工作内容：1）健全制度；2）加强培训。",
    "一是健全制度；二是加强培训。一是问题整改；二是回头看。",
    "印发《关于落实〈条例〉的通知》（2021年）。",
    "制度是基础，一是一，二是二。",
    "群众看不懂、用不上。3.5万条信息，2.4万次访问。",
  ])("no slip: %s", (text) => {
    expect(quotes("L5", sampleSaying("s1", [text]))).toEqual([]);
  });

  it("follows numbers over paragraphs and begins anew under a heading", () => {
    const lines = ["1.健全制度。", "2.加强培训。", "4.改版网站。", "# 平台建设", "1.网站。", "2.新媒体。"];
    expect(quotes("L5", sampleSaying("s1", lines))).toEqual(["4."]);
  });

  it("points out the user's own words, and leaves alone what they never want flagged", () => {
    const report = sampleSaying("s1", ["区国土局的的公开栏，，联系国土局。"]);
    const found = (vocabulary: { readonly flagged: readonly string[]; readonly allowed: readonly string[] }) =>
      createChecker<AnyFinding>(formOf("2021"), languageRules, vocabulary)
        .check(report)
        .findings.map(({ quote, severity }) => [quote, severity]);
    const slips = [
      ["，，", "hint"],
      ["的的", "hint"],
    ];
    expect(found({ flagged: [], allowed: [] })).toEqual(slips);
    expect(found({ flagged: ["国土局"], allowed: [] })).toEqual([
      ...slips,
      ["国土局", "warning"],
      ["国土局", "warning"],
    ]);
    expect(found({ flagged: ["国土局"], allowed: ["联系国土局", "国土局的的"] })).toEqual([["，，", "hint"]]);
    expect(
      checkerFor("2021")
        .check(report)
        .findings.filter(({ code }) => code === "L5"),
    ).toHaveLength(2);
  });
});
