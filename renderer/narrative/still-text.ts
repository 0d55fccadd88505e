import { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { NarrativeId } from "../../shared/forms/form.ts";
import type { Block, Inline, Narrative } from "../../shared/report/narrative.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeNames } from "../../shared/words/narrative.ts";
import { attributesBeside, type BlockWords } from "./block-numbers.ts";
import { settleNarrative } from "./narrative-json.ts";
import {
  chartView,
  figureSpan,
  type IllustrationView,
  type NodeSurroundings,
  pictureView,
  showFigure,
  textBlockShape,
} from "./node-views.ts";

/** The attributes of the element that a text stands in, with its editor and before. */
export function textAttributes(
  part: NarrativeId,
  readOnly: boolean,
  language: Language,
): Readonly<Record<string, string>> {
  return {
    class: "narrative-text",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": narrativeNames[part][language],
    "aria-readonly": String(readOnly),
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
    lang: "zh-CN",
    tabindex: "0",
  };
}

/** What a text that stands still is shown with. */
export interface StillText {
  readonly narrative: Narrative;
  readonly attributes: Readonly<Record<string, string>>;
  readonly surroundings: NodeSurroundings;
  readonly words: BlockWords;
}

/**
 * Shows a narrative as its editor will, until the editor is there: all editors of a report together take longer to make than the rest of the
 * page. Returns how to let go of it.
 */
export function showStill(element: HTMLElement, { narrative, attributes, surroundings, words }: StillText): () => void {
  const settled = settleNarrative(narrative);
  const isEmpty = settled.length === 0;
  const blocks: Narrative = isEmpty ? [{ kind: "paragraph", content: [] }] : settled;
  const beside = attributesBeside(blocks, isEmpty, words);
  const drawn: (() => void)[] = [];
  const illustrated = <B>(block: B, view: IllustrationView<B>): HTMLElement => {
    view.show(block);
    if (view.destroy !== undefined) drawn.push(view.destroy);
    return view.dom;
  };
  const elementOf = (block: Block): HTMLElement => {
    if (block.kind === "picture") return illustrated(block, pictureView(surroundings));
    if (block.kind === "chart") return illustrated(block, chartView(surroundings, new Set()));
    const dom = elementWith(...textBlockShape(block));
    dom.append(...block.content.map((run) => stillRun(run, surroundings)));
    if (block.content.length === 0) dom.append(document.createElement("br"));
    return dom;
  };
  setAttributes(element, attributes);
  element.replaceChildren(
    ...blocks.map((block, index) => {
      const dom = elementOf(block);
      setAttributes(dom, beside[index] ?? {});
      return dom;
    }),
  );
  return () => {
    for (const letGo of drawn) letGo();
  };
}

function stillRun(run: Inline, { wordsOf }: NodeSurroundings): Node {
  if ("text" in run) return document.createTextNode(run.text);
  const dom = figureSpan();
  showFigure(dom, wordsOf(run.figure));
  return dom;
}

function elementWith(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const dom = document.createElement(name);
  setAttributes(dom, attributes);
  return dom;
}

function setAttributes(dom: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value);
}

/** How long a text may stand still while the window has other things to do, in milliseconds. */
const longestStill = 500;

/**
 * Makes the editor of a text that stands still: when there is time for it, or at once when somebody turns to it; a click puts the caret where
 * it points. Returns how to give that up.
 */
export function whenItsTurn(element: HTMLElement, make: () => EditorView): () => void {
  const makeNow = (): EditorView => {
    giveUp();
    return make();
  };
  const click = (event: MouseEvent): void => {
    const view = makeNow();
    if (event.button !== 0) return;
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at === null) return;
    event.preventDefault();
    const { doc: document, tr: transaction } = view.state;
    view.dispatch(transaction.setSelection(Selection.near(document.resolve(at.pos))));
    view.focus();
  };
  const turn = requestIdleCallback(makeNow, { timeout: longestStill });
  element.addEventListener("focus", makeNow);
  element.addEventListener("mousedown", click);
  const giveUp = (): void => {
    cancelIdleCallback(turn);
    element.removeEventListener("focus", makeNow);
    element.removeEventListener("mousedown", click);
  };
  return giveUp;
}
