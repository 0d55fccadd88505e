// Draws the characters of charts once (shared/drawing/chart-marks.ts says which) and keeps them as shades in shared/drawing/glyphs.ts, so that a chart is the same to the byte
// on every computer, whatever typefaces it has. Run by hand when a character is added: `node build/glyphs.mjs`, where Noto Sans CJK SC is installed.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { chromium } from "playwright-core";

const family = "Noto Sans CJK SC";
/** The size of the characters in pixels of the drawing, and the lines that one of them takes. */
const size = 36;
const height = 44;
const labels = [
  "0123456789-—.年件",
  "予以公开部分不无法提供处理其他自然人商业企业科研机构社会公益组织律服务结果维持纠正尚未审行政复议诉讼上转本新收办下",
];
const characters = [...new Set(labels.join(""))].toSorted();

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const drawn = await page.evaluate(
    (asked) => {
      const font = `${asked.size}px "${asked.family}"`;
      if (!document.fonts.check(font)) throw new Error(`${asked.family} is not installed`);
      return asked.characters.map((character) => {
        const canvas = new OffscreenCanvas(asked.size * 2, asked.height);
        const context = canvas.getContext("2d");
        context.font = font;
        context.textBaseline = "alphabetic";
        context.fillText(character, 0, asked.size);
        const width = Math.round(context.measureText(character).width);
        const { data } = context.getImageData(0, 0, width, asked.height);
        // Sixteen shades are as good as all of them on paper.
        return {
          width,
          shades: Array.from({ length: width * asked.height }, (_, at) => Math.round(data[at * 4 + 3] / 17)),
        };
      });
    },
    { characters, family, size, height },
  );
  const shades = drawn.flatMap((glyph) => glyph.shades);
  const packed = Uint8Array.from(
    { length: Math.ceil(shades.length / 2) },
    (_, at) => shades[at * 2] * 16 + (shades[at * 2 + 1] ?? 0),
  );
  const text = deflateRawSync(packed, { level: 9 }).toString("base64");
  const lines = text.match(/.{1,150}/gu).map((line) => `  "${line}",`);
  await writeFile(
    fileURLToPath(new URL("../shared/drawing/glyphs.ts", import.meta.url)),
    [
      "// Made by build/glyphs.mjs from Noto Sans CJK SC, © 2014-2021 Adobe, SIL Open Font License 1.1. No part of it is written by hand.",
      "",
      "/** The lines that a character takes, in pixels. */",
      `export const glyphHeight = ${height};`,
      "",
      "/** Each character with its width in pixels, in the order of their shades. */",
      "export const glyphWidths: readonly (readonly [character: string, width: number])[] = [",
      ...drawn.map(({ width }, at) => `  ["${characters[at]}", ${width}],`),
      "];",
      "",
      "/** The shades of all characters, row by row, sixteen of them to a pixel and two pixels to a byte: deflated, as base64. */",
      "export const glyphShades = [",
      ...lines,
      '].join("");',
      "",
    ].join("\n"),
  );
  console.log(`${characters.length} characters, ${text.length} characters of base64`);
} finally {
  await browser.close();
}
