import { Extension } from "@tiptap/react";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { TextPlace } from "./find-in-narratives.ts";

/** What is to be marked. */
export interface Marks {
  readonly places: readonly TextPlace[];
  readonly current: TextPlace | undefined;
}

const key = new PluginKey<{ marks: Marks; decorations: DecorationSet }>("matchMarks");

/** Marks what a search found. */
export const matchMarks = Extension.create({
  name: "matchMarks",
  addProseMirrorPlugins: () => [
    new Plugin<{ marks: Marks; decorations: DecorationSet }>({
      key,
      state: {
        init: () => ({ marks: { places: [], current: undefined }, decorations: DecorationSet.empty }),
        apply: (transaction, { marks, decorations }) => {
          const asked = marksIn(transaction);
          if (asked !== undefined) return { marks: asked, decorations: decorate(transaction.doc, asked) };
          return { marks, decorations: decorations.map(transaction.mapping, transaction.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** A transaction that marks places instead of those marked before. */
export function markMatches(state: EditorState, marks: Marks): Transaction {
  const transaction = state.tr.setMeta("addToHistory", false);
  pending.set(transaction, marks);
  return transaction;
}

/** The marks that a transaction brings; a map keeps their type, which the transaction's own notes would lose. */
const pending = new WeakMap<Transaction, Marks>();

function marksIn(transaction: Transaction): Marks | undefined {
  return pending.get(transaction);
}

/** Where a place stands in the document, as positions of the editor; undefined where there is no such place. */
export function rangeOf(document: DocumentNode, place: TextPlace): { from: number; to: number } | undefined {
  const block = document.maybeChild(place.block);
  if (block === null) return undefined;
  let start = 0;
  for (let index = 0; index < place.block; index += 1) start += document.child(index).nodeSize;
  if (!block.isTextblock) return { from: start, to: start + block.nodeSize };
  const within = (offset: number): number => start + 1 + Math.min(offset, block.content.size);
  return { from: within(place.from), to: within(place.to) };
}

function decorate(document: DocumentNode, { places, current }: Marks): DecorationSet {
  const decorations = places.flatMap((place) => {
    const range = rangeOf(document, place);
    if (range === undefined) return [];
    const isCurrent = place.block === current?.block && place.from === current.from;
    const attributes = { class: isCurrent ? "match current-match" : "match" };
    return document.child(place.block).isTextblock
      ? [Decoration.inline(range.from, range.to, attributes)]
      : [Decoration.node(range.from, range.to, attributes)];
  });
  return DecorationSet.create(document, decorations);
}
