import type { CellId, Form, NarrativeId } from "../forms/form.ts";
import { type FigureSources, sumOf } from "../report/bound-figure.ts";
import { type FigureFormula, type Inline, quantitiesOf, type Quantity, type TextBlock } from "../report/narrative.ts";
import { organisationColumns, totalsUnder } from "../report/quantities.ts";

/** What a sentence can set beside last year's: the cells that are added up for it. */
const measures = {
  received: ["t3.received.total"],
  concluded: ["t3.concluded.total"],
  carriedOut: ["t3.carriedOut.total"],
  issued: ["t2.normative.issued"],
  fees: ["t2.fees.amount"],
  reviews: ["t4.review.total"],
  lawsuits: ["t4.direct.total", "t4.afterReview.total"],
} as const satisfies Readonly<Record<string, readonly CellId[]>>;

type Measure = keyof typeof measures;

/** Sentences to begin with: the part that each belongs to, and its words with the names of figures in braces. */
export const patternTexts = [
  {
    id: "receivedAtOnce",
    part: "preamble",
    measure: "received",
    text: change("本年度新收政府信息公开申请{received}件，", "received", "件"),
  },
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
    measure: "received",
    text: change("新收申请数量", "received", "件"),
  },
  {
    id: "concludedCompared",
    part: "s1",
    measure: "concluded",
    text: change("全年办结政府信息公开申请{concluded}件，", "concluded", "件"),
  },
  {
    id: "issuedCompared",
    part: "s1",
    measure: "issued",
    text: change("全年制发行政规范性文件{issued}件，", "issued", "件"),
  },
  {
    id: "proceedings",
    part: "s1",
    text: "因政府信息公开引发行政复议{reviews}件，其中被纠正{reviewsCorrected}件；行政诉讼{lawsuits}件。",
  },
  {
    id: "reviewsCompared",
    part: "s1",
    measure: "reviews",
    text: change("因政府信息公开引发行政复议{reviews}件，", "reviews", "件"),
  },
  {
    id: "lawsuitsCompared",
    part: "s1",
    measure: "lawsuits",
    text: change("因政府信息公开引发行政诉讼{lawsuits}件，", "lawsuits", "件"),
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
    id: "stillOpenCompared",
    part: "s5",
    measure: "carriedOut",
    text: change("年末结转下年度继续办理的政府信息公开申请{carriedOut}件，", "carriedOut", "件"),
  },
  {
    id: "feesCompared",
    part: "s6",
    measure: "fees",
    text: change("全年收取行政事业性收费{fees}万元，", "fees", "万元"),
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

/** A sentence, or one for each way in which what it measures can have gone. */
type PatternText = { readonly id: string; readonly part: NarrativeId } & (
  | { readonly text: string; readonly measure?: never }
  | { readonly text: Readonly<Record<Trend, string>>; readonly measure: Measure }
);

/** How a measure stands to last year's, in words that say which way it went; behind a comma, or behind the words for the measure itself. */
function change(subject: string, measure: Measure, unit: string): Readonly<Record<Trend, string>> {
  const by = `{${measure}Difference}${unit}`;
  const percent = `{${measure}Growth}%`;
  return {
    more: `${subject}比上年增加${by}，增长${percent}。`,
    fewer: `${subject}比上年减少${by}，下降${percent}。`,
    same: `${subject}与上年持平。`,
    new: `${subject}比上年增加${by}。`,
  };
}

/** A sentence to begin with. */
export type PatternId = (typeof patternTexts)[number]["id"] | "channels" | "channelShares" | "unitFees";

/** A sentence to begin with, its figures bound to the tables. */
export interface Pattern {
  readonly id: PatternId;
  readonly block: TextBlock;
}

/** How each measure stands to last year's; undefined where last year's is not known. */
export type Trends = (measure: Measure) => Trend | undefined;

/** How the measures of a report stand to last year's. */
export function trendsOf(sources: FigureSources): Trends {
  return (measure) => {
    const cells = measures[measure];
    const [now, last] = [sumOf(thisYears(cells), sources), sumOf(lastYears(cells), sources)];
    if (now === undefined || last === undefined) return undefined;
    if (now.eq(last)) return "same";
    return now.lt(last) ? "fewer" : last.eq(0) ? "new" : "more";
  };
}

/** The sentences for a part whose figures the form has; those that compare need last year's figures, and say which way they went. */
export function patternsFor(form: Form, part: NarrativeId, trends: Trends): readonly Pattern[] {
  return patternTexts.flatMap((pattern: PatternText & { readonly id: PatternId }): readonly Pattern[] => {
    if (pattern.part !== part) return [];
    const trend = pattern.measure && trends(pattern.measure);
    const text = pattern.measure === undefined ? pattern.text : trend && pattern.text[trend];
    const content = text === undefined ? undefined : contentOf(form, text);
    return content === undefined ? [] : [{ id: pattern.id, block: { kind: "paragraph", content, pattern: true } }];
  });
}

function contentOf(form: Form, text: string): readonly Inline[] | undefined {
  const content: Inline[] = [];
  for (const [place, piece] of text.split(/[{}]/).entries()) {
    if (place % 2 === 0) {
      if (piece !== "") content.push({ text: piece });
      continue;
    }
    const formula = formulas.get(piece)?.(form);
    if (formula === undefined || !canShow(form, formula)) return undefined;
    // The words around it say which way it went.
    const signed = formula.kind === "difference" || formula.kind === "growth";
    content.push({ figure: { formula, ...(signed && { magnitude: true }) } });
  }
  return content;
}

function canShow(form: Form, formula: FigureFormula): boolean {
  return quantitiesOf(formula).every(({ cells }) => cells.length > 0 && cells.every((id) => form.cellById.has(id)));
}

type FormulaFor = (form: Form) => FigureFormula;

const organisations = organisationColumns.map((column) => `t3.received.${column}` as const);

/** The figures that the sentences name in braces. */
const formulas: ReadonlyMap<string, FormulaFor> = new Map<string, FormulaFor>([
  ...Object.entries(measures).flatMap(([name, cells]): readonly (readonly [string, FormulaFor])[] => [
    [name, value(...cells)],
    [`${name}Difference`, () => ({ kind: "difference", of: thisYears(cells), less: lastYears(cells) })],
    [`${name}Growth`, () => ({ kind: "growth", of: thisYears(cells), over: lastYears(cells) })],
  ]),
  ["repealed", value("t2.normative.repealed")],
  ["inForce", value("t2.normative.inForce")],
  ["licensing", value("t2.licensing.decided")],
  ["penalty", value("t2.penalty.decided")],
  ["coercion", value("t2.coercion.decided")],
  ["carriedIn", value("t3.carriedIn.total")],
  ...["granted", "partiallyGranted", "refused", "unavailable", "declined", "other"].map(
    (row) => [row, resultsUnder(row)] as const,
  ),
  ["naturalPerson", value("t3.received.naturalPerson")],
  ["naturalPersonShare", share(["t3.received.naturalPerson"], measures.received)],
  ["organisations", value(...organisations)],
  ["organisationsShare", share(organisations, measures.received)],
  ["reviewsCorrected", value("t4.review.corrected")],
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
