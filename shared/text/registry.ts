import type { Rule } from "../checks/rule.ts";
import { figuresTold } from "./rules/figures-told.ts";
import { sharesAndChanges } from "./rules/shares-and-changes.ts";
import { tenThousandsTold } from "./rules/ten-thousands-told.ts";
import { textWithinItself } from "./rules/text-within-itself.ts";

/** The rules that hold the text against the tables. Findings are listed in the order of their codes, T1 to T15. */
export const textRules: readonly Rule[] = [
  ...figuresTold,
  ...sharesAndChanges,
  ...textWithinItself,
  tenThousandsTold,
].toSorted((a, b) => numberOf(a) - numberOf(b));

function numberOf({ code }: Rule): number {
  return Number(code.slice(1));
}
