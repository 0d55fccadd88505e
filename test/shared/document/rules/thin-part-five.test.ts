import { describe, expect, it } from "vitest";
import { blocks } from "../../../../shared/checks/finding.ts";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { findingsOf, sampleSaying } from "../../../kit/texts.ts";

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
