import type { Rule } from "./rule.ts";
import { amountValue } from "./rules/amount-value.ts";
import { balance } from "./rules/balance.ts";
import { carriedIn } from "./rules/carried-in.ts";
import { concludedSum } from "./rules/concluded-sum.ts";
import { countValue } from "./rules/count-value.ts";
import { documentsInForce } from "./rules/documents-in-force.ts";
import { feeUnit } from "./rules/fee-unit.ts";
import { inForceCarried } from "./rules/in-force-carried.ts";
import { largeSwing } from "./rules/large-swing.ts";
import { pendingDropped } from "./rules/pending-dropped.ts";
import { proceedingsSum } from "./rules/proceedings-sum.ts";
import { rowSum } from "./rules/row-sum.ts";
import { rulesWithoutPower } from "./rules/rules-without-power.ts";
import { unchangedFigures } from "./rules/unchanged-figures.ts";
import { unfilledCell } from "./rules/unfilled-cell.ts";
import { uninterpretedText } from "./rules/uninterpreted-text.ts";
import { unpaidFeesUntold } from "./rules/unpaid-fees-untold.ts";
import { wrongPrevious } from "./rules/wrong-previous.ts";

/** The rules of the tables, in the order in which findings are listed: what is certain first. */
export const tableRules: readonly Rule[] = [
  wrongPrevious,
  balance,
  concludedSum,
  rowSum,
  proceedingsSum,
  countValue,
  amountValue,
  uninterpretedText,
  rulesWithoutPower,
  carriedIn,
  feeUnit,
  documentsInForce,
  inForceCarried,
  unchangedFigures,
  unfilledCell,
  unpaidFeesUntold,
  pendingDropped,
  largeSwing,
];
