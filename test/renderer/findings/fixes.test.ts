import { describe, expect, it } from "vitest";
import { proposeFixes } from "../../../renderer/findings/fixes.ts";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { figureSources, narrativeText } from "../../../shared/report/narrative-text.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { newReport } from "../../../shared/report/new-report.ts";
import { findingsIn, sampleWith } from "../../kit/findings.ts";

function paragraph(text: string): Block {
  return { kind: "paragraph", content: [{ text }] };
}

describe("one-click fixes", () => {
  it("fills the cells that a V3 names with zeros in one step, and the finding is gone", () => {
    const session = createReportSession(sampleWith({ "t2.penalty.decided": null, "t2.fees.amount": null }));
    const found = session.checked().findings.filter(({ code }) => code === "V3");
    expect(found).toHaveLength(1);
    for (const finding of found) {
      const [fix] = proposeFixes(finding, session.checked().view);
      expect(fix?.label("zh")).toBe("2 格填 0");
      if (fix !== undefined) expect(session.apply(fix.edit).ok).toBe(true);
    }
    expect(session.cell("t2.penalty.decided")).toBe(0);
    expect(session.cell("t2.fees.amount")).toBe("0");
    expect(session.checked().findings.filter(({ code }) => code === "V3")).toEqual([]);
    session.undo();
    expect(session.cell("t2.fees.amount")).toBeUndefined();
  });

  it("takes the figure that was counted from the register, and the finding is gone", () => {
    const counted = { "t3.received.business": { value: 2, rows: "5 9" } };
    const ledger = { at: "", year: 2021, rows: 160, offsets: [0], counted, unclassified: "", otherYears: "" };
    const session = createReportSession({ ...sampleReport, ledger });
    const finding = session.checked().findings.find(({ code }) => code === "K1");
    const [fix] = finding === undefined ? [] : proposeFixes(finding, session.checked().view);
    expect(fix?.label("zh")).toBe("改为台账数 2");
    if (fix !== undefined) expect(session.apply(fix.edit).ok).toBe(true);
    expect(session.cell("t3.received.business")).toBe(2);
    expect(session.checked().findings.filter(({ code }) => code === "K1")).toEqual([]);
  });

  it.each([
    ["t2.penalty.decided", "1,234", "改为 1234", 1234],
    ["t2.penalty.decided", "3件", "改为 3", 3],
    ["t2.penalty.decided", "12.", "改为 12", 12],
    ["t2.penalty.decided", "十二", "改为 12", 12],
    ["t2.penalty.decided", "约三件", "改为 3", 3],
    ["t2.penalty.decided", "=12+7", "改为 19", 19],
    ["t2.penalty.decided", "148①", "改为 148", 148],
    ["t2.fees.amount", "299.7935万元", "改为 299.7935", "299.7935"],
    ["t2.fees.amount", "2997935元", "改为 299.7935", "299.7935"],
  ] as const)("reads what was typed into %s, %s, and writes it at one click: %s", (id, typed, label, value) => {
    const session = createReportSession(sampleWith({ [id]: { raw: typed } }));
    const finding = session.checked().findings.find(({ cells }) => cells.includes(id));
    const fixes = finding && proposeFixes(finding, session.checked().view);
    expect(fixes?.map((fix) => fix.label("zh"))).toEqual([label]);
    for (const fix of fixes ?? []) expect(session.apply(fix.edit).ok).toBe(true);
    expect(session.cell(id)).toBe(value);
  });

  it("writes an amount that was told in 元 as what it comes to in 万元", () => {
    const session = createReportSession(sampleWith({ "t2.fees.amount": "2997935" }));
    const finding = session.checked().findings.find(({ code }) => code === "V5");
    const fixes = finding && proposeFixes(finding, session.checked().view);
    expect(fixes?.map((fix) => fix.label("zh"))).toEqual(["改为 299.7935"]);
    for (const fix of fixes ?? []) expect(session.apply(fix.edit).ok).toBe(true);
    expect(session.cell("t2.fees.amount")).toBe("299.7935");
    expect(session.checked().findings.filter(({ code }) => code === "V5")).toEqual([]);
  });

  it.each(["不适用", "没有", "N/A", "n/a", "无", "—"])(
    "fills a 0 where %s was typed, as for any cell that is not filled in",
    (typed) => {
      const session = createReportSession(sampleWith({ "t2.penalty.decided": { raw: typed } }));
      const about = session.checked().findings.filter(({ cells }) => cells.includes("t2.penalty.decided"));
      expect(about.map(({ code }) => code)).toEqual(["V3"]);
      const [finding] = about;
      const fixes = finding && proposeFixes(finding, session.checked().view);
      expect(fixes?.map((fix) => fix.label("zh"))).toEqual(["1 格填 0"]);
    },
  );

  it.each(["3\n5", "二十余件", "见附件"])("offers nothing for %j, in which no number can be read", (typed) => {
    const session = createReportSession(sampleWith({ "t2.penalty.decided": { raw: typed } }));
    const finding = session.checked().findings.find(({ code }) => code === "V4");
    expect(finding && proposeFixes(finding, session.checked().view)).toEqual([]);
  });

  it("offers nothing where more than one change could settle the finding", () => {
    const report = sampleWith({ "t3.received.naturalPerson": 99 });
    const open = findingsIn(report);
    expect(open.length).toBeGreaterThan(0);
    const { view } = createReportSession(report).checked();
    expect(open.flatMap((finding) => proposeFixes(finding, view))).toEqual([]);
  });

  it("settles a number that contradicts the tables: bound to them, or just written", () => {
    const narratives = { ...sampleReport.narratives, s1: [paragraph("全年共受理政府信息公开申请150件。")] };
    for (const [place, label] of ["改为 151（与表格联动）", "仅改文字为 151"].entries()) {
      const session = createReportSession(sampleWith({}, { narratives }));
      const found = session.checked().findings.find(({ code }) => code === "T1");
      const fix = found && proposeFixes(found, session.checked().view)[place];
      expect(fix?.label("zh")).toBe(label);
      if (fix !== undefined) expect(session.apply(fix.edit).ok).toBe(true);
      expect(narrativeText(session.report().narratives.s1, figureSources(session.report()))).toBe(
        "全年共受理政府信息公开申请151件。",
      );
      expect(session.checked().findings.some(({ code }) => code === "T1")).toBe(false);
      session.undo();
      expect(session.report().narratives).toEqual(narratives);
    }
  });

  it("takes the form's own title and headings for those of an imported document", () => {
    const stated = { title: "示例区人民政府2020年政府信息公开工作年度报告", headings: ["一、概述"] };
    const session = createReportSession(sampleWith({}, { stated }));
    const ofDocument = () => session.checked().findings.filter(({ code }) => code.startsWith("X"));
    expect(new Set(ofDocument().map(({ code }) => code))).toEqual(new Set(["X1", "X5", "X6"]));
    const [first] = ofDocument();
    const [fix] = first === undefined ? [] : proposeFixes(first, session.checked().view);
    expect(fix?.label("zh")).toBe("标题改用“示例区人民政府2021年政府信息公开工作年度报告”");
    for (const finding of ofDocument()) {
      const [settles] = proposeFixes(finding, session.checked().view);
      if (settles !== undefined) session.apply(settles.edit);
    }
    expect(ofDocument()).toEqual([]);
    session.undo();
    session.undo();
    session.undo();
    expect(session.report().stated).toEqual(stated);
  });

  it("settles a whole blank table", () => {
    const unit = { name: "示例区教育局", level: "county-department" };
    const report = newReport({ id: crypto.randomUUID(), edition: "2021", year: 2021, unit, at: "2022-01-01" });
    const session = createReportSession(report);
    for (const finding of session.checked().findings) {
      const [fix] = proposeFixes(finding, session.checked().view);
      if (fix !== undefined) expect(session.apply(fix.edit).ok).toBe(true);
    }
    expect(session.checked().findings.filter(({ code }) => code === "V3")).toEqual([]);
  });
});
