import { zlibSync } from "fflate";
import { type Canvas, palette } from "./canvas.ts";

const signature = [137, 80, 78, 71, 13, 10, 26, 10];

/** A drawing as a PNG file with a palette, 200 pixels to the inch. The same drawing gives the same bytes. Source: ISO/IEC 15948. */
export function writePng({ width, height, pixels }: Canvas): Uint8Array {
  // Each row begins with its filter, of which none is the best where areas have one colour.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const eightBitsOfPalette = [8, 3, 0, 0, 0];
  return joined([
    Uint8Array.from(signature),
    chunk("IHDR", Uint8Array.from([...bigEndian(width), ...bigEndian(height), ...eightBitsOfPalette])),
    chunk("PLTE", palette),
    chunk("pHYs", Uint8Array.from([...bigEndian(pixelsPerMetre), ...bigEndian(pixelsPerMetre), 1])),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

const pixelsPerMetre = 7874;

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), content]);
  return joined([Uint8Array.from(bigEndian(content.length)), named, Uint8Array.from(bigEndian(checksum(named)))]);
}

function bigEndian(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The CRC of a chunk, by the polynomial of the standard. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
