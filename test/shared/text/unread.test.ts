import { describe, expect, it } from "vitest";
import { unreadOf } from "../../../shared/text/unread.ts";
import { reportTelling } from "../../kit/text-findings.ts";

const filler = "各类";

function unreadIn(text: string): readonly string[] {
  const lines = text.split("\n");
  return unreadOf(reportTelling(text)).map(({ part, quote, place, why }) => {
    const words = lines[place.block - 1]?.slice(place.from, place.to);
    return `${part} ${words}: ${why}, ${quote}`;
  });
}

describe("numbers of the text that nothing was held against", () => {
  it.each([
    ["受理申请151件。", []],
    ["全年组织培训3次，一并通报。", ["s1 3: otherMatter, 全年组织培训3次"]],
    ["第3批目录；组织培训3次", ["s1 3批: ordinal, 第3批目录", "s1 3: otherMatter, 组织培训3次"]],
    ["# 培训3次\n组织培训4次。", ["s1 4: otherMatter, 组织培训4次"]],
    [" 组织培训4次 ", ["s1 4: otherMatter, 组织培训4次"]],
  ])("%s", (text, lines) => {
    expect(unreadIn(text)).toEqual(lines);
  });

  it("stand in their clause, with no more than twenty characters before and behind", () => {
    const [line] = unreadIn(`${filler.repeat(15)}组织培训3次${filler.repeat(15)}`);
    expect(line).toBe(`s1 3: otherMatter, ${filler.repeat(8)}组织培训3次${filler.repeat(9)}各`);
  });
});
