import { Extension } from "@tiptap/react";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { keepsPatterns } from "./transaction-notes.ts";

/** Paragraphs that came from a pattern are ordinary ones as soon as somebody edits them. */
export const patternMarks = Extension.create({
  name: "patternMarks",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        if (transactions.some(keepsPatterns) || !transactions.some(({ docChanged }) => docChanged)) return null;
        return editedPatterns(before.doc, after);
      },
    }),
  ],
});

function editedPatterns(before: DocumentNode, { doc: document, tr: transaction }: EditorState): Transaction | null {
  const untouched = new Set(before.children);
  document.forEach((node, position) => {
    if (node.attrs["pattern"] === true && !untouched.has(node)) {
      transaction.setNodeAttribute(position, "pattern", null);
    }
  });
  return transaction.docChanged ? transaction : null;
}
