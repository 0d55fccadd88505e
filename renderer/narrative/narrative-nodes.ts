import { type Extensions, Node } from "@tiptap/react";
import type { BoundFigure, ChartBlock, PictureBlock } from "../../shared/report/narrative.ts";
import type { FigureWords } from "./figure-words.ts";
import { parseChart, parseFigure, parsePicture } from "./narrative-json.ts";
import {
  chartView,
  figureSpan,
  type IllustrationView,
  type NodeSurroundings,
  pictureView,
  showFigure,
  textBlockShape,
} from "./node-views.ts";

/** The nodes of the editor, exactly those of a narrative, and a way to have bound figures and charts show themselves anew. */
export interface NarrativeNodes {
  readonly extensions: Extensions;
  readonly refreshFigures: () => void;
}

/** The bound figures of a text, and what each of them says just now. */
type ShownFigures = Map<HTMLElement, { readonly figure: BoundFigure; readonly words: FigureWords }>;

/** Makes the nodes for one editor. */
export function narrativeNodes(surroundings: NodeSurroundings): NarrativeNodes {
  const shown: ShownFigures = new Map();
  const charts = new Set<() => void>();
  const show = (dom: HTMLElement, figure: BoundFigure): void => {
    const words = surroundings.wordsOf(figure);
    showFigure(dom, words, shown.get(dom)?.words);
    shown.set(dom, { figure, words });
  };
  return {
    extensions: [
      Node.create({ name: "doc", topNode: true, content: "block+" }),
      Node.create({ name: "text", group: "inline" }),
      ...textBlocks,
      figureNode(surroundings, shown, show),
      illustrationNode("picture", ["sha256", "description", "width", "caption"], parsePicture, () =>
        pictureView(surroundings),
      ),
      illustrationNode("chart", ["chart", "width", "caption"], parseChart, () => chartView(surroundings, charts)),
    ],
    refreshFigures: () => {
      for (const [dom, { figure }] of shown) show(dom, figure);
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
      ...textBlockShape({ kind: "paragraph", content: [], ...(node.attrs["pattern"] === true && { pattern: true }) }),
      0,
    ],
  }),
  Node.create({
    ...textBlock,
    name: "point",
    defining: true,
    parseHTML: () => [{ tag: "p[data-block=point]", priority: 60 }],
    renderHTML: () => [...textBlockShape({ kind: "point", content: [] }), 0],
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
      ...textBlockShape({
        kind: "heading",
        content: [],
        level: node.attrs["level"] === 1 ? 1 : 2,
        ...(node.attrs["runIn"] === true && { runIn: true }),
      }),
      0,
    ],
  }),
];

function figureNode(
  { wordsOf }: NodeSurroundings,
  shown: ShownFigures,
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
        const dom = figureSpan();
        const figure = parseFigure(node.attrs["figure"]);
        if (figure !== undefined) {
          show(dom, figure);
        }
        return { dom, ignoreMutation: () => true, destroy: () => shown.delete(dom) };
      },
  });
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
