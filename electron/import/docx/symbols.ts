/** Wingdings that clerks use for numbers and boxes, by their place in the typeface. */
const wingdings: Readonly<Record<number, string>> = {
  0x6f: "□",
  0x6e: "■",
  0x6c: "●",
  0xa8: "□",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
  ...Object.fromEntries(Array.from("⓪①②③④⑤⑥⑦⑧⑨⑩", (sign, place) => [0x80 + place, sign])),
  ...Object.fromEntries(Array.from("⓿❶❷❸❹❺❻❼❽❾❿", (sign, place) => [0x8b + place, sign])),
};

/** Symbol typefaces stand in this private area of Unicode. */
const privateArea = 0xf000;

/**
 * The character of a symbol: a code in hexadecimal, in a typeface. Signs of symbol typefaces that mean nothing without them come out as
 * nothing.
 */
export function symbolText(code: string, typeface: string): string {
  if (!/^[0-9A-Fa-f]{1,6}$/.test(code)) return "";
  const value = Number.parseInt(code, 16);
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) || value < 0x20) return "";
  const place = value >= privateArea && value <= privateArea + 0xff ? value - privateArea : value;
  if (/wingdings/i.test(typeface)) return wingdings[place] ?? "";
  if (/symbol/i.test(typeface) && place >= 0x20 && place <= 0x3f) return String.fromCharCode(place);
  return value >= 0xe000 && value <= 0xf8ff ? "" : String.fromCodePoint(value);
}
