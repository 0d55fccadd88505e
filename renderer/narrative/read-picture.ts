import type { Picture } from "../../shared/report/report.ts";

/** Why something is not taken as a picture. */
export type PictureRefusal = "notPicture" | "tooLarge" | "tooManyPixels";

/** A picture ready for the report, or why not. */
export type ReadPicture =
  { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly refusal: PictureRefusal };

const largestFile = 20 * 1024 * 1024;
const mostPixels = 10_000;
/** The long side of a stored picture: the 156 mm of the type area at 260 dots per inch. */
const longSide = 1600;
const jpegQuality = 0.85;

/**
 * Reads a picture from outside: recognised by its bytes, not its name; scaled down to 1,600 pixels. PNG that fits is kept as it is; JPEG is
 * drawn anew, upright and without the camera's notes (place, owner); everything else that the browser can decode becomes PNG.
 */
export async function readPicture(blob: Blob): Promise<ReadPicture> {
  if (blob.size > largestFile) return { ok: false, refusal: "tooLarge" };
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const type = mediaType(bytes);
  const stated = type === "image/png" ? pngSize(bytes) : undefined;
  if (stated !== undefined && Math.max(...stated) > mostPixels) return { ok: false, refusal: "tooManyPixels" };
  const bitmap = await decode(bytes);
  if (bitmap === undefined) return { ok: false, refusal: "notPicture" };
  try {
    const longest = Math.max(bitmap.width, bitmap.height);
    if (longest > mostPixels) return { ok: false, refusal: "tooManyPixels" };
    const scale = Math.min(1, longSide / longest);
    const kept = type === "image/png" && scale === 1 ? bytes : await draw(bitmap, scale, type ?? "image/png");
    if (kept === undefined) return { ok: false, refusal: "notPicture" };
    return { ok: true, picture: await store(kept, type ?? "image/png") };
  } finally {
    bitmap.close();
  }
}

/** The address under which a stored picture can be shown. */
export function pictureAddress({ mediaType: type, bytes }: Picture): string {
  return `data:${type};base64,${bytes}`;
}

/** Reads a picture that stands in a page as its own bytes (`data:`); undefined for every other address, none of which is ever fetched. */
export function pictureInAddress(address: string): Blob | undefined {
  const [, base64] = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? [];
  if (base64 === undefined) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]);
  } catch {
    return undefined;
  }
}

function mediaType(bytes: Uint8Array): Picture["mediaType"] | undefined {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  return begins(0xff, 0xd8, 0xff) ? "image/jpeg" : undefined;
}

/** The size that a PNG states, so that a huge one need not be decoded to be refused. */
function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([bytes]), { imageOrientation: "from-image" });
  } catch {
    return undefined;
  }
}

async function draw(
  bitmap: ImageBitmap,
  scale: number,
  type: Picture["mediaType"],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const drawn = await canvas.convertToBlob({ type, quality: jpegQuality });
  return new Uint8Array(await drawn.arrayBuffer());
}

async function store(bytes: Uint8Array<ArrayBuffer>, type: Picture["mediaType"]): Promise<Picture> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { sha256, mediaType: type, bytes: base64Of(bytes) };
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}
