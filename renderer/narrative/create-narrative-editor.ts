import { areSame } from "../../shared/remembered.ts";
import { Editor } from "@tiptap/react";
import { Fragment, Slice } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Finding } from "../../shared/catalogue/finding.ts";
import type { NarrativeId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import type { FigureSources } from "../../shared/report/bound-figure.ts";
import type { BoundFigure, ChartName } from "../../shared/report/narrative.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import type { Remark, Report } from "../../shared/report/report.ts";
import { openRemarks, placeOfRemark } from "../../shared/sign-off/remarks.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Language } from "../../shared/words/language.ts";
import { remarkSentence } from "../../shared/words/sign-off.ts";
import type { ReportSession } from "../session/report-session.ts";
import { blockNumbers, blockWords } from "./block-numbers.ts";
import type { FigureWords } from "./figure-words.ts";
import { type MarkedFinding, markFindings, markMatches, rangeOf, textMarks } from "./text-marks.ts";
import { findInNarrative, placeInEditor, type TextPlace } from "./text-places.ts";
import type { KnownPictures } from "./known-pictures.ts";
import { narrativeKeys, replaceDocument } from "./narrative-commands.ts";
import { narrativeEdit, shareBlocks } from "./narrative-edit.ts";
import { narrativeToJson, parseNarrativeJson } from "./narrative-json.ts";
import { narrativeNodes } from "./narrative-nodes.ts";
import { nodeSurroundings } from "./node-views.ts";
import { asFromSession, isFromSession, partLimit, patternMarks, stepOf } from "./transaction-notes.ts";
import { catchStrayClipboard, createPasting, type Refusal } from "./pasting.ts";
import { textAttributes } from "./still-text.ts";
import type { TextSurface } from "./text-focus.ts";
import { createTypingGroups, typedChange } from "./typing-groups.ts";

/** What an editor needs. */
export interface NarrativeEditorOptions {
  /** The element that becomes the text, with whatever stands in it. */
  readonly element: HTMLElement;
  readonly session: ReportSession;
  readonly part: NarrativeId;
  readonly pictures: KnownPictures;
  readonly readOnly: boolean;
  readonly language: Language;
  /** A picture was refused; `name` is the file's, empty for a pasted one. */
  readonly onRefused: (refusal: Refusal, name: string) => void;
  /** Enter was pressed on a picture. */
  readonly onEditPicture: () => void;
  /** The key for bound figures was pressed, or Enter on one. */
  readonly onEditFigure: () => void;
}

/** An editor over one narrative of an open report. */
export interface OpenNarrativeEditor {
  readonly editor: Editor;
  readonly surface: TextSurface;
  /** What a bound figure shows and where it comes from. */
  readonly wordsOf: (figure: BoundFigure) => FigureWords;
  /** What a chart says, for those who cannot see it. */
  readonly chartWords: (chart: ChartName) => string;
  /** Puts picture files in at the caret. */
  readonly addPictures: (files: readonly File[]) => Promise<void>;
  readonly destroy: () => void;
}

/**
 * Opens an editor over one narrative. The session's report is the truth: every change of the text becomes an edit of the session, every
 * change of the session is shown in the text, and there is no other history.
 */
export function createNarrativeEditor(options: NarrativeEditorOptions): OpenNarrativeEditor {
  const { session, part, pictures, readOnly, language } = options;
  const groups = createTypingGroups();
  const form = formOf(session.report().edition);
  const sources = (): FigureSources => figureSources(session.report());
  const surroundings = nodeSurroundings(session, pictures, language);
  let shown = session.report().narratives[part];
  let shownFigures = tablesOf(session.report());

  const nodes = narrativeNodes(surroundings);
  const pasting = createPasting({
    pictures,
    isClosed: () => readOnly || editor.isDestroyed,
    onRefused: options.onRefused,
  });

  const editor = new Editor({
    element: { mount: options.element },
    editable: !readOnly,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableContentCheck: true,
    content: narrativeToJson(shown),
    extensions: [
      ...nodes.extensions,
      blockNumbers(blockWords(language, readOnly)),
      ...textMarks,
      patternMarks,
      partLimit(() => options.onRefused("tooLong", "")),
      narrativeKeys({
        undo: session.undo,
        redo: session.redo,
        editPicture: options.onEditPicture,
        editFigure: options.onEditFigure,
      }),
    ],
    editorProps: {
      attributes: textAttributes(part, readOnly, language),
      handlePaste: (view, event) => pasting.paste(view, event),
      handleDrop: (view, event, _slice, moved) => !moved && pasting.drop(view, event),
      transformPasted: (slice) => withoutUnknownPictures(slice, (sha256) => pictures.has(sha256)),
      handleDOMEvents: {
        compositionend: () => queueMicrotask(() => !editor.isDestroyed && underline()),
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
      if (transaction.docChanged && !isFromSession(transaction)) keep(transaction);
    },
  });

  const keep = (transaction: Transaction): void => {
    const parsed = parseNarrativeJson(editor.getJSON());
    if (parsed === undefined) throw new Error("the editor holds what a narrative cannot");
    const narrative = shareBlocks(shown, parsed);
    const named = stepOf(transaction);
    const group = named ?? groups.next(typedChange(transaction, editor.view.composing));
    if (named !== undefined) groups.start();
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
        asFromSession(change);
        editor.view.dispatch(editor.isFocused ? change.scrollIntoView() : change);
      }
    }
    const figures = tablesOf(session.report());
    if (figures.some((table, index) => table !== shownFigures[index])) nodes.refreshFigures();
    shownFigures = figures;
    underline();
  });
  let underlined: readonly Finding[] = [];
  let remarked: readonly Remark[] | undefined;
  const underline = (): void => {
    const report = session.report();
    const placed = session.findings().filter((finding) => finding.place?.part === part);
    // Redrawing words that an input method is still composing would end its composition; its end brings the next change.
    if (editor.view.composing || (areSame(placed, underlined) && report.remarks === remarked)) return;
    underlined = placed;
    remarked = report.remarks;
    const marked = placed.flatMap((finding): readonly MarkedFinding[] =>
      finding.place === undefined || finding.explained !== undefined
        ? []
        : [
            {
              place: inEditor(finding.place),
              severity: finding.severity,
              title: formatFinding(finding, form, language),
            },
          ],
    );
    const remarks = openRemarks(report).flatMap((remark): readonly MarkedFinding[] => {
      const at = placeOfRemark(report, remark);
      if (at.kind !== "words" || at.place.part !== part) return [];
      return [{ place: inEditor(at.place), severity: "remark", title: remarkSentence[language](remark) }];
    });
    editor.view.dispatch(markFindings(editor.state, [...marked, ...remarks]));
  };
  const inEditor = (place: TextPlace): TextPlace => placeInEditor(shown[place.block], place, sources());
  underline();

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
    jump: ({ place, shown: words, quote }) => {
      const target =
        place ??
        (words && inEditor(words)) ??
        (quote === undefined ? undefined : findInNarrative(shown, sources(), quote)[0]);
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
    wordsOf: surroundings.wordsOf,
    chartWords: (chart) => surroundings.chartOf(chart).words,
    addPictures: (files) => pasting.addPictures(editor.view, files),
    destroy: () => {
      stopListening();
      stopCatching();
      editor.destroy();
    },
  };
}

/** All that bound figures are made of. */
function tablesOf({ cells, previous }: Report): readonly unknown[] {
  return [cells, previous];
}

/** Copied text may name pictures of another report; those are left out. */
function withoutUnknownPictures(slice: Slice, isKnown: (sha256: string) => boolean): Slice {
  const kept = slice.content.content.filter(
    (node) => node.type.name !== "picture" || isKnown(String(node.attrs["sha256"])),
  );
  if (kept.length === slice.content.childCount) return slice;
  return Slice.maxOpen(Fragment.from(kept));
}
