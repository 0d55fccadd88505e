/** Characters that controls stand for. */
export const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": "\u00a0",
  _: "-",
  "\\": "\\",
  "{": "{",
  "}": "}",
};

/** Encodings of bytes by the numbers of Windows, as web standards name them. */
const byCodePage: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  10008: "gbk",
  54936: "gb18030",
  65001: "utf-8",
};

/** Encodings by the character sets of typefaces. Source: Rich Text Format Specification 1.9.1, "Font Table". */
const byFontCharset: Readonly<Record<number, string>> = {
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  204: "windows-1251",
  238: "windows-1250",
};

/**
 * What bytes of a document mean: by the typeface they stand in, else by what the document says; Chinese where that is nothing known, as files
 * of Chinese offices that say nothing have it.
 */
export class Charsets {
  readonly #fonts = new Map<number, string>();
  #document = "gbk";

  setDocument(codePage: number): void {
    this.#document = byCodePage[codePage] ?? "gbk";
  }

  setFont(font: number, fontCharset: number): void {
    const charset = byFontCharset[fontCharset];
    if (charset !== undefined) this.#fonts.set(font, charset);
  }

  decode(bytes: Uint8Array, font: number): string {
    return new TextDecoder(this.#fonts.get(font) ?? this.#document).decode(bytes);
  }
}
