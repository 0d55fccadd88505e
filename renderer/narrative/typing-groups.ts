import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { UndoGroup } from "../session/report-session.ts";

/** A change of the text as far as undo cares: what was replaced, what it became, and when. */
export interface Typed {
  readonly from: number;
  /** Where the replaced text ended, before the change. */
  readonly to: number;
  /** The words put in; empty where something was deleted; undefined where more than words changed. */
  readonly inserted: string | undefined;
  /** Milliseconds. */
  readonly time: number;
  /** Whether an input method is still composing. */
  readonly composing: boolean;
}

/** A pause after which typing is a new step to undo, in milliseconds. */
const pause = 1000;

/**
 * Says which undo step each change belongs to: typing on at the same place is one step until a pause, the end of a sentence or a change of
 * another kind.
 */
export function createTypingGroups() {
  let last:
    | (Omit<Typed, "inserted"> & { readonly deleting: boolean; readonly ended: boolean; readonly group: UndoGroup })
    | undefined;

  return {
    /** The step of a change. */
    next: (typed: Typed): UndoGroup => {
      const { from, to, inserted, time, composing } = typed;
      if (inserted === undefined) {
        last = undefined;
        return Symbol("larger change");
      }
      const deleting = inserted === "";
      const goesOn =
        last !== undefined &&
        from <= last.to &&
        to >= last.from &&
        (last.composing || (last.deleting === deleting && !last.ended && time - last.time < pause));
      const group = goesOn && last !== undefined ? last.group : Symbol("typing");
      const ended = /[。！？；\n]$/.test(inserted);
      last = { from, to: from + inserted.length, deleting, ended, time, composing, group };
      return group;
    },
    /** Makes the next change a new step, because something else has changed the report. */
    start: (): void => {
      last = undefined;
    },
  };
}

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
