import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { readSlip, remarksOf, type ReturnedSlip, takeSlip, writeSlip } from "../../../shared/gathering/slip.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { placeOfRemark, withTick } from "../../../shared/sign-off/remarks.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { slipText } from "../../../shared/words/slip.ts";
import { findingsIn, sampleWith } from "../../kit/findings.ts";
import { sampleSaying } from "../../kit/texts.ts";

const sent = { by: "示例区政府办", at: "2022-01-15T02:00:00.000Z" };

function slipOf(report: Report, more: Partial<ReturnedSlip> = {}): ReturnedSlip {
  const form = formOf(report.edition);
  const { unit, year } = report;
  const remarks = remarksOf(findingsIn(report), (finding) => formatFinding(finding, form, "zh"), sent);
  return { unit: unit.name, year, round: 1, fingerprint: "", ...sent, ...more, remarks };
}

const wrong = sampleWith({ "t3.received.naturalPerson": 149 });
const slip = slipOf(wrong, { deadline: "2022-01-20", contact: "张三 8123456", file: "报告.docx" });

describe("a slip", () => {
  it("has its remarks at cells and words, in the words of the findings, and leaves hints out", () => {
    const [first] = slip.remarks;
    expect(first).toMatchObject({ cell: "t3.received.naturalPerson", by: sent.by, at: sent.at });
    expect(first?.text).toMatch(/^表三“自然人”列不平：.*（B1）$/u);
    const spoken = slipOf(sampleSaying("s6", ["电话13812345678。"])).remarks.find(({ quote }) => quote !== undefined);
    expect([spoken?.part, spoken?.cell]).toEqual(["s6", undefined]);
    expect(spoken?.quote).toContain("13812345678");
    expect(slipOf(sampleReport).remarks).toEqual([]);
  });

  it("reads as a clerk writes it: what, until when, whom to call", () => {
    const lines = slipText(slip).trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "退回修改单",
      `${sampleReport.unit.name}：`,
      `《${sampleReport.unit.name}2021年政府信息公开工作年度报告》（第 1 稿）`,
      "经审核，你单位报送的报告有以下问题，请逐条核对修改后重新报送：",
    ]);
    expect(lines[4]).toMatch(/^1\. 表三/u);
    expect(lines.slice(-3)).toEqual([
      "请于 2022年1月20日前重新报送。",
      "联系人：张三 8123456",
      "示例区政府办　2022年1月15日",
    ]);
  });

  it("comes back as it was, byte for byte, and from version 1 for ever", () => {
    const text = writeSlip(slip);
    const read = readSlip(text, "a.gouji-slip");
    expect(read).toEqual({ ok: true, value: slip });
    expect(read.ok && writeSlip(read.value)).toBe(text);
    const frozen = readFileSync(new URL("../../fixtures/gathering/version-1.gouji-slip", import.meta.url), "utf8");
    expect(readSlip(frozen, "").ok && frozen).toBe(frozen);
    expect(readSlip(frozen, "").ok).toBe(true);
  });

  it.each<[string, string, object]>([
    ["no JSON", "退回", { code: "notSlip" }],
    ["a report", JSON.stringify({ format: "gouji-report" }), { code: "notSlip" }],
    ["cut off", writeSlip(slip).slice(0, 200), { code: "jsonCut" }],
    [
      "of a newer program",
      writeSlip(slip).replace('"version": 1', '"version": 3'),
      { code: "newerVersion", version: "3" },
    ],
    ["of no round", writeSlip(slip).replace('"round": 1', '"round": 0'), { code: "slipUnfit", place: "round" }],
    [
      "about a cell that there is not",
      writeSlip(slip).replace("t3.received.naturalPerson", "t3.x.y"),
      { code: "slipUnfit", place: "remarks.0.cell" },
    ],
  ])("is refused where it is %s", (_, text, failure) => {
    const read = readSlip(text, "a.gouji-slip");
    expect(read.ok ? {} : read.failure).toMatchObject({ ...failure, path: "a.gouji-slip" });
  });

  it("never throws, whatever its text holds", () => {
    const whole = writeSlip(slip);
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.string(), fc.nat({ max: 20 }), (at, words, gone) => {
        readSlip(whole.slice(0, at) + words + whole.slice(at + gone), "");
      }),
    );
  });
});

describe("a slip that comes in", () => {
  it("puts its remarks to the report, where they stand at their cells", () => {
    const taken = takeSlip(wrong, slip, "");
    const remarks = taken.ok ? taken.value : [];
    expect(remarks).toEqual(slip.remarks);
    expect(remarks.map((remark) => placeOfRemark(wrong, remark))[0]).toEqual({
      kind: "cell",
      cell: "t3.received.naturalPerson",
    });
  });

  it("twice adds nothing, and leaves ticked what was ticked off", () => {
    const once = takeSlip(wrong, slip, "");
    const [first] = once.ok ? once.value : [];
    if (first === undefined) throw new Error("a remark");
    const done = { by: "李四", at: "2022-01-16T02:00:00.000Z" };
    const ticked = withTick({ ...wrong, remarks: once.ok ? once.value : [] }, first, done);
    expect(takeSlip({ ...wrong, remarks: ticked }, slip, "")).toEqual({ ok: true, value: ticked });
  });

  it.each([
    ["another unit", { unit: { name: "示例区教育局", level: "" } }],
    ["another year", { year: 2022 }],
  ])("is refused for %s", (_, more) => {
    const taken = takeSlip({ ...wrong, ...more }, slip, "a.gouji-slip");
    expect(taken).toEqual({
      ok: false,
      failure: { code: "slipOfOther", path: "a.gouji-slip", unit: slip.unit, year: 2021 },
    });
  });
});
