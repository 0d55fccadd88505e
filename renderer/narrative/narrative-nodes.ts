import { type Extensions, Node } from "@tiptap/react";
import type { BoundFigure, PictureBlock } from "../../shared/report/narrative.ts";
import type { FigureWords } from "./figure-words.ts";
import { parseFigure, parsePicture } from "./narrative-json.ts";

/** What the nodes need to know of the report to show themselves. */
export interface NodeSurroundings {
  readonly wordsOf: (figure: BoundFigure) => FigureWords;
  /** The address of a picture's bytes; undefined where the report does not hold it. */
  readonly sourceOf: (sha256: string) => string | undefined;
  readonly pictureMissing: string;
}

/** The nodes of the editor, exactly those of a narrative, and a way to have bound figures show themselves anew. */
export interface NarrativeNodes {
  readonly extensions: Extensions;
  readonly refreshFigures: () => void;
}

/** Makes the nodes for one editor. */
export function narrativeNodes(surroundings: NodeSurroundings): NarrativeNodes {
  const shown = new Map<HTMLElement, BoundFigure>();
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
      pictureNode(surroundings),
    ],
    refreshFigures: () => {
      for (const [dom, figure] of shown) show(dom, figure);
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

function pictureNode({ sourceOf, pictureMissing }: NodeSurroundings) {
  return Node.create({
    name: "picture",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        ["sha256", "description", "width", "caption"].map((name) => [
          name,
          { default: null, rendered: false, parseHTML: () => null },
        ]),
      ),
    parseHTML: () => [
      {
        tag: "figure[data-picture]",
        getAttrs: (dom: HTMLElement) => {
          const picture = parsePicture(parseJson(dom.dataset["picture"] ?? ""));
          return picture === undefined ? false : { ...picture, caption: picture.caption ?? null };
        },
      },
    ],
    renderHTML: ({ node }) => {
      const picture = parsePicture(node.attrs);
      return [
        "figure",
        { "data-block": "picture", "data-picture": JSON.stringify(picture) },
        ["figcaption", {}, picture?.caption ?? ""],
      ];
    },
    renderText: ({ node }) => parsePicture(node.attrs)?.caption ?? "",
    addNodeView:
      () =>
      ({ node }) => {
        const view = pictureView(sourceOf, pictureMissing);
        view.show(parsePicture(node.attrs));
        return {
          dom: view.dom,
          ignoreMutation: () => true,
          update: (next) => {
            if (next.type !== node.type) return false;
            view.show(parsePicture(next.attrs));
            return true;
          },
        };
      },
  });
}

function pictureView(sourceOf: NodeSurroundings["sourceOf"], missing: string) {
  const dom = document.createElement("figure");
  dom.className = "picture-block";
  const image = document.createElement("img");
  image.draggable = false;
  const caption = document.createElement("figcaption");
  const absent = document.createElement("p");
  absent.textContent = missing;
  let hash: string | undefined;
  return {
    dom,
    show: (picture: PictureBlock | undefined): void => {
      if (picture !== undefined && picture.sha256 !== hash) {
        hash = picture.sha256;
        const source = sourceOf(picture.sha256);
        if (source !== undefined) image.src = source;
        dom.replaceChildren(source === undefined ? absent : image, caption);
      }
      image.alt = picture?.description ?? "";
      image.style.width = `${picture?.width ?? 100}%`;
      caption.textContent = picture?.caption ?? "";
      caption.hidden = caption.textContent === "";
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
