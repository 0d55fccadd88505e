import { crc32, deflateSync } from "node:zlib";
import { codeText, qrCode, type QrCode, quietZone } from "../../shared/paper/fingerprint-code.ts";
import type { Report } from "../../shared/report/report.ts";

/** Pixels of a module: enough that no program blurs its edges when it prints. */
const pixels = 8;

/** How wide the code is printed, in millimetres. */
export const codeWidth = 21;

/** The QR code of a report's fingerprint as a picture (PNG) for programs that draw no paths. The same report gives the same bytes. */
export async function codePicture(report: Report): Promise<Uint8Array> {
  return codePng(await qrCode(codeText(report)));
}

/** A code as PNG: one bit a pixel, black on white, with the quiet zone around. Source: PNG (Third Edition), 11. */
function codePng({ size, isDark }: QrCode): Uint8Array {
  const width = (size + 2 * quietZone) * pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // One bit a pixel, greyscale; the rest of the header is 0.
  header.writeUInt8(1, 8);
  // A row begins with the number of its filter, none.
  const rowLength = 1 + Math.ceil(width / 8);
  const rows = Buffer.alloc(rowLength * width);
  for (let module = 0; module < size + 2 * quietZone; module += 1) {
    const row = Buffer.alloc(rowLength);
    for (let x = 0; x < width; x += 1) {
      if (isDark(module - quietZone, Math.floor(x / pixels) - quietZone)) continue;
      const at = 1 + (x >> 3);
      row.writeUInt8(row.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
    // All rows of a module are the same.
    for (let y = module * pixels; y < (module + 1) * pixels; y += 1) rows.set(row, y * rowLength);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
