import { deflateSync } from "node:zlib";
import type { DrawnPage } from "./drawn-pages.ts";

/** Words on a page: where their baseline begins, in points from the lower left corner, and how they are drawn. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A page of a PDF for tests: words, straight lines from point to point, and operations as they stand. */
export interface PdfPage {
  readonly words?: readonly PdfWords[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly operations?: string;
  readonly rotate?: number;
  /** Its width and height in points; A4 where it is not said. */
  readonly size?: readonly [number, number];
}

/** How a test PDF names its characters: by a table that every reader must know, because no typeface is in the file. */
export interface PdfFont {
  readonly encoding: "UniGB-UCS2-H" | "UniGB-UTF16-H" | "GBK-EUC-H";
  readonly bytes: (text: string) => Buffer;
}

const a4 = [595, 842] as const;
const inUtf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const unicode: PdfFont = { encoding: "UniGB-UCS2-H", bytes: inUtf16 };

/** Writes pages as a PDF, its page contents packed, without any typeface in it. Everything in `extra` is put in as further objects. */
export function pdfOf(pages: readonly PdfPage[], font: PdfFont = unicode, extra: readonly string[] = []): Uint8Array {
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ")}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${font.encoding} /DescendantFonts [4 0 R] >>`,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>",
  ];
  for (const [at, page] of pages.entries()) {
    const content = deflateSync(Buffer.from(operationsOf(page, font), "latin1"));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${(page.size ?? a4).join(" ")}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  objects.push(...extra);
  return fileOf(objects);
}

function operationsOf({ words = [], lines = [], operations = "" }: PdfPage, font: PdfFont): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...words.map(
      ({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${font.bytes(text).toString("hex")}> Tj ET`,
    ),
    operations,
  ].join("\n");
}

function fileOf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    places.push(length);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A drawn page as a page of a PDF, whose places count from below. */
export function pdfPage({ width, height, words, lines }: DrawnPage): PdfPage {
  return {
    size: [width, height],
    words: words.map((word) => ({ ...word, y: height - word.y })),
    lines: lines.map(([x1, y1, x2, y2]) => [x1, height - y1, x2, height - y2]),
  };
}
