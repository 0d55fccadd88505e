import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline, Narrative } from "../../../shared/report/narrative.ts";
import { figureSources, narrativeText } from "../../../shared/report/narrative-text.ts";
import { newReport, previousOf } from "../../../shared/report/new-report.ts";
import { outlineOf } from "../../../shared/report/outline.ts";
import { isWritten } from "../../../shared/report/written.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { plainText } from "../../journeys/kit/plain-text.ts";
import { reports } from "../../kit/random-reports.ts";

const heading = (text: string, level: 1 | 2 = 1, runIn = false): Block => ({
  kind: "heading",
  level,
  content: [{ text }],
  ...(runIn && { runIn }),
});
const figure: Inline = {
  figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
};
const prose: Block = { kind: "paragraph", content: [{ text: "旧文字" }] };
const toWriteIn: Block = { kind: "paragraph", content: [] };

/** The outline of part one of a report of 2021, for a report of 2022. */
const outline = (s1: Narrative): Narrative =>
  outlineOf({ ...sampleReport, narratives: { ...sampleReport.narratives, s1 } }, 2022).s1;

describe("outlineOf", () => {
  it("keeps the headings of the sample, each with a paragraph to write in", () => {
    const { s1, s6 } = outlineOf(sampleReport, 2022);
    const titles = (narrative: Narrative) =>
      narrative.filter(({ kind }) => kind === "heading").map((block) => plainText([block]));
    expect(titles(s1)).toEqual(titles(sampleReport.narratives.s1));
    expect(s1.map(({ kind }) => kind).slice(0, 3)).toEqual(["paragraph", "heading", "paragraph"]);
    expect(isWritten(s1)).toBe(false);
    expect(s6.every(({ kind }) => kind !== "point" && kind !== "picture")).toBe(true);
  });

  it.each<[string, Narrative, Narrative]>([
    ["nothing where there is no heading", [prose, prose], []],
    ["one paragraph in place of several blocks", [heading("甲"), prose, prose], [heading("甲"), toWriteIn]],
    [
      "none between a heading and the deeper one that follows at once",
      [heading("甲"), heading("乙", 2), prose, heading("丙", 2), heading("丁")],
      [heading("甲"), heading("乙", 2), toWriteIn, heading("丙", 2), toWriteIn, heading("丁"), toWriteIn],
    ],
    [
      "run-in headings run-in",
      [heading("甲", 1, true), heading("乙", 2, true), prose],
      [heading("甲", 1, true), toWriteIn, heading("乙", 2, true), toWriteIn],
    ],
    [
      "no figure in a heading, and no heading of nothing but a figure",
      [
        { kind: "heading", level: 1, content: [{ text: "受理" }, figure, { text: "情况" }] },
        { kind: "heading", level: 1, content: [figure] },
      ],
      [heading("受理情况"), toWriteIn],
    ],
    [
      "the first sentence of a paragraph made a heading",
      [heading("主动公开。全年发布九千条。")],
      [heading("主动公开。"), toWriteIn],
    ],
  ])("leaves %s", (_, before, after) => {
    expect(outline(before)).toEqual(after);
  });

  it.each([
    ["2021年工作情况", "2022年工作情况"],
    ["2021 年度与2020年比较", "2022 年度与2021年比较"],
    ["２０２１年情况", "２０２２年情况"],
    ["二〇二一年情况", "二〇二二年情况"],
    ["二零二一年与二○二〇年", "二零二二年与二○二一年"],
    ["2022年打算", "2023年打算"],
    ["落实〔2021〕30号文件", "落实〔2021〕30号文件"],
    ["公开2020件、12021件", "公开2020件、12021件"],
    ["2016年以来的情况", "2016年以来的情况"],
  ])("moves the year on: %s", (before, after) => {
    expect(outline([heading(before)])).toEqual([heading(after), toWriteIn]);
  });

  it("finds a year that is split over runs", () => {
    expect(outline([{ kind: "heading", level: 1, content: [{ text: "20" }, { text: "21年" }] }])[0]).toEqual(
      heading("2022年"),
    );
  });

  it("holds headings and empty paragraphs only, and says nothing yet, whatever last year's report held", () => {
    fc.assert(
      fc.property(reports({ complete: false }), (last) => {
        const year = last.year + 1;
        const kept = outlineOf(last, year);
        for (const part of ["s1", "s5", "s6"] as const) {
          const narrative = kept[part];
          expect(narrative.every(({ kind }) => kind === "heading" || kind === "paragraph")).toBe(true);
          for (const block of narrative) if (block.kind === "paragraph") expect(block.content).toEqual([]);
          expect(narrative.filter((block) => block.kind === "heading").length).toBeLessThanOrEqual(
            last.narratives[part].filter((block) => block.kind === "heading").length,
          );
          expect(narrativeText(narrative, figureSources(last))).toBe("");
          // Taken over once more for the same year, nothing changes.
          expect(outlineOf({ ...last, year, narratives: { ...last.narratives, ...kept } }, year)).toEqual(kept);
        }
      }),
    );
  });

  it("makes a report that can be saved and read again", () => {
    fc.assert(
      fc.property(reports({ complete: false }), (last) => {
        const year = Math.min(last.year + 1, 2100);
        const { id, edition, unit } = last;
        const previous = previousOf(last);
        const made = newReport({
          id,
          edition,
          year,
          unit,
          at: "2023-01-04T08:00:00.000Z",
          previous,
          outline: outlineOf(last, year),
        });
        expect(JSON.stringify(made.previous)).toBe(JSON.stringify(previous));
        expect(readReport(writeReport(made), "a.gouji")).toEqual({ ok: true, value: made });
      }),
    );
  });
});
