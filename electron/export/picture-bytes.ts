import { imageSize } from "image-size";
import { drawnPictures } from "../../shared/report/drawn-charts.ts";
import type { PictureBlock } from "../../shared/report/narrative.ts";
import type { Picture, Report } from "../../shared/report/report.ts";

/** A picture ready to be placed: its bytes and its size in pixels. */
export interface PlacedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: Picture["mediaType"];
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** The picture that a block shows, also of a chart. Reading a report has made sure that it is there. */
export function pictureOf(report: Report, block: PictureBlock): PlacedPicture | undefined {
  const picture = drawnPictures(report).find(({ sha256 }) => sha256 === block.sha256);
  if (picture === undefined) return undefined;
  const bytes = Buffer.from(picture.bytes, "base64");
  const { width, height } = imageSize(bytes);
  return { bytes, mediaType: picture.mediaType, pixelWidth: width, pixelHeight: height };
}
