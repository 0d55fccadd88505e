import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { parseChart, parsePicture } from "./narrative-json.ts";
import { partExcess, pictureCharacters } from "../../shared/report/limits.ts";

const session = "fromSession";
const step = "stepName";
const pattern = "fromPattern";

/** Notes that a transaction shows what the session says already. */
export function asFromSession(transaction: Transaction): Transaction {
  return transaction.setMeta(session, true).setMeta("addToHistory", false);
}

/** Whether a transaction shows what the session says already. */
export function isFromSession(transaction: Transaction): boolean {
  return transaction.getMeta(session) !== undefined;
}

/** Gives a transaction a name for its undo step: changes of one name after another are undone as one. */
export function asStep(transaction: Transaction, name: string): Transaction {
  return transaction.setMeta(step, name);
}

/** The name of a transaction's undo step, where it has one. */
export function stepOf(transaction: Transaction): string | undefined {
  const name: unknown = transaction.getMeta(step);
  return typeof name === "string" ? name : undefined;
}

/** Notes that a transaction brings a pattern in, as it stands. */
export function asFromPattern(transaction: Transaction): Transaction {
  return transaction.setMeta(pattern, true);
}

/** Whether what a transaction brings is as it was written elsewhere: paragraphs from patterns stay so. */
function keepsPatterns(transaction: Transaction): boolean {
  return isFromSession(transaction) || transaction.getMeta(pattern) !== undefined;
}

/** Refuses what would make a part longer than a report may have it; what is there stays, and may become shorter. */
export function partLimit(onRefused: () => void): Extension {
  return Extension.create({
    name: "partLimit",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || isFromSession(transaction)) return true;
          const { before, doc: after } = transaction;
          if (after.content.size <= before.content.size || !isTooLong(after)) return true;
          onRefused();
          return false;
        },
      }),
    ],
  });
}

/** Counted as the reader of files counts, pictures and charts included: what the editor takes, the file takes. */
function isTooLong(document: DocumentNode): boolean {
  let characters = 0;
  let figures = 0;
  document.descendants((node) => {
    const picture =
      node.type.name === "picture"
        ? parsePicture(node.attrs)
        : node.type.name === "chart"
          ? parseChart(node.attrs)
          : undefined;
    if (picture !== undefined) characters += pictureCharacters(picture);
    else if (node.isText) characters += node.nodeSize;
    else if (node.isInline) figures += 1;
  });
  return partExcess({ blocks: document.childCount, characters, figures }) !== undefined;
}

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
