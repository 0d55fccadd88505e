import { formOf } from "../../shared/forms/registry.ts";
import { chartFigures, chartWords } from "../../shared/report/chart.ts";
import { drawChart } from "../../shared/report/drawn-charts.ts";
import type { BoundFigure, ChartBlock, ChartName, PictureBlock, TextBlock } from "../../shared/report/narrative.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { type FigureWords, figureWords } from "./figure-words.ts";
import type { KnownPictures } from "./known-pictures.ts";
import { pictureAddress } from "./read-picture.ts";

/** What the nodes need to know of the report to show themselves. */
export interface NodeSurroundings {
  readonly wordsOf: (figure: BoundFigure) => FigureWords;
  /** The address of a picture's bytes; undefined where the report does not hold it. */
  readonly sourceOf: (sha256: string) => string | undefined;
  readonly pictureMissing: string;
  /** What a chart says now, and the address of its drawing, which is made only when it is asked for. */
  readonly chartOf: (chart: ChartName) => { readonly words: string; readonly draw: () => string };
}

/** What the open report says to the nodes of its texts. */
export function nodeSurroundings(
  session: ReportSession,
  pictures: KnownPictures,
  language: Language,
): NodeSurroundings {
  const form = formOf(session.report().edition);
  return {
    wordsOf: (figure) => figureWords(figure, figureSources(session.report()), form, language),
    sourceOf: (sha256) => {
      const picture = pictures.get(sha256);
      return picture && pictureAddress(picture);
    },
    pictureMissing: narrativeWords.pictureMissing[language],
    chartOf: (chart) => {
      const figures = chartFigures(chart, session.report(), figureSources(session.report()));
      return { words: chartWords(figures), draw: () => pictureAddress(drawChart(figures)) };
    },
  };
}

/** The element that a block of words is in the text: its name and its attributes. */
export function textBlockShape(block: TextBlock): readonly [string, Readonly<Record<string, string>>] {
  switch (block.kind) {
    case "paragraph":
      return ["p", { "data-block": "paragraph", ...(block.pattern === true && { "data-pattern": "true" }) }];
    case "point":
      return ["p", { "data-block": "point" }];
    case "heading":
      return [
        block.level === 1 ? "h3" : "h4",
        { "data-block": "heading", ...(block.runIn === true && { "data-run-in": "true" }) },
      ];
  }
}

/** A bound figure as it stands in the text. */
export function figureSpan(): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "bound-figure";
  return dom;
}

/** Has a bound figure say what it says now, where it said something else. */
export function showFigure(dom: HTMLElement, { text, title }: FigureWords, before?: FigureWords): void {
  if (text !== before?.text) dom.textContent = text;
  if (title !== before?.title) dom.title = title;
}

/** How a picture or a chart is shown in the text. */
export interface IllustrationView<B> {
  readonly dom: HTMLElement;
  readonly show: (block: B | undefined) => void;
  readonly destroy?: () => void;
}

/** A figure with an image and its caption. */
function figureFrame() {
  const dom = document.createElement("figure");
  dom.className = "picture-block";
  const image = document.createElement("img");
  image.draggable = false;
  const caption = document.createElement("figcaption");
  return {
    dom,
    image,
    caption,
    describe: (description: string, width: number, words: string): void => {
      image.alt = description;
      image.style.width = `${width}%`;
      caption.textContent = words;
      caption.hidden = words === "";
    },
  };
}

/** A picture of the report, or that it is missing. */
export function pictureView({ sourceOf, pictureMissing }: NodeSurroundings): IllustrationView<PictureBlock> {
  const { dom, image, caption, describe } = figureFrame();
  const absent = document.createElement("p");
  absent.textContent = pictureMissing;
  let hash: string | undefined;
  return {
    dom,
    show: (picture) => {
      if (picture !== undefined && picture.sha256 !== hash) {
        hash = picture.sha256;
        const source = sourceOf(picture.sha256);
        if (source !== undefined) image.src = source;
        dom.replaceChildren(source === undefined ? absent : image, caption);
      }
      describe(picture?.description ?? "", picture?.width ?? 100, picture?.caption ?? "");
    },
  };
}

/** A chart follows the tables: asked by `charts`, it is drawn anew when it says something else, as soon as nothing that somebody types waits to be shown. */
export function chartView({ chartOf }: NodeSurroundings, charts: Set<() => void>): IllustrationView<ChartBlock> {
  const { dom, image, caption, describe } = figureFrame();
  dom.append(image, caption);
  let shown: ChartBlock | undefined;
  let drawn = "";
  let waiting = 0;
  const redraw = (): void => {
    if (shown === undefined) return;
    const { chart, width, caption: words = "" } = shown;
    const now = chartOf(chart);
    describe(now.words, width, words);
    if (drawn === now.words) return;
    cancelIdleCallback(waiting);
    waiting = requestIdleCallback(
      () => {
        drawn = now.words;
        image.src = now.draw();
      },
      { timeout: longestWait },
    );
  };
  charts.add(redraw);
  return {
    dom,
    show: (chart) => {
      if (chart?.chart !== shown?.chart) drawn = "";
      shown = chart;
      redraw();
    },
    destroy: () => {
      cancelIdleCallback(waiting);
      charts.delete(redraw);
    },
  };
}

/** How long a drawing may be old while somebody types on and on, in milliseconds. */
const longestWait = 1000;
