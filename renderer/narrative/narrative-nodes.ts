import { type Extensions, Node } from "@tiptap/react";
import type { BoundFigure, ChartBlock, ChartName, PictureBlock } from "../../shared/report/narrative.ts";
import type { FigureWords } from "./figure-words.ts";
import { parseChart, parseFigure, parsePicture } from "./narrative-json.ts";

/** What the nodes need to know of the report to show themselves. */
export interface NodeSurroundings {
  readonly wordsOf: (figure: BoundFigure) => FigureWords;
  /** The address of a picture's bytes; undefined where the report does not hold it. */
  readonly sourceOf: (sha256: string) => string | undefined;
  readonly pictureMissing: string;
  /** What a chart says now, and the address of its drawing, which is made only when it is asked for. */
  readonly chartOf: (chart: ChartName) => { readonly words: string; readonly draw: () => string };
}

/** The nodes of the editor, exactly those of a narrative, and a way to have bound figures and charts show themselves anew. */
export interface NarrativeNodes {
  readonly extensions: Extensions;
  readonly refreshFigures: () => void;
}

/** Makes the nodes for one editor. */
export function narrativeNodes(surroundings: NodeSurroundings): NarrativeNodes {
  const shown = new Map<HTMLElement, BoundFigure>();
  const charts = new Set<() => void>();
  const show = (dom: HTMLElement, figure: BoundFigure): void => {
    const { text, title } = surroundings.wordsOf(figure);
    if (dom.textContent !== text) dom.textContent = text;
    if (dom.title !== title) dom.title = title;
  };
  return {
    extensions: [
      Node.create({ name: "doc", topNode: true, content: "block+" }),
      Node.create({ name: "text", group: "inline" }),
      ...textBlocks,
      figureNode(surroundings, shown, show),
      illustrationNode("picture", ["sha256", "description", "width", "caption"], parsePicture, () =>
        pictureView(surroundings.sourceOf, surroundings.pictureMissing),
      ),
      illustrationNode("chart", ["chart", "width", "caption"], parseChart, () =>
        chartView(surroundings.chartOf, charts),
      ),
    ],
    refreshFigures: () => {
      for (const [dom, figure] of shown) show(dom, figure);
      for (const redraw of charts) redraw();
    },
  };
}

const textBlock = { group: "block", content: "inline*", whitespace: "pre" } as const;

const textBlocks: Extensions = [
  Node.create({
    ...textBlock,
    name: "paragraph",
    priority: 1000,
    addAttributes: () => ({ pattern: { default: null, rendered: false, parseHTML: () => null } }),
    parseHTML: () => [{ tag: "p" }],
    renderHTML: ({ node }) => [
      "p",
      { "data-block": "paragraph", ...(node.attrs["pattern"] === true && { "data-pattern": "true" }) },
      0,
    ],
  }),
  Node.create({
    ...textBlock,
    name: "point",
    defining: true,
    parseHTML: () => [{ tag: "p[data-block=point]", priority: 60 }],
    renderHTML: () => ["p", { "data-block": "point" }, 0],
  }),
  Node.create({
    ...textBlock,
    name: "heading",
    defining: true,
    addAttributes: () => ({ level: { default: 1, rendered: false }, runIn: { default: null, rendered: false } }),
    parseHTML: () =>
      [1, 2].map((level) => ({
        tag: `h${level + 2}[data-block=heading]`,
        getAttrs: (dom: HTMLElement) => ({ level, runIn: dom.dataset["runIn"] === "true" ? true : null }),
      })),
    renderHTML: ({ node }) => [
      node.attrs["level"] === 1 ? "h3" : "h4",
      { "data-block": "heading", ...(node.attrs["runIn"] === true && { "data-run-in": "true" }) },
      0,
    ],
  }),
];

function figureNode(
  { wordsOf }: NodeSurroundings,
  shown: Map<HTMLElement, BoundFigure>,
  show: (dom: HTMLElement, figure: BoundFigure) => void,
) {
  return Node.create({
    name: "figure",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ figure: { default: null, rendered: false, parseHTML: () => null } }),
    parseHTML: () => [
      {
        tag: "span[data-figure]",
        getAttrs: (dom: HTMLElement) => {
          const figure = parseFigure(parseJson(dom.dataset["figure"] ?? ""));
          return figure === undefined ? false : { figure };
        },
      },
    ],
    renderHTML: ({ node }) => {
      const figure = parseFigure(node.attrs["figure"]);
      return ["span", { "data-figure": JSON.stringify(figure) }, figure === undefined ? "" : wordsOf(figure).text];
    },
    renderText: ({ node }) => {
      const figure = parseFigure(node.attrs["figure"]);
      return figure === undefined ? "" : wordsOf(figure).text;
    },
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement("span");
        dom.className = "bound-figure";
        const figure = parseFigure(node.attrs["figure"]);
        if (figure !== undefined) {
          shown.set(dom, figure);
          show(dom, figure);
        }
        return { dom, ignoreMutation: () => true, destroy: () => shown.delete(dom) };
      },
  });
}

/** How a picture or a chart is shown in the text. */
interface IllustrationView<B> {
  readonly dom: HTMLElement;
  readonly show: (block: B | undefined) => void;
  readonly destroy?: () => void;
}

/** The node of a picture or a chart: a block of its own, whose fields are the node's attributes. */
function illustrationNode<B extends PictureBlock | ChartBlock>(
  name: B["kind"],
  attributes: readonly string[],
  parse: (json: unknown) => B | undefined,
  createView: () => IllustrationView<B>,
) {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        attributes.map((attribute) => [attribute, { default: null, rendered: false, parseHTML: () => null }]),
      ),
    parseHTML: () => [
      {
        tag: `figure[data-${name}]`,
        getAttrs: (dom: HTMLElement) => {
          const block = parse(parseJson(dom.dataset[name] ?? ""));
          return block === undefined ? false : { ...block, caption: block.caption ?? null };
        },
      },
    ],
    renderHTML: ({ node }) => {
      const block = parse(node.attrs);
      return [
        "figure",
        { "data-block": name, [`data-${name}`]: JSON.stringify(block) },
        ["figcaption", {}, block?.caption ?? ""],
      ];
    },
    renderText: ({ node }) => parse(node.attrs)?.caption ?? "",
    addNodeView:
      () =>
      ({ node }) => {
        const view = createView();
        view.show(parse(node.attrs));
        return {
          dom: view.dom,
          ignoreMutation: () => true,
          update: (next) => {
            if (next.type !== node.type) return false;
            view.show(parse(next.attrs));
            return true;
          },
          ...(view.destroy !== undefined && { destroy: view.destroy }),
        };
      },
  });
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

function pictureView(sourceOf: NodeSurroundings["sourceOf"], missing: string): IllustrationView<PictureBlock> {
  const { dom, image, caption, describe } = figureFrame();
  const absent = document.createElement("p");
  absent.textContent = missing;
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

/** A chart follows the tables: it is drawn anew when it says something else, as soon as nothing that somebody types waits to be shown. */
function chartView(chartOf: NodeSurroundings["chartOf"], charts: Set<() => void>): IllustrationView<ChartBlock> {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
