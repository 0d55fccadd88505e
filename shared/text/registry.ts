import type { Rule } from "../checks/rule.ts";
import { applicantsTold } from "./rules/applicants-told.ts";
import { carriedTold } from "./rules/carried-told.ts";
import { concludedTold } from "./rules/concluded-told.ts";
import { proceedingsTold } from "./rules/proceedings-told.ts";
import { publishedTold } from "./rules/published-told.ts";
import { receivedTold } from "./rules/received-told.ts";
import { resultsTold } from "./rules/results-told.ts";
import { toldBalance } from "./rules/told-balance.ts";
import { allTold } from "./rules/all-told.ts";
import { growthTold } from "./rules/growth-told.ts";
import { noneTold } from "./rules/none-told.ts";
import { partsTold } from "./rules/parts-told.ts";
import { sharesTold } from "./rules/shares-told.ts";
import { tenThousandsTold } from "./rules/ten-thousands-told.ts";
import { toldTwice } from "./rules/told-twice.ts";

/** The rules that hold the text against the tables, in the order in which findings are listed. */
export const textRules: readonly Rule[] = [
  receivedTold,
  carriedTold,
  concludedTold,
  toldBalance,
  resultsTold,
  applicantsTold,
  publishedTold,
  proceedingsTold,
  noneTold,
  allTold,
  sharesTold,
  growthTold,
  partsTold,
  toldTwice,
  tenThousandsTold,
];
