import { ImageRun, type IParagraphOptions } from "docx";
import type { PictureBlock } from "../../../shared/report/narrative.ts";
import type { PlacedPicture } from "../picture-bytes.ts";
import { printableText } from "../../../shared/paper/printable-text.ts";
import { bodyLine, linesPerPage, textWidth } from "../../../shared/paper/page.ts";
import { pictureName } from "../../../shared/paper/picture-name.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/** Twips in one of the library's pixels (96 to the inch). */
const twipsPerPixel = 15;

/** Lines that a picture leaves free on its page: its own line's descent, and its caption. */
const reservedLines = 2;

/** A picture centred in a paragraph of its own, its caption below it on the same page. `id` is unique in the document. */
export function pictureParagraphs(
  block: PictureBlock,
  picture: PlacedPicture | undefined,
  id: number,
): readonly IParagraphOptions[] {
  const caption = block.caption ?? "";
  const description = printableText(block.description);
  return [
    ...(picture === undefined
      ? []
      : [
          {
            style: styleIds.picture,
            keepNext: caption !== "",
            children: [
              new ImageRun({
                type: picture.mediaType === "image/png" ? "png" : "jpg",
                data: picture.bytes,
                transformation: printedSize(picture, block.width),
                altText: { id: String(id), name: pictureName(id, block.width), description, title: "" },
              }),
            ],
          },
        ]),
    ...(caption === "" ? [] : [{ style: styleIds.caption, children: textRuns(caption) }]),
  ];
}

/** The printed size in pixels of 1/96 inch: `percent` of the text width, less where the picture would be taller than a page. */
function printedSize({ pixelWidth, pixelHeight }: PlacedPicture, percent: number) {
  const tallest = ((linesPerPage - reservedLines) * bodyLine) / twipsPerPixel;
  const wished = (textWidth * percent) / 100 / twipsPerPixel;
  const width = Math.min(wished, (tallest * pixelWidth) / pixelHeight);
  return { width, height: (width * pixelHeight) / pixelWidth };
}
