import { balance, sumRules } from "../../../shared/checks/rules/sums.ts";
import { type CellId, type Form, type Sum, sumKinds } from "../../../shared/forms/form.ts";
import { cellState, formatCell, notApplicable } from "../../../shared/report/cell-value.ts";
import type { Report } from "../../../shared/report/report.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { type identityWords, paperWords } from "../../../shared/words/paper.ts";
import type { Computed, FigureFormulas } from "./figure-formulas.ts";
import { sheetText } from "./sheet-text.ts";

/** How an identity comes out. */
export type Verdict = "even" | "odd" | "unfilled" | "unsettled";

/** One identity: what it is about and its two sides; a plain value is a total that the report's file stated. */
export interface CheckLine {
  readonly code: keyof typeof identityWords;
  readonly label: string;
  /** The cells whose identity it is; the total, or the first cell of the column. */
  readonly cell: CellId;
  readonly left: Computed | number | string;
  readonly right: Computed;
}

/** Every identity of the form: the balance of each column, then each sum; totals that the file stated stand against their sums. */
export function checkLines(form: Form, report: Report, formulas: FigureFormulas): readonly CheckLine[] {
  const labels = labelsFor(form, "zh");
  const balances = form.balances.map(({ left, right }): CheckLine => ({
    code: balance.code,
    label: labels.columnLabel(left[0]),
    cell: left[0],
    left: formulas.side(left),
    right: formulas.side(right),
  }));
  const place = ({ total }: Sum): number => form.cellById.get(total)?.index ?? 0;
  const sums = sumKinds.flatMap((kind) =>
    form.sums.filter(({ of }) => of === kind).toSorted((a, b) => place(a) - place(b)),
  );
  return [
    ...balances,
    ...sums.map((sum): CheckLine => {
      const declared = report.declared[sum.total];
      const label = sum.of === "results" ? labels.columnLabel(sum.total) : labels.rowLabel(sum.total);
      return {
        code: sumRules[sum.of].code,
        label: declared === undefined ? label : `${label}（${paperWords.declared}）`,
        cell: sum.total,
        ...sides(sum, declared, formulas),
      };
    }),
  ];
}

function sides(sum: Sum, declared: Report["declared"][CellId] | undefined, formulas: FigureFormulas) {
  if (declared === undefined) return { left: formulas.value(sum.total), right: formulas.side(sum.addends) };
  const left = cellState(declared) === "number" ? Number(formatCell(declared)) : sheetText(formatCell(declared));
  return { left, right: formulas.side(sum.addends) };
}

/** What stands on a side. */
export function sideValue(side: Computed | number | string): number | string {
  return typeof side === "object" ? side.result : side;
}

/** What an identity comes to: settled where both sides are numbers, otherwise not filled in or waiting for somebody. */
export function verdict(left: number | string, right: number | string): Verdict {
  if (typeof left === "number" && typeof right === "number") return left === right ? "even" : "odd";
  return isText(left) || isText(right) ? "unsettled" : "unfilled";
}

/** The formula of `verdict` over the addresses of two sides. */
export function verdictFormula(left: string, right: string): string {
  const { even, odd, unfilled, unsettled } = paperWords;
  const open = (side: string): string => `ISNUMBER(${side}),${side}="",${side}="${notApplicable}"`;
  return (
    `IF(COUNT(${left},${right})=2,IF(${left}=${right},"${even}","${odd}"),` +
    `IF(AND(OR(${open(left)}),OR(${open(right)})),"${unfilled}","${unsettled}"))`
  );
}

function isText(side: number | string): boolean {
  return typeof side === "string" && side !== "" && side !== notApplicable;
}
