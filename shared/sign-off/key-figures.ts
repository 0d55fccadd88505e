import { Big } from "big.js";
import { isPreviousYear, isSameUnit } from "../checks/last-year.ts";
import type { CellId } from "../forms/form.ts";
import { sumOfValues } from "../report/totals.ts";
import { figureSources } from "../report/narrative-text.ts";
import type { Report } from "../report/report.ts";

/** The five figures that somebody sees who signs: what came in, what was left of last year, what was done, what is left, and what was disputed. */
export const keyFigureCells = {
  received: ["t3.received.total"],
  carriedIn: ["t3.carriedIn.total"],
  concluded: ["t3.concluded.total"],
  carriedOut: ["t3.carriedOut.total"],
  disputes: ["t4.review.total", "t4.direct.total", "t4.afterReview.total"],
} as const satisfies Readonly<Record<string, readonly CellId[]>>;

/** One of the five figures. */
export type KeyFigureName = keyof typeof keyFigureCells;

/** A figure beside last year's; undefined where nothing is filled in, or no report of last year is linked. */
export interface KeyFigure {
  readonly name: KeyFigureName;
  readonly value: number | undefined;
  readonly lastYear: number | undefined;
  readonly change: number | undefined;
  /** In percent of last year's, rounded to one place; undefined where that was 0. */
  readonly percent: number | undefined;
}

/** The five figures of a report beside those of last year's, where the linked report is really that. */
export function keyFigures(report: Report): readonly KeyFigure[] {
  const { previous } = report;
  const sources = figureSources(report);
  const linked = previous !== undefined && isPreviousYear(report, previous) && isSameUnit(report, previous);
  return names.map((name): KeyFigure => {
    const sum = (valueOf: typeof sources.report) => numberOf(sumOfValues(keyFigureCells[name].map(valueOf)));
    const value = sum(sources.report);
    const lastYear = linked && sources.previous !== undefined ? sum(sources.previous) : undefined;
    const change = value === undefined || lastYear === undefined ? undefined : value - lastYear;
    return { name, value, lastYear, change, percent: percentOf(change, lastYear) };
  });
}

const names = ["received", "carriedIn", "concluded", "carriedOut", "disputes"] as const satisfies KeyFigureName[];

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function percentOf(change: number | undefined, of: number | undefined): number | undefined {
  if (change === undefined || of === undefined || of === 0) return undefined;
  return new Big(change).times(100).div(of).round(1, Big.roundHalfUp).toNumber();
}
