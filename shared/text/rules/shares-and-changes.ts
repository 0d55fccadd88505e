import type { CellId, Form } from "../../forms/form.ts";
import type { Found } from "../../checks/rule.ts";
import { sumOf } from "../../report/bound-figure.ts";
import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import { claimCodes } from "../claims/claim.ts";
import { fits, rounded } from "../claims/judge.ts";
import { isPartOfList } from "../claims/in-pieces.ts";
import { isSlip } from "../claims/slips.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/judged-text.ts";
import { makeFinding, type SaidWords, toldFigure, type ToldFigure } from "./make-finding.ts";
import { pairClaim } from "./pair-claims.ts";
import { textRuleTelling, type ToldText } from "./text-rule.ts";

/** A share of the text that does not come out. */
interface WrongShare extends SaidWords {
  /** The share as it comes out, with as many decimals as the text has. */
  readonly computed: string;
  /** Absent where it was computed from numbers of the text itself. */
  readonly of: ToldFigure | undefined;
  readonly whole: ToldFigure | undefined;
  readonly truncated: boolean;
  /** The other whole that the text's share was computed from. */
  readonly fits: ToldFigure | undefined;
}

/**
 * T11: a share is what comes out of part and whole, of the tables or of the text, when it is rounded; cut off instead it is a hint. Source:
 * practice.
 */
export const sharesTold = textRuleTelling<WrongShare>()(
  { code: claimCodes.share, severity: "warning", basis: "practice" },
  claimCodes.share,
  (text) => claimsOfCode(text.read, claimCodes.share).flatMap((placed) => shareFinding(placed, text.form) ?? []),
  (text) =>
    claimsOfCode(text.read, claimCodes.share).map((placed) =>
      pairClaim(placed, text.sources, { failed: shareFinding(placed, text.form) !== undefined }),
    ),
);

/** Growth, or a difference, that is not what the two years' figures give. */
interface WrongGrowth extends SaidWords {
  readonly percent: boolean;
  readonly computed: string;
  readonly figure: ToldFigure;
  readonly now: string | undefined;
  readonly last: string | undefined;
  readonly truncated: boolean;
  /** The figure whose growth the text's number is. */
  readonly fits: ToldFigure | undefined;
  /** The number comes out when this year's figure is taken as the base. */
  readonly overThisYear: boolean;
}

/**
 * T12: growth, or the difference from last year, is what the two years' figures give; the finding says which other base fits. Source:
 * practice.
 */
export const growthAgainstTables = textRuleTelling<WrongGrowth>()(
  { code: claimCodes.growth, severity: "warning", basis: "practice" },
  claimCodes.growth,
  (text) => claimsOfCode(text.read, claimCodes.growth).flatMap((placed) => growthFinding(placed, text) ?? []),
  (text) =>
    claimsOfCode(text.read, claimCodes.growth).map((placed) =>
      pairClaim(placed, text.sources, { failed: growthFinding(placed, text) !== undefined }),
    ),
);

/** Whether a share or a change differs because it is one of a number that is itself none of the tables': then only what looks like a slip is worth a hint. */
function isOfOther({ claim, claims, verdicts, numbers, passage }: PlacedClaim): boolean {
  if (claim.kind === "words" || claim.follows === undefined || claim.formula === undefined) return false;
  const place = claims.findIndex(({ number }) => number === claim.follows);
  const [followed, verdict] = [claims[place], verdicts[place]];
  if (verdict?.kind === "agrees") return false;
  if (followed?.kind !== "number" || !followed.certain || verdict?.kind !== "differs") return true;
  return isPartOfList(followed, numbers, verdict.exact, passage.words.text);
}

function shareFinding(placed: PlacedClaim, form: Form): Found<WrongShare> | undefined {
  const { claim, passage, verdict } = placed;
  if (claim.kind === "words" || claim.bound) return undefined;
  if (verdict.kind !== "differs") return undefined;
  const { formula, numeral } = claim;
  const ofOther = isOfOther(placed);
  if (ofOther && !isSlip(numeral.value, verdict.exact)) return undefined;
  const certain = claim.certain && !ofOther;
  const { exact, near } = verdict;
  const cutFrom = near === undefined ? verdict.cutFrom : undefined;
  const told = formula?.kind === "share" ? formula : undefined;
  const ofTables = verdict.formula === undefined ? undefined : told;
  return makeFinding(
    certain && near === undefined && cutFrom === undefined ? "warning" : "hint",
    { passage, ...claim },
    {
      cells: told?.of.from === "report" ? [...told.of.cells, ...told.in.cells] : [],
      expected: rounded(exact, numeral.step),
      actual: numeral.value,
    },
    (said) => ({
      ...said,
      computed: rounded(cutFrom ?? exact, numeral.step),
      of: ofTables && toldFigure(ofTables.of, form),
      whole: ofTables && toldFigure(ofTables.in, form),
      truncated: cutFrom !== undefined,
      fits: near?.kind === "share" ? toldFigure(near.in, form) : undefined,
    }),
  );
}

function growthFinding(placed: PlacedClaim, { form, sources }: ToldText): Found<WrongGrowth> | undefined {
  const { claim, passage, verdict } = placed;
  if (claim.kind === "words" || claim.bound || claim.formula === undefined) return undefined;
  if (verdict.kind !== "differs") return undefined;
  const { formula, numeral, negative } = claim;
  const ofOther = isOfOther(placed);
  if (ofOther && !isSlip(numeral.value, verdict.exact)) return undefined;
  const certain = claim.certain && !ofOther;
  const { exact, cutFrom } = verdict;
  const { of } = formula;
  const before: Quantity = { cells: of.cells, from: "previous" };
  const other = otherBases(of, formula.kind).find((base) => fits(claim, base, sources));
  return makeFinding(
    certain && cutFrom === undefined ? "warning" : "hint",
    { passage, ...claim },
    {
      cells: of.cells,
      previousCells: before.cells,
      expected: rounded(exact, numeral.step),
      actual: numeral.value,
    },
    (said) => ({
      ...said,
      percent: formula.kind === "growth",
      computed: rounded(negative === true ? exact.neg() : exact, numeral.step),
      figure: toldFigure(of, form),
      now: sumOf(of, sources)?.toFixed(),
      last: sumOf(before, sources)?.toFixed(),
      truncated: cutFrom !== undefined,
      fits: other && toldFigure(other.of, form),
      // The other way round, from this year's figure to last year's.
      overThisYear:
        formula.kind === "growth" &&
        fits({ ...claim, negative: negative === undefined }, { kind: "growth", of: before, over: of }, sources),
    }),
  );
}

const incoming: readonly (readonly CellId[])[] = [
  ["t3.received.total"],
  ["t3.received.total", "t3.carriedIn.total"],
  ["t3.concluded.total"],
];

/** The other figures that the growth of applications may have been computed from. */
function otherBases({ cells }: Quantity, kind: FigureFormula["kind"]): readonly FigureFormula[] {
  const others = incoming.filter((ids) => ids.join() !== cells.join());
  if (others.length === incoming.length) return [];
  return others.map((ids): FigureFormula => {
    const of: Quantity = { cells: ids, from: "report" };
    const last: Quantity = { cells: ids, from: "previous" };
    return kind === "growth" ? { kind, of, over: last } : { kind: "difference", of, less: last };
  });
}
