import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { noVocabulary } from "../../../shared/checks/vocabulary.ts";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { type KeptRules, mostKeptRules, rulesInUse, withRules } from "../../../shared/own-rules/kept-rules.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatFinding } from "../../../shared/words/findings.ts";

const rule = (code: string, right: string | number, severity = "error-unless-explained") => ({
  code,
  severity,
  sentence: `${code}不相符`,
  left: "t4.review.upheld",
  is: "=",
  right,
});
const text = (...rules: readonly object[]) => JSON.stringify({ format: "gouji-rules", version: 1, rules });
const province: KeptRules = { file: "省.json", text: text(rule("SA1", 1), rule("SA2", 2)), on: true, off: [] };

/** The own checks that speak up, as people see them. */
function found(kept: readonly KeptRules[], report = sampleReport): readonly string[] {
  const { findings, view } = checkerFor("2021", noVocabulary, rulesInUse(kept)).check(report);
  return findings
    .filter(({ code }) => code.startsWith("own:"))
    .map((finding) => formatFinding(finding, view.form, "zh"));
}

describe("own checks that the settings keep", () => {
  it("run beside all others while a report is filled in, and only where a cell they read has changed", () => {
    expect(found([province])).toEqual(["SA2不相符。（左边 1，应 = 右边 2）"]);
    const checker = checkerFor("2021", noVocabulary, rulesInUse([province]));
    const before = checker.check(sampleReport);
    const edited = applyEdit(sampleReport, { kind: "cells", changes: { "t4.review.upheld": 2 } });
    if (!edited.ok) throw new Error("the edit fits");
    const after = checker.recheck(before, edited.value.report, ["t4.review.upheld"]);
    expect(after.findings).toEqual(checker.check(edited.value.report).findings);
    expect(after.findings.map(({ code }) => code)).toContain("own:SA1");
    expect(checker.recheck(before, sampleReport, ["t2.fees.amount"]).findings).toEqual(before.findings);
  });

  it.each<[string, readonly KeptRules[], number]>([
    ["a file that is switched off", [{ ...province, on: false }], 0],
    ["a check that is switched off", [{ ...province, off: ["SA2"] }], 0],
    ["another check that is switched off", [{ ...province, off: ["SA1"] }], 1],
    ["a file that does not fit hinders no other", [{ ...province, file: "坏.json", text: "{" }, province], 1],
  ])("%s", (_, kept, count) => {
    expect(found(kept).length).toBe(count);
  });

  it("are explained like all others", () => {
    const { findings } = checkerFor("2021", noVocabulary, rulesInUse([province])).check(sampleReport);
    const finding = findings.find(({ code }) => code === "own:SA2");
    if (finding === undefined) throw new Error("it is found");
    expect(blocks(finding)).toBe(true);
    const waiver = waiverFor(finding, sampleReport, { reason: "已核实", by: "王五", at: "2022-01-09T08:00:00Z" });
    const explained = checkerFor("2021", noVocabulary, rulesInUse([province])).check({
      ...sampleReport,
      waivers: [...sampleReport.waivers, waiver],
    });
    expect(explained.findings.find(({ code }) => code === "own:SA2")?.explained?.reason).toBe("已核实");
  });

  it("of a file loaded again take the place of the former, what was switched off stays so", () => {
    const again = withRules([{ ...province, off: ["SA2"] }], { file: "省.json", text: text(rule("SA2", 3)) });
    expect(again).toMatchObject({ ok: true, value: [{ file: "省.json", on: true, off: ["SA2"] }] });
  });

  it.each<[string, Pick<KeptRules, "file" | "text">, object]>([
    ["no rules", { file: "x.json", text: "[]" }, { code: "notRules", path: "x.json" }],
    ["a code of the catalogue", { file: "x.json", text: text(rule("B1", 1)) }, { code: "ruleCodeTaken", rule: "B1" }],
    ["a code of another file", { file: "x.json", text: text(rule("SA1", 1)) }, { code: "ruleCodeTaken", rule: "SA1" }],
    [
      "a cell that is none",
      { file: "x.json", text: text(rule("ZZ1", "t9.x")) },
      { code: "ruleCellUnknown", cell: "t9.x" },
    ],
    ["far too much", { file: "x.json", text: " ".repeat(500_000) }, { code: "notRules" }],
  ])("refuse a file with %s", (_, file, failure) => {
    expect(withRules([province], file)).toMatchObject({ ok: false, failure });
  });

  it("are kept in so many files and no more", () => {
    const many = Array.from({ length: mostKeptRules }, (_, at) => ({
      ...province,
      file: `${at}.json`,
      text: text(rule(`ZZ-${at}`, 1)),
    }));
    expect(withRules(many, { file: "x.json", text: text(rule("ZZ1", 1)) })).toMatchObject({
      ok: false,
      failure: { code: "tooManyRuleFiles", limit: mostKeptRules },
    });
  });
});
