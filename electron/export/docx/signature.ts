import { AlignmentType, type IParagraphOptions } from "docx";
import { bodyLine, textWidth } from "../../../shared/paper/page.ts";
import { bodyWidth, type Signature, signatureOf, signatureSpace } from "../../../shared/paper/signature.ts";
import type { Report } from "../../../shared/report/report.ts";
import { styleIds } from "./style-parts.ts";
import { textRuns } from "./text-runs.ts";

/** Room beyond the words at either side, so that a line never wraps where characters are wider than we reckon. */
const spareRoom = 800;

/**
 * The unit's name and the date of signing below the text; nothing while the report is unsigned. The name is one paragraph, also on several
 * lines; what stays free above and below belongs to the paragraphs, so that they never stand alone on a page.
 */
export function signatureParagraphs(report: Report): readonly IParagraphOptions[] {
  return signatureBlock(signatureOf(report));
}

/** A signature as paragraphs. */
export function signatureBlock(signature: Signature | undefined): readonly IParagraphOptions[] {
  if (signature === undefined) return [];
  const { lines, date, lefts } = signature;
  const { above, below } = signatureSpace[signature.sealed ? "sealed" : "unsealed"];
  const at = signature.sealed ? centredOver : beginningAt;
  return [
    {
      style: styleIds.signature,
      keepNext: true,
      ...at(lines, lefts.lines),
      spacing: { before: above * bodyLine },
      children: textRuns(lines.join("\n")),
    },
    {
      style: styleIds.signature,
      ...at([date], [lefts.date]),
      ...(below > 0 && { spacing: { after: below * bodyLine } }),
      children: textRuns(date),
    },
  ];
}

function beginningAt(_: readonly string[], [left = 0]: readonly number[]) {
  return { alignment: AlignmentType.LEFT, indent: { left, right: -spareRoom } };
}

/** Between two indents that are the same distance from the middle of the lines: so their true width does not matter. */
function centredOver([line = ""]: readonly string[], [left = 0]: readonly number[]) {
  const width = bodyWidth(line);
  const room = left + width + spareRoom;
  return { alignment: AlignmentType.CENTER, indent: { left: left - spareRoom, right: textWidth - room } };
}
