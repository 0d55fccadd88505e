import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { type Construction, type Mention, quantityTold, type ReadNumber, type Sketch, valueOf } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { contentOf, countsUnknown, unknownBetween } from "../unknown-words.ts";
import { applicants } from "./applicants.ts";
import { bare } from "./bare.ts";
import { carried } from "./carried.ts";
import { decisions } from "./decisions.ts";
import { documents } from "./documents.ts";
import { handled } from "./handled.ts";
import { proceedings } from "./proceedings.ts";
import { results } from "./results.ts";

/** Growth over last year in percent, or the difference from it: 同比增长25.83%, 较上年减少31件. */
export const growth: Construction = {
  name: "growth",
  examples: [
    {
      text: "全年受理申请151件，同比增长25.83%。",
      claims: ["T1 151 t3.received.total", "T12 25.83 t3.received.total : last:t3.received.total"],
    },
    {
      text: "受理申请151件，较上年减少31件。",
      claims: ["T1 151 t3.received.total", "T12 -31 t3.received.total - last:t3.received.total"],
    },
    {
      text: "申请量较2020年下降12.3%。",
      claims: ["T12? -12.3 t3.received.total : last:t3.received.total"],
    },
    {
      text: "受理申请151件，较上年的120件增长25.83%。",
      claims: [
        "T1 151 t3.received.total",
        "T1 120 last:t3.received.total",
        "T12 25.83 t3.received.total : last:t3.received.total",
      ],
    },
    {
      text: "因信息公开引发的复议、诉讼较上年分别增加2件、1件。",
      claims: [
        "T12 2 t4.review.total - last:t4.review.total",
        "T12 1 t4.direct.total+t4.afterReview.total - last:t4.direct.total+t4.afterReview.total",
      ],
    },
    { text: "网站访问量同比增长30%。", under: "平台建设", claims: [] },
    { text: "办结率较上年提高2个百分点。", claims: [] },
  ],
  needs: { units: ["percent", "case", "tenThousandYuan"], sorts: ["sign"] },
  read: (mention) => {
    const { number, left, before } = mention;
    if (number.unit !== "percent" && number.unit !== "case" && number.unit !== "tenThousandYuan") return undefined;
    const down = says(left, "down");
    if (down === says(left, "up")) return undefined;
    if (says(left, "share", "concludedRate", "answeredRate", "inTimeRate", "rate")) return undefined;
    const of = subject(mention);
    const compared = says(left, "than") || of?.compared === true || isCompared(mention);
    if (of === undefined || (number.unit !== "percent" && !compared)) return undefined;
    const over: Quantity = { cells: of.quantity.cells, from: "previous" };
    const formula: FigureFormula =
      number.unit === "percent"
        ? { kind: "growth", of: of.quantity, over }
        : { kind: "difference", of: of.quantity, less: over };
    return {
      code: claimCodes.growth,
      formula,
      also: asWhole(of, over.from, formula.kind),
      computedFrom: pairs(of, before),
      ...(of.named !== true && of.told && { follows: of.told.told.number }),
      certain: of.certain,
      part: "other",
      ...(down && { negative: true as const }),
    };
  },
};

/** Behind applicants it may be all of them together that grew: 公民申请3件、企业申请1件，比上年减少3件. */
function asWhole(
  { told, named }: Subject,
  from: Quantity["from"],
  kind: FigureFormula["kind"],
): readonly FigureFormula[] {
  if (named === true || told?.part !== "applicant" || told.sketch?.rows?.join() !== "received") return [];
  const cells = applicationCells(["received"]);
  const of: Quantity = { cells, from: "report" };
  const before: Quantity = { cells, from };
  return [kind === "growth" ? { kind, of, over: before } : { kind: "difference", of, less: before }];
}

interface Subject {
  readonly quantity: Quantity;
  readonly certain: boolean;
  readonly told: ReadNumber | undefined;
  /** The clause itself names it. */
  readonly named?: true;
  /** Last year's number stands right before it. */
  readonly compared: boolean;
}

/** What grew: the number before it (this year's, where last year's stands between), else the applications as a whole. */
function subject(mention: Mention): Subject | undefined {
  const { left, scene, before } = mention;
  // 收到50件，其中网上31件、书面19件；较上年增加10件: all of them together.
  const last = scene.last?.part === "channel" && scene.last.sketch === undefined ? scene.last.whole : scene.last;
  const named = namedSubject(mention);
  if (named !== undefined) return named;
  if (
    hasSort(left, "topic", "foreign", "applicant", "result", "outcome", "route", "channel", "event") ||
    growsUnknown(mention)
  )
    return undefined;
  if (last?.unit === "percent" || last?.sketch?.code === claimCodes.growth) return undefined;
  if (last !== undefined) {
    const compared = quantityTold(last)?.from === "previous";
    const told = compared ? before.findLast((other) => isThisYearOf(other, last)) : last;
    const quantity = quantityTold(told ?? last);
    if (quantity === undefined) return undefined;
    if (told === undefined)
      return {
        quantity: { ...quantity, from: "report" },
        certain: false,
        told,
        compared,
      };
    if (quantity.from !== "report") return undefined;
    return {
      quantity,
      certain: told?.sketch?.certain === true,
      told,
      compared,
    };
  }
  return undefined;
}

/** Ways of stating a count, to ask what a name in front of growth counts: 处罚量同比下降, 申请量增长. */
const counting: readonly Construction[] = [
  proceedings,
  documents,
  decisions,
  carried,
  results,
  applicants,
  handled,
  bare,
];

/** What the words of the clause itself name as growing, whatever was told last. */
function namedSubject(mention: Mention): Subject | undefined {
  const { left, before, number } = mention;
  const words = left.filter(({ term }) => term.sort !== "sign" && term.sort !== "period");
  if (
    hasSort(words, "foreign", "channel") ||
    !hasSort(words, "topic", "application", "event", "applicant", "result", "outcome", "route")
  ) {
    return undefined;
  }
  const first = left.find((token) => says([token], "than", "up", "down"));
  const name = { ...number, unit: "case" as const, counted: "件", from: first?.from ?? number.from };
  const asCount: Mention = { ...mention, number: name, left: words, right: [], words, trail: "", ahead: [] };
  const sketch = meanings(words, "topic").includes("fees")
    ? feesTold
    : countsUnknown(asCount)
      ? undefined
      : sketchOf(asCount);
  const quantity = sketch?.formula?.kind === "value" ? sketch.formula.of : undefined;
  if (sketch === undefined || quantity === undefined || quantity.from !== "report") return undefined;
  const told = before.findLast((other) => {
    const own = quantityTold(other);
    return own?.from === "report" && own.cells.join() === quantity.cells.join();
  });
  return { quantity, certain: told?.sketch?.certain ?? sketch.certain, told, named: true, compared: false };
}

const feesTold = { formula: valueOf(["t2.fees.amount"]), certain: true } as const;

function sketchOf(mention: Mention): Pick<Sketch, "formula" | "certain"> | undefined {
  for (const { read } of counting) {
    const sketch = read(mention);
    if (sketch !== undefined) return sketch;
  }
  return undefined;
}

/** Whether the clause in front says what it is compared with: 较上一年度，申请量增加31件. */
function isCompared({ text, clause }: Mention): boolean {
  const list = /[^，。；,;]*$/u.exec(text.slice(Math.max(0, clause - 40), clause))?.[0] ?? "";
  // 较上年复议增加1件、诉讼增加1件: the whole list is compared.
  if (list.endsWith("、") && /^(?:较|比|与)(?:上年|上一年|去年)|同比/u.test(list)) return true;
  // 与上年相比，处罚640件，减少160件
  return /[较比与](?:上年|上一年|去年|往年|\d{4}年)度?(?:同期)?(?:相比|比较)?[，,](?:[^。；;]{0,40}[，,])?$/u.test(
    text.slice(Math.max(0, clause - 60), clause),
  );
}

/** Whether an unknown noun stands in front of what grew: 网站访问量同比增长30%. */
function growsUnknown({ left, text, clause, number }: Mention): boolean {
  const first = left.find((token) => says([token], "than", "up", "down") || token.term.sort === "period");
  // 案件数比上年多2件: all cases, whatever was told last.
  if (/案[件量]/u.test(text.slice(clause, first?.from ?? number.from)) && !hasSort(left, "topic")) return true;
  return contentOf(unknownBetween(text, clause, first?.from ?? number.from, left)).length >= 2;
}

function isThisYearOf(reading: ReadNumber, last: ReadNumber): boolean {
  const [own, other] = [quantityTold(reading), quantityTold(last)];
  return own?.from === "report" && own.cells.join() === other?.cells.join();
}

/** This year's number and last year's, where the sentence tells both. */
function pairs({ quantity, told }: Subject, before: readonly ReadNumber[]): readonly (readonly [string, string])[] {
  if (told === undefined) return [];
  return before.flatMap(({ sketch, told: other }) =>
    sketch?.formula?.kind === "value" &&
    sketch.formula.of.from === "previous" &&
    sketch.formula.of.cells.join() === quantity.cells.join()
      ? [[told.told.numeral.value, other.numeral.value] as const]
      : [],
  );
}
