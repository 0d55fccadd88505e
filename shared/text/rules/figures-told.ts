import { Big } from "big.js";
import type { Found } from "../../checks/rule.ts";
import type { CellId, Form } from "../../forms/form.ts";
import { remembered } from "../../remembered.ts";
import { type FigureSources, sumOf } from "../../report/bound-figure.ts";
import type { Quantity } from "../../report/narrative.ts";
import { type ClaimCode, claimCodes, figureCodes, type NumberClaim } from "../claims/claim.ts";
import { lastYears } from "../claims/constructions/last-years.ts";
import { isPartOfList, isSomeOfTold, isToldInPieces } from "../claims/in-pieces.ts";
import { isSlip } from "../claims/slips.ts";
import { claimsOfCode, type PlacedClaim } from "../claims/judged-text.ts";
import { wordsAt } from "../passages.ts";
import { cellsOf, makeFinding, type SaidWords, toldFigure, type ToldFigure } from "./make-finding.ts";
import { pairClaim } from "./pair-claims.ts";
import { textRuleTelling, type ToldText } from "./text-rule.ts";

/** A number of the text that is not that of the tables. */
interface WrongNumber extends SaidWords {
  /** The number as it stands in the text. */
  readonly told: string;
  readonly figure: ToldFigure;
  /** What the tables show for it. */
  readonly exact: string;
  /** A figure that the number equals, and that is often told in these words. */
  readonly near: ToldFigure | undefined;
  /** The one cell beside it that the number equals. */
  readonly same: ToldFigure | undefined;
}

/**
 * T1-T3, T5-T8: numbers told in the text, and words that stand for one (均为自然人), are those of the tables; a warning, or a hint where the
 * text leaves room. Source: practice.
 */
export const numbersTold = figureCodes.map((code) =>
  textRuleTelling<WrongNumber | WrongWords>()(
    { code, severity: "warning", basis: "practice" },
    code,
    (text) =>
      claimsOfCode(text.read, code).flatMap(
        (placed) => numberFinding(placed, text) ?? wordFinding("warning", placed, text.form) ?? [],
      ),
    (text) =>
      claimsOfCode(text.read, code).map((placed) => {
        const found = numberFinding(placed, text) ?? wordFinding("warning", placed, text.form);
        return pairClaim(placed, text.sources, { failed: found !== undefined, inPieces: isInPieces(placed) });
      }),
  ),
);

/** Words of the text that the tables contradict. */
interface WrongWords extends SaidWords {
  readonly figure: ToldFigure;
  /** What the tables show. */
  readonly count: string;
}

/** T9: what the text says did not happen is 0 in the tables. Source: practice. */
export const nothingTold = wordRule(claimCodes.nothing, "warning");

/** T10: where the text says that everything was concluded, nothing is carried on to the next year. Source: practice. */
export const everythingTold = wordRule(claimCodes.everything, "hint");

function wordRule<Code extends ClaimCode>(code: Code, severity: "warning" | "hint") {
  return textRuleTelling<WrongWords>()(
    { code, severity, basis: "practice" },
    code,
    (text) => claimsOfCode(text.read, code).flatMap((placed) => wordFinding(severity, placed, text.form) ?? []),
    (text) =>
      claimsOfCode(text.read, code).map((placed) =>
        pairClaim(placed, text.sources, { failed: wordFinding(severity, placed, text.form) !== undefined }),
      ),
  );
}

/** Whether a number differs from its figure, but is told of it in parts that come to it. */
function isInPieces({ claim, claims, verdict }: PlacedClaim): boolean {
  return claim.kind === "number" && verdict.kind === "differs" && isToldInPieces(claim, claims, verdict.exact);
}

function numberFinding(
  { claim, passage, claims, numbers, verdicts, verdict }: PlacedClaim,
  { form, sources }: ToldText,
): Found<WrongNumber> | undefined {
  if (verdict.kind !== "differs" || claim.kind === "words" || claim.bound) return undefined;
  if (claim.formula?.kind !== "value") return undefined;
  const { of } = claim.formula;
  if (isToldInPieces(claim, claims, verdict.exact)) return undefined;
  if (isSomeOfTold({ claim, claims, verdicts, verdict, words: wordsAt(passage, claim.words) })) return undefined;
  if (isToldOfThisYear(claim, of, sources)) return undefined;
  if (isPartOfList(claim, numbers, verdict.exact, passage.words.text)) return undefined;
  const near = verdict.near?.of;
  const same = near === undefined ? lookAlike(countTold(claim), of, form, sources) : undefined;
  const exact = verdict.exact.toFixed();
  const { numeral, unit, certain, number, grounds } = claim;
  // 上年未审结的复议2件 is told of that year for whatever reason.
  const compared = of.from === "report" || certain || claim.by === lastYears.name;
  const plain = grounds.scope && grounds.clause && compared;
  if (!plain && !isSlip(numeral.value, verdict.exact)) return undefined;
  if (isOfAllCases(claim, verdict.exact)) return undefined;
  return makeFinding(
    certain && near === undefined ? "warning" : "hint",
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

/** Cases that nobody says are over disclosure, and many times as many as the table has: all that a place had. */
function isOfAllCases({ code, certain, numeral }: NumberClaim, exact: Big): boolean {
  return code === claimCodes.proceedings && !certain && exact.gt(0) && exact.times(manyTimes).lt(numeral.value);
}

const manyTimes = 5;

/** A number read as the year before's that is this year's: then it is the year that was misread, not the number that is wrong. */
function isToldOfThisYear({ numeral }: NumberClaim, { cells, from }: Quantity, sources: FigureSources): boolean {
  return from === "previous" && sumOf({ cells, from: "report" }, sources)?.eq(numeral.value) === true;
}

/** The count that may be another figure by mistake; 0 where the number is no exact count, for that equals another one only by chance. */
function countTold({ numeral, unit }: NumberClaim): Big {
  return new Big(numeral.approximate === undefined && unit !== "yuan" ? numeral.value : 0);
}

/**
 * The one figure beside a quantity that shows a number: the same rows for one applicant column, a single row of what is added up, a single
 * column of a row, else last year's value. Undefined where none does, or several; 0 tells nothing.
 */
function lookAlike(value: Big, { cells, from }: Quantity, form: Form, sources: FigureSources): Quantity | undefined {
  if (value.eq(0) || from === "previous") return undefined;
  const shows = (quantity: Quantity): boolean => sumOf(quantity, sources)?.eq(value) === true;
  const [only, ...others] = quantitiesBeside(cells, form).filter(shows);
  if (only !== undefined) return others.length === 0 ? only : undefined;
  const before: Quantity = { cells, from: "previous" };
  return shows(before) ? before : undefined;
}

/** The same rows in each other column, and each single cell of what is added up. */
const quantitiesBeside = remembered((cells: readonly CellId[], form: Form): readonly Quantity[] => {
  const own = cells.flatMap((id) => form.cellById.get(id) ?? []);
  const [first] = own;
  if (first === undefined || own.some(({ table, column }) => table !== first.table || column !== first.column))
    return [];
  const inColumns = Array.from(columnsByTable(form).get(first.table) ?? [])
    .filter((column) => column !== first.column)
    .map((column) => own.flatMap(({ table, row }) => form.cellById.get(`${table}.${row}.${column}`)?.id ?? []))
    .filter((ids) => ids.length === own.length);
  const single = cells.length > 1 ? cells.map((id) => [id]) : [];
  return [...inColumns, ...single].map((ids): Quantity => ({ cells: ids, from: "report" }));
});

const columnsByTable = remembered((form: Form): ReadonlyMap<string, ReadonlySet<string>> => {
  const columns = new Map<string, Set<string>>();
  for (const { table, column } of form.cells) columns.set(table, (columns.get(table) ?? new Set()).add(column));
  return columns;
});

function wordFinding(
  severity: "warning" | "hint",
  { claim, passage, verdict }: PlacedClaim,
  form: Form,
): Found<WrongWords> | undefined {
  if (verdict.kind !== "differs" || claim.kind !== "words") return undefined;
  if (!claim.grounds.scope || !claim.grounds.clause) return undefined;
  const count = verdict.exact.toFixed();
  return makeFinding(
    claim.certain ? severity : "hint",
    { passage, ...claim },
    { cells: claim.zero.cells, expected: count, actual: 0 },
    (said) => ({ ...said, figure: toldFigure(claim.zero, form), count }),
  );
}
