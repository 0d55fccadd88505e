import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeBase64 } from "../drawing/base64.ts";
import { Canvas, type Fill, lineHeight, textWidth } from "../drawing/canvas.ts";
import { writePng } from "../drawing/png.ts";
import { remembered } from "../remembered.ts";
import { unknownFigure } from "./bound-figure.ts";
import { type ChartFigures, chartFigures, chartWords } from "./chart.ts";
import { figureSources } from "./narrative-text.ts";
import {
  type Block,
  type ChartName,
  chartNames,
  isChart,
  type Narrative,
  type PictureBlock,
  type TextBlock,
} from "./narrative.ts";
import { narrativeIds, type Picture, type Report } from "./report.ts";

/** A block as it is printed: a chart has become a picture of its figures. */
export type DrawnBlock = TextBlock | PictureBlock;

/** Pixels, 200 to the inch: as wide as the text of a page, so that the letters have the size of a caption. */
const width = 1228;
const padding = 12;
const gap = 18;
const thick = 36;
const between = 26;
const colours: readonly [Fill, Fill] = ["pale", "accent"];

/** Draws a chart: a row of bars to a group, its label before it and each number behind its bar; two series have a line that says which is which. */
export const drawChart = remembered(({ series, groups }: ChartFigures): Picture => {
  const rowHeight = Math.max(lineHeight, thick * Math.max(1, series.length)) + between;
  const top = padding + (series.length === 0 ? 0 : lineHeight + between);
  const canvas = new Canvas(width, top + groups.length * rowHeight + padding - between / 2);
  const numbers = groups.map(({ values }) => values.map((value) => value?.toFixed() ?? unknownFigure));
  const axis = padding + Math.max(...groups.map(({ label }) => textWidth(label))) + gap;
  const room = width - axis - gap - padding - Math.max(...numbers.flat().map(textWidth));
  const largest = Math.max(1, ...groups.flatMap(({ values }) => values.map((value) => value?.toNumber() ?? 0)));
  const colour = (place: number): Fill => colours[series.length === 0 ? 1 : place] ?? "accent";

  let legend = axis;
  for (const [place, name] of series.entries()) {
    canvas.fill(legend, padding + (lineHeight - thick) / 2, thick, thick, colour(place));
    canvas.write(name, legend + thick + gap / 2, padding);
    legend += thick + textWidth(name) + 3 * gap;
  }
  canvas.fill(axis, top - between / 2, 2, groups.length * rowHeight, "hairline");
  for (const [row, { label, values }] of groups.entries()) {
    const middle = top + row * rowHeight + (rowHeight - between) / 2;
    canvas.write(label, axis - gap - textWidth(label), Math.round(middle - lineHeight / 2));
    for (const [place, value] of values.entries()) {
      const from = Math.round(middle + (place - values.length / 2) * thick);
      const amount = value?.toNumber() ?? 0;
      // The smallest number is seen as well; only 0 has no bar.
      const length = amount <= 0 ? 0 : Math.max(3, Math.round((amount / largest) * room));
      canvas.fill(axis + 2, from + 1, length, thick - 2, colour(place));
      canvas.write(
        numbers[row]?.[place] ?? "",
        axis + 2 + length + gap / 2,
        Math.round(from + (thick - lineHeight) / 2),
      );
    }
  }
  const bytes = writePng(canvas);
  return { sha256: bytesToHex(sha256(bytes)), mediaType: "image/png", bytes: encodeBase64(bytes) };
});

/** The blocks of a narrative as they are printed. */
export function drawnBlocks(narrative: Narrative, report: Report): readonly DrawnBlock[] {
  return narrative.map((block) => (isChart(block) ? pictureOfChart(block.chart, report, block) : block));
}

/** The pictures of a report as they are printed: those that it holds, and its charts. */
export function drawnPictures(report: Report): readonly Picture[] {
  const charts = narrativeIds.flatMap((part) => report.narratives[part]).filter(isChart);
  return [...report.pictures, ...charts.map(({ chart }) => drawChart(figuresIn(report)[chart]))];
}

/**
 * A report that was read from an export of ours, in which each picture that shows just its figures is a chart again that follows them. Other pictures stay.
 */
export function withCharts(report: Report): Report {
  if (report.pictures.length === 0) return report;
  const figures = figuresIn(report);
  // What it says is compared first: drawing takes longer than all the rest of an import.
  const chartOf = ({ description, sha256: hash }: PictureBlock): ChartName | undefined =>
    chartNames.find((name) => chartWords(figures[name]) === description && drawChart(figures[name]).sha256 === hash);
  const drawn = new Set<string>();
  const again = (block: Block): Block => {
    const chart = block.kind === "picture" ? chartOf(block) : undefined;
    if (block.kind !== "picture" || chart === undefined) return block;
    const { width: percent, caption } = block;
    drawn.add(block.sha256);
    return { kind: "chart", chart, width: percent, ...(caption !== undefined && { caption }) };
  };
  const { preamble, s1, s5, s6 } = report.narratives;
  const narratives = { preamble: preamble.map(again), s1: s1.map(again), s5: s5.map(again), s6: s6.map(again) };
  const pictures = Object.values(narratives).flatMap((blocks) => blocks.filter((block) => block.kind === "picture"));
  const left = new Set(pictures.map(({ sha256: hash }) => hash));
  return {
    ...report,
    narratives,
    pictures: report.pictures.filter(({ sha256: hash }) => !drawn.has(hash) || left.has(hash)),
  };
}

/** The figures of all charts of a report, remembered with it, so that each is drawn once. */
const figuresIn = remembered((report: Report) => {
  const sources = figureSources(report);
  return {
    results: chartFigures("results", report, sources),
    applicants: chartFigures("applicants", report, sources),
    disputes: chartFigures("disputes", report, sources),
    years: chartFigures("years", report, sources),
  };
});

function pictureOfChart(
  chart: ChartName,
  report: Report,
  { width: percent, caption }: { readonly width: number; readonly caption?: string },
): PictureBlock {
  const figures = figuresIn(report)[chart];
  return {
    kind: "picture",
    sha256: drawChart(figures).sha256,
    description: chartWords(figures),
    width: percent,
    ...(caption !== undefined && { caption }),
  };
}
