import type { Big } from "big.js";
import type { CellId, Form } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type FigureSources, sumOf, unknownFigure } from "./bound-figure.ts";
import { inlineText } from "./narrative-text.ts";
import { type ChartBlock, type ChartName, isText, type Quantity } from "./narrative.ts";
import type { NumberedBlock } from "./numbering.ts";
import type { Report } from "./report.ts";

/** What a chart needs to know of its report besides the figures. */
export type ChartReport = Pick<Report, "edition" | "year">;

/** A group of bars: what it is about, and one number for each series; undefined where the cells give none. */
export interface ChartGroup {
  readonly label: string;
  readonly values: readonly (Big | undefined)[];
}

/** What a chart shows: what its bars of one colour are each time (none where there is but one colour), and its groups from top to bottom. */
export interface ChartFigures {
  readonly series: readonly string[];
  readonly groups: readonly ChartGroup[];
}

type Show = (
  form: Form,
  year: number,
  sum: (cells: readonly CellId[], from?: Quantity["from"]) => Big | undefined,
) => ChartFigures;

/** Every chart of the tables, by its name. Labels are those of the form, without numbers and remarks in brackets. */
const charts = {
  /** How the applications were concluded. */
  results: (form, _, sum) => {
    const rows = form.cells.filter(
      ({ table, column, rowLabels }) => table === "t3" && column === "total" && isResult(rowLabels),
    );
    const headings = [...new Set(rows.map(({ rowLabels }) => rowLabels[1] ?? ""))];
    return {
      series: [],
      groups: headings.map((heading) => ({
        label: bare(heading),
        values: [sum(rows.filter(({ rowLabels }) => rowLabels[1] === heading).map(({ id }) => id))],
      })),
    };
  },
  /** Who applied. */
  applicants: (form, _, sum) => ({
    series: [],
    groups: form.cells
      .filter(({ table, row, column }) => table === "t3" && row === "received" && column !== "total")
      .map(({ id, columnLabels }) => ({ label: bare(columnLabels.at(-1) ?? ""), values: [sum([id])] })),
  }),
  /** How reviews and lawsuits ended. */
  disputes: (form, _, sum) => ({
    series: ["行政复议", "行政诉讼"],
    groups: form.cells
      .filter(({ table, row, column }) => table === "t4" && row === "review" && column !== "total")
      .map(({ id, column, columnLabels }) => ({
        label: bare(columnLabels.at(-1) ?? ""),
        values: [
          sum([id]),
          sum(
            form.cells
              .filter((cell) => cell.table === "t4" && cell.row !== "review" && cell.column === column)
              .map((cell) => cell.id),
          ),
        ],
      })),
  }),
  /** The applications of this year beside those of last year. */
  years: (_, year, sum) => ({
    series: [`${year - 1}年`, `${year}年`],
    groups: flow.map(([label, cell]) => ({ label, values: [sum([cell], "previous"), sum([cell])] })),
  }),
} as const satisfies Record<ChartName, Show>;

/** The way of the applications through a year. */
const flow = [
  ["上年结转", "t3.carriedIn.total"],
  ["本年新收", "t3.received.total"],
  ["本年办结", "t3.concluded.total"],
  ["结转下年", "t3.carriedOut.total"],
] as const;

/** The figures that a chart shows of a report. */
export function chartFigures(chart: ChartName, { edition, year }: ChartReport, sources: FigureSources): ChartFigures {
  return charts[chart](formOf(edition), year, (cells, from = "report") => sumOf({ cells, from }, sources));
}

/** A chart in words, for those who cannot see it and wherever only text goes: 予以公开22件，部分公开3件. */
export function chartWords({ series, groups }: ChartFigures): string {
  const said = (place: number): string =>
    groups.map(({ label, values }) => `${label}${values[place]?.toFixed() ?? unknownFigure}件`).join("，");
  return series.length === 0 ? said(0) : series.map((name, place) => `${name}：${said(place)}`).join("；");
}

/** What a chart says of its report, with its caption, as one line. */
export function chartLine({ chart, caption = "" }: ChartBlock, report: ChartReport, sources: FigureSources): string {
  return `${caption}〔${chartWords(chartFigures(chart, report, sources))}〕`;
}

/** What a block says with its number, as one line; undefined for a picture, of which only its description is known. */
export function spokenBlock(
  { block, number }: NumberedBlock,
  report: ChartReport,
  sources: FigureSources,
): string | undefined {
  if (block.kind === "chart") return chartLine(block, report, sources);
  return isText(block) ? number + inlineText(block.content, sources) : undefined;
}

function isResult(labels: readonly string[]): boolean {
  return labels.length > 1 && !labels.some((label) => label.endsWith("总计"));
}

function bare(label: string): string {
  return label.replace(/^（.）/u, "").replace(/（.*$/u, "");
}
