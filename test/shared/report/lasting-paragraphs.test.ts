import { expect, it } from "vitest";
import { lastingParagraphs } from "../../../shared/report/lasting-paragraphs.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";

const thirty = "各单位按季度梳理主动公开目录补齐缺漏信息并修正全部的错误链接";
const figure = { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } } as const;
const block = (kind: "paragraph" | "point", text: string): Block => ({ kind, content: [{ text }] });

it("next year's report is told the longer paragraphs and points of this one as they read, no headings and no preamble", () => {
  expect(thirty).toHaveLength(30);
  const picture = sampleReport.narratives.s1.find(({ kind }) => kind === "picture");
  if (picture === undefined) throw new Error("the sample has a picture");
  const narratives = {
    preamble: [block("paragraph", thirty)],
    s1: [
      { kind: "heading", level: 1, content: [{ text: thirty }] },
      picture,
      block("paragraph", ` ${thirty} `),
      block("paragraph", thirty.slice(1)),
      // Spaces do not make a paragraph long.
      block("paragraph", `${thirty.slice(1, 9)}   ${thirty.slice(9)}`),
    ],
    s5: [block("point", `${thirty}。`)],
    s6: [{ kind: "paragraph", content: [{ text: `${thirty}，全年收到` }, { figure }, { text: "件。" }] }],
  } as const;
  expect(lastingParagraphs(sampleWith({}, { narratives }))).toEqual([
    thirty,
    `${thirty}。`,
    `${thirty}，全年收到151件。`,
  ]);
});
