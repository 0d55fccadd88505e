import { type CodedPairing, pairingsOf } from "../checks/pairing.ts";
import type { View } from "../checks/rule.ts";
import { type UnreadNumber, unreadOf } from "../text/unread.ts";
import { rules } from "./registry.ts";

/** The check list (核对清单): every comparison that was made in a report, whatever came out, and the numbers of its text that were left unread. */
export interface CheckList {
  readonly comparisons: readonly CodedPairing[];
  readonly unread: readonly UnreadNumber[];
}

/** The check list of a report as the checks see it. */
export function checkListOf(view: View): CheckList {
  return { comparisons: pairingsOf(rules, view), unread: unreadOf(view.report) };
}
