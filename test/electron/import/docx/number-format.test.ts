import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../../electron/import/docx/number-format.ts";
import { listNumber } from "../../../../shared/numerals/written.ts";

describe("formatNumber", () => {
  it.each([
    ["decimal", 12, "12"],
    ["decimalZero", 7, "07"],
    ["decimalFullWidth", 12, "１２"],
    ["upperLetter", 28, "BB"],
    ["lowerLetter", 3, "c"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["lowerRoman", 4, "iv"],
    ["chineseCounting", 20, "二十"],
    ["chineseCounting", 21, "二十一"],
    ["chineseCountingThousand", 10, "十"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["chineseCountingThousand", 110, "一百一十"],
    ["chineseCountingThousand", 2010, "二千零一十"],
    ["ideographDigital", 2021, "二〇二一"],
    ["chineseLegalSimplified", 12, "壹拾贰"],
    ["ideographTraditional", 3, "丙"],
    ["ideographZodiac", 5, "辰"],
    ["decimalEnclosedCircleChinese", 10, "⑩"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedCircle", 36, "㊱"],
    ["decimalEnclosedParen", 2, "⑵"],
    ["decimalEnclosedFullstop", 1, "⒈"],
    ["ideographEnclosedCircle", 1, "㊀"],
    ["none", 5, ""],
    ["aFormatOfTomorrow", 5, "5"],
    ["chineseCounting", 0, "0"],
  ])("writes in %s the number %i as %s", (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  it("counts in Chinese as the report itself does", () => {
    for (let value = 1; value < 100; value += 1) {
      expect(formatNumber(value, "chineseCountingThousand")).toBe(listNumber(value));
      expect(formatNumber(value, "chineseCounting")).toBe(listNumber(value));
    }
  });
});
