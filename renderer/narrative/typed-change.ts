import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { Typed } from "./typing-groups.ts";

/** A transaction as undo sees it: typing and deleting of words in one place, or something larger. */
export function typedChange(transaction: Transaction, composing: boolean): Typed {
  const { time } = transaction;
  const [step, ...more] = transaction.steps;
  if (!(step instanceof ReplaceStep) || more.length > 0 || transaction.getMeta("uiEvent") !== undefined) {
    return { from: 0, to: 0, inserted: undefined, time, composing };
  }
  const { from, to, slice } = step;
  const $from = transaction.docs[0]?.resolve(from);
  const inOneBlock = $from?.parent.isTextblock === true && to <= $from.end();
  const wordsOnly = slice.openStart === 0 && slice.openEnd === 0 && slice.content.content.every((node) => node.isText);
  const inserted = inOneBlock && wordsOnly ? slice.content.textBetween(0, slice.content.size) : undefined;
  return { from, to, inserted, time, composing };
}
