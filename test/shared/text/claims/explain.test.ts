import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explanationText } from "../../../../electron/command-line/explain-output.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { explain, type Explanation } from "../../../../shared/text/claims/explain.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";
import { findingsIn } from "../../../kit/findings.ts";
import { reportTelling } from "../../../kit/text-findings.ts";

const form = formOf("2021");

function explained(sentence: string, under = "依申请公开"): Explanation {
  return explain(sentence, { form, year: 2021, unitName: "示例区人民政府", under: [under] });
}

describe("a sentence explained", () => {
  it("is there in full, in known and unknown pieces", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("受理申请自然人１2三百件 ，。；（）其中统一占%的政 ")),
          minLength: 1,
        }),
        (sentence) => {
          const { tokens, plain } = explained(sentence);
          let at = 0;
          for (const { from, to, text } of tokens) {
            expect(sentence.slice(at, from).trim()).toBe("");
            expect(text).toBe(sentence.slice(from, to));
            at = to;
          }
          expect(sentence.slice(at).trim()).toBe("");
          expect(plain.includes("，") || !sentence.includes("，")).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["受理申请五六十件", "五六十件", "open"],
    ["第3件申请", "3件", "ordinal"],
    ["受理申请3至5件", "3", "range"],
    ["受理建议提案3件", "3", "otherMatter"],
    ["教育局受理申请3件", "3", "otherAuthority"],
    ["上半年受理申请3件", "3", "otherPeriod"],
    ["受理申请分别为3件", "3", "respectively"],
    ["没有3件申请", "3", "denied"],
    ["受理申请151件，其中网络申请12件", "12", "onlyAPart"],
    ["废止规范性文件22件，宣布失效3件", "3", "onlyAPart"],
    ["受理申请151件，通过网络申请12件", "12", "notUnderstood"],
    ["废止规范性文件22件，宣布失效3件", "22", "withdrawn"],
    ["制发文件3件", "3", "notUnderstood"],
  ])("%s: %s claims nothing: %s", (sentence, text, why) => {
    expect(explained(sentence).unread).toContainEqual(expect.objectContaining({ text, why }));
    expect(explained(sentence).claims.map(({ number }) => number.text)).not.toContain(text);
  });

  it("needs a subject", () => {
    expect(explained("受理151件", "机构建设").unread).toMatchObject([{ text: "151", why: "noSubject" }]);
    expect(explained("受理151件").unread).toEqual([]);
  });

  it("names the cells of a claim, last year's apart, and who read it", () => {
    const [first, second] = explained("受理申请151件，同比增长25.83%。").claims;
    expect(first).toMatchObject({
      code: "T1",
      by: "handled",
      certain: true,
      cells: ["t3.received.total"],
      previousCells: [],
    });
    expect(second).toMatchObject({
      code: "T12",
      by: "growth",
      cells: ["t3.received.total"],
      previousCells: ["t3.received.total"],
    });
  });
});

describe("the README of the reader", () => {
  const readme = readFileSync(new URL("../../../../shared/text/claims/README.md", import.meta.url), "utf8");
  const sentence = "全年受理申请１５３ 件，其中自然人148件；统一办理建议提案3件。";
  const around = { unit: "示例区人民政府", year: 2021, edition: "2021", under: "依申请公开" } as const;
  const sections = explanationText(around, explained(sentence), "en").split("\n\n").slice(1);

  it("walks through a sentence as it is read", () => {
    expect(readme).toContain(sentence);
    expect(sections).toHaveLength(5);
    for (const section of sections) {
      const [, ...lines] = section.trimEnd().split("\n");
      expect(readme).toContain(lines.map((line) => line.slice(2)).join("\n"));
    }
  });

  it("ends with what the check finds", () => {
    const found = findingsIn(reportTelling(sentence)).filter(({ code }) => code.startsWith("T"));
    expect(found.map((finding) => `> ${finding.code} ${formatFinding(finding, form, "en")}`)).toHaveLength(1);
    for (const finding of found) expect(readme).toContain(`> ${finding.code} ${formatFinding(finding, form, "en")}`);
  });
});
