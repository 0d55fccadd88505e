import { Big } from "big.js";
import type { Finding } from "../../checks/finding.ts";
import type { Rule } from "../../checks/rule.ts";
import { sumOf } from "../../report/bound-figure.ts";
import type { NumberClaim } from "../claims/claim.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/claims-of.ts";
import { judge } from "../claims/judge.ts";
import { lookAlike } from "../claims/look-alike.ts";
import { wordsAt } from "../passages.ts";
import { cellsOf, makeFinding, toldFigure } from "./make-finding.ts";
import { textRule, type ToldText } from "./text-rule.ts";

/** The numbers told in the text are those of the tables; a warning, or a hint where the text leaves room. Source of all: practice. */
const numberRules = [
  /** T1: what came in, and all that had to be handled. */
  { code: "T1", severity: "warning", basis: "practice" },
  /** T2: what was carried in from last year and is carried on to the next. */
  { code: "T2", severity: "warning", basis: "practice" },
  /** T3: what was concluded. */
  { code: "T3", severity: "warning", basis: "practice" },
  /** T5: the results, each over all applicants. */
  { code: "T5", severity: "warning", basis: "practice" },
  /** T6: the kinds of applicants. */
  { code: "T6", severity: "warning", basis: "practice" },
  /** T7: documents, decisions and fees. */
  { code: "T7", severity: "warning", basis: "practice" },
  /** T8: review and lawsuits. */
  { code: "T8", severity: "warning", basis: "practice" },
] as const;

/** The codes of claims that a number is a figure of the tables. */
export const figureCodes = numberRules.map(({ code }) => code);

/** What the text says in words is 0 in the tables. Source of both: practice. */
const wordRules = [
  /** T9: what the text says did not happen. */
  { code: "T9", severity: "warning", basis: "practice" },
  /** T10: what is carried on to the next year, where the text says that everything was concluded. */
  { code: "T10", severity: "hint", basis: "practice" },
] as const;

/** T1-T3 and T5-T10: figures told in numbers or in words. */
export const figuresTold: readonly Rule[] = [
  ...numberRules.map((rule) =>
    textRule(rule, (text) =>
      claimsOfCode(text.read, rule.code).flatMap((placed) => numberFinding(rule, placed, text) ?? []),
    ),
  ),
  ...wordRules.map((rule) =>
    textRule(rule, (text) =>
      claimsOfCode(text.read, rule.code).flatMap((placed) => wordFinding(rule, placed, text) ?? []),
    ),
  ),
];

function numberFinding(
  { code, severity }: (typeof numberRules)[number],
  { claim, passage }: PlacedClaim,
  { form, sources }: ToldText,
): Finding | undefined {
  if (claim.kind === "words" || claim.bound || claim.formula?.kind !== "value") return undefined;
  const verdict = judge(sources, claim);
  if (verdict.kind !== "differs") return undefined;
  const { of } = claim.formula;
  const near = verdict.near?.of;
  const same = near === undefined ? lookAlike(countTold(claim), of, form, sources) : undefined;
  const exact = verdict.exact.toFixed();
  const { numeral, unit, certain, number } = claim;
  return makeFinding(
    code,
    certain && near === undefined ? severity : "hint",
    { passage, ...claim },
    { ...cellsOf(of), expected: exact, actual: numeral.value },
    (said) => ({
      ...said,
      told: wordsAt(passage, number),
      figure: toldFigure(of, form),
      exact: unit === "yuan" ? `${exact} 元` : exact,
      near: near && toldFigure(near, form),
      same: same && toldFigure(same, form),
    }),
  );
}

/** Only exact counts can equal another figure: about so many equals nothing by chance. */
function countTold({ numeral, unit }: NumberClaim): Big {
  return new Big(numeral.approximate === undefined && unit !== "yuan" ? numeral.value : 0);
}

function wordFinding(
  { code, severity }: (typeof wordRules)[number],
  { claim, passage }: PlacedClaim,
  { form, sources }: ToldText,
): Finding | undefined {
  if (claim.kind !== "words") return undefined;
  const shown = sumOf(claim.zero, sources);
  if (shown === undefined || shown.lte(0)) return undefined;
  const count = shown.toFixed();
  return makeFinding(
    code,
    claim.certain ? severity : "hint",
    { passage, ...claim },
    { cells: claim.zero.cells, expected: count, actual: 0 },
    (said) => ({ ...said, figure: toldFigure(claim.zero, form), count }),
  );
}
