import { describe, expect, it } from "vitest";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";

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
