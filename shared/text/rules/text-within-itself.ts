import { Big } from "big.js";
import type { TextPlace } from "../../checks/finding.ts";
import type { Pairing } from "../../checks/pairing.ts";
import type { Found } from "../../checks/rule.ts";
import type { ColumnBalance } from "../../checks/rules/sums.ts";
import type { Form, NarrativeId } from "../../forms/form.ts";
import { rememberedEach } from "../../remembered.ts";
import type { Quantity } from "../../report/narrative.ts";
import { type Claim, type ClaimCode, claimCodes, type NumberClaim } from "../claims/claim.ts";
import type { ReadPassage } from "../claims/claims-of.ts";
import { isSomeOfTold, isToldInPieces } from "../claims/in-pieces.ts";
import type { JudgedPassage } from "../claims/judged-text.ts";
import { quantityKey } from "../claims/quantities.ts";
import { type Passage, wordsAt } from "../passages.ts";
import { around, makeFinding, quoteOf, type SaidWords, toldFigure, type ToldFigure } from "./make-finding.ts";
import { pairedCells, pairedWords } from "./pair-claims.ts";
import { textRuleTelling, type ToldText, wholeTextRuleTelling } from "./text-rule.ts";

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
  "balance",
  ({ read }) => read.flatMap((passage) => balanceFinding(passage) ?? []),
  ({ read }) => read.flatMap((passage) => balancePairing(passage) ?? []),
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
  // By far the most figures are told once, or twice the same.
  (read, form) =>
    toldByFigure(read)
      .filter(differs)
      .flatMap((group) => twiceFinding(group, form) ?? []),
  ({ read, form }) =>
    toldByFigure(read).flatMap((group) => twicePairing(group, twiceFinding(group, form)?.place) ?? []),
);

/** What the text tells exactly, figure by figure. */
function toldByFigure(read: ToldText["read"]): readonly (readonly Told[])[] {
  const byKey = new Map<string, Told[]>();
  for (const all of exactlyTold(read)) {
    for (const told of all) {
      const same = byKey.get(told.key);
      if (same === undefined) byKey.set(told.key, [told]);
      else same.push(told);
    }
  }
  return [...byKey.values()];
}

function differs(group: readonly Told[]): boolean {
  const value = group[0]?.claim.numeral.value;
  return group.some(({ claim }) => claim.numeral.value !== value);
}

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

/** A value that the text gives to a figure. */
interface Told {
  readonly key: string;
  readonly claim: NumberClaim;
  readonly of: Quantity;
  readonly passage: Passage;
  readonly right: boolean;
}

/** The certain, exact counts of a passage; a number that fits another reading of its words is about another figure. */
const exactlyTold = rememberedEach(({ passage, claims, verdicts }: JudgedPassage): readonly Told[] => {
  const all: Told[] = [];
  for (const [place, claim] of claims.entries()) {
    const verdict = verdicts[place];
    if (claim.kind === "words" || !claim.certain || claim.formula?.kind !== "value" || verdict === undefined) continue;
    const { numeral, unit, formula } = claim;
    if (numeral.approximate !== undefined || unit === "yuan" || !countsSingly(numeral.step)) continue;
    const right = verdict.kind === "agrees";
    if (verdict.kind === "differs" && isToldInPieces(claim, claims, verdict.exact)) continue;
    if (isSomeOfTold({ claim, claims, verdicts, verdict, words: wordsAt(passage, claim.words) })) continue;
    if (right ? verdict.formula !== formula : verdict.kind === "differs" && verdict.near !== undefined) continue;
    all.push({ key: quantityKey(formula.of), claim, of: formula.of, passage, right });
  }
  return all;
});

/** Whether a number's last digit counts no more than one. */
function countsSingly(step: string): boolean {
  return step === "1" || new Big(step).lte(1);
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
