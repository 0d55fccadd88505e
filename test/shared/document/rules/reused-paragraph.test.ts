import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { applyEdit } from "../../../../shared/report/edit.ts";
import type { Block, Narrative } from "../../../../shared/report/narrative.ts";
import { previousOf } from "../../../../shared/report/new-report.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { findingsIn, sampleWith } from "../../../kit/findings.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", content: [{ text }] });
const heading = (text: string): Block => ({ kind: "heading", level: 1, content: [{ text }] });

const prose = "2020年，各单位按季度梳理主动公开目录，补齐缺漏信息120条，修正错链35处，目录与实际公开内容保持一致。";
const other = "去年冬季新建的三个政务公开专区配齐了查询设备和专职人员，群众在家门口就能查阅公报、递交申请、询问进度。";

const texts = (s1: Narrative): Report["narratives"] => ({ ...sampleReport.narratives, s1, s5: [], s6: [] });
const lastYear = (s1: Narrative) => previousOf({ ...sampleReport, year: 2020, narratives: texts(s1) });
const reused = (now: Narrative, last: Narrative) =>
  findingsIn(sampleWith({}, { narratives: texts(now), previous: lastYear(last) })).filter(({ code }) => code === "Y6");

describe("Y6", () => {
  it.each<[string, string, string, number]>([
    ["word for word", prose, prose, 1],
    ["only numbers renewed", prose.replace("120", "98").replace("2020", "2021"), prose, 1],
    ["a few words changed", prose.replace("按季度", "每月"), prose, 1],
    ["a sentence of its own added", `${prose}此外，对外公布了全部公共企事业单位的办事指南。`, prose, 0],
    ["written anew", other, prose, 0],
    ["a short one", "本年度没有收取信息处理费。", "本年度没有收取信息处理费。", 0],
  ])("%s", (_, now, last, findings) => {
    expect(reused([paragraph(now)], [paragraph(last)])).toHaveLength(findings);
  });

  it("says which paragraph, and how much of it", () => {
    const [finding] = reused([heading("主动公开"), paragraph(other), paragraph(prose)], [paragraph(prose)]);
    expect(finding).toMatchObject({
      part: "s1",
      severity: "hint",
      quote: prose,
      place: { part: "s1", block: 2, from: 0, to: prose.length },
      params: { percent: 100 },
    });
  });

  it("leaves headings and the preamble alone", () => {
    const long = heading(prose);
    expect(reused([long], [paragraph(prose)])).toEqual([]);
    expect(reused([], [])).toEqual([]);
  });

  it("needs last year's report of the same unit", () => {
    const narratives = texts([paragraph(prose)]);
    const previous = { ...lastYear([paragraph(prose)]), year: 2018 };
    expect(findingsIn(sampleWith({}, { narratives, previous })).map(({ code }) => code)).not.toContain("Y6");
  });

  it("finds the same after a change as in a fresh check", () => {
    const report = sampleWith(
      {},
      { narratives: texts([paragraph(other), paragraph(prose)]), previous: lastYear([paragraph(prose)]) },
    );
    const checker = checkerFor(report.edition);
    const before = checker.check(report);
    for (const blocks of [[paragraph(other), paragraph(`${other}！`)], [paragraph(prose)], []]) {
      const edited = applyEdit(report, { kind: "narrative", part: "s1", narrative: blocks });
      if (!edited.ok) throw new Error(edited.failure.code);
      const again = checker.recheck(before, edited.value.report, ["s1"]);
      expect(again.findings).toEqual(checker.check(edited.value.report).findings);
    }
  });
});
