import type { AnyFinding } from "../../../shared/checks/finding.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentRules } from "../../../shared/document/registry.ts";
import { createChecker } from "../../../shared/checks/checker.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { languageRules } from "../../../shared/language/registry.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import { sampleSaying } from "../../kit/texts.ts";

const vocabulary = { flagged: ["公开"], allowed: ["公开栏"] };
const checker = createChecker<AnyFinding>(formOf("2021"), [...documentRules, ...languageRules], vocabulary);
const signs = Array.from(
  "XＸ×_ 　【】（）《》“”，。；、.,:;@0123456789年月日至件条共计第一二三是的和信息公开截止机密秘密★内部资料",
);

function placed(text: string, parts = narrativeIds): void {
  for (const part of parts) {
    const { findings } = checker.check(sampleSaying(part, [text]));
    const here = findings.flatMap(({ place, quote }) => (place?.part === part ? [{ place, quote }] : []));
    const wrong = here.filter(({ place: { from, to }, quote }) => text.slice(from, to) !== quote || from >= to);
    expect(wrong).toEqual([]);
  }
}

describe("the checks of document and language", () => {
  it("take any text, and quote what stands there", () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...signs), maxLength: 120 }));
    fc.assert(
      fc.property(texts, (text) => placed(text)),
      { numRuns: 100 },
    );
  });

  it.each([...signs, "1 ", "1-", "（ ", "a.", "一是", "X件", "2021年", "1月", "信息", "的的", "1.", "公开公"])(
    "come to an end with 20,000 of %s",
    (sign) => {
      placed(`${sign.repeat(20_000 / sign.length)}a`, ["s1"]);
    },
  );
});
