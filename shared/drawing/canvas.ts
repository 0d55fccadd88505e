import { inflateSync } from "fflate";
import { remembered } from "../remembered.ts";
import { decodeBase64 } from "./base64.ts";
import { glyphHeight, glyphShades, glyphWidths } from "./glyphs.ts";

/** The colours of a drawing, by their places in its palette: sixteen shades of ink on white, then what is filled with one colour. */
const ink = { red: 38, green: 50, blue: 56 } as const;
const fills = {
  accent: { red: 31, green: 78, blue: 140 },
  pale: { red: 158, green: 188, blue: 222 },
  hairline: { red: 176, green: 184, blue: 190 },
} as const;

/** A colour that an area can be filled with. */
export type Fill = keyof typeof fills;

const shadesOfInk = 16;
const fillNames = Object.keys(fills);

/** The palette of every drawing, three bytes a colour. */
export const palette = Uint8Array.from([
  ...Array.from({ length: shadesOfInk }, (_, shade) => shade / (shadesOfInk - 1)).flatMap((part) =>
    [ink.red, ink.green, ink.blue].map((value) => Math.round(255 + (value - 255) * part)),
  ),
  ...Object.values(fills).flatMap(({ red, green, blue }) => [red, green, blue]),
]);

/** The height of a line of text, in pixels. */
export const lineHeight = glyphHeight;

interface Glyph {
  readonly width: number;
  readonly shades: Uint8Array;
}

/** The characters, unpacked when the first text is drawn. */
const unpack = remembered((widths: typeof glyphWidths): ReadonlyMap<string, Glyph> => {
  const packed = inflateSync(decodeBase64(glyphShades));
  const unpacked = new Map<string, Glyph>();
  let at = 0;
  for (const [character, width] of widths) {
    const from = at;
    const shades = Uint8Array.from({ length: width * glyphHeight }, (_, place) => {
      const pair = packed[(from + place) >> 1] ?? 0;
      return (from + place) % 2 === 0 ? pair >> 4 : pair & 15;
    });
    at += width * glyphHeight;
    unpacked.set(character, { width, shades });
  }
  return unpacked;
});

/** The width of a text in pixels. Throws where a character cannot be drawn: build/glyphs.mjs says which can. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + glyphOf(character).width, 0);
}

function glyphOf(character: string): Glyph {
  const glyph = unpack(glyphWidths).get(character);
  if (glyph === undefined) throw new RangeError(`no glyph for ${character}`);
  return glyph;
}

/** A white sheet of pixels, each a place in the palette; top left is 0, 0. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
  }

  /** Fills a rectangle; what lies outside the sheet is left out. */
  fill(left: number, top: number, width: number, height: number, fill: Fill): void {
    const colour = shadesOfInk + fillNames.indexOf(fill);
    const right = Math.min(this.width, left + width);
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y += 1) {
      if (right > left) this.pixels.fill(colour, y * this.width + Math.max(0, left), y * this.width + right);
    }
  }

  /** Writes a line of text, `left` and `top` being the corner of its first character. */
  write(text: string, left: number, top: number): void {
    let x = left;
    for (const character of Array.from(text)) {
      const { width, shades } = glyphOf(character);
      for (let at = 0; at < shades.length; at += 1) {
        const shade = shades[at] ?? 0;
        const [column, row] = [x + (at % width), top + Math.floor(at / width)];
        if (shade > 0 && column >= 0 && column < this.width && row >= 0 && row < this.height) {
          this.pixels[row * this.width + column] = shade;
        }
      }
      x += width;
    }
  }
}
