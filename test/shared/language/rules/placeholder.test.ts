import { describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import type { Narrative } from "../../../../shared/report/narrative.ts";
import { findingsIn, lastYearWith, sampleWith } from "../../../kit/findings.ts";
import { quotes, sampleSaying } from "../../../kit/texts.ts";

describe("L1", () => {
  it.each([
    ["XX县认真落实公开要求。", ["XX"]],
    ["××局××年公开信息。", ["××", "××"]],
    ["ＸＸ镇召开xx会议。", ["ＸＸ", "xx"]],
    ["20XX年公开信息X条。", ["XX", "X"]],
    ["某某局召开会议。", ["某某"]],
    ["落实《XX办法》。", ["XX"]],
    ["公开信息____条。", ["____"]],
    ["联系【】。", ["【】"]],
    ["文件（　）已废止。", ["（　）"]],
    ["公开信息  条，解读3篇。", ["息  条"]],
    ["共 件，已办结。", ["共 件"]],
    ["全年收到　　件。", ["到　　件"]],
    ["全年受理申请，共计件。", ["共计件"]],
    ["（请填写具体措施）", ["（请填写具体措施）"]],
    ["【待补充】", ["【待补充】"]],
    ["此处填写工作情况。", ["此处填写"]],
    ["数据待补充。", ["待补充"]],
    ["点击此处添加文字", ["点击此处"]],
  ])("left in: %s", (text, expected) => {
    expect(quotes("L1", sampleSaying("s1", [text]))).toEqual(expected);
  });

  it.each([
    "详见 http://www.example.gov.cn/xxgk/index.html。",
    "实行7×24小时值守，配备X光机2台。",
    "尺码XXL，型号MAXX。",
    "公开信息 120 条，共 3 件。",
    "【政策解读】发布12篇。",
    "公开内容还有待补充、完善和提高。",
    "网上申请请填写申请表。",
    "依据条例  条款办理。",
    "文件名 a__b.doc 已更新。",
    "依申请公开件已办结，共计3件。",
    "保护个人  信息。",
  ])("meant: %s", (text) => {
    expect(quotes("L1", sampleSaying("s1", [text]))).toEqual([]);
  });

  it.each([
    [
      "a share of nothing",
      {
        kind: "share",
        of: { cells: ["t4.afterReview.upheld"], from: "report" },
        in: { cells: ["t4.afterReview.total"], from: "report" },
      },
      false,
      1,
    ],
    [
      "growth without last year",
      {
        kind: "growth",
        of: { cells: ["t3.received.total"], from: "report" },
        over: { cells: ["t3.received.total"], from: "previous" },
      },
      false,
      1,
    ],
    [
      "growth with last year",
      {
        kind: "growth",
        of: { cells: ["t3.received.total"], from: "report" },
        over: { cells: ["t3.received.total"], from: "previous" },
      },
      true,
      0,
    ],
    ["a plain figure", { kind: "value", of: { cells: ["t3.received.total"], from: "report" } }, false, 0],
  ] as const)("a bound figure without a value: %s", (_, formula, linked, findings) => {
    const s1: Narrative = [{ kind: "paragraph", content: [{ text: "占" }, { figure: { formula } }, { text: "%。" }] }];
    const report = sampleWith({}, { narratives: { ...sampleReport.narratives, s1 } });
    const found = findingsIn(linked ? { ...report, previous: lastYearWith({}) } : report);
    expect(found.filter(({ code }) => code === "L1")).toHaveLength(findings);
  });

  it("does not mind a bound figure while its cells are not filled in", () => {
    expect(findingsIn({ ...sampleReport, cells: {} }).filter(({ code }) => code === "L1")).toEqual([]);
  });
});
