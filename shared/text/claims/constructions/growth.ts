import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, isOwn, type Mention, type Reading } from "../reading.ts";
import { hasSort, says } from "../terms.ts";

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
    { text: "申请量较2020年下降12.3%。", claims: ["T12? -12.3 t3.received.total : last:t3.received.total"] },
    { text: "网站访问量同比增长30%。", under: "平台建设", claims: [] },
    { text: "办结率较上年提高2个百分点。", claims: [] },
  ],
  read: ({ number, left, scene, before }) => {
    if (number.unit !== "percent" && number.unit !== "case") return undefined;
    const down = says(left, "down");
    if (down === says(left, "up")) return undefined;
    if (number.unit === "case" && !says(left, "than")) return undefined;
    if (says(left, "share", "concludedRate", "answeredRate", "rate") || hasSort(left, "foreign")) return undefined;
    const of = subject(left, scene);
    if (of === undefined) return undefined;
    const over: Quantity = { cells: of.quantity.cells, from: "previous" };
    const formula: FigureFormula =
      number.unit === "percent"
        ? { kind: "growth", of: of.quantity, over }
        : { kind: "difference", of: of.quantity, less: over };
    return {
      code: "T12",
      formula,
      computedFrom: pairs(of, before),
      certain: of.certain && isOwn(scene),
      part: "other",
      ...(down && { negative: true as const }),
    };
  },
};

interface Subject {
  readonly quantity: Quantity;
  readonly certain: boolean;
  readonly told: Reading | undefined;
}

/** What grew: the number before it, else the applications as a whole. */
function subject(left: Mention["left"], { last, topic }: Mention["scene"]): Subject | undefined {
  const formula = last?.sketch?.formula;
  if (last?.unit === "percent" || last?.sketch?.code === "T12") return undefined;
  if (last !== undefined) {
    if (formula?.kind !== "value" || formula.of.from !== "report") return undefined;
    return { quantity: formula.of, certain: last.sketch?.certain === true, told: last };
  }
  if (topic !== "applications" || hasSort(left, "applicant", "result", "channel")) return undefined;
  if (!hasSort(left, "application", "topic", "event")) return undefined;
  return { quantity: { cells: applicationCells(["received"]), from: "report" }, certain: false, told: undefined };
}

/** This year's number and last year's, where the sentence tells both. */
function pairs({ quantity, told }: Subject, before: readonly Reading[]): readonly (readonly [string, string])[] {
  if (told === undefined) return [];
  return before.flatMap(({ sketch, told: other }) =>
    sketch?.formula?.kind === "value" &&
    sketch.formula.of.from === "previous" &&
    sketch.formula.of.cells.join() === quantity.cells.join()
      ? [[told.told.numeral.value, other.numeral.value] as const]
      : [],
  );
}
