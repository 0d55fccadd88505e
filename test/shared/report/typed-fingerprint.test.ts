import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { holdFingerprint, looksLikeFingerprint } from "../../../shared/report/typed-fingerprint.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const own = fingerprint(sampleReport);

describe("a fingerprint that somebody types", () => {
  it.each([
    ["as it stands", own],
    ["without blanks", own.replaceAll(" ", "")],
    ["in capitals, with hyphens", own.toUpperCase().replaceAll(" ", "-")],
    [
      "in full width",
      Array.from(own, (sign) => (sign === " " ? "　" : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))).join(
        "",
      ),
    ],
    ["with its name before it", `内容指纹：${own}`],
    ["with ends of lines", ` ${own.replace(" ", "\n")}\r\n`],
  ])("is the report's %s", (_, text) => {
    expect(holdFingerprint(sampleReport, text)).toMatchObject({ same: true, mistaken: [], wrong: [] });
    expect(looksLikeFingerprint(text)).toBe(true);
  });

  it("takes letters for the digits that they look like, and says so", () => {
    expect(own).toMatch(/(?=.*0).*1/);
    const held = holdFingerprint(sampleReport, own.replaceAll("0", "O").replaceAll("1", "l"));
    expect(held).toMatchObject({ same: true });
    expect("mistaken" in held && held.mistaken.map(({ letter, digit }) => letter + digit).toSorted()).toEqual([
      "l1",
      "o0",
    ]);
  });

  it("is found wrong with any one digit changed, in the group where it is", () => {
    fc.assert(
      fc.property(fc.nat({ max: 15 }), fc.integer({ min: 1, max: 15 }), (place, by) => {
        const digits = Array.from(own.replaceAll(" ", ""));
        digits[place] = ((Number.parseInt(digits[place] ?? "", 16) + by) % 16).toString(16);
        const held = holdFingerprint(sampleReport, digits.join(""));
        expect(held).toMatchObject({ same: false, wrong: [Math.floor(place / 4) + 1] });
      }),
    );
  });

  it.each([
    ["a digit short", own.slice(0, -1), 15],
    ["a digit too many", `${own}7`, 17],
    ["another letter", `${own.slice(0, -1)}g`, 16],
    ["nothing", "", 0],
  ])("is none with %s", (_, text, length) => {
    expect(holdFingerprint(sampleReport, text)).toEqual({ length, whole: 16 });
  });

  it.each(["报告.docx", "a.pdf", "2021", "年报2021.html", "deadbeef/2021.docx", "feedback"])(
    "is not meant by %s",
    (name) => {
      expect(looksLikeFingerprint(name)).toBe(false);
    },
  );
});
