import { Big } from "big.js";
import type { Finding } from "../../checks/finding.ts";
import type { View } from "../../checks/rule.ts";
import type { Quantity } from "../../report/narrative.ts";
import type { NumberClaim } from "../claims/claim.ts";
import { exactFormula, percentOf } from "../claims/exact.ts";
import { isPlainlyRight } from "../claims/judge.ts";
import { agrees, isTruncated } from "../claims/numeral.ts";
import { claimsOfCode, type PlacedClaim, placeOf, quoted, wordsAt } from "../claims/placed-claims.ts";
import { toldFigure } from "./told-value.ts";
import { textRule } from "./text-rule.ts";

const about = { code: "T11", severity: "warning", basis: "practice" } as const;

/** T11: a share is what comes out of part and whole, of the tables or of the text, when it is rounded; cut off instead it is a hint. Source: practice. */
export const sharesTold = textRule(about, (view) =>
  claimsOfCode(view.report, "T11").flatMap((placed) => findingOf(placed, view) ?? []),
);

function findingOf({ claim, passage }: PlacedClaim, view: View): Finding | undefined {
  if (claim.kind === "words" || claim.bound) return undefined;
  const { numeral, formula, certain } = claim;
  if (formula !== undefined && isPlainlyRight(claim, formula, view)) return undefined;
  const values = possibleShares(claim, view);
  const [exact] = values;
  if (exact === undefined || values.some((value) => agrees(numeral, value))) return undefined;
  const close = nearBase(claim, view);
  const cut = close === undefined ? values.find((value) => isTruncated(numeral, value)) : undefined;
  const share = formula?.kind === "share" ? formula : undefined;
  const known = share !== undefined && exactFormula(share, view) !== undefined;
  return {
    code: "T11",
    severity: certain && cut === undefined && close === undefined ? about.severity : "hint",
    part: passage.part,
    cells: share?.of.from === "report" ? [...share.of.cells, ...share.in.cells] : [],
    expected: rounded(exact, numeral.step),
    actual: numeral.value,
    quote: wordsAt(passage, claim.words),
    place: placeOf(passage, claim.number),
    params: {
      part: passage.part,
      quote: quoted(passage, claim.words),
      computed: rounded(cut ?? exact, numeral.step),
      of: known ? toldFigure(share.of, view) : undefined,
      whole: known ? toldFigure(share.in, view) : undefined,
      truncated: cut !== undefined,
      fits: close && toldFigure(close, view),
    },
  };
}

/** The other whole that the share was computed from. */
function nearBase({ near, numeral }: NumberClaim, view: View): Quantity | undefined {
  const found = near.find((formula) => {
    const value = exactFormula(formula, view);
    return value !== undefined && agrees(numeral, value);
  });
  return found?.kind === "share" ? found.in : undefined;
}

/** What the share may be: of the cells it is about, or of the numbers that the text tells beside it. */
function possibleShares({ formula, also, computedFrom }: NumberClaim, view: View): readonly Big[] {
  const fromCells = [formula, ...also].map((one) => one && exactFormula(one, view));
  const fromText = computedFrom.map(([part, whole]) => percentOf(new Big(part), new Big(whole)));
  return [...fromCells, ...fromText].filter((value) => value !== undefined);
}

/** A value with as many decimals as a text tells. */
export function rounded(value: Big, step: string): string {
  const point = step.indexOf(".");
  return value.toFixed(point < 0 ? 0 : step.length - point - 1);
}
