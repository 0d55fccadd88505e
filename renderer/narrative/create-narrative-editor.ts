import { Editor } from "@tiptap/react";
import { Fragment, Slice } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import type { Language } from "../../shared/words/language.ts";
import { narrativeNames, narrativeWords } from "../../shared/words/narrative.ts";
import type { ReportSession } from "../session/report-session.ts";
import { blockNumbers } from "./block-numbers.ts";
import { createFigureSources, figureWords } from "./figure-words.ts";
import { findInNarrative, type TextPlace } from "./find-in-narratives.ts";
import { knownPictures } from "./known-pictures.ts";
import { markMatches, matchMarks, rangeOf } from "./match-marks.ts";
import { narrativeKeys, replaceDocument } from "./narrative-commands.ts";
import { narrativeEdit } from "./narrative-edit.ts";
import { narrativeToJson, parseNarrativeJson } from "./narrative-json.ts";
import { narrativeNodes } from "./narrative-nodes.ts";
import { createPasting } from "./pasting.ts";
import { pictureAddress, type PictureRefusal } from "./read-picture.ts";
import { catchStrayClipboard } from "./stray-clipboard.ts";
import type { TextSurface } from "./text-focus.ts";
import { typedChange } from "./typed-change.ts";
import { createTypingGroups } from "./typing-groups.ts";

/** What an editor needs. */
export interface NarrativeEditorOptions {
  readonly element: HTMLElement;
  readonly session: ReportSession;
  readonly part: NarrativeId;
  readonly readOnly: boolean;
  readonly language: Language;
  /** A picture was refused; `name` is the file's, empty for a pasted one. */
  readonly onRefused: (refusal: PictureRefusal, name: string) => void;
  /** Enter on a picture. */
  readonly onEditPicture: () => void;
}

/** An editor over one narrative of an open report. */
export interface OpenNarrativeEditor {
  readonly editor: Editor;
  readonly surface: TextSurface;
  /** Puts picture files in at the caret. */
  readonly addPictures: (files: readonly File[]) => Promise<void>;
  readonly destroy: () => void;
}

/** A note on a transaction: it shows what the session says already, or names its own undo step. */
const fromSession = "fromSession";
const stepName = "stepName";

/** Gives a transaction a name for its undo step: changes of one name after another are undone as one. */
export function asStep(transaction: Transaction, name: string): Transaction {
  return transaction.setMeta(stepName, name);
}

let editors = 0;

/**
 * Opens an editor over one narrative. The session's report is the truth: every change of the text becomes an edit of the session, every
 * change of the session is shown in the text, and there is no other history.
 */
export function createNarrativeEditor(options: NarrativeEditorOptions): OpenNarrativeEditor {
  const { session, part, readOnly, language } = options;
  editors += 1;
  const groups = createTypingGroups(`narrative:${part}:${editors}`);
  const labels = labelsFor(formOf(session.report().edition), language);
  const sourcesOf = createFigureSources();
  const pictures = knownPictures(session);
  let shown = session.report().narratives[part];
  let shownSources = sourcesOf(session.report());

  const nodes = narrativeNodes({
    wordsOf: (figure) => figureWords(figure, sourcesOf(session.report()), labels, language),
    sourceOf: (sha256) => {
      const picture = pictures.get(sha256);
      return picture && pictureAddress(picture);
    },
    pictureMissing: narrativeWords.pictureMissing[language],
  });
  const pasting = createPasting({
    pictures,
    isClosed: () => readOnly || editor.isDestroyed,
    onRefused: options.onRefused,
  });

  const editor = new Editor({
    element: options.element,
    editable: !readOnly,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableContentCheck: true,
    content: narrativeToJson(shown),
    extensions: [
      ...nodes.extensions,
      blockNumbers(readOnly ? "" : narrativeWords.placeholder[language]),
      matchMarks,
      narrativeKeys({ undo: session.undo, redo: session.redo, editPicture: options.onEditPicture }),
    ],
    editorProps: {
      attributes: {
        class: "narrative-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": narrativeNames[part][language],
        "aria-readonly": String(readOnly),
        spellcheck: "false",
        autocorrect: "off",
        autocapitalize: "off",
        lang: "zh-CN",
        ...(readOnly && { tabindex: "0" }),
      },
      handlePaste: (view, event) => pasting.paste(view, event),
      handleDrop: (view, event, _slice, moved) => !moved && pasting.drop(view, event),
      transformPasted: (slice) => withoutUnknownPictures(slice, (sha256) => pictures.has(sha256)),
      handleDOMEvents: {
        beforeinput: (_view, event) => {
          if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
          event.preventDefault();
          if (event.inputType === "historyUndo") session.undo();
          else session.redo();
          return true;
        },
      },
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged && transaction.getMeta(fromSession) === undefined) keep(transaction);
    },
  });

  const keep = (transaction: Transaction): void => {
    const narrative = parseNarrativeJson(editor.getJSON());
    if (narrative === undefined) throw new Error("the editor holds what a narrative cannot");
    const named: unknown = transaction.getMeta(stepName);
    const group = typeof named === "string" ? named : groups.next(typedChange(transaction, editor.view.composing));
    if (typeof named === "string") groups.start();
    shown = narrative;
    session.apply(narrativeEdit(session.report(), part, narrative, pictures), group);
  };

  const stopListening = session.subscribe(() => {
    const next = session.report().narratives[part];
    if (next !== shown) {
      shown = next;
      groups.start();
      const change = replaceDocument(editor.state, editor.schema.nodeFromJSON(narrativeToJson(next)));
      if (change !== undefined) {
        change.setMeta(fromSession, true).setMeta("addToHistory", false);
        editor.view.dispatch(editor.isFocused ? change.scrollIntoView() : change);
      }
    }
    const sources = sourcesOf(session.report());
    if (sources !== shownSources) nodes.refreshFigures();
    shownSources = sources;
  });

  const stopCatching = catchStrayClipboard(editor.view.dom);

  const select = (place: TextPlace): void => {
    const { doc: document, tr: transaction } = editor.state;
    const range = rangeOf(document, place);
    if (range === undefined) return;
    const selection = document.child(place.block).isTextblock
      ? TextSelection.create(document, range.from, range.to)
      : NodeSelection.create(document, range.from);
    editor.view.dispatch(transaction.setSelection(selection).scrollIntoView());
  };
  const surface: TextSurface = {
    jump: ({ place, quote }) => {
      const sources = sourcesOf(session.report());
      const target = place ?? (quote === undefined ? undefined : findInNarrative(shown, sources, quote)[0]);
      editor.view.focus();
      if (target !== undefined) return select(target);
      const start = Selection.atStart(editor.state.doc);
      editor.view.dispatch(editor.state.tr.setSelection(start).scrollIntoView());
    },
    reveal: (place) => {
      const range = rangeOf(editor.state.doc, place);
      if (range === undefined) return;
      const { node } = editor.view.domAtPos(range.from);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({ block: "nearest" });
    },
    highlight: (places, current) => editor.view.dispatch(markMatches(editor.state, { places, current })),
  };

  return {
    editor,
    surface,
    addPictures: (files) => pasting.addPictures(editor.view, files),
    destroy: () => {
      stopListening();
      stopCatching();
      editor.destroy();
    },
  };
}

/** Copied text may name pictures of another report; those are left out. */
function withoutUnknownPictures(slice: Slice, isKnown: (sha256: string) => boolean): Slice {
  const kept = slice.content.content.filter(
    (node) => node.type.name !== "picture" || isKnown(String(node.attrs["sha256"])),
  );
  if (kept.length === slice.content.childCount) return slice;
  return Slice.maxOpen(Fragment.from(kept));
}
