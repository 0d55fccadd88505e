import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Severity } from "../../../shared/checks/finding.ts";
import { hasAnnex, hasRemarks, signOffSheet } from "../../../shared/paper/sign-off-sheet.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { steppedTo } from "../sign-off/kit.ts";
import { severityWords } from "../../../shared/words/severity.ts";

const explainable = severityWords["error-unless-explained"].zh;
const report = {
  ...sampleReport,
  cells: { ...sampleReport.cells, "t3.received.business": 9, "t2.regulation.issued": 3 },
};
const [some] = checkerFor("2021").check(report).findings;
const times = (count: number, severity: Severity, isExplained = false) =>
  Array.from({ length: count }, () => {
    if (some === undefined) throw new Error("something is found");
    const { explained: _, ...finding } = some;
    const waiver = { code: some.code, cells: [], reason: "已核实", by: "王五", values: {} };
    return { ...finding, severity, ...(isExplained && { explained: waiver }) };
  });

describe("the sign-off sheet", () => {
  it("lists the gravest first and counts what it lists", () => {
    const sheet = signOffSheet(report, [
      ...times(68, "warning"),
      ...times(1, "error-unless-explained"),
      ...times(33, "error"),
      ...times(60, "error-unless-explained", true),
    ]);
    const lengths = (groups: readonly { readonly heading: string; readonly lines: readonly unknown[] }[]) =>
      groups.map(({ heading, lines }) => [heading, lines.length]);
    expect(lengths(sheet.annex.open)).toEqual([
      ["错误33项", 33],
      [`${explainable}1项`, 1],
      ["警告68项", 68],
    ]);
    expect(lengths(sheet.annex.explained)).toEqual([[`${explainable}60项`, 60]]);
    expect(sheet.counts).toBe(
      `未消除的提示102项（错误33项，${explainable}1项，警告68项）；已说明理由的提示60项（${explainable}60项），详见附页。`,
    );
  });

  it("names the superior who has consented to a reason, and says which reason waits for that", () => {
    const [finding] = times(1, "error-unless-explained");
    if (finding === undefined) throw new Error("something is found");
    const waiver = { code: finding.code, cells: [], reason: "已核实", by: "王五", values: {} };
    const consent = { name: "李四", title: "副区长", at: "2022-01-20T02:00:00.000Z" };
    const sheet = signOffSheet(report, [
      { ...finding, explained: { ...waiver, at: "2022-01-19T02:00:00.000Z", consent } },
      { ...finding, awaiting: { ...waiver, consent: "wanted" } },
    ]);
    expect(sheet.annex.explained[0]?.lines).toMatchObject([
      { reason: "已核实", by: "王五\n2022年1月19日\n李四（副区长）同意\n2022年1月20日" },
    ]);
    expect(sheet.annex.open[0]?.lines[0]?.sentence).toMatch(/（理由：已核实；待上级同意）$/u);
  });

  it("lists what was noted at cells with its evidence, in the order of the form", () => {
    const note = { by: "王五", at: "2022-01-09T08:00:00.000Z" };
    const sheet = signOffSheet(
      {
        ...sampleReport,
        notes: [
          { cell: "t4.review.total", text: "含上年未结1件", ...note },
          {
            cell: "t2.fees.amount",
            text: "已与财务科核对",
            document: "示例财〔2022〕1号",
            file: "收费台账.xlsx",
            ...note,
          },
        ],
      },
      [],
    );
    expect(hasRemarks(sheet)).toBe(true);
    expect(sheet.annex.notes).toEqual([
      {
        where: "表二“行政事业性收费”行“本年收费金额（单位：万元）”列",
        value: "299.7935",
        text: "已与财务科核对",
        evidence: "示例财〔2022〕1号；收费台账.xlsx",
      },
      { where: "表四“行政复议”行“总计”列", value: "4", text: "含上年未结1件", evidence: "" },
    ]);
  });

  it("lists what was adjusted with its reason, and names the units that a sum lacks", () => {
    const merged = {
      ...sampleReport,
      sources: [{ unit: sampleReport.unit, file: "", cells: sampleReport.cells, own: true as const }],
      adjustments: [
        { cell: "t4.review.upheld" as const, by: 0, reason: "核对无误", name: "张三", at: "2022-02-03T01:00:00.000Z" },
      ],
      missingUnits: ["示例区水务局"],
    };
    const sheet = signOffSheet(merged, checkerFor("2021").check(merged).findings);
    expect(hasRemarks({ annex: { ...sheet.annex, open: [] } })).toBe(true);
    expect(sheet.annex.adjusted).toEqual([
      { where: "表四“行政复议”行“结果维持”列", by: "+0", value: "1", reason: "核对无误", who: "张三\n2022年2月3日" },
    ]);
    expect(sheet.annex.open.flatMap(({ lines }) => lines)).toContainEqual({
      code: "M4",
      sentence: "汇总数缺 1 个应报单位：示例区水务局。",
    });
  });

  it("lists in its annex what was compared and what was left unread, also where nothing is open and nothing was explained", () => {
    const sheet = signOffSheet(sampleReport, []);
    expect(hasAnnex(sheet)).toBe(true);
    expect(hasRemarks(sheet)).toBe(false);
    const { opinions, open, explained, compared, unread } = sheet.annex;
    expect([opinions, open, explained]).toEqual([[], [], []]);
    expect(compared[0]?.heading).toBe("表三 收到和处理申请7项");
    expect(compared[0]?.lines[0]).toEqual({
      code: "B1",
      where: "表三“自然人”列",
      sides: "新收＋上年结转 152；办理结果总计＋结转下年度 152",
      outcome: "相符",
    });
    expect(compared.flatMap(({ lines }) => lines).every(({ outcome }) => outcome.startsWith("相符"))).toBe(true);
    expect(unread).toContainEqual({ quote: "编印政府公报12期", reason: "说的是三张表之外的事项" });
    expect(sheet.counts).toBe("没有未消除的提示；没有已说明理由的提示。");
  });

  it("has room for whoever signs anew where the report was changed since, and says who had signed and what made it void", () => {
    const signed = steppedTo(sampleReport, "prepared", "reviewed");
    expect(signOffSheet(signed, []).steps[1]).toMatchObject({ name: "甲", date: "2022年1月11日" });
    const { steps } = signOffSheet({ ...signed, cells: { ...signed.cells, "t2.penalty.decided": 2700 } }, []);
    const changed = "此后表二“行政处罚”行“本年处理决定数量”列由“2695”改为“2700”，本环节失效。";
    expect(steps.slice(0, 3)).toEqual([
      { step: "编制", name: "", opinion: `原由甲于2022年1月10日办理，${changed}`, date: "" },
      { step: "复核", name: "", opinion: `原由甲于2022年1月11日办理，${changed}`, date: "" },
      { step: "保密审查", name: "", opinion: "", date: "" },
    ]);
  });

  it("stays one page however long an opinion is: the whole of it stands in the annex", () => {
    const opinion = "数据已核对。".repeat(50);
    const sheet = signOffSheet({ ...report, signOff: { reviewed: { name: "李四", title: "科长", opinion } } }, []);
    const reviewed = sheet.steps.find(({ step }) => step === "复核");
    expect(reviewed?.name).toBe("李四\n科长");
    expect(reviewed?.opinion.length).toBeLessThan(100);
    expect(reviewed?.opinion).toContain("全文见附页");
    expect(sheet.annex.opinions).toMatchObject([{ step: "复核", opinion }]);
  });
});
