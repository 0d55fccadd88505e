import type { CellId, Form, NarrativeId } from "../forms/form.ts";
import { type FigureSources, sumOf } from "../report/bound-figure.ts";
import { type FigureFormula, type Inline, quantitiesOf, type Quantity, type TextBlock } from "../report/narrative.ts";
import { organisationColumns, totalsUnder } from "../report/quantities.ts";

/** Sentences to begin with: the part that each belongs to, and its words with the names of figures in braces. */
export const patternTexts = [
  {
    id: "documents",
    part: "s1",
    text: "全年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{inForce}件。",
  },
  {
    id: "decisions",
    part: "s1",
    text: "全年作出行政许可决定{licensing}件、行政处罚决定{penalty}件、行政强制决定{coercion}件。",
  },
  {
    id: "applications",
    part: "s1",
    text: "全年新收政府信息公开申请{received}件，上年结转{carriedIn}件，共办结{concluded}件，结转下年度继续办理{carriedOut}件。",
  },
  {
    id: "results",
    part: "s1",
    text: "办结的申请中，予以公开{granted}件，部分公开{partiallyGranted}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{declined}件，其他处理{other}件。",
  },
  {
    id: "applicants",
    part: "s1",
    text: "新收申请中，自然人提出{naturalPerson}件，占{naturalPersonShare}%；法人或其他组织提出{organisations}件，占{organisationsShare}%。",
  },
  {
    id: "comparedWithLastYear",
    part: "s1",
    text: {
      more: "新收申请数量比上年增加{receivedDifference}件，增长{receivedGrowth}%。",
      fewer: "新收申请数量比上年减少{receivedDifference}件，下降{receivedGrowth}%。",
      same: "新收申请数量与上年持平。",
      new: "新收申请数量比上年增加{receivedDifference}件。",
    },
  },
  {
    id: "proceedings",
    part: "s1",
    text: "因政府信息公开引发行政复议{reviews}件，其中被纠正{reviewsCorrected}件；行政诉讼{lawsuits}件。",
  },
  {
    id: "fees",
    part: "s1",
    text: "全年收取行政事业性收费{fees}万元。",
  },
  {
    id: "disputesCorrected",
    part: "s5",
    text: "本年度行政复议被纠正{reviewsCorrected}件，答复的规范性有待提高。",
  },
  {
    id: "stillOpen",
    part: "s5",
    text: "年末有{carriedOut}件政府信息公开申请结转下年度继续办理，办理效率有待提高。",
  },
  {
    id: "noProcessingFee",
    part: "s6",
    text: "本年度没有收取政府信息公开信息处理费。",
  },
  {
    id: "nothingElse",
    part: "s6",
    text: "本年度没有其他需要报告的事项。",
  },
] as const satisfies readonly PatternText[];

/** How this year's number stands to last year's: more, fewer, the same, or `new` where there was none, so that no percentage can be told. */
export type Trend = "more" | "fewer" | "same" | "new";

/** A sentence, or one for each way in which the number that it tells can have gone. */
interface PatternText {
  readonly id: string;
  readonly part: NarrativeId;
  readonly text: string | Readonly<Record<Trend, string>>;
}

/** A sentence to begin with. */
export type PatternId = (typeof patternTexts)[number]["id"] | "channels" | "channelShares" | "unitFees";

/** A sentence to begin with, its figures bound to the tables. */
export interface Pattern {
  readonly id: PatternId;
  readonly block: TextBlock;
}

/** How the applications received stand to last year's; undefined where last year's are not known. */
export function trendOf(sources: FigureSources): Trend | undefined {
  const [now, last] = [sumOf(thisYears(received), sources), sumOf(lastYears(received), sources)];
  if (now === undefined || last === undefined) return undefined;
  if (now.eq(last)) return "same";
  return now.lt(last) ? "fewer" : last.eq(0) ? "new" : "more";
}

/** The sentences for a part whose figures the form has; those that compare need last year's figures, and say which way they went. */
export function patternsFor(form: Form, part: NarrativeId, trend: Trend | undefined): readonly Pattern[] {
  return patternTexts
    .filter((pattern) => pattern.part === part)
    .flatMap(({ id, text: texts }) => {
      const text = typeof texts === "string" ? texts : trend && texts[trend];
      const content = text === undefined ? undefined : contentOf(form, text, trend !== undefined);
      return content === undefined ? [] : [{ id, block: { kind: "paragraph", content, pattern: true } }];
    });
}

function contentOf(form: Form, text: string, withLastYear: boolean): readonly Inline[] | undefined {
  const content: Inline[] = [];
  for (const [place, piece] of text.split(/[{}]/).entries()) {
    if (place % 2 === 0) {
      if (piece !== "") content.push({ text: piece });
      continue;
    }
    const formula = formulas.get(piece)?.(form);
    if (formula === undefined || !canShow(form, formula, withLastYear)) return undefined;
    // The words around it say which way it went.
    const signed = formula.kind === "difference" || formula.kind === "growth";
    content.push({ figure: { formula, ...(signed && { magnitude: true }) } });
  }
  return content;
}

function canShow(form: Form, formula: FigureFormula, withLastYear: boolean): boolean {
  return quantitiesOf(formula).every(
    ({ cells, from }) =>
      cells.length > 0 && cells.every((id) => form.cellById.has(id)) && (from === "report" || withLastYear),
  );
}

type FormulaFor = (form: Form) => FigureFormula;

const organisations = organisationColumns.map((column) => `t3.received.${column}` as const);
const received = ["t3.received.total"] as const;

/** The figures that the sentences name in braces. */
const formulas: ReadonlyMap<string, FormulaFor> = new Map<string, FormulaFor>([
  ["issued", value("t2.normative.issued")],
  ["repealed", value("t2.normative.repealed")],
  ["inForce", value("t2.normative.inForce")],
  ["licensing", value("t2.licensing.decided")],
  ["penalty", value("t2.penalty.decided")],
  ["coercion", value("t2.coercion.decided")],
  ["received", value(...received)],
  ["carriedIn", value("t3.carriedIn.total")],
  ["concluded", value("t3.concluded.total")],
  ["carriedOut", value("t3.carriedOut.total")],
  ...["granted", "partiallyGranted", "refused", "unavailable", "declined", "other"].map(
    (row) => [row, resultsUnder(row)] as const,
  ),
  ["naturalPerson", value("t3.received.naturalPerson")],
  ["naturalPersonShare", share(["t3.received.naturalPerson"], received)],
  ["organisations", value(...organisations)],
  ["organisationsShare", share(organisations, received)],
  ["receivedDifference", () => ({ kind: "difference", of: thisYears(received), less: lastYears(received) })],
  ["receivedGrowth", () => ({ kind: "growth", of: thisYears(received), over: lastYears(received) })],
  ["fees", value("t2.fees.amount")],
  ["reviews", value("t4.review.total")],
  ["reviewsCorrected", value("t4.review.corrected")],
  ["lawsuits", value("t4.direct.total", "t4.afterReview.total")],
]);

function thisYears(cells: readonly CellId[]): Quantity {
  return { cells, from: "report" };
}

function lastYears(cells: readonly CellId[]): Quantity {
  return { cells, from: "previous" };
}

function value(...cells: readonly CellId[]): FormulaFor {
  return () => ({ kind: "value", of: thisYears(cells) });
}

function share(of: readonly CellId[], whole: readonly CellId[]): FormulaFor {
  return () => ({ kind: "share", of: thisYears(of), in: thisYears(whole) });
}

/** A result of table three over all applicants. */
function resultsUnder(row: string): FormulaFor {
  return (form) => ({ kind: "value", of: thisYears(totalsUnder(form, "t3", row)) });
}
