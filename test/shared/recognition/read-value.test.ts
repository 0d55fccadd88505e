import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeValue, readValue } from "../../../shared/recognition/read-value.ts";

describe("plain values", () => {
  it.each([
    ["0", "count", 0],
    ["32499", "count", 32499],
    ["２５", "count", 25],
    ["１２．５", "amount", "12.5"],
    [" 12\u00a0", "count", 12],
    ["\u200b7\n", "count", 7],
    ["-4", "signedCount", -4],
    ["－4", "signedCount", -4],
    ["299.7935", "amount", "299.7935"],
    ["12.50", "amount", "12.50"],
    ["0.00", "amount", "0.00"],
    ["007.5", "amount", "7.5"],
    ["/", "count", "/"],
  ] as const)("%j in a %s is %j, without a doubt", (text, kind, value) => {
    expect(readValue(text, kind)).toEqual({ value });
  });

  it("blank is blank", () => {
    expect(readValue(" \u3000\u00a0\n", "count")).toEqual({});
  });
});

describe("what has to be interpreted stays raw, with a proposal", () => {
  it.each([
    ["1,024", "count", 1024],
    ["12.", "count", 12],
    ["约三件", "count", 3],
    ["299.7935万元", "amount", "299.7935"],
    ["=12+7", "count", 19],
    ["＝(3+4)×2-1", "count", 13],
    ["=299.7+0.0935", "amount", "299.7935"],
    ["1，024", "count", 1024],
    ["0件", "count", 0],
    ["12 件", "count", 12],
    ["约30", "count", 30],
    ["共5件", "count", 5],
    ["0.0", "count", 0],
    ["12.00", "count", 12],
    ["007", "count", 7],
    ["一百零五", "count", 105],
    ["两千", "count", 2000],
    ["十二件", "count", 12],
    ["零", "count", 0],
    ["1.2万件", "count", 12000],
    ["1.41万", "count", 14100],
    ["一万二千三百", "count", 12300],
    ["1万2千3百", "count", 12300],
    ["12\u2009300", "count", 12300],
    ["一百五", "count", 150],
    ["廿五件", "count", 25],
    ["三亿二千万", "count", 320000000],
    ["１２，３００", "count", 12300],
    ["3（其中个人2）", "count", 3],
    ["5。", "count", 5],
    ["减4", "signedCount", -4],
    ["增4", "signedCount", 4],
    ["减少12件", "signedCount", -12],
    ["+4", "signedCount", 4],
    ["−4", "signedCount", -4],
    ["↓3", "signedCount", -3],
    ["25.1万元", "amount", "25.1"],
    ["1,299.5", "amount", "1299.5"],
    ["￥12.5", "amount", "12.5"],
    [".5", "amount", "0.5"],
    ["0.3亿元", "amount", "3000"],
    ["1亿2千万元", "amount", "12000"],
    ["25.1万", "amount", "25.1"],
    ["1.2亿", "amount", "12000"],
  ] as const)("%j in a %s: %j", (text, kind, reading) => {
    expect(readValue(text, kind)).toEqual({ value: { raw: text }, doubt: { reading, reason: "interpreted" } });
  });

  it.each([
    ["251000元", undefined, "25.1"],
    ["251000", "yuan", "25.1"],
    ["2,997,935 元", undefined, "299.7935"],
  ] as const)("%j (header in %s) is money in yuan: %s", (text, unit, reading) => {
    expect(readValue(text, "amount", unit)).toEqual({ value: { raw: text }, doubt: { reading, reason: "yuan" } });
  });

  it("trusts the unit in the cell over that of the header", () => {
    expect(readValue("25.1万元", "amount", "yuan").doubt).toEqual({ reading: "25.1", reason: "interpreted" });
  });

  it.each([
    ["7993", undefined],
    ["8131.25", undefined],
    ["9999.99", undefined],
    ["711.7699", "711.7699"],
    ["12997.935", "12997.935"],
  ] as const)("%j under a header in yuan, which may have lost its 万, proposes %s", (text, reading) => {
    const doubt = { ...(reading !== undefined && { reading }), reason: "moneyUnclear" };
    expect(readValue(text, "amount", "yuan")).toEqual({ value: { raw: text }, doubt });
  });

  it.each([
    ["10000", "1"],
    ["2997935.5", "299.79355"],
    ["0", "0"],
  ] as const)("%j under a header in yuan is %s 万元", (text, reading) => {
    expect(readValue(text, "amount", "yuan").doubt).toEqual({ reading, reason: "yuan" });
  });

  it("proposes nothing under a header in 千元 or 亿元, unless the cell names its own unit", () => {
    expect(readValue("12.5", "amount", "otherMoney").doubt).toEqual({ reason: "moneyUnclear" });
    expect(readValue("12.5万元", "amount", "otherMoney").doubt).toEqual({ reading: "12.5", reason: "interpreted" });
  });

  it.each(["1¹48", "14①8", "1²"])(
    "%j has the mark of a note among its digits, or is one: nothing is proposed for the first",
    (text) => {
      const { doubt } = readValue(text, "count");
      expect(doubt?.reading).toBe(text === "1²" ? 1 : undefined);
    },
  );

  it("takes 万 in a column of yuan for 万元", () => {
    expect(readValue("25.1万", "amount", "yuan").doubt).toEqual({ reading: "25.1", reason: "interpreted" });
  });

  it.each(["—", "-", "——", "无", "没有", "不适用", "N/A", "n/a", "－", "--"])(
    "%j says nothing: not applicable",
    (text) => {
      expect(readValue(text, "count")).toEqual({
        value: { raw: text },
        doubt: { reading: "/", reason: "nothingSign" },
      });
    },
  );
});

describe("a mark that leads to a note", () => {
  it.each([
    ["148¹", "count", 148],
    ["¹148", "count", 148],
    ["① 148", "count", 148],
    ["[2]148", "count", 148],
    ["※148", "count", 148],
    ["*299.7935", "amount", "299.7935"],
    ["145①", "count", 145],
    ["148[1]", "count", 148],
    ["148〔2〕", "count", 148],
    ["148*", "count", 148],
    ["1,024¹²", "count", 1024],
    ["12件②", "count", 12],
    ["299.7935③", "amount", "299.7935"],
  ] as const)("%j in a %s is left out of the proposal: %j", (text, kind, reading) => {
    expect(readValue(text, kind)).toEqual({ value: { raw: text }, doubt: { reading, reason: "noteMark" } });
    expect(looksLikeValue(text)).toBe(true);
  });

  it("behind what is no number leaves nothing to propose", () => {
    expect(readValue("见注①", "count")).toEqual({ value: { raw: "见注①" }, doubt: { reason: "noteMark" } });
  });
});

describe("a value that stands in its cell more than once", () => {
  it.each([
    ["612 612", "count", 612],
    ["612\n612", "count", 612],
    ["612\u3000612", "count", 612],
    ["612/612", "count", 612],
    ["612、612", "count", 612],
    ["612（612）", "count", 612],
    ["12,12", "count", 12],
    ["0 0 0", "count", 0],
    ["612件 612件", "count", 612],
    ["６１２ 612", "count", 612],
    ["25.5 25.5", "amount", "25.5"],
  ] as const)("%j in a %s is asked about, with %j", (text, kind, reading) => {
    expect(readValue(text, kind)).toEqual({ value: { raw: text }, doubt: { reading, reason: "statedTwice" } });
    expect(looksLikeValue(text)).toBe(true);
  });

  it("is never joined with another, whatever parts the two", () => {
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.nat(99_999),
        fc.constantFrom(" ", "\n", "\t", "\u00a0", "\u3000", "/", "、", "；", "|", ", "),
        fc.constantFrom("count" as const, "signedCount" as const, "amount" as const),
        (one, other, between, kind) => {
          const { value, doubt } = readValue(`${one}${between}${other}`, kind);
          expect(typeof value).toBe("object");
          const mayBeOne = one > 0 && one < 10 && /^[ \u00a0]$/u.test(between);
          expect(doubt?.reading).toBe(one !== other || mayBeOne ? undefined : kind === "amount" ? String(one) : one);
        },
      ),
    );
  });
});

describe("what cannot be read has no proposal", () => {
  it.each([
    ["见附件", "count"],
    ["3\n5", "count"],
    ["29\n9.7935", "amount"],
    ["二百\n三十", "count"],
    ["14 8", "count"],
    ["7 7", "count"],
    ["1 1 1", "count"],
    ["1 234", "count"],
    ["1\u00a0234", "count"],
    ["12\u3000345", "count"],
    ["1, 234", "count"],
    ["12. 5", "amount"],
    ["612,612", "count"],
    ["=12/5", "count"],
    ["=3-5", "count"],
    ["=1/0", "count"],
    ["=1+", "count"],
    ["=A1+B1", "count"],
    ["12/13", "count"],
    ["12 13 14", "signedCount"],
    ["减4", "count"],
    ["-4", "count"],
    ["1.5", "count"],
    ["12,34", "count"],
    ["1e3", "count"],
    ["12元", "count"],
    ["NaN", "amount"],
    ["五六十", "count"],
    ["二十余件", "count"],
    ["1万5", "count"],
    ["一百零五十", "count"],
    ["1.234,56", "amount"],
  ] as const)("%j in a %s", (text, kind) => {
    expect(readValue(text, kind)).toEqual({ value: { raw: text }, doubt: { reason: "unreadable" } });
  });

  it.each([
    ["1234567890123", "count"],
    ["0.1234567", "amount"],
    ["0.123元", "amount"],
  ] as const)("%j in a %s has too many digits", (text, kind) => {
    expect(readValue(text, kind)).toEqual({ value: { raw: text }, doubt: { reason: "tooManyDigits" } });
  });
});

describe("any text", () => {
  it("ends in a value or in the text itself with a doubt", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,，万元件减增一十百约- （）")) }),
        ),
        fc.constantFrom("count" as const, "signedCount" as const, "amount" as const),
        (text, kind) => {
          const { value, doubt } = readValue(text, kind);
          expect(typeof value === "object").toBe(doubt !== undefined);
          if (typeof value === "object") expect(text).toContain(value.raw.slice(0, 1));
          looksLikeValue(text);
        },
      ),
    );
  });
});
