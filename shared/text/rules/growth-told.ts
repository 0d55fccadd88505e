import type { CellId } from "../../forms/form.ts";
import { Big } from "big.js";
import type { Finding } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import type { NumberClaim } from "../claims/claim.ts";
import { exactFormula, exactQuantity, percentOf } from "../claims/exact.ts";
import { isPlainlyRight } from "../claims/judge.ts";
import { agrees, isTruncated } from "../claims/numeral.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import { toldFigure } from "./told-value.ts";
import { rounded } from "./shares-told.ts";
import { textRule } from "./text-rule.ts";

const about = { code: "T12", severity: "warning", basis: "practice" } as const;

/** T12: growth, or the difference from last year, is what the two years' figures give; the finding says which other base fits. Source: practice. */
export const growthTold = textRule(about, (view) =>
  claimsOfCode(view.report, "T12").flatMap((placed) => findingOf(placed, view) ?? []),
);

function findingOf({ claim, passage }: PlacedClaim, view: View): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula === undefined) return undefined;
  if (isPlainlyRight(claim, claim.formula, view)) return undefined;
  const { numeral, formula, certain, negative } = claim;
  const signed = (value: Big | undefined): Big | undefined => (negative === true ? value?.neg() : value);
  const values = [exactFormula(formula, view), ...fromText(claim)].map(signed).filter((value) => value !== undefined);
  const [exact] = values;
  if (exact === undefined || values.some((value) => agrees(numeral, value))) return undefined;
  const cut = values.some((value) => isTruncated(numeral, value));
  const other = otherBases(formula.of, formula.kind).find((base) => {
    const value = signed(exactFormula(base, view));
    return value !== undefined && agrees(numeral, value);
  });
  const reversed = formula.kind === "growth" ? signed(overThisYear(formula.of, view)) : undefined;
  const before: Quantity = { cells: formula.of.cells, from: "previous" };
  return {
    code: "T12",
    severity: certain && !cut ? about.severity : "hint",
    part: passage.part,
    cells: formula.of.cells,
    previousCells: before.cells,
    expected: rounded(exact, numeral.step),
    actual: numeral.value,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      percent: formula.kind === "growth",
      computed: rounded(signed(exact) ?? exact, numeral.step),
      figure: toldFigure(formula.of, view),
      now: exactQuantity(formula.of, view)?.toFixed(),
      last: exactQuantity(before, view)?.toFixed(),
      truncated: cut,
      fits: other && toldFigure(other.of, view),
      overThisYear: reversed !== undefined && agrees(numeral, reversed),
    },
  };
}

/** The change that the text's own two numbers give. */
function fromText({ computedFrom, formula }: NumberClaim): readonly (Big | undefined)[] {
  return computedFrom.map(([now, last]) => {
    const difference = new Big(now).minus(last);
    return formula?.kind === "growth" ? percentOf(difference, new Big(last)) : difference;
  });
}

/** Measured against this year instead of last year. */
function overThisYear(of: Quantity, view: View): Big | undefined {
  const now = exactQuantity(of, view);
  const last = exactQuantity({ cells: of.cells, from: "previous" }, view);
  return now && last && percentOf(now.minus(last), now);
}

const incoming: readonly (readonly CellId[])[] = [
  ["t3.received.total"],
  ["t3.received.total", "t3.carriedIn.total"],
  ["t3.concluded.total"],
];

/** The other figures that the growth of applications may have been computed from. */
function otherBases({ cells }: Quantity, kind: FigureFormula["kind"]): readonly FigureFormula[] {
  if (!incoming.some((ids) => ids.join() === cells.join())) return [];
  return incoming.flatMap((ids): readonly FigureFormula[] => {
    if (ids.join() === cells.join()) return [];
    const of: Quantity = { cells: ids, from: "report" };
    const last: Quantity = { cells: ids, from: "previous" };
    return [kind === "growth" ? { kind: "growth", of, over: last } : { kind: "difference", of, less: last }];
  });
}
