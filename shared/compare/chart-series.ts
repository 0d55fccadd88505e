import { formOf } from "../forms/registry.ts";
import { totalsUnder } from "../report/quantities.ts";
import { shownCells } from "../report/shown-cells.ts";
import { sumOfValues } from "../report/totals.ts";
import { chartWords } from "../words/compare.ts";
import type { Comparison, Figured } from "./compare-reports.ts";

/** A pair of bars: a quantity in both reports, null where one of them does not state it. */
export interface ChartBar {
  readonly name: string;
  readonly a: number | null;
  readonly b: number | null;
}

/** The charts of a comparison. */
export type ComparedChart = keyof typeof rowsOfChart;

/** For each chart the quantities that it shows: the name, the table and row (or the rows under it), and the column. */
const rowsOfChart = {
  requests: [
    ["received", "t3", "received"],
    ["carriedIn", "t3", "carriedIn"],
  ],
  results: [
    ["granted", "t3", "granted"],
    ["partiallyGranted", "t3", "partiallyGranted"],
    ["refused", "t3", "refused"],
    ["unavailable", "t3", "unavailable"],
    ["declined", "t3", "declined"],
    ["other", "t3", "other"],
    ["carriedOut", "t3", "carriedOut"],
  ],
  proceedings: [
    ["review", "t4", "review"],
    ["direct", "t4", "direct"],
    ["afterReview", "t4", "afterReview"],
  ],
} as const;

/** The charts in the order in which they are shown. */
export const comparedCharts: readonly ComparedChart[] = ["requests", "results", "proceedings"];

/** The bars of a chart: totals over all applicants, or over all outcomes. */
export function chartBars(chart: ComparedChart, { a, b }: Comparison): readonly ChartBar[] {
  return rowsOfChart[chart].map(([name, table, row]) => ({
    name: chartWords[name],
    a: totalOf(a, table, row),
    b: totalOf(b, table, row),
  }));
}

function totalOf(report: Figured, table: "t3" | "t4", row: string): number | null {
  const shown = shownCells(report);
  const sum = sumOfValues(
    totalsUnder(formOf(report.edition), table, row).map((id) => shown.get(id)?.value ?? undefined),
  );
  return typeof sum === "number" ? sum : null;
}
