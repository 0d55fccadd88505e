import { carriedIn, pendingDropped, wrongPrevious } from "./rules/carried.ts";
import { largeSwing, unchangedFigures } from "./rules/changes.ts";
import { documentsInForce, inForceCarried, rulesWithoutPower } from "./rules/documents.ts";
import { feeUnit, unpaidFeesUntold } from "./rules/fees.ts";
import { carriedByName, countedFigure, unclassifiedRows } from "./rules/ledger.ts";
import { sumOfUnits, unitsMissing } from "./rules/merged.ts";
import { applicantsSum, balance, outcomesSum, resultsSum } from "./rules/sums.ts";
import { amountValue, countValue, unfilledCell, uninterpretedText } from "./rules/values.ts";

/** The rules of the tables, in the order in which findings are listed: what is certain first. */
export const tableRules = [
  wrongPrevious,
  balance,
  resultsSum,
  applicantsSum,
  outcomesSum,
  sumOfUnits,
  countValue,
  amountValue,
  uninterpretedText,
  rulesWithoutPower,
  carriedIn,
  countedFigure,
  unclassifiedRows,
  carriedByName,
  feeUnit,
  documentsInForce,
  inForceCarried,
  unchangedFigures,
  unfilledCell,
  unpaidFeesUntold,
  pendingDropped,
  largeSwing,
  unitsMissing,
] as const;
