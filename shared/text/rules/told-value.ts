import type { Finding } from "../../checks/finding.ts";
import type { Rule, View } from "../../checks/rule.ts";
import type { CellId } from "../../forms/form.ts";
import type { Quantity } from "../../report/narrative.ts";
import { type NamedQuantity, quantityOf } from "../../report/quantities.ts";
import type { NumberClaim } from "../claims/claim.ts";
import { judge } from "../claims/judge.ts";
import { lookAlike } from "../claims/look-alike.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import type { ToldFigure } from "../../words/told-figure.ts";
import { textRule } from "./text-rule.ts";

/** The checks that hold a number told in the text against the tables. */
export type ValueCode = "T1" | "T2" | "T3" | "T5" | "T6" | "T7" | "T8";

/** The rule that the numbers of one kind of claim are those of the tables; a warning, or a hint where the text leaves room. */
export function toldValue(code: ValueCode): Rule {
  return textRule({ code, severity: "warning", basis: "practice" }, (view) =>
    claimsOfCode(view.report, code).flatMap((placed) => findingOf(code, placed, view) ?? []),
  );
}

function findingOf(code: ValueCode, { claim, passage }: PlacedClaim, view: View): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula?.kind !== "value") return undefined;
  const verdict = judge(claim, view);
  if (verdict.kind === "agrees" || verdict.kind === "unknown") return undefined;
  const { of } = claim.formula;
  const near = verdict.kind === "near" && verdict.formula.kind === "value" ? verdict.formula.of : undefined;
  const same = near === undefined ? lookAlike(countTold(claim), of, view) : undefined;
  const exact = verdict.exact.toFixed();
  return {
    code,
    severity: claim.certain && near === undefined ? "warning" : "hint",
    part: passage.part,
    ...cellsOf(of),
    expected: exact,
    actual: claim.numeral.value,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      told: wordsAt(passage, claim.number),
      figure: toldFigure(of, view),
      exact: claim.unit === "yuan" ? `${exact} 元` : exact,
      near: near && toldFigure(near, view),
      same: same && toldFigure(same, view),
    },
  };
}

/** Exact counts only: about so many equals nothing by chance. */
function countTold({ numeral, unit }: NumberClaim): number {
  return numeral.approximate === undefined && unit !== "yuan" ? Number(numeral.value) : 0;
}

/** The cells of a quantity as a finding names them. */
export function cellsOf({ cells, from }: Quantity): Pick<Finding, "cells" | "previousCells"> {
  return from === "report" ? { cells } : { cells: [], previousCells: cells };
}

/** A quantity as sentences name it. */
export function toldFigure({ cells, from }: Quantity, { form }: View): ToldFigure {
  const named = namedByCells.get(cells) ?? quantityOf(form, cells) ?? null;
  namedByCells.set(cells, named);
  return { cells, named: named ?? undefined, lastYear: from === "previous" };
}

/** Names are looked up once for the cells of a claim; null where they have none together. */
const namedByCells = new WeakMap<readonly CellId[], NamedQuantity | null>();
