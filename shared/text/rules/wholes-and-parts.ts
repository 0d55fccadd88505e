import { Big } from "big.js";
import type { Pairing } from "../../checks/pairing.ts";
import type { Found } from "../../checks/rule.ts";
import type { NarrativeId } from "../../forms/form.ts";
import { sumOf } from "../../report/bound-figure.ts";
import type { Quantity } from "../../report/narrative.ts";
import type { Breakdown, ShareList, ToldNumber } from "../claims/claim.ts";
import { inYuan, isMoney } from "../claims/token.ts";
import { type Passage, wordsAt } from "../passages.ts";
import { around, makeFinding } from "./make-finding.ts";
import { pairedWords } from "./pair-claims.ts";
import { textRuleTelling, type ToldText } from "./text-rule.ts";

/** A whole, and the parts that do not make it up. */
interface ToldParts {
  readonly part: NarrativeId;
  readonly whole: string;
  readonly told: number;
  readonly addends: readonly number[];
  readonly sum: number;
  /** Amounts told in 元 and 万元 side by side are compared in yuan. */
  readonly inYuan: boolean;
}

/** T13: parts listed after a whole do not exceed it (warning), and make it up where all of them are listed (hint). Source: practice. */
export const partsTold = textRuleTelling<ToldParts>()(
  { code: "T13", severity: "warning", basis: "practice" },
  "breakdowns",
  (text) =>
    text.read.flatMap(({ passage, breakdowns }) =>
      breakdowns.flatMap((breakdown) => partsFinding(breakdown, passage, text) ?? []),
    ),
  (text) =>
    text.read.flatMap(({ passage, breakdowns }) =>
      breakdowns.map((breakdown) =>
        partsPairing(breakdown, passage, partsFinding(breakdown, passage, text) !== undefined),
      ),
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
  "shareLists",
  ({ read }) =>
    read.flatMap(({ passage, shareLists }) => shareLists.flatMap((list) => sharesFinding(list, passage) ?? [])),
  ({ read }) =>
    read.flatMap(({ passage, shareLists }) =>
      shareLists.map((list) => sharesPairing(list, passage, sharesFinding(list, passage) !== undefined)),
    ),
);

function partsFinding(breakdown: Breakdown, passage: Passage, { sources }: ToldText): Found<ToldParts> | undefined {
  const { whole, parts: listed, complete, quantities, of = [] } = breakdown;
  const numbers = [whole, ...listed];
  if (numbers.every(({ bound }) => bound) || numbers.some(({ numeral }) => numeral.approximate !== undefined)) {
    return undefined;
  }
  const { told, addends, sum, slack, mixed } = addedUp(breakdown);
  if (Math.abs(sum - told) <= slack) return undefined;
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
    ({ part }) => ({ part, whole: wordsAt(passage, whole.words), told, addends, sum, inYuan: mixed }),
  );
}

/** A whole and its parts as they are compared: as they are told, or in yuan where amounts are told in 元 and 万元 side by side. */
function addedUp({ whole: one, parts: listed }: Breakdown) {
  const numbers = [one, ...listed];
  const mixed = new Set(numbers.filter(isMoney).map(({ unit }) => unit)).size > 1;
  const count = (number: ToldNumber): number => (mixed ? inYuan(number) : Number(number.numeral.value));
  const addends = listed.map(count);
  return {
    mixed,
    told: count(one),
    addends,
    sum: addends.reduce((total, addend) => total.plus(addend), new Big(0)).toNumber(),
    slack: numbers.reduce((slack, number) => slack + roundedBy(number, mixed), 0),
  };
}

/**
 * By how much a number may be off because it is rounded: half of what it is counted in where that is more than one (4.8万 and 10.8万 may be 15.5万 or
 * 15.7万), or yuan (0.12万元 beside 1163元).
 */
function roundedBy({ numeral: { step }, unit }: ToldNumber, mixed: boolean): number {
  const counted = mixed && unit === "tenThousandYuan" ? Number(step) * 10_000 : Number(step);
  return counted > 1 ? counted / 2 : 0;
}

function partsPairing(breakdown: Breakdown, passage: Passage, failed: boolean): Pairing {
  const { told, sum, slack } = addedUp(breakdown);
  return {
    ...pairedWords(around(passage, [breakdown.whole, ...breakdown.parts])),
    cells: [],
    left: String(told),
    right: String(sum),
    relation: told === sum ? "equal" : "rounded",
    // Parts that do not make up the whole may be told in part only.
    outcome: failed ? "fails" : Math.abs(sum - told) <= slack ? "holds" : "open",
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
