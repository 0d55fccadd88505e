// By its default export, as everywhere: see office-package.ts.
import zlib from "node:zlib";
import { megabyte } from "../package/limits.ts";

/** What the streams of a PDF come to. */
export interface StreamSizes {
  /** Whether unpacking them would take more than any report does. */
  readonly isUnnatural: boolean;
  /** How many pictures it holds, those that only mask others and dots and lines of the layout left out. */
  readonly pictures: number;
}

const mostStreams = 20_000;
/** Unpacked, in bytes: typefaces are the largest, and a page comes to some dozens of kilobytes. */
const largestTypeface = 32 * megabyte;
const largestStream = 3 * megabyte;
const largestTogether = 96 * megabyte;
/** What stands between the streams, in bytes: the library looks at every word of it. */
const largestBetween = 6 * megabyte;
/** Packed in another way than by deflate alone, which old programs did: as packed. */
const largestOtherwise = 64 * 1024;
const longestEntry = 2000;
const smallestPicture = 24;

/**
 * Looks at all streams of a PDF before anybody reads it: the library unpacks without a limit. Pictures are not unpacked at all. Source:
 * ISO 32000-1, 7.3.8 and 7.4.
 */
export function streamSizes(bytes: Uint8Array): StreamSizes {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [streams, together, pictures, masks, packed] = [0, 0, 0, 0, 0];
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    if (file.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    streams += 1;
    const entry = entryBefore(file, at);
    const content = contentBehind(file, at);
    packed += content.length;
    const isPicture = /\/Subtype\s*\/Image\b/.test(entry);
    if (isPicture && !isMask(entry) && !isOrnament(entry)) pictures += 1;
    if (/\/SMask\s+\d/.test(entry)) masks += 1;
    // What is only attached is never opened.
    const isAside = isPicture || /\/EmbeddedFile\b/.test(entry);
    const size = isAside ? 0 : unpackedSize(content, entry);
    together += size;
    if (streams > mostStreams || size === Infinity || together > largestTogether)
      return { isUnnatural: true, pictures };
  }
  const isUnnatural = file.length - packed > largestBetween;
  return { isUnnatural, pictures: Math.max(0, pictures - masks) };
}

/** The dictionary before a stream, as far back as its object begins. */
function entryBefore(file: Buffer, at: number): string {
  const text = file.toString("latin1", Math.max(0, at - longestEntry), at);
  return text.slice(text.lastIndexOf(" obj") + 1);
}

function isMask(entry: string): boolean {
  return /\/ImageMask\s+true/.test(entry);
}

function isOrnament(entry: string): boolean {
  const sides = [/\/Width\s+(\d+)/, /\/Height\s+(\d+)/].map((side) => Number(side.exec(entry)?.[1] ?? smallestPicture));
  return Math.min(...sides) < smallestPicture;
}

function contentBehind(file: Buffer, at: number): Buffer {
  const start = at + (file[at + 6] === 0x0d ? 8 : 7);
  const end = file.indexOf("endstream", start);
  return file.subarray(start, end === -1 ? file.length : end);
}

/** What a stream comes to unpacked, in bytes; without end where that is more than any report needs. */
function unpackedSize(packed: Buffer, entry: string): number {
  const limit = /\/(?:Length1|FontFile|CIDFontType0C|OpenType|Type1C)\b/.test(entry) ? largestTypeface : largestStream;
  const filters = entry.match(/\/(?:\w+Decode|Fl|LZW|A85|AHx|RL)\b/g) ?? [];
  const isOther = filters.some((name) => name !== "/FlateDecode" && name !== "/Fl") || filters.length > 1;
  if (isOther) return packed.length > largestOtherwise ? Infinity : packed.length;
  if ((packed[0] ?? 0) % 16 !== 8) return packed.length > limit ? Infinity : packed.length;
  try {
    const whole = zlib.inflateSync(packed, { maxOutputLength: limit, finishFlush: zlib.constants.Z_SYNC_FLUSH });
    return whole.length;
  } catch (error) {
    // What is damaged is the library's business; it stops where the damage is.
    return error instanceof RangeError ? Infinity : packed.length;
  }
}
