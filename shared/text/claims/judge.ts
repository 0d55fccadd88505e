import { Big } from "big.js";
import { lastYearNumber } from "../../checks/last-year.ts";
import type { View } from "../../checks/rule.ts";
import { remembered } from "../../remembered.ts";
import { type FigureSources, numberOf, percentOf, sumOf } from "../../report/bound-figure.ts";
import { countByChannel, isChannelName } from "../../report/channels.ts";
import type { CellValue } from "../../report/cell-value.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import type { FigureFormula } from "../../report/narrative.ts";
import { type Claim, claimCodes, type NumberClaim, type WordClaim } from "./claim.ts";

/**
 * What becomes of a claim that is held against the tables, and against other numbers of the text where its number was perhaps computed from them. Words
 * that something did not happen differ where the tables show that it did.
 */
export type Verdict =
  /** It is what a reading of its words gives, rounded to the digits told; without a formula it is what the text's own numbers give. */
  | { readonly kind: "agrees"; readonly formula: FigureFormula | undefined }
  /** It is what none of them gives. */
  | {
      readonly kind: "differs";
      /** What it should be, as the text would tell it: in 元 where it counts 元, without a sign where it tells a decrease. */
      readonly exact: Big;
      /** The reading that gives this; undefined where the text's own numbers do. */
      readonly formula: FigureFormula | undefined;
      /** A reading that is common, though not what the words say, and that the number fits. */
      readonly near: FigureFormula | undefined;
      /** The value whose last digits were cut off instead of rounded. */
      readonly cutFrom: Big | undefined;
    }
  /** There is nothing to hold it against. */
  | { readonly kind: "unknown" };

/** Holds a claim against the figures; the rules, the binding and the mending of numbers all go by this verdict. */
export function judge(sources: FigureSources, claim: Claim): Verdict {
  return claim.kind === "words" ? judgeWords(sources, claim) : judgeNumber(sources, claim);
}

function judgeWords(sources: FigureSources, { zero }: WordClaim): Verdict {
  const exact = sumOf(zero, sources);
  if (exact === undefined) return { kind: "unknown" };
  const formula: FigureFormula = { kind: "value", of: zero };
  if (exact.lte(0)) return { kind: "agrees", formula };
  return { kind: "differs", exact, formula, near: undefined, cutFrom: undefined };
}

function judgeNumber(sources: FigureSources, claim: NumberClaim): Verdict {
  const { numeral, near, formula: first } = claim;
  if (first !== undefined && isPlainly(claim, first, sources)) return { kind: "agrees", formula: first };
  const readings: Known[] = [];
  for (const { formula, exact } of readingsOf(claim, sources)) {
    if (agrees(numeral, exact)) return { kind: "agrees", formula };
    readings.push({ formula, exact });
  }
  const meant = meantOf(claim, readings);
  if (meant === undefined) return { kind: "unknown" };
  return {
    kind: "differs",
    ...meant,
    near: near.find((formula) => fits(claim, formula, sources)),
    cutFrom: readings.find(({ exact }) => isTruncated(numeral, exact))?.exact,
  };
}

/** What the number of a claim is held against, as the text would tell it: the reading that it fits, else the one that is meant. Undefined where there is none. */
export function heldAgainst(sources: FigureSources, claim: NumberClaim): Big | undefined {
  const readings = [...readingsOf(claim, sources)];
  return (readings.find(({ exact }) => agrees(claim.numeral, exact)) ?? meantOf(claim, readings))?.exact;
}

/** Of readings that the number does not fit, the one that its words mean. */
function meantOf({ formula: first }: NumberClaim, readings: readonly Known[]): Known | undefined {
  return readings.find(({ formula }) => formula === first) ?? readings.find(({ formula }) => !formula);
}

/** Whether a count told exactly is what its cells add up to: by far the most are, and need no decimal arithmetic. */
function isPlainly({ numeral, unit }: NumberClaim, formula: FigureFormula, sources: FigureSources): boolean {
  if (formula.kind !== "value" || numeral.step !== "1" || numeral.approximate !== undefined || unit === "yuan")
    return false;
  const { cells, from } = formula.of;
  const lookUp = from === "report" ? sources.report : sources.previous;
  if (lookUp === undefined) return false;
  let sum = 0;
  for (const id of cells) {
    const value = lookUp(id);
    if (typeof value !== "number") return false;
    sum += value;
  }
  return String(sum) === numeral.value;
}

interface Known {
  readonly formula: FigureFormula | undefined;
  readonly exact: Big;
}

/** What the words can mean, as far as it can be computed: by the tables, then by the text's own numbers. */
function* readingsOf(claim: NumberClaim, sources: FigureSources): Iterable<Known> {
  const { formula: first, also, computedFrom } = claim;
  for (const formula of first === undefined ? also : [first, ...also]) {
    const exact = valueAsTold(claim, formula, sources);
    if (exact !== undefined) yield { formula, exact };
  }
  for (const [one, other] of computedFrom) {
    const exact = valueFromText(claim, new Big(one), new Big(other));
    if (exact !== undefined) yield { formula: undefined, exact };
  }
}

/** What of a claim says how its number is told. */
type ToldAs = Pick<NumberClaim, "numeral" | "unit"> & { readonly negative?: boolean | undefined };

/** Whether a number is what a formula gives, be it a reading of its claim or another one. */
export function fits(claim: ToldAs, formula: FigureFormula, sources: FigureSources): boolean {
  const value = valueAsTold(claim, formula, sources);
  return value !== undefined && agrees(claim.numeral, value);
}

/** What a formula comes to as the text of a claim would tell it; undefined where it cannot be computed. */
export function valueAsTold(claim: ToldAs, formula: FigureFormula, sources: FigureSources): Big | undefined {
  const value = numberOf(formula, sources);
  return value && asTold(claim, value);
}

/** The tables count 万元, and a text tells a decrease without a sign. */
function asTold({ unit, negative }: ToldAs, value: Big): Big {
  const inUnit = unit === "yuan" ? value.times(10_000) : value;
  return negative === true ? inUnit.neg() : inUnit;
}

/** What a share (part and whole) or a change (now and before) comes to when it is computed from two numbers that the text tells. */
function valueFromText({ code, formula, negative }: NumberClaim, one: Big, other: Big): Big | undefined {
  if (code === claimCodes.share) return percentOf(one, other);
  const difference = one.minus(other);
  const change = formula?.kind === "growth" ? percentOf(difference, other) : difference;
  return negative === true ? change?.neg() : change;
}

/** Whether a number told in a text can stand for an exact one: the same after rounding to the digits told, or near it where it is told as about so much. */
export function agrees(told: Numeral, exact: Big | number): boolean {
  const value = new Big(told.value);
  const difference = new Big(exact).minus(value);
  const step = new Big(told.step);
  const { approximate } = told;
  if (approximate === undefined) return difference.gte(step.div(-2)) && difference.lt(step.div(2));
  const size = lastDigit(value, step);
  switch (approximate) {
    case "over":
      return difference.gte(0) && difference.lt(size);
    case "under":
      return difference.lte(0) && difference.abs().lt(size);
    case "about":
      return difference.abs().lte(value.times(0.1));
  }
}

/** What the last digit that is not 0 counts: 10 for 150, so that 150余 may be anything up to 160; but no less than a step. */
function lastDigit({ c: digits, e: firstPlace }: Big, step: Big): Big {
  const size = new Big(10).pow(firstPlace - digits.length + 1);
  return size.gt(step) ? size : step;
}

/** Whether an exact number was cut to the digits told instead of rounded. */
export function isTruncated(told: Numeral, exact: Big): boolean {
  if (told.approximate !== undefined) return false;
  const difference = exact.minus(told.value);
  return difference.gte(0) && difference.lt(told.step);
}

/**
 * The figures that checks hold the text against: this report's, and last year's where the linked report really is last year's of the same
 * unit. A total of last year's that cannot be computed is the one that its file declared.
 */
export function sourcesOf({ form, figures, lastYear, report }: View): FigureSources {
  return sourcesFor(figures, form, lastYear, report.ledger, report.year);
}

const sourcesFor = remembered(
  (
    figures: View["figures"],
    form: View["form"],
    lastYear: View["lastYear"],
    ledger: View["report"]["ledger"],
    year: number,
  ): FigureSources => ({
    identity: {},
    report: (id) => {
      if (isChannelName(id)) return countByChannel({ year, ...(ledger && { ledger }) }, id);
      const cell = form.cellById.get(id);
      if (cell === undefined) return undefined;
      return cell.kind === "amount" ? figures.cells[id] : ifKnown(figures.number(cell.index));
    },
    previous:
      lastYear &&
      ((id) =>
        isChannelName(id)
          ? undefined
          : lastYear.form.cellById.get(id)?.kind === "amount"
            ? lastYear.figures.cells[id]
            : ifKnown(lastYearNumber(lastYear, id))),
  }),
);

function ifKnown(count: number): CellValue | undefined {
  return Number.isNaN(count) ? undefined : count;
}

/** How many decimals a number has whose last digit counts `step`. */
export function decimalsOf(step: string): number {
  const point = step.indexOf(".");
  return point < 0 ? 0 : step.length - point - 1;
}

/** A value with as many decimals as a number has whose last digit counts `step`, rounded half up. */
export function rounded(value: Big, step: string): string {
  return value.toFixed(decimalsOf(step), Big.roundHalfUp);
}
