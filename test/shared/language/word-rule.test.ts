import { describe, expect, it } from "vitest";
import { isAllowed } from "../../../shared/language/word-rule.ts";

describe("a word of the user's own", () => {
  it.each([
    ["邮箱ab@163.com。", "ab@163.com", true],
    ["邮箱ab@163.com。", "邮箱ab@163.com", true],
    ["邮箱ab@163.com。", "b@163.com", false],
    ["邮箱ab@163.com。", "xx", false],
  ])("in %s, with %s never to be flagged", (text, word, allowed) => {
    const from = text.indexOf("ab@163.com");
    expect(isAllowed(text, { from, to: from + 10 }, { flagged: [], allowed: [word] })).toBe(allowed);
  });
});
