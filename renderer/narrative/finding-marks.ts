import { Extension } from "@tiptap/react";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Severity } from "../../shared/checks/finding.ts";
import type { TextPlace } from "./find-in-narratives.ts";
import { rangeOf } from "./match-marks.ts";

/** Words that a finding is about: where they stand, how bad it is, and the sentence that says why. */
export interface MarkedFinding {
  readonly place: TextPlace;
  readonly severity: Severity;
  readonly title: string;
}

const key = new PluginKey<DecorationSet>("findingMarks");

/** Underlines the words that findings are about. */
export const findingMarks = Extension.create({
  name: "findingMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, decorations) => {
          const marked = brought.get(transaction);
          if (marked !== undefined) return decorate(transaction.doc, marked);
          return decorations.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** A transaction that underlines these words instead of those underlined before. */
export function markFindings(state: EditorState, marked: readonly MarkedFinding[]): Transaction {
  const transaction = state.tr.setMeta("addToHistory", false);
  brought.set(transaction, marked);
  return transaction;
}

/** What a transaction brings; a map keeps its type, which the transaction's own notes would lose. */
const brought = new WeakMap<Transaction, readonly MarkedFinding[]>();

function decorate(document: DocumentNode, marked: readonly MarkedFinding[]): DecorationSet {
  const decorations = marked.flatMap(({ place, severity, title }) => {
    const range = rangeOf(document, place);
    if (range === undefined || range.from >= range.to) return [];
    return [Decoration.inline(range.from, range.to, { class: "finding-mark", "data-severity": severity, title })];
  });
  return DecorationSet.create(document, decorations);
}
