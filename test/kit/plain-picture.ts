import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "../../shared/report/report.ts";

/** A grey picture of a size in pixels. Source: PNG, ISO/IEC 15948, 5. */
export function plainPicture(width: number, height: number): Picture {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const bytes = Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mediaType: "image/png",
    bytes: bytes.toString("base64"),
  };
}

function chunk(name: string, content: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
