import { describe, expect, it } from "vitest";
import { lines as asLines, plainTable, readingOf, sourceDocument } from "../../kit/source-documents.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import type { SourceLine } from "../../../shared/recognition/source-document.ts";
import { isText, type Narrative } from "../../../shared/report/narrative.ts";

/** A narrative as words: kind and level of each block, and its text. */
function told(narrative: Narrative): readonly string[] {
  return narrative.map((block) => {
    if (!isText(block)) return `picture ${block.caption ?? ""}`.trim();
    const text = block.content.map((inline) => ("text" in inline ? inline.text : "")).join("");
    return `${block.kind}${block.kind === "heading" ? `${block.level}${block.runIn === true ? " run-in" : ""}` : ""} ${text}`;
  });
}

function read(...lines: readonly (string | SourceLine)[]) {
  return readingOf(
    sourceDocument(...lines.map((line) => (typeof line === "string" ? { kind: "line" as const, text: line } : line))),
  );
}

const title = "示例区教育局2022年政府信息公开工作年度报告";
const end = ["五、存在的主要问题及改进情况", "公开不够及时。", "六、其他需要报告的事项", "没有。"] as const;

describe("the headings of the parts", () => {
  it.each([
    "一、总体情况",
    "一 、总体情况",
    "一．总体情况",
    "第一部分 总体情况",
    "第一部分：总体情况",
    "1.总体情况",
    "总体情况",
    "一、概述",
    "一、政府信息公开工作总体情况",
  ])("%j opens part one and stays as it stands", (heading) => {
    const reading = read(title, "前言一句。", heading, "工作平稳。", ...end);
    expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
    expect(told(reading.narratives.s1)).toEqual(["paragraph 工作平稳。"]);
    expect(reading.headings[0]).toBe(heading);
  });

  it.each(["一、总体情况2022年工作平稳。", "一、总体情况。2022年工作平稳。", "一、总体情况：2022年工作平稳。"])(
    "%j holds the text as well",
    (line) => {
      const reading = read(title, line, ...end);
      expect(told(reading.narratives.s1)).toEqual(["paragraph 2022年工作平稳。"]);
      expect(reading.headings[0]).toBe("一、总体情况");
    },
  );

  it("may go by （一）, （二） where none goes by 一、, 二、", () => {
    const reading = read(
      title,
      "前言一句。",
      "（一）总体情况",
      "工作平稳。",
      "（五）存在的主要问题及改进情况",
      "公开不够及时。",
      "（六）其他需要报告的事项",
      "没有。",
    );
    expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
    expect(told(reading.narratives.s1)).toEqual(["paragraph 工作平稳。"]);
    expect(told(reading.narratives.s5)).toEqual(["paragraph 公开不够及时。"]);
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有。"]);
  });

  it("do not go by （一）, （二） where others go by 一、, 二、", () => {
    const reading = read(title, "一、总体情况", "（五）存在的主要问题及改进情况", "内容。", ...end);
    expect(told(reading.narratives.s1)).toEqual(["paragraph （五）存在的主要问题及改进情况", "paragraph 内容。"]);
    expect(told(reading.narratives.s5)).toEqual(["paragraph 公开不够及时。"]);
  });

  it("are not those of a table of contents", () => {
    const contents = ["目录", "一、总体情况……1", "五、存在的主要问题及改进情况……3", "六、其他需要报告的事项……4"];
    const reading = read(title, ...contents, "前言一句。", "一、总体情况", "工作平稳。", ...end);
    expect(reading.headings).toEqual(["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]);
    expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
  });

  it.each(["……", "…", "..", "------", "——", "\t", " ", " ........ "])(
    "are not those of a table of contents with %j before the pages",
    (leader) => {
      const parts = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"];
      const numbered = parts.map((words, at) => `${"一二三"[at]}、${words}${leader}${at + 1}`);
      const contents = [
        "目录",
        ...numbered,
        `五、存在的主要问题及改进情况${leader}5`,
        `六、其他需要报告的事项${leader}6`,
      ];
      const reading = read(title, ...contents, "前言一句。", "一、总体情况", "工作平稳。", ...end);
      expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
      expect(told(reading.narratives.s1)).toEqual(["paragraph 工作平稳。"]);
      expect(told(reading.narratives.s6)).toEqual(["paragraph 没有。"]);
    },
  );

  it("that begin once more leave no text out without a word", () => {
    const reading = read(title, "一、总体情况", "工作平稳。", ...end, "一、总体情况", "又一段工作。");
    expect(reading.doubts).toContainEqual({
      raw: "一、总体情况 又一段工作。",
      reason: "furtherPart",
      place: { block: 7 },
    });
  });

  it("that are missing are named", () => {
    const reading = read(title, "一、总体情况", "工作平稳。", "六、其他需要报告的事项", "没有。");
    expect(reading.doubts).toContainEqual({ raw: "五、存在的主要问题及改进情况", reason: "partMissing" });
  });
});

describe("a part whose heading is none of the form's", () => {
  const before = [title, "一、总体情况", "工作平稳。", "五、存在的主要问题及改进情况"] as const;

  it.each(["六、附则", "六、收费及减免情况", "第六部分 有关说明"])(
    "%s is told by its number, and asked about",
    (heading) => {
      const reading = read(...before, "仍有不足。", heading, "没有收费。");
      expect(told(reading.narratives.s5)).toEqual(["paragraph 仍有不足。"]);
      expect(told(reading.narratives.s6)).toEqual(["paragraph 没有收费。"]);
      expect(reading.doubts).toContainEqual({ raw: heading, reason: "headingUnclear", place: { block: 5 } });
      expect(reading.doubts.map(({ reason }) => reason)).not.toContain("partMissing");
    },
  );

  it("（六） among 一、 and 二、 is told by its words", () => {
    const reading = read(...before, "仍有不足。", "（六）其他需要报告的事项", "没有收费。");
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有收费。"]);
    expect(reading.doubts.map(({ reason }) => reason)).not.toContain("partMissing");
  });

  it("六、 behind 五、 in a list of the fifth part is a point of that", () => {
    const points = [
      "一、主动公开不够",
      "二、更新不及时",
      "三、人员不足",
      "四、培训不够",
      "五、平台老旧",
      "六、宣传不够",
    ];
    const reading = read(...before, ...points);
    expect(told(reading.narratives.s5)).toHaveLength(6);
    expect(reading.doubts).toContainEqual({ raw: "六、其他需要报告的事项", reason: "partMissing" });
  });

  it("五、 after the tables opens the fifth part", () => {
    const reading = read(
      title,
      "一、总体情况",
      "工作平稳。",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、短板与努力方向",
      "公开不够及时。",
      "六、其他需要报告的事项",
      "没有。",
    );
    expect(told(reading.narratives.s5)).toEqual(["paragraph 公开不够及时。"]);
    expect(reading.doubts).toContainEqual({ raw: "五、短板与努力方向", reason: "headingUnclear", place: { block: 4 } });
  });
});

describe("a sixth part called 其他, and a seventh", () => {
  it("are the sixth part, and a doubt with all of its text", () => {
    const reading = read(
      title,
      "一、总体情况",
      "工作平稳。",
      "五、存在的主要问题及改进情况",
      "仍有不足。",
      "六、其他",
      "没有收费。",
      "七、下一步打算",
      "继续努力，不断改进。",
    );
    expect(told(reading.narratives.s5)).toEqual(["paragraph 仍有不足。"]);
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有收费。"]);
    expect(reading.doubts).toContainEqual({
      raw: "七、下一步打算 继续努力，不断改进。",
      reason: "furtherPart",
      place: { block: 7 },
    });
  });
});

describe("headings and points inside a part", () => {
  const inPart = (...lines: readonly (string | SourceLine)[]) =>
    told(read(title, "一、总体情况", ...lines, ...end).narratives.s1);

  it("are told by their numbers, which go", () => {
    expect(
      inPart("（一）主动公开", "公开信息10条。", "（二）依申请公开", "1.收到申请", "新收3件。", "2.办理", "办结3件。"),
    ).toEqual([
      "heading1 主动公开",
      "paragraph 公开信息10条。",
      "heading1 依申请公开",
      "heading2 收到申请",
      "paragraph 新收3件。",
      "heading2 办理",
      "paragraph 办结3件。",
    ]);
  });

  it("stand before their text on one line", () => {
    expect(inPart("（一）主动公开情况。全年公开信息10条。", "（二） 依申请公开：新收3件。")).toEqual([
      "heading1 run-in 主动公开情况。",
      "paragraph 全年公开信息10条。",
      "heading1 run-in 依申请公开：",
      "paragraph 新收3件。",
    ]);
  });

  it("are points where they are sentences", () => {
    expect(inPart("（一）问题", "1.有的部门解读少，群众看不懂。", "2．更新慢。有的栏目半年没有更新。")).toEqual([
      "heading1 问题",
      "point 有的部门解读少，群众看不懂。",
      "point 更新慢。有的栏目半年没有更新。",
    ]);
  });

  it("keep a number that their place would not give again", () => {
    expect(inPart("（一）主动公开", "（三）监督保障", "3.第三点，内容。")).toEqual([
      "heading1 主动公开",
      "paragraph （三）监督保障",
      "paragraph 3.第三点，内容。",
    ]);
  });

  it("are text where nothing stands under them, so that it is not lost", () => {
    expect(inPart("（一）按规定没有收取费用。", "（二）建议办理：办结7件。")).toEqual([
      "paragraph （一）按规定没有收取费用。",
      "paragraph （二）建议办理：办结7件。",
    ]);
    expect(inPart("（一）问题", "1.解读少", "2.更新慢")).toEqual(["heading1 问题", "point 解读少", "point 更新慢"]);
    expect(inPart("（一）解读少", "（二）更新慢")).toEqual(["paragraph （一）解读少", "paragraph （二）更新慢"]);
  });

  it("take the number that the document itself gives", () => {
    expect(inPart({ kind: "line", text: "主动公开", number: "（一）" }, "公开信息10条。")).toEqual([
      "heading1 主动公开",
      "paragraph 公开信息10条。",
    ]);
  });

  it("are not numbers with decimals or years", () => {
    expect(inPart("1.5万条信息已公开。", "2022.1起执行。")).toEqual([
      "paragraph 1.5万条信息已公开。",
      "paragraph 2022.1起执行。",
    ]);
  });
});

describe("what is no text of the report", () => {
  it("goes: marks of conversions, page numbers, what web pages add", () => {
    const reading = read(
      "当前位置：首页 > 政务公开",
      title,
      "发布时间：2023-01-20 来源：示例区教育局",
      "【字体：大 中 小】",
      "前言一句。",
      "一、总体情况",
      "[image: ]工作平稳。",
      "— 1 —",
      "Page5-",
      "P. 12",
      "点击查看>>",
      "[bookmark: _Hlk1]全年没有差错（点击查看详情）。",
      ...end,
      "（一）收费。没有收费。",
      "示例区教育局",
      "2023年1月20日",
      "附件：统计表",
      "分享到：",
      "上一篇：通知",
      "本网站支持IPv6",
    );
    expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
    expect(told(reading.narratives.s1)).toEqual(["paragraph 工作平稳。", "paragraph 全年没有差错。"]);
    expect(reading.doubts).toContainEqual({ raw: "[image: ]", reason: "pictureLost", place: { block: 6 } });
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有。", "heading1 run-in 收费。", "paragraph 没有收费。"]);
  });

  it("goes: a date under the title, what stands below the signature, what pages print after it", () => {
    const below = [
      "示例区教育局办公室",
      "2023年1月20日",
      "（公开属性：主动公开）",
      "网站纠错",
      "相关新闻",
      "某地召开会议",
    ];
    const reading = read(title, "（2023年1月20日）", "前言一句。", "一、总体情况", "工作平稳。", ...end, ...below);
    expect(told(reading.narratives.preamble)).toEqual(["paragraph 前言一句。"]);
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有。"]);
  });

  it("goes: another report after the first", () => {
    const other = ["示例区财政局2021年政府信息公开工作年度报告", "前言二句。", "一、总体情况", "别的工作。", ...end];
    const reading = read(title, "前言一句。", "一、总体情况", "工作平稳。", ...end, ...other);
    expect(told(reading.narratives.s1)).toEqual(["paragraph 工作平稳。"]);
    expect(told(reading.narratives.s6)).toEqual(["paragraph 没有。"]);
    expect(reading.unit).toBe("示例区教育局");
  });

  it("tables of other matters in the text are named, not taken over", () => {
    const table = plainTable([
      ["栏目", "条数"],
      ["政策文件", "21"],
    ]);
    const blocks = asLines(title, "一、总体情况", "工作平稳。");
    expect(readingOf(sourceDocument(...blocks, table, ...asLines("另有一句。", ...end))).doubts).toContainEqual({
      raw: "栏目 条数 政策文件 21",
      reason: "tableNotTaken",
      place: { block: 3 },
    });
  });

  it("text beside the tables is named, not taken over", () => {
    const text = "本单位没有规章，有关数据由法制科提供，特此说明。";
    const reading = read(title, "一、总体情况", "工作平稳。", "二、主动公开政府信息情况", text, ...end);
    expect(reading.doubts).toContainEqual({ raw: text, reason: "textBesideTable", place: { block: 4 } });
  });
});

describe("unit and year", () => {
  it("comes from the period where the title has none", () => {
    const reading = read("统计期限自2022年1月1日起至2022年12月31日止。", "一、总体情况", "工作平稳。", ...end);
    expect(reading.year).toBe(2022);
    expect(reading.doubts).toContainEqual({ raw: "", reason: "unitUnclear" });
  });

  it("comes from the title of the page or the name of the file where the text has none, to be confirmed", () => {
    const blocks = asLines("一、总体情况", "工作平稳。", ...end);
    const named = (names: readonly string[], path: string) => recognise({ ...sourceDocument(...blocks), names }, path);
    expect(named(["示例区教育局2022年政府信息公开工作年度报告-某网"], "a.html")).toMatchObject({
      value: {
        unit: "示例区教育局",
        year: 2022,
        doubts: [{ raw: "示例区教育局2022年政府信息公开工作年度报告-某网", reason: "namedElsewhere" }],
      },
    });
    expect(named([], "C:\\下发\\示例区财政局2023年年报.docx")).toMatchObject({
      value: {
        unit: "示例区财政局",
        year: 2023,
        doubts: [{ raw: "示例区财政局2023年年报", reason: "namedElsewhere" }],
      },
    });
  });

  it("is a doubt where nothing names it, or where it is out of range", () => {
    for (const line of ["示例区教育局政府信息公开工作年度报告", "示例区教育局2012年政府信息公开工作年度报告"]) {
      const reading = read(line, "一、总体情况", "工作平稳。", ...end);
      expect(reading.year).toBeUndefined();
      expect(reading.doubts).toContainEqual({ raw: line, reason: "yearUnclear" });
    }
  });
});
