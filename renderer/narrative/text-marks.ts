import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import type { Severity } from "../../shared/checks/finding.ts";
import type { TextPlace } from "./text-places.ts";

/** What a search found, and the match at which it stands. */
export interface MarkedMatches {
  readonly places: readonly TextPlace[];
  readonly current: TextPlace | undefined;
}

/** Words that a finding or a remark is about: where they stand, how bad it is, and the sentence that says why. */
export interface MarkedFinding {
  readonly place: TextPlace;
  readonly severity: Severity | "remark";
  readonly title: string;
}

const matches = marks("matchMarks");
const findings = marks("findingMarks");

/** Shows what a search found, and underlines the words that findings are about. Both move with the words on which they stand. */
export const textMarks = [matches.extension, findings.extension];

/** A transaction that marks these matches instead of those marked before. */
export function markMatches(state: EditorState, { places, current }: MarkedMatches): Transaction {
  const { doc: document } = state;
  const decorations = places.flatMap((place) => {
    const range = rangeOf(document, place);
    if (range === undefined) return [];
    const isCurrent = place.block === current?.block && place.from === current.from;
    const attributes = { class: isCurrent ? "match current-match" : "match" };
    return document.child(place.block).isTextblock
      ? [Decoration.inline(range.from, range.to, attributes)]
      : [Decoration.node(range.from, range.to, attributes)];
  });
  return matches.show(state, decorations);
}

/** A transaction that underlines these words instead of those underlined before. */
export function markFindings(state: EditorState, marked: readonly MarkedFinding[]): Transaction {
  const decorations = marked.flatMap(({ place, severity, title }) => {
    const range = rangeOf(state.doc, place);
    if (range === undefined || range.from >= range.to) return [];
    return [Decoration.inline(range.from, range.to, { class: "finding-mark", "data-severity": severity, title })];
  });
  return findings.show(state, decorations);
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

/** Marks of one kind: the extension that shows them, and the way to show others. */
function marks(name: string) {
  const key = new PluginKey<DecorationSet>(name);
  const plugin = (): Plugin<DecorationSet> =>
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown) => {
          const brought: unknown = transaction.getMeta(key);
          return brought instanceof DecorationSet ? brought : shown.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    });
  return {
    extension: Extension.create({ name, addProseMirrorPlugins: () => [plugin()] }),
    show: (state: EditorState, decorations: Decoration[]): Transaction =>
      state.tr.setMeta("addToHistory", false).setMeta(key, DecorationSet.create(state.doc, decorations)),
  };
}
