import type { CellId } from "../../forms/form.ts";
import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import { sumOf } from "../../report/bound-figure.ts";
import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/claims-of.ts";
import { fits, judge, rounded } from "../claims/judge.ts";
import { makeFinding, toldFigure } from "./make-finding.ts";
import { textRule, type ToldText } from "./text-rule.ts";

const share = { code: "T11", severity: "warning", basis: "practice" } as const;
const change = { code: "T12", severity: "warning", basis: "practice" } as const;

export const sharesAndChanges: readonly Rule[] = [
  /** T11: a share is what comes out of part and whole, of the tables or of the text, when it is rounded; cut off instead it is a hint. Source: practice. */
  textRule(share, (text) => claimsOfCode(text.read, share.code).flatMap((placed) => shareFinding(placed, text) ?? [])),
  /** T12: growth, or the difference from last year, is what the two years' figures give; the finding says which other base fits. Source: practice. */
  textRule(change, (text) =>
    claimsOfCode(text.read, change.code).flatMap((placed) => changeFinding(placed, text) ?? []),
  ),
];

function shareFinding({ claim, passage }: PlacedClaim, { form, sources }: ToldText): Finding | undefined {
  if (claim.kind === "words" || claim.bound) return undefined;
  const verdict = judge(sources, claim);
  if (verdict.kind !== "differs") return undefined;
  const { formula, numeral, certain } = claim;
  const { exact, near } = verdict;
  const cutFrom = near === undefined ? verdict.cutFrom : undefined;
  const told = formula?.kind === "share" ? formula : undefined;
  const ofTables = verdict.formula === undefined ? undefined : told;
  return makeFinding(
    share.code,
    certain && near === undefined && cutFrom === undefined ? share.severity : "hint",
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

function changeFinding({ claim, passage }: PlacedClaim, { form, sources }: ToldText): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula === undefined) return undefined;
  const verdict = judge(sources, claim);
  if (verdict.kind !== "differs") return undefined;
  const { formula, numeral, certain, negative } = claim;
  const { exact, cutFrom } = verdict;
  const { of } = formula;
  const before: Quantity = { cells: of.cells, from: "previous" };
  const other = otherBases(of, formula.kind).find((base) => fits(claim, base, sources));
  return makeFinding(
    change.code,
    certain && cutFrom === undefined ? change.severity : "hint",
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
