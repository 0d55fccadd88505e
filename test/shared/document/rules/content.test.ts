import { describe, expect, it } from "vitest";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";
import { blocks } from "../../../../shared/checks/finding.ts";

const topics = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
const whole = [
  "# 主动公开情况",
  "全年发布信息300条。",
  "# 依申请公开办理",
  "未收到申请。",
  "# 信息管理",
  "逐件审核。",
  "# 平台",
  "改版网站。",
  "# 监督保障",
  "组织培训。",
];
const missing = (lines: readonly string[]) =>
  findingsOf("X11", sampleSaying("s1", lines)).flatMap((finding) =>
    finding.code === "X11" ? finding.params.missing : [],
  );

describe("X11", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["all five", whole, []],
    ["all five without headings", ["主动公开信息300条；受理信息公开申请2件；落实保密审查；网站改版；纳入考核。"], []],
    ["one heading without text", whole.toSpliced(5, 1), ["政府信息管理"]],
    ["no supervision", whole.slice(0, 8), ["监督保障"]],
    ["only what was published", whole.slice(0, 2), topics.slice(1)],
    ["nothing at all", [], topics],
    ["an outline", whole.filter((line) => line.startsWith("#")), topics],
  ])("%s", (_, lines, expected) => {
    expect(missing(lines)).toEqual(expected);
  });

  it("is one finding, and an explanation holds only for the topics that were missing", () => {
    const report = sampleSaying("s1", whole.slice(0, 8));
    const [finding, ...more] = findingsOf("X11", report);
    if (finding === undefined || more.length > 0) throw new Error("one X11 was expected");
    const waivers = [waiverFor(finding, report, { reason: "由上级统一报告" })];
    const explained = (lines: readonly string[]) =>
      findingsOf("X11", sampleSaying("s1", lines, { waivers }))[0]?.explained;
    expect(explained(whole.slice(0, 8))).toBeDefined();
    expect(explained(whole.slice(0, 6))).toBeUndefined();
  });
});

const lacking = (text: readonly string[], level: string) =>
  findingsOf("X9", sampleSaying("s1", text, { unit: { name: "示例区人民政府", level } })).flatMap((finding) =>
    finding.code === "X9" ? finding.params.missing : [],
  );

describe("X9", () => {
  it.each([
    ["开展工作考核和社会评议，没有责任追究情形。", "county", []],
    ["纳入年度绩效评价，开展满意度调查，未发生问责情形。", "city", []],
    ["开展业务培训。", "county", ["工作考核", "社会评议", "责任追究"]],
    ["纳入绩效考核，群众评议良好。", "province", ["责任追究"]],
    ["开展业务培训。", "county-department", []],
    ["开展业务培训。", "town", []],
    ["开展业务培训。", "", []],
  ])("%s (%s)", (text, level, expected) => {
    expect(lacking([text], level)).toEqual(expected);
  });

  it("is silent while part one is not written", () => {
    expect(lacking([], "county")).toEqual([]);
    expect(lacking(["# 监督保障"], "county")).toEqual([]);
  });
});

const enough = "公开内容不够全面，解读形式单一，群众反映查找不便；下一步将完善目录，增加图解。";

describe("X10", () => {
  it.each([
    ["nothing", [], 1],
    ["headings alone", ["# 存在的主要问题", "# 改进情况及下一步打算和各项具体措施安排部署情况说明"], 1],
    ["无", ["无。"], 1],
    ["a short line", ["公开意识有待加强，今后改进。"], 1],
    ["signs do not count", [`${"——".repeat(30)}公开不够。`], 1],
    ["enough", [enough], 0],
    ["enough in several paragraphs", ["公开内容不够全面，解读形式单一。", "下一步将完善公开目录，增加图解和问答。"], 0],
  ])("%s", (_, lines, findings) => {
    expect(findingsOf("X10", sampleSaying("s5", lines))).toHaveLength(findings);
  });

  it("blocks until a reason is given", () => {
    const report = sampleSaying("s5", ["无。"]);
    const [finding] = findingsOf("X10", report);
    if (finding === undefined) throw new Error("X10 was expected");
    expect(blocks(finding)).toBe(true);
    const waivers = [waiverFor(finding, report, { reason: "本年新设单位" })];
    expect(findingsOf("X10", { ...report, waivers }).some(blocks)).toBe(false);
    expect(findingsOf("X10", { ...sampleSaying("s5", ["暂无。"]), waivers }).some(blocks)).toBe(true);
  });
});

describe("X12", () => {
  it.each([
    ["本年度未收取信息处理费。", 2021, 0],
    ["全年没有发生收费。", 2022, 0],
    ["没有其他事项。", 2021, 1],
    ["", 2021, 1],
    ["没有其他事项。", 2020, 0],
  ])("%s in %i", (text, year, findings) => {
    expect(findingsOf("X12", sampleSaying("s6", [text], { year }))).toHaveLength(findings);
  });

  it("takes a heading's word for the text under it", () => {
    expect(findingsOf("X12", sampleSaying("s6", ["# 收费情况", "无。"]))).toEqual([]);
    expect(findingsOf("X12", sampleSaying("s6", ["# 收费情况"]))).toHaveLength(1);
  });
});
