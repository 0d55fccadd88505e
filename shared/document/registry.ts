import { feesUntold, governmentTopics, missingTopic, thinPartFive } from "./rules/content.ts";
import { wrongCitation } from "./rules/citations.ts";
import { oldOutline, partCount, partHeadings } from "./rules/headings.ts";
import { foreignDate, period } from "./rules/period.ts";
import { otherUnit } from "./rules/other-units.ts";
import { partOneLength, untoldFigures } from "./rules/part-one.ts";
import { reusedParagraph } from "./rules/reused-paragraph.ts";
import { outdatedNotice, outdatedTables, titleLine } from "./rules/title-and-form.ts";

/** The rules of the document as a whole, in the order in which findings are listed: what is certain first. */
export const documentRules = [
  titleLine,
  period,
  partHeadings,
  thinPartFive,
  outdatedTables,
  outdatedNotice,
  wrongCitation,
  otherUnit,
  foreignDate,
  missingTopic,
  governmentTopics,
  oldOutline,
  partCount,
  feesUntold,
  untoldFigures,
  partOneLength,
  reusedParagraph,
] as const;
