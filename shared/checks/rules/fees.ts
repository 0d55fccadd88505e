import { Big } from "big.js";
import type { Cell, CellId } from "../../forms/form.ts";
import { cellState } from "../../report/cell-value.ts";
import type { FigureSources } from "../../report/bound-figure.ts";
import { narrativeText } from "../../report/narrative-text.ts";
import { type Figures, indexOf } from "../figures.ts";
import { type Check, type Found, nothing, ruleTelling } from "../rule.ts";

/** An amount of this year and of last year, exact; `before` is undefined where last year says none and the amount alone looks wrong. */
interface AmountBeside {
  readonly cell: CellId;
  readonly now: string;
  readonly before: string | undefined;
  readonly larger: boolean;
}

/**
 * V5: the amount is about ten thousand times last year's, or a ten-thousandth: 元 and 万元 were mixed up. Without last year's, fees of a billion 元 or
 * more that are whole in 万元 are asked about: they are nearly always 元. Source: common sense.
 */
export const feeUnit = ruleTelling<AmountBeside>()({
  code: "V5",
  severity: "warning",
  basis: "sense",
  checks: (form) => form.cells.filter((cell) => cell.kind === "amount").map(checkAmount),
});

function checkAmount({ id, table }: Cell): Check<Found<AmountBeside>> {
  return {
    reads: [id, "previous"],
    run: ({ figures, lastYear }) => {
      const now = amount(figures, id);
      const before = lastYear && amount(lastYear.figures, id);
      if (now === undefined) return nothing;
      if (before === undefined ? !(id === fees && isWholeBillion(now)) : !isUnitSlip(now, before)) return nothing;
      return [
        {
          part: table,
          cells: [id],
          ...(before !== undefined && { previousCells: [id] }),
          actual: now.toFixed(),
          params: {
            cell: id,
            now: now.toFixed(),
            before: before?.toFixed(),
            larger: before === undefined || now.gt(before),
          },
        },
      ];
    },
  };
}

/** The exact amount in a cell where it is a number above 0. */
function amount(figures: Figures, id: CellId): Big | undefined {
  const value = figures.cells[id];
  if (typeof value !== "string" || cellState(value) !== "number") return undefined;
  const exact = new Big(value);
  return exact.gt(0) ? exact : undefined;
}

const fees: CellId = "t2.fees.amount";

/** A billion 元 in 万元. */
const billion = new Big(100_000);

function isWholeBillion(amountNow: Big): boolean {
  return amountNow.gte(billion) && amountNow.round().eq(amountNow);
}

const tenThousand = new Big(10_000);

/** What an amount in 万元 comes to where it was told in 元. */
export function asYuan(amountNow: string): string {
  return new Big(amountNow).div(tenThousand).toFixed();
}
const tolerance = new Big(3);

/** Whether one amount is about ten thousand times the other: 元 and 万元 mixed up, in either direction. */
export function isUnitSlip(a: Big, b: Big): boolean {
  return isAbout(a, b.times(tenThousand)) || isAbout(b, a.times(tenThousand));
}

function isAbout(a: Big, b: Big): boolean {
  return a.lte(b.times(tolerance)) && a.times(tolerance).gte(b);
}

const unpaid = "t3.other.feeUnpaid.total";

/** A figure that follows the tables is a number, whatever it shows; fees are spoken of in the words around it. */
const noFigures: FigureSources = { report: () => undefined, previous: undefined };

/** V8: applications ended for an unpaid fee, but part six says nothing about fees. Source: common sense; 国办函〔2020〕109号. */
export const unpaidFeesUntold = ruleTelling<{ readonly count: number }>()({
  code: "V8",
  severity: "hint",
  basis: "sense",
  checks: (form) => {
    if (!form.cellById.has(unpaid)) return [];
    const index = indexOf(form, unpaid);
    return [
      {
        reads: [unpaid, "s6"],
        run: ({ figures, report }) => {
          const count = figures.number(index);
          if (!(count > 0)) return nothing;
          if (/收费|费用|处理费|缴费/.test(narrativeText(report.narratives.s6, noFigures))) return nothing;
          return [{ part: "s6", cells: [unpaid], params: { count } }];
        },
      },
    ];
  },
});
