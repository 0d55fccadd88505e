import { claimCodes } from "../claim.ts";
import type { FigureFormula, Quantity } from "../../../report/narrative.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, isOwn, type Mention, quantityTold, type ReadNumber } from "../reading.ts";
import { hasSort, meanings, says } from "../terms.ts";

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
    { text: "网站访问量同比增长30%。", under: "平台建设", claims: [] },
    { text: "办结率较上年提高2个百分点。", claims: [] },
  ],
  read: ({ number, left, scene, before }) => {
    if (number.unit !== "percent" && number.unit !== "case" && number.unit !== "tenThousandYuan") return undefined;
    const down = says(left, "down");
    if (down === says(left, "up")) return undefined;
    if (says(left, "share", "concludedRate", "answeredRate", "rate") || namesOther(left)) return undefined;
    const of = subject(left, scene, before);
    const compared = says(left, "than") || of?.compared === true;
    if (of === undefined || (number.unit !== "percent" && !compared)) return undefined;
    const over: Quantity = { cells: of.quantity.cells, from: "previous" };
    const formula: FigureFormula =
      number.unit === "percent"
        ? { kind: "growth", of: of.quantity, over }
        : { kind: "difference", of: of.quantity, less: over };
    return {
      code: claimCodes.growth,
      formula,
      computedFrom: pairs(of, before),
      certain: of.certain && isOwn(scene),
      part: "other",
      ...(down && { negative: true as const }),
    };
  },
};

/** Whether the words name something else than the number before them. */
function namesOther(left: Mention["left"]): boolean {
  const other = meanings(left, "topic").some((topic) => topic !== "applications");
  return other || hasSort(left, "foreign", "applicant", "result", "outcome", "route");
}

interface Subject {
  readonly quantity: Quantity;
  readonly certain: boolean;
  readonly told: ReadNumber | undefined;
  /** Last year's number stands right before it. */
  readonly compared: boolean;
}

/** What grew: the number before it (this year's, where last year's stands between), else the applications as a whole. */
function subject(
  left: Mention["left"],
  { last, topic }: Mention["scene"],
  before: readonly ReadNumber[],
): Subject | undefined {
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
  if (topic !== "applications" || hasSort(left, "channel")) return undefined;
  if (!hasSort(left, "application", "topic", "event")) return undefined;
  const quantity: Quantity = {
    cells: applicationCells(["received"]),
    from: "report",
  };
  return { quantity, certain: false, told: undefined, compared: false };
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
