import { Extension } from "@tiptap/react";
import { Fragment, type Node as DocumentNode, Slice } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { GapCursor, gapCursor } from "@tiptap/pm/gapcursor";
import type { Block, BoundFigure, ChartBlock, Narrative, PictureBlock } from "../../shared/report/narrative.ts";
import { narrativeToJson, parseFigure, parseNarrativeJson } from "./narrative-json.ts";
import { asFromPattern } from "./transaction-notes.ts";
import { readTypedLine, typedNumberLength } from "./pasted-lines.ts";

/** What the selected blocks can be made. */
export type BlockChoice = "paragraph" | "heading1" | "heading2" | "point";

/** What the block at the caret is; undefined on a picture. */
export function blockAtCaret({ selection }: EditorState): BlockChoice | undefined {
  const { parent } = selection.$from;
  switch (parent.type.name) {
    case "heading":
      return parent.attrs["level"] === 2 ? "heading2" : "heading1";
    case "paragraph":
      return "paragraph";
    case "point":
      return "point";
    default:
      return undefined;
  }
}

/**
 * Makes the selected blocks paragraphs, headings or points. A number that somebody typed in front is taken off where ours takes its place.
 * Undefined where no words are selected, or nothing would change.
 */
export function setBlocks(state: EditorState, choice: BlockChoice): Transaction | undefined {
  const { tr: transaction, schema, selection } = state;
  const type = schema.nodes[choice.replace(/\d$/, "")];
  const attributes = choice.startsWith("heading") ? { level: choice === "heading2" ? 2 : 1 } : null;
  if (type === undefined) return undefined;
  state.doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (!node.isTextblock || node.hasMarkup(type, attributes)) return false;
    const at = transaction.mapping.map(position);
    transaction.setNodeMarkup(at, type, attributes);
    const first = node.firstChild;
    const length = choice === "paragraph" ? 0 : typedNumberLength(first?.text ?? "");
    if (length > 0 && length < node.content.size) transaction.delete(at + 1, at + 1 + length);
    return false;
  });
  return transaction.docChanged ? transaction.scrollIntoView() : undefined;
}

/** Whether the heading at the caret shares its line with the paragraph after it; undefined where there is no such pair. */
export function runInAtCaret({ selection, doc: document }: EditorState): boolean | undefined {
  const { $from } = selection;
  if ($from.parent.type.name !== "heading") return undefined;
  if (document.maybeChild($from.index(0) + 1)?.type.name !== "paragraph") return undefined;
  return $from.parent.attrs["runIn"] === true;
}

/** Puts the heading at the caret on one line with the paragraph after it, or takes them apart again. */
export function toggleRunIn(state: EditorState): Transaction | undefined {
  const now = runInAtCaret(state);
  if (now === undefined) return undefined;
  return state.tr.setNodeAttribute(state.selection.$from.before(1), "runIn", now ? null : true);
}

/** Puts blocks in place of the selection; a single paragraph goes into the line at the caret. */
export function insertBlocks(state: EditorState, blocks: Narrative): Transaction {
  const nodes = narrativeToJson(blocks).content?.map((json) => state.schema.nodeFromJSON(json)) ?? [];
  const slice = Slice.maxOpen(Fragment.from(nodes));
  return state.tr.replaceSelection(slice).scrollIntoView().setMeta("uiEvent", "paste");
}

/** Whether a block of the document is a picture or a chart. */
export function isIllustration({ type }: DocumentNode): boolean {
  return type.name === "picture" || type.name === "chart";
}

/** Puts a picture or a chart after the block at the caret (in place of an empty line) and selects it. */
export function insertIllustration(state: EditorState, picture: PictureBlock | ChartBlock): Transaction {
  const { transaction, from } = insertOwnBlock(state, picture);
  return transaction.setSelection(NodeSelection.create(transaction.doc, from)).scrollIntoView();
}

/** Puts a sentence from a pattern after the block at the caret (in place of an empty line), as a paragraph of its own, the caret at its end. */
export function insertPattern(state: EditorState, block: Block): Transaction {
  const { transaction, from } = insertOwnBlock(state, block);
  const end = from + (transaction.doc.nodeAt(from)?.nodeSize ?? 2) - 1;
  return asFromPattern(transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView());
}

function insertOwnBlock(state: EditorState, block: Block): { transaction: Transaction; from: number } {
  const { $to } = state.selection;
  const node = state.schema.nodeFromJSON(narrativeToJson([block]).content?.[0]);
  const inEmptyLine = $to.depth === 1 && $to.parent.content.size === 0 && $to.parent.type.name === "paragraph";
  const from = inEmptyLine ? $to.before(1) : $to.depth > 0 ? $to.after(1) : state.selection.to;
  return { transaction: state.tr.replaceWith(from, inEmptyLine ? $to.after(1) : from, node), from };
}

/** The paragraph from a pattern that holds the caret, as its position; undefined elsewhere. */
export function patternAtCaret({ selection }: EditorState): number | undefined {
  const { $from } = selection;
  return $from.depth > 0 && $from.node(1).attrs["pattern"] === true ? $from.before(1) : undefined;
}

/** The bound figure that is selected, and its position. */
export function figureAtCaret({ selection }: EditorState): { figure: BoundFigure; position: number } | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "figure") return undefined;
  const figure = parseFigure(selection.node.attrs["figure"]);
  return figure && { figure, position: selection.from };
}

/** Puts a bound figure in place of the selection: at the caret, or instead of the figure or the words selected. */
export function insertFigure(state: EditorState, figure: BoundFigure): Transaction {
  const transaction = state.selection instanceof GapCursor ? state.tr : state.tr.deleteSelection();
  return transaction.replaceSelectionWith(figureNodeOf(state, figure), false).scrollIntoView();
}

/** Leaves the number of a bound figure as plain text. */
export function unbindFigure(state: EditorState, position: number, text: string): Transaction {
  return state.tr.replaceWith(position, position + 1, state.schema.text(text));
}

function figureNodeOf(state: EditorState, figure: BoundFigure): DocumentNode {
  return state.schema.nodeFromJSON({ type: "figure", attrs: { figure: { ...figure } } });
}

/** The smallest change that turns one document into another, so that the selection outside it stays. Undefined where they are the same. */
export function replaceDocument(state: EditorState, next: DocumentNode): Transaction | undefined {
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return undefined;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const transaction = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  if (transaction.doc.eq(next)) return transaction;
  const whole = state.tr.replaceWith(0, state.doc.content.size, next.content);
  const caret = Math.min(state.selection.from, whole.doc.content.size);
  return whole.setSelection(Selection.near(whole.doc.resolve(caret)));
}

/** The keys of the editor besides those that the browser knows. */
export const narrativeKeys = (keys: {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly editPicture: () => void;
  readonly editFigure: () => void;
}): Extension =>
  Extension.create({
    name: "narrativeKeys",
    priority: 1000,
    addProseMirrorPlugins: () => [dropCursor({ class: "drop-mark", width: 2, color: false }), gapCursor()],
    addKeyboardShortcuts() {
      const run = (make: (state: EditorState) => Transaction | undefined) => (): boolean => {
        const transaction = this.editor.isEditable ? make(this.editor.state) : undefined;
        if (transaction !== undefined) this.editor.view.dispatch(transaction);
        return true;
      };
      const onlyIf = (make: (state: EditorState) => Transaction | undefined) => (): boolean => {
        const transaction = make(this.editor.state);
        if (transaction !== undefined) this.editor.view.dispatch(transaction);
        return transaction !== undefined;
      };
      const always = (act: () => unknown) => (): boolean => {
        act();
        return true;
      };
      return {
        "Mod-z": always(keys.undo),
        "Mod-y": always(keys.redo),
        "Mod-Shift-z": always(keys.redo),
        "Mod-Alt-0": run((state) => setBlocks(state, "paragraph")),
        "Mod-Alt-1": run((state) => setBlocks(state, "heading1")),
        "Mod-Alt-2": run((state) => setBlocks(state, "heading2")),
        "Mod-Alt-n": always(() => this.editor.isEditable && keys.editFigure()),
        "Mod-Shift-7": run((state) => setBlocks(state, "point")),
        Backspace: onlyIf(plainAtStart),
        "Shift-Enter": () => this.editor.commands.enter(),
        Enter: () => {
          const { selection } = this.editor.state;
          if (selection instanceof NodeSelection && isIllustration(selection.node)) {
            keys.editPicture();
            return true;
          }
          if (figureAtCaret(this.editor.state) !== undefined) {
            keys.editFigure();
            return true;
          }
          const structured = structureAtEnd(this.editor.state);
          if (structured !== undefined) this.editor.view.dispatch(structured);
          const transaction = afterPoint(this.editor.state);
          if (transaction !== undefined) this.editor.view.dispatch(transaction);
          return transaction !== undefined;
        },
      };
    },
  });

/** Backspace in front of a heading or point makes it a paragraph. */
function plainAtStart(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection;
  return empty && $from.depth === 1 && $from.parentOffset === 0 ? setBlocks(state, "paragraph") : undefined;
}

/**
 * Whoever ends a line that begins with the number which its place gives it means a heading or a point: the line becomes one, as a step of its own to undo.
 * Undefined for every other line.
 */
function structureAtEnd(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || $from.depth !== 1 || parent.type.name !== "paragraph" || $from.parentOffset < parent.content.size) {
    return undefined;
  }
  const typed = parent.firstChild?.isText === true ? typedNumberLength(parent.firstChild.text ?? "") : 0;
  if (typed === 0) return undefined;
  const before = {
    type: "doc",
    content: state.doc.children.slice(0, $from.index(0)).map((node): unknown => node.toJSON()),
  };
  const block = readTypedLine(parent.textBetween(0, parent.content.size, "", "0"), parseNarrativeJson(before) ?? []);
  const type = block && state.schema.nodes[block.kind];
  if (block === undefined || type === undefined) return undefined;
  const at = $from.before(1);
  const transaction = state.tr.setNodeMarkup(at, type, block.kind === "heading" ? { level: block.level } : null);
  return transaction.delete(at + 1, at + 1 + typed);
}

/** Enter in a point begins the next point; in an empty one it ends the points. */
function afterPoint(state: EditorState): Transaction | undefined {
  const { $from, $to } = state.selection;
  if ($from.parent.type.name !== "point" || !$from.sameParent($to)) return undefined;
  if ($from.parent.content.size === 0) return setBlocks(state, "paragraph");
  return state.tr.deleteSelection().split($from.pos).scrollIntoView();
}
