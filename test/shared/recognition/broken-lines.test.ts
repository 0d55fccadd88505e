import { describe, expect, it } from "vitest";
import { isText } from "../../../shared/report/narrative.ts";
import { lines, readingOf, sourceDocument } from "../../kit/source-documents.ts";

/** The paragraphs of the first and the fifth part of a document with these lines. */
function paragraphs(first: readonly string[], fifth: readonly string[] = ["公开不够及时。"]) {
  const { narratives } = readingOf(
    sourceDocument(
      ...lines("示例区人民政府2022年政府信息公开工作年度报告", "一、总体情况", ...first),
      ...lines("五、存在的主要问题及改进情况", ...fifth, "六、其他需要报告的事项", "没有。"),
    ),
  );
  return [narratives.s1, narratives.s5].map((blocks) =>
    blocks.map((block) => {
      const content = isText(block) ? block.content : [];
      return content.map((inline) => ("text" in inline ? inline.text : "")).join("");
    }),
  );
}

describe("lines that a page has broken", () => {
  it("are joined where none is longer than those that end without a full stop", () => {
    const broken = [
      "本年度我区坚持以公开为常态、不公开为例外，主动公开政府",
      "信息1286条，其中门户网站公开912条，政务新媒体公开374条",
      "，公开工作取得新的成效。",
      "全年没有因公开引起的诉讼。",
    ];
    const [s1, s5] = paragraphs(broken, ["一是公开内容的深度还不够，与群众的期待相比仍有一定的", "差距。", "（一）改进措施", "二是队伍力量薄弱。"]); // prettier-ignore
    expect(s1).toEqual([broken.slice(0, 3).join(""), broken[3]]);
    expect(s5?.[0]).toBe("一是公开内容的深度还不够，与群众的期待相比仍有一定的差距。");
  });

  it.each([
    ["a comma at the end", ["公开内容不断丰富，", "形式不断创新。"]],
    ["a comma at the beginning", ["公开内容不断丰富", "，形式不断创新。"]],
  ])("are joined in any document at %s", (_, broken) => {
    const [s1] = paragraphs([...broken, "这一段很长，比任何一行都要长得多，因为它是完整的一段话，不是在版面上断开的一行文字，后面也没有断开的行。"]); // prettier-ignore
    expect(s1?.[0]).toBe(broken.join(""));
  });

  it.each([
    [
      "paragraphs without a full stop beside a longer one",
      [
        "第一季度开展政务公开培训两次共八十人次参加",
        "第二季度开展政务公开检查一次覆盖全部单位",
        "第三季度组织全区各单位对照年度要点逐项自查整改，年底前全部完成整改，并将结果报送区政府办公室备案存档备查。",
      ],
    ],
    ["a single one", ["第一季度开展政务公开培训两次共八十人次参加", "全年工作平稳。"]],
    [
      "numbered lines",
      [
        "本年度我区坚持以公开为常态、不公开为例外，主动公开政府",
        "1.信息公开指南按时更新并向社会公布，全年更新三次，做到",
        "2.信息公开目录按时更新并向社会公布，全年更新三次，做到",
      ],
    ],
  ])("stay as they are: %s", (_, given) => {
    const [s1] = paragraphs(given);
    expect(s1).toHaveLength(given.length);
  });
});

describe("a document as people write it", () => {
  it.each(["五 存在的主要问题及改进情况", "五存在的主要问题及改进情况", "五　存在问题及改进措施"])(
    "has its fifth part under %s",
    (heading) => {
      const { headings, doubts } = readingOf(
        sourceDocument(
          ...lines("一、总体情况", "工作平稳。", heading, "公开不够及时。", "六、其他需要报告的事项", "没有。"),
        ),
      );
      expect(headings).toContain(heading);
      expect(doubts.filter(({ reason }) => reason === "partMissing")).toEqual([]);
    },
  );

  it("keeps no comma before an invitation that goes out of its text", () => {
    expect(paragraphs(["全年公开信息12条，请点击查看详情。"])[0]).toEqual(["全年公开信息12条。"]);
  });
});
