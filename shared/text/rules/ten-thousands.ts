import { Big } from "big.js";
import type { View } from "../../checks/rule.ts";
import type { NumberClaim } from "../claims/claim.ts";
import { exactFormula } from "../claims/exact.ts";
import { agrees } from "../claims/numeral.ts";
import { judge } from "../claims/judge.ts";

const suspicious = 1000;

/** The number in front of 万 where it is 1000 or more: 2997935 in 2997935万元. */
export function numberOfTenThousands({ numeral, unit }: NumberClaim): string | undefined {
  const told = unit === "tenThousandYuan" ? numeral.value : numeral.tenThousands;
  return told !== undefined && new Big(told).gte(suspicious) ? told : undefined;
}

/** Whether a number would agree with the tables without its 万. */
export function isUnitSlip(claim: NumberClaim, view: View): boolean {
  const told = numberOfTenThousands(claim);
  if (told === undefined || claim.formula === undefined || judge(claim, view).kind !== "differs") return false;
  const exact = exactFormula(claim.formula, view);
  const plain = claim.unit === "tenThousandYuan" ? new Big(told).div(10_000) : new Big(told);
  return exact !== undefined && agrees({ value: plain.toFixed(), step: "0.0001" }, exact);
}
