import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumeral, wholeNumber, wholeNumeral } from "../../../shared/numerals/numeral.ts";
import { plainText } from "../../../shared/text/claims/plain-text.ts";
import { anyCount, inChinese, soundsLikeAbout, spellings } from "../../kit/spelled-numbers.ts";

/** The value that begins a text, and what is left behind it. */
function read(text: string): readonly [string | undefined, string] {
  const found = readNumeral(text, 0);
  return [found?.numeral?.value, text.slice(found?.to ?? 0)];
}

describe("numerals", () => {
  it.each([
    ["151件", "151"],
    ["1,024件", "1024"],
    ["12,345,678件", "12345678"],
    ["12 300件", "12300"],
    ["1 234 567.5元", "1234567.5"],
    ["299.7935万元", "299.7935"],
    ["1.2万件", "12000"],
    ["1.41万件", "14100"],
    ["0.00001万件", "0.1"],
    ["3亿次", "300000000"],
    ["1万2千3百件", "12300"],
    ["12万3456件", "123456"],
    ["1万500件", "10500"],
    ["1万零5件", "10005"],
    ["3亿2000万件", "320000000"],
    ["1.5千件", "1500"],
    ["一百五十一件", "151"],
    ["一百零五件", "105"],
    ["一百五件", "150"],
    ["一千二百五件", "1250"],
    ["两万五件", "25000"],
    ["三亿二件", "320000000"],
    ["两件", "2"],
    ["十二件", "12"],
    ["一百十五件", "115"],
    ["廿五件", "25"],
    ["卅件", "30"],
    ["一百廿五件", "125"],
    ["二十余件", "20"],
    ["三十余万件", "300000"],
    ["3万余件", "30000"],
    ["百余件", "100"],
    ["三千二百件", "3200"],
    ["两千零八件", "2008"],
    ["一千五十件", "1050"],
    ["二〇二一", "2021"],
    ["二〇件", "20"],
    ["一万二千件", "12000"],
    ["一万二千三百件", "12300"],
    ["十二万件", "120000"],
    ["三亿二千万件", "320000000"],
    ["一亿零五十万零二件", "100500002"],
    ["三万亿件", "3000000000000"],
    ["九十八点五件", "98.5"],
    ["九十八点零一件", "98.01"],
    ["三点五万件", "35000"],
    ["零点三件", "0.3"],
    ["壹佰零伍件", "105"],
  ])("%s", (text, value) => {
    expect(read(text)[0]).toBe(value);
  });

  it.each([
    ["22,0件", "22", ",0件"],
    ["151，200件", "151", "，200件"],
    ["22 0 0", "22", " 0 0"],
    ["2021年", "2021", "年"],
    ["5一是", "5", "一是"],
    ["2百分点", "2", "百分点"],
    ["三百分点", "3", "百分点"],
    ["三点意见", "3", "点意见"],
    ["三点五十分", "3", "点五十分"],
    ["二十一致同意", "21", "致同意"],
    ["151余件", "151", "件"],
  ])("%s: %s ends where the next word begins", (text, value, rest) => {
    expect(read(text)).toEqual([value, rest]);
  });

  it.each([
    ["25.10万元", "25.10", "0.01", "万元"],
    ["300余万元", "300", "1", "万元"],
    ["1亿2千万元", "12000", "1000", "万元"],
    ["1亿2345.67万元", "12345.67", "0.01", "万元"],
    ["三百万元", "300", "1", "万元"],
    ["3万亿元", "30000", "1", "亿元"],
    ["2.5亿元", "2.5", "0.1", "亿元"],
  ])("%s is %s (to %s) of the unit behind it", (text, value, step, rest) => {
    const found = readNumeral(text, 0);
    expect(found?.numeral).toMatchObject({ value, step });
    expect(found?.numeral?.tenThousands).toBeUndefined();
    expect(text.slice(found?.to)).toBe(rest);
  });

  it.each([
    ["151", "1", undefined],
    ["1.51万", "100", "1.51"],
    ["12.35", "0.01", undefined],
    ["一万二千三百", "1", undefined],
    ["1万2千3百", "100", undefined],
    ["十二万", "10000", "12"],
    ["3千万", "10000000", "3000"],
    ["三亿二千万", "10000", "32000"],
    ["一百五", "10", undefined],
  ])("the last digit of %s counts %s", (text, step, tenThousands) => {
    const { step: found, tenThousands: inFront } = wholeNumeral(text) ?? {};
    expect([found, inFront]).toEqual([step, tenThousands]);
  });

  it.each([
    "五六十件",
    "一百五六十件",
    "十七八件",
    "三五件",
    "七八件",
    "一两件",
    "1万5件",
    "2千5件",
    "三百5件",
    "151百件",
    "一百零五十件",
    "二十零五件",
    "一百五万件",
    "零万件",
    "一百零件",
    "百千件",
    "三百五千件",
    "二十三百件",
    "1亿20000万件",
    "2十25件",
    "1千零500件",
    "1.5万3千件",
    "1.2.3件",
    "151,148,3件",
    "12 300 45件",
    "1234567890123456件",
    "1,234,567,890,123,456件",
    `${"一".repeat(41)}件`,
    `${"一百".repeat(41)}件`,
  ])("nobody can tell which number %s are: no part of it is read as one", (text) => {
    expect(read(text)).toEqual([undefined, "件"]);
  });

  it.each(["万一", "亿", "百分之五", "千分之三", "点五", "件", ""])("no number begins with %s", (text) => {
    expect(readNumeral(text, 0)).toBeUndefined();
  });

  it.each(Object.keys(spellings))("every number up to a thousand million reads back %s", (name) => {
    const spell = spellings[name] ?? String;
    fc.assert(
      fc.property(
        anyCount.filter((value) => name !== "digit by digit" || !soundsLikeAbout(value)),
        fc.constantFrom("件", "条", "", "，", "年度", "是", "）"),
        (value, after) => {
          const { text } = plainText(spell(value) + after);
          expect(read(text)).toEqual([String(value), after]);
          if (after === "") expect(wholeNumber(text)).toBe(value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("every number reads back as it is spoken, its last power left out", () => {
    const power = fc.constantFrom(
      [100, 9] as const,
      [1000, 9] as const,
      [10_000, 9999] as const,
      [100_000_000, 9999] as const,
    );
    fc.assert(
      fc.property(power, fc.nat(), fc.integer({ min: 1, max: 9 }), ([worth, most], any, digit) => {
        const value = ((any % most) + 1) * worth + (digit * worth) / 10;
        const spoken = inChinese(value).replace(/[十百千万]+$/, "");
        expect(read(`${spoken}件`)).toEqual([String(value), "件"]);
      }),
    );
  });

  it("decimals in front of 万 and 亿 are read exactly", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9999 }),
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), minLength: 1, maxLength: 8 }),
        fc.constantFrom(["万", 4] as const, ["亿", 8] as const, ["", 0] as const),
        (whole, decimals, [sign, places]) => {
          const { value = "", step = "" } = wholeNumeral(`${whole}.${decimals}${sign}`) ?? {};
          expect(new Big(value).eq(new Big(`${whole}.${decimals}`).times(10 ** places))).toBe(true);
          expect(new Big(step).eq(new Big(10).pow(places - decimals.length))).toBe(true);
        },
      ),
    );
  });

  it("ends for any signs, behind its beginning and inside the text", () => {
    const signs = Array.from("0123456789., 〇零一二两三五九十百千万亿廿卅点余多分元件");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
        const found = readNumeral(text, 0);
        if (found === undefined) return;
        expect(found.to).toBeGreaterThan(0);
        expect(found.to).toBeLessThanOrEqual(text.length);
        if (found.numeral !== undefined) expect(found.numeral.value).toMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/);
      }),
      { numRuns: 2000 },
    );
  });
});
