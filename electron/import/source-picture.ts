import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import type { Picture } from "../../shared/report/report.ts";

/** Lines, dots and icons of a layout are smaller than this, in pixels; photographs are not. */
const smallest = 24;

/**
 * The bytes of a picture as reports keep it; undefined where they are no PNG or JPEG, or nothing but a dot or a line of the layout. In an
 * export of ours (`ours`) every picture was put there by somebody, however small.
 */
export function sourcePicture(bytes: Uint8Array, ours = false): Picture | undefined {
  const mediaType = mediaTypeOf(bytes, ours ? 1 : smallest);
  if (mediaType === undefined) return undefined;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, mediaType, bytes: Buffer.from(bytes).toString("base64") };
}

/** Whether bytes are a dot or a line of the layout, which nobody misses. */
export function isOrnament(bytes: Uint8Array): boolean {
  try {
    const { type = "", width, height } = imageSize(bytes);
    return ["png", "jpg", "gif", "bmp"].includes(type) && Math.min(width, height) < smallest;
  } catch {
    return false;
  }
}

function mediaTypeOf(bytes: Uint8Array, least: number): Picture["mediaType"] | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    if (Math.min(width, height) < least) return undefined;
    return type === "png" ? "image/png" : type === "jpg" ? "image/jpeg" : undefined;
  } catch {
    return undefined;
  }
}
