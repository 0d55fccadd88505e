import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../../electron/files/disk.ts";
import { goujiOn } from "../../kit/command-line.ts";

const run = (...words: readonly string[]) => goujiOn(nodeDisk, words, "2022-01-20T00:00:00Z");

describe("gouji explain", () => {
  it("prints every stage, for the year before this one unless another is named", async () => {
    const { status, out, err } = await run("explain", "受理政府信息公开申请151件，统一办结五六十件。");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("2021 年度报告（2021 版表式）");
    for (const heading of ["整理后的文字", "词、数和标点", "小句和语境", "读出的论断", "没有读作论断的数"]) {
      expect(out).toContain(heading);
    }
    expect(out).toMatch(/151 +T1 151 t3\.received\.total/);
    expect(out).toContain("表三“一、本年新收政府信息公开申请数量”行“总计”列");
    expect(out).toMatch(/五六十件 +写法不能确定是哪个数/);
  });

  it("reads under a heading, for a unit and a year", async () => {
    const told = ["explain", "教育局受理152件。", "--under", "依申请公开", "--year", "2020"];
    expect((await run(...told)).out).toMatch(/152 +说的是其他机关/);
    const { out } = await run(...told, "--unit", "示例区教育局", "--lang", "en");
    expect(out).toContain('the report of "示例区教育局" for 2020 (form of 2019), under the heading "依申请公开"');
    expect(out).toMatch(/152 +T1 152 t3\.received\.total +construction handled, certain/);
    expect(out).toMatch(/None\.\n$/);
  });

  it("gives the same as one object", async () => {
    const { status, out } = await run("explain", "收到政府信息公开申请12 300件。另有工单3件。", "--json");
    expect(status).toBe(0);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({
      report: { unit: "示例区人民政府", year: 2021, edition: "2021" },
      sentence: "收到政府信息公开申请12 300件。另有工单3件。",
      claims: [{ code: "T1", number: { from: 10, to: 16, text: "12 300" }, cells: ["t3.received.total"] }],
      unread: [{ from: 22, to: 23, text: "3", why: "otherMatter", reason: "说的是三张表之外的事项" }],
    });
    expect(result).toHaveProperty("tokens.3", { from: 17, to: 18, text: "。", kind: "mark", mark: "stop" });
  });

  it("says that nothing is claimed", async () => {
    const { out } = await run("explain", "加强组织领导。", "--lang", "en");
    expect(out).toContain("Nothing is claimed.");
    expect(out).toContain("None.");
  });

  it.each([
    [["explain"], "SENTENCE"],
    [["explain", ""], "没有要解释的句子"],
    [["explain", " \n\u3000"], "没有要解释的句子"],
    [["explain", "申请3件".repeat(250_000)], "句子有 1000000 个字，超过 10000 个字的上限"],
    [["explain", "申请\u0007三件"], "第 3 个字符是控制字符"],
    [["explain", "申请\ud800三件"], "第 3 个字符是控制字符"],
    [["explain", "申请三件", "收到"], "收到"],
    [["explain", "申请三件", "--year", "1999"], "1999"],
    [["explain", "申请三件", "--year", "二〇二一"], "二〇二一"],
    [["explain", "申请三件", "--unit", "甲\n乙"], "--unit"],
  ])("%j: one sentence, and nothing on standard output", async (words, said) => {
    const { status, out, err } = await run(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err.split("\n")).toHaveLength(2);
  });
});
