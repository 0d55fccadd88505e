import { Big } from "big.js";
import { lastYearOf } from "../checks/last-year.ts";
import type { FindingCore, FindingPart } from "../checks/finding.ts";
import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type CellValue, cellState } from "../report/cell-value.ts";
import type { Cells, Previous, Report } from "../report/report.ts";
import { allCells } from "../report/totals.ts";
import type { OwnRule, OwnRules, RuleSide } from "./own-rules.ts";

/** What a check of an office's own has found: its sentence, and what both sides come to as exact decimal text. */
export interface OwnFinding extends FindingCore {
  readonly code: string;
  readonly sentence: string;
  readonly left: string;
  readonly is: OwnRule["is"];
  readonly right: string;
}

/**
 * What an office's own checks find in a report, in their order. Totals are computed; "/" counts as nothing. Where a cell is blank, holds text, is not in the
 * report's edition, or last year's report is wanted and not there, nothing can be said. `previous` is last year's report, else the one linked.
 */
export function judgeOwnRules(
  { rules }: OwnRules,
  report: Report,
  previous: Previous | undefined = report.previous,
): readonly OwnFinding[] {
  const lastYear = lastYearOf(report, previous);
  const now = allCells(formOf(report.edition), report.cells);
  const last = lastYear && allCells(lastYear.form, lastYear.figures.cells);
  return rules.flatMap((rule): readonly OwnFinding[] => {
    const [left, right] = [sumOf(rule.left, now, last), sumOf(rule.right, now, last)];
    if (left === undefined || right === undefined || holds(left, rule, right)) return [];
    const { code, severity, sentence, is } = rule;
    const terms = [...rule.left.terms, ...rule.right.terms];
    const cells = unique(terms.filter(({ from }) => from === "report").map(({ cell }) => cell));
    const previousCells = unique(terms.filter(({ from }) => from === "previous").map(({ cell }) => cell));
    return [
      {
        code,
        severity,
        sentence,
        part: partOf(report, cells),
        cells,
        ...(previousCells.length > 0 && { previousCells }),
        expected: right.toFixed(),
        actual: left.toFixed(),
        left: left.toFixed(),
        is,
        right: right.toFixed(),
      },
    ];
  });
}

function sumOf({ terms, constant }: RuleSide, now: Cells, last: Cells | undefined): Big | undefined {
  let sum = new Big(constant);
  for (const { cell, from, times } of terms) {
    const value = from === "report" ? now[cell] : last?.[cell];
    const number = numberIn(value);
    if (number === undefined) return undefined;
    sum = sum.plus(new Big(number).times(times));
  }
  return sum;
}

function numberIn(value: CellValue | undefined): string | number | undefined {
  const state = cellState(value);
  if (state === "notApplicable") return 0;
  return state === "number" && typeof value !== "object" ? value : undefined;
}

function holds(left: Big, { is, tolerance }: OwnRule, right: Big): boolean {
  const difference = left.minus(right);
  const same = difference.abs().lte(tolerance);
  switch (is) {
    case "=":
      return same;
    case "!=":
      return !same;
    case "<=":
      return same || difference.lt(0);
    case ">=":
      return same || difference.gt(0);
    case "<":
      return !same && difference.lt(0);
    case ">":
      return !same && difference.gt(0);
  }
}

function unique(cells: readonly CellId[]): readonly CellId[] {
  return [...new Set(cells)];
}

function partOf({ edition }: Report, [first]: readonly CellId[]): FindingPart {
  return (first === undefined ? undefined : formOf(edition).cellById.get(first)?.table) ?? "report";
}
