import type { Rule } from "../checks/rule.ts";
import { feesUntold } from "./rules/fees-untold.ts";
import { foreignDate } from "./rules/foreign-date.ts";
import { governmentTopics } from "./rules/government-topics.ts";
import { missingTopic } from "./rules/missing-topic.ts";
import { oldOutline } from "./rules/old-outline.ts";
import { outdatedNotice } from "./rules/outdated-notice.ts";
import { outdatedTables } from "./rules/outdated-tables.ts";
import { partCount } from "./rules/part-count.ts";
import { partHeadings } from "./rules/part-headings.ts";
import { period } from "./rules/period.ts";
import { reusedParagraph } from "./rules/reused-paragraph.ts";
import { thinPartFive } from "./rules/thin-part-five.ts";
import { titleLine } from "./rules/title-line.ts";

/** The rules of the document as a whole, in the order in which findings are listed: what is certain first. */
export const documentRules: readonly Rule[] = [
  titleLine,
  period,
  partHeadings,
  thinPartFive,
  outdatedTables,
  outdatedNotice,
  foreignDate,
  missingTopic,
  governmentTopics,
  oldOutline,
  partCount,
  feesUntold,
  reusedParagraph,
];
