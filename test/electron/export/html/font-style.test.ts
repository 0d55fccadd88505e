import { describe, expect, it } from "vitest";
import { cssString, fontFamily, latinFontFace } from "../../../../electron/export/html/font-style.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";

describe("font style", () => {
  it("names the chosen typeface before its alternate and what stands in for both", () => {
    const family = fontFamily(fontPresets.gb2312, "body");
    const places = ["仿宋_GB2312", "仿宋", "Noto Serif CJK SC"].map((name) => family.indexOf(`"${name}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(family.endsWith(",serif")).toBe(true);
    expect(fontFamily(fontPresets.windows, "heading").endsWith(",sans-serif")).toBe(true);
  });

  it("leaves quotation marks and dashes to the Chinese typeface", () => {
    expect(latinFontFace(fontPresets.gb2312)).toContain('local("Times New Roman")');
    expect(latinFontFace(fontPresets.gb2312)).toContain("unicode-range:U+20-7E,U+A0-B6,U+B8-24F");
  });

  it("escapes whatever could leave the string", () => {
    expect(cssString('a"}</style>\n\\')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\a \\5c "');
    expect(cssString("方正小标宋_GBK")).toBe('"方正小标宋_GBK"');
  });
});
