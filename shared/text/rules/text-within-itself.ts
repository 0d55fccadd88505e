import { Big } from "big.js";
import type { TextPlace } from "../../checks/finding.ts";
import type { Pairing } from "../../checks/pairing.ts";
import type { Found } from "../../checks/rule.ts";
import type { ColumnBalance } from "../../checks/rules/sums.ts";
import type { NarrativeId } from "../../forms/form.ts";
import type { Form } from "../../forms/form.ts";
import { rememberedWithLookUps } from "../../remembered.ts";
import { type FigureSources, sumOf } from "../../report/bound-figure.ts";
import type { Quantity } from "../../report/narrative.ts";
import {
  type Breakdown,
  type Claim,
  type ClaimCode,
  claimCodes,
  type NumberClaim,
  type ShareList,
  type ToldNumber,
} from "../claims/claim.ts";
import { claimsOfCode, type ReadPassage } from "../claims/claims-of.ts";
import { judge } from "../claims/judge.ts";
import { quantityKey } from "../claims/quantities.ts";
import { type Passage, wordsAt } from "../passages.ts";
import { addsUp, figureCodes } from "./figures-told.ts";
import { around, makeFinding, quoteOf, type SaidWords, toldFigure, type ToldFigure } from "./make-finding.ts";
import { pairedCells, pairedWords } from "./pair-claims.ts";
import { claiming, textRuleTelling, type ToldText, wholeTextRuleTelling } from "./text-rule.ts";

/** The four numbers of a passage that should balance. */
interface ToldBalance extends Omit<ColumnBalance, "column"> {
  readonly part: NarrativeId;
}

/**
 * T4: within one passage, what is told as new and as carried in adds up to what is told as concluded and as carried on. Source: the form's
 * own equation.
 */
export const balanceTold = textRuleTelling<ToldBalance>()(
  { code: "T4", severity: "warning", basis: "form" },
  claiming(claimCodes.carried),
  ({ read }) => read.flatMap((passage) => balanceFinding(passage) ?? []),
  ({ read }) => read.flatMap((passage) => balancePairing(passage) ?? []),
);

/** A whole, and the parts that do not make it up. */
interface ToldParts {
  readonly part: NarrativeId;
  readonly whole: string;
  readonly told: number;
  readonly addends: readonly number[];
  readonly sum: number;
}

/** T13: parts listed after a whole do not exceed it (warning), and make it up where all of them are listed (hint). Source: practice. */
export const partsTold = textRuleTelling<ToldParts>()(
  { code: "T13", severity: "warning", basis: "practice" },
  ({ breakdowns }) => breakdowns.length > 0,
  (text) =>
    text.read.flatMap(({ passage, breakdowns }) =>
      breakdowns.flatMap((breakdown) => partsFinding(breakdown, passage, text) ?? []),
    ),
  (text) =>
    text.read.flatMap(({ passage, breakdowns }) =>
      breakdowns.map((breakdown) => partsPairing(breakdown, passage, partsFinding(breakdown, passage, text) !== undefined)),
    ),
);

/** Shares of one whole, and what they add up to. */
interface ToldShares {
  readonly part: NarrativeId;
  readonly shares: readonly string[];
  readonly sum: string;
}

/**
 * T16: shares that are told of one whole do not exceed 100 % within rounding, and make it up where one of them is what is left over. Source:
 * practice.
 */
export const sharesMakeUp = textRuleTelling<ToldShares>()(
  { code: "T16", severity: "warning", basis: "practice" },
  ({ shareLists: lists }) => lists.length > 0,
  ({ read }) =>
    read.flatMap(({ passage, shareLists }) => shareLists.flatMap((list) => sharesFinding(list, passage) ?? [])),
  ({ read }) =>
    read.flatMap(({ passage, shareLists }) =>
      shareLists.map((list) => sharesPairing(list, passage, sharesFinding(list, passage) !== undefined)),
    ),
);

/** A figure to which the text gives two values. */
interface ToldTwice extends SaidWords {
  readonly otherPart: NarrativeId;
  readonly otherQuote: string;
  readonly figure: ToldFigure;
}

/** T14: the text does not give the same figure two values. Source: practice. */
export const toldTwice = wholeTextRuleTelling<ToldTwice>()(
  { code: "T14", severity: "warning", basis: "practice" },
  ({ read, form, sources }) => {
    const groups = toldByFigure(read, sources);
    // By far the most texts tell nothing twice, or the same.
    return groups.some(differs) ? groups.flatMap((group) => twiceFinding(group, form) ?? []) : [];
  },
  ({ read, form, sources }) =>
    toldByFigure(read, sources).flatMap((group) => twicePairing(group, twiceFinding(group, form)?.place) ?? []),
);

/** What the text tells exactly, figure by figure. */
function toldByFigure(read: ToldText["read"], sources: FigureSources): readonly (readonly Told[])[] {
  const byKey = new Map<string, Told[]>();
  for (const one of read) {
    for (const told of toldIn(sources, one)) {
      const same = byKey.get(told.key);
      if (same === undefined) byKey.set(told.key, [told]);
      else same.push(told);
    }
  }
  return [...byKey.values()];
}

function differs([first, ...others]: readonly Told[]): boolean {
  return others.some(({ claim }) => claim.numeral.value !== first?.claim.numeral.value);
}

/** What a passage tells exactly of figures of the tables, in the order of their codes. */
const toldIn = rememberedWithLookUps((sources: FigureSources, one: ReadPassage): readonly Told[] =>
  figureCodes.flatMap((code) => exactlyTold(code, { read: [one], sources })),
);

/** The four numbers of a balance that a passage tells, with their claims; undefined where it does not tell all of them. */
function fourTold({ claims }: ReadPassage) {
  const told = (code: ClaimCode, cell: string): NumberClaim | undefined => {
    const found = claims.filter((claim) => isExactly(claim, code, cell));
    return new Set(found.map(({ numeral }) => numeral.value)).size === 1 ? found[0] : undefined;
  };
  const received = told(claimCodes.received, "t3.received.total");
  const carriedIn = told(claimCodes.carried, "t3.carriedIn.total");
  const concluded = told(claimCodes.concluded, "t3.concluded.total");
  const carriedOut = told(claimCodes.carried, "t3.carriedOut.total");
  if (received === undefined || carriedIn === undefined || concluded === undefined || carriedOut === undefined) {
    return undefined;
  }
  const numbers = {
    received: countOf(received),
    carriedIn: countOf(carriedIn),
    concluded: countOf(concluded),
    carriedOut: countOf(carriedOut),
  };
  return {
    numbers,
    claims: [received, carriedIn, concluded, carriedOut],
    incoming: numbers.received + numbers.carriedIn,
    outgoing: numbers.concluded + numbers.carriedOut,
  };
}

const balanceCells = ["t3.received.total", "t3.carriedIn.total", "t3.concluded.total", "t3.carriedOut.total"] as const;

function balanceFinding(read: ReadPassage): Found<ToldBalance> | undefined {
  const four = fourTold(read);
  if (four === undefined) return undefined;
  const { numbers, claims, incoming, outgoing } = four;
  // Some tell as received all that had to be handled.
  if (incoming === outgoing || numbers.received === outgoing || claims.every(({ bound }) => bound)) return undefined;
  return makeFinding(
    "warning",
    around(read.passage, claims),
    { cells: balanceCells, expected: incoming, actual: outgoing },
    ({ part }) => ({ part, ...numbers }),
  );
}

function balancePairing(read: ReadPassage): Pairing | undefined {
  const four = fourTold(read);
  if (four === undefined) return undefined;
  const { claims, incoming, outgoing } = four;
  const failed = balanceFinding(read) !== undefined;
  return {
    ...pairedWords(around(read.passage, claims)),
    cells: balanceCells,
    left: String(incoming),
    right: String(outgoing),
    relation: "equal",
    outcome: failed ? "fails" : incoming === outgoing ? "holds" : "open",
  };
}

/** Whether a claim tells one cell of this report exactly and without a doubt. */
function isExactly(claim: Claim, code: ClaimCode, cell: string): claim is NumberClaim {
  // 3件正在办理 may leave a doubt which row it is; in a balance with the other three it does not.
  if (
    claim.kind !== "number" ||
    claim.code !== code ||
    !(claim.certain || (code === claimCodes.carried && claim.grounds.scope))
  )
    return false;
  const { formula, numeral } = claim;
  if (formula?.kind !== "value" || formula.of.from !== "report" || numeral.approximate !== undefined) return false;
  return formula.of.cells.length === 1 && formula.of.cells[0] === cell;
}

function partsFinding(breakdown: Breakdown, passage: Passage, { sources }: ToldText): Found<ToldParts> | undefined {
  const { whole, parts: listed, complete, quantities, of = [] } = breakdown;
  const numbers = [whole, ...listed];
  if (numbers.every(({ bound }) => bound) || numbers.some(({ numeral }) => numeral.approximate !== undefined)) {
    return undefined;
  }
  const told = countOf(whole);
  const addends = listed.map(countOf);
  const sum = sumOfParts(listed);
  if (Math.abs(sum - told) <= slackOf(numbers)) return undefined;
  const shown = (quantity: Quantity): number => sumOf(quantity, sources)?.toNumber() ?? Number.NaN;
  if (of.some((quantity) => shown(quantity) === sum)) return undefined;
  /** All parts are listed: by their kind, or because those listed make up the whole in the tables. */
  const makeUpWhole = (): boolean => {
    if (complete || quantities === undefined) return complete;
    const inTables = shown(quantities.whole);
    return inTables > 0 && quantities.parts.reduce((total, one) => total + shown(one), 0) === inTables;
  };
  /** Each part is what the tables show: then only the whole is not the one that they are parts of. */
  const areRight = (): boolean =>
    quantities?.parts.every((one, place) =>
      [one, ...(quantities.others[place] ?? [])].some((quantity) => shown(quantity) === addends[place]),
    ) === true;
  // Parts of what came in, listed behind all that had to be handled: nothing is missing.
  const areOthers = (): boolean =>
    areRight() && quantities?.parts.every((one, place) => shown(one) === addends[place]) !== true;
  if (sum < told && !complete && (areOthers() || !makeUpWhole())) return undefined;
  return makeFinding(
    sum > told && !areRight() ? "warning" : "hint",
    around(passage, numbers),
    { expected: sum, actual: told },
    ({ part }) => ({ part, whole: wordsAt(passage, whole.words), told, addends, sum }),
  );
}

function sumOfParts(listed: readonly ToldNumber[]): number {
  return listed.reduce((total, one) => total.plus(countOf(one)), new Big(0)).toNumber();
}

function partsPairing({ whole: one, parts: listed }: Breakdown, passage: Passage, failed: boolean): Pairing {
  const numbers = [one, ...listed];
  const [told, sum] = [countOf(one), sumOfParts(listed)];
  return {
    ...pairedWords(around(passage, numbers)),
    cells: [],
    left: String(told),
    right: String(sum),
    relation: told === sum ? "equal" : "rounded",
    // Parts that do not make up the whole may be told in part only.
    outcome: failed ? "fails" : Math.abs(sum - told) <= slackOf(numbers) ? "holds" : "open",
  };
}

const whole = new Big(100);

/** The shares that belong together, the last ones of a list that goes on behind a full one, with what they come to. */
function lastShares({ shares }: ShareList) {
  const slack = shares.reduce((sum, { numeral }) => sum.plus(new Big(numeral.step).div(2)), new Big(0));
  let sum = new Big(0);
  let last = 0;
  // Two lists may follow on each other: each of them begins where the one before it is full.
  for (const [place, { numeral }] of shares.entries()) {
    sum = sum.plus(numeral.value);
    if (place + 1 < shares.length && place > last && sum.minus(whole).abs().lte(slack)) {
      sum = new Big(0);
      last = place + 1;
    }
  }
  return { own: shares.slice(last), sum, fits: sum.minus(whole).abs().lte(slack) };
}

function sharesFinding(list: ShareList, passage: Passage): Found<ToldShares> | undefined {
  const { own, sum, fits } = lastShares(list);
  if (own.length < 2 || fits || (sum.lt(whole) && !list.complete)) return undefined;
  return makeFinding("warning", around(passage, own), { expected: 100, actual: sum.toFixed() }, ({ part }) => ({
    part,
    shares: own.map(({ numeral }) => `${numeral.value}%`),
    sum: sum.toFixed(),
  }));
}

function sharesPairing(list: ShareList, passage: Passage, failed: boolean): Pairing {
  const { own, sum, fits } = lastShares(list);
  return {
    ...pairedWords(around(passage, own)),
    cells: [],
    left: sum.toFixed(),
    right: "100",
    relation: sum.eq(whole) ? "equal" : "rounded",
    outcome: failed ? "fails" : fits ? "holds" : "open",
  };
}

/** By how much a sum may differ because its numbers are rounded (4.8万 and 10.8万 may be 15.5万 or 15.7万). */
function slackOf(numbers: readonly ToldNumber[]): number {
  return numbers.reduce((slack, { numeral: { step } }) => (Number(step) > 1 ? slack + Number(step) / 2 : slack), 0);
}

/** A value that the text gives to a figure. */
interface Told {
  readonly key: string;
  readonly claim: NumberClaim;
  readonly of: Quantity;
  readonly passage: Passage;
  readonly right: boolean;
}

/** The certain, exact counts of a kind; a number that fits another reading of its words is about another figure. */
function exactlyTold(code: ClaimCode, { read, sources }: Pick<ToldText, "read" | "sources">): readonly Told[] {
  return claimsOfCode(read, code).flatMap(({ claim, passage, claims }): readonly Told[] => {
    if (claim.kind === "words" || !claim.certain || claim.formula?.kind !== "value") return [];
    const { numeral, unit, formula } = claim;
    if (numeral.approximate !== undefined || unit === "yuan" || new Big(numeral.step).gt(1)) return [];
    const verdict = judge(sources, claim);
    const right = verdict.kind === "agrees";
    if (verdict.kind === "differs" && addsUp(claim, claims, verdict.exact)) return [];
    if (right ? verdict.formula !== formula : verdict.kind === "differs" && verdict.near !== undefined) return [];
    return [{ key: quantityKey(formula.of), claim, of: formula.of, passage, right }];
  });
}

function twiceFinding(group: readonly Told[], form: Form): Found<ToldTwice> | undefined {
  const valueOf = ({ claim }: Told): string => claim.numeral.value;
  const free = group.filter(({ claim }) => !claim.bound);
  const wrong = free.find(({ right }) => !right && group.some((other) => other.right)) ?? free.at(-1);
  const other = wrong && group.find((one) => valueOf(one) !== valueOf(wrong));
  if (wrong === undefined || other === undefined) return undefined;
  const { passage, claim, of } = wrong;
  return makeFinding(
    "warning",
    { passage, ...claim },
    { cells: of.from === "report" ? of.cells : [], expected: valueOf(other), actual: valueOf(wrong) },
    (said) => ({
      ...said,
      otherPart: other.passage.part,
      otherQuote: quoteOf({ passage: other.passage, words: other.claim.words }),
      figure: toldFigure(of, form),
    }),
  );
}

/** What the text gives twice: the place that is found wrong, else the last one, against another one. */
function twicePairing(group: readonly Told[], wrongAt: TextPlace | undefined): Pairing | undefined {
  if (group.length < 2) return undefined;
  const isWrong = ({ passage, claim }: Told): boolean =>
    passage.block === wrongAt?.block && passage.part === wrongAt.part && claim.number.from === wrongAt.from;
  const one = group.find(isWrong) ?? group.at(-1);
  if (one === undefined) return undefined;
  const { value } = one.claim.numeral;
  const other = group.find(({ claim }) => claim.numeral.value !== value) ?? group[0];
  return {
    ...pairedWords({ passage: one.passage, ...one.claim }),
    ...pairedCells([one.of]),
    left: value,
    right: other?.claim.numeral.value ?? null,
    relation: "equal",
    outcome: wrongAt !== undefined ? "fails" : differs(group) ? "open" : "holds",
  };
}

function countOf({ numeral }: Pick<NumberClaim, "numeral">): number {
  return Number(numeral.value);
}
