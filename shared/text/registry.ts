import { channelsTold } from "./rules/channels-told.ts";
import { everythingTold, nothingTold, numbersTold } from "./rules/figures-told.ts";
import { growthAgainstTables, sharesTold } from "./rules/shares-and-changes.ts";
import { tenThousandsTold } from "./rules/ten-thousands-told.ts";
import { balanceTold, toldTwice } from "./rules/text-within-itself.ts";
import { partsTold, sharesMakeUp } from "./rules/wholes-and-parts.ts";

/** The rules that hold the text against the tables. Findings are listed in the order of their codes: T1 to T16, then what is held against the register (K4). */
export const textRules = [
  ...[
    ...numbersTold,
    balanceTold,
    nothingTold,
    everythingTold,
    sharesTold,
    growthAgainstTables,
    partsTold,
    toldTwice,
    tenThousandsTold,
    sharesMakeUp,
  ].toSorted((a, b) => numberOf(a) - numberOf(b)),
  channelsTold,
];

function numberOf({ code }: { readonly code: string }): number {
  return Number(code.slice(1));
}
