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
 * Names the undo step that each change belongs to: typing on at the same place is one step until a pause, the end of a sentence or a
 * change of another kind. `start` breaks off, for when something else has changed the report.
 */
export function createTypingGroups(prefix: string) {
  let count = 0;
  let last:
    { from: number; to: number; deleting: boolean; ended: boolean; time: number; composing: boolean } | undefined;

  return {
    /** The name of the step for a change. */
    next: (typed: Typed): string => {
      const { from, to, inserted, time, composing } = typed;
      if (inserted === undefined) {
        last = undefined;
        count += 1;
        return `${prefix}:${count}`;
      }
      const deleting = inserted === "";
      const goesOn =
        last !== undefined &&
        from <= last.to &&
        to >= last.from &&
        (last.composing || (last.deleting === deleting && !last.ended && time - last.time < pause));
      if (!goesOn) count += 1;
      const ended = /[。！？；\n]$/.test(inserted);
      last = { from, to: from + inserted.length, deleting, ended, time, composing };
      return `${prefix}:${count}`;
    },
    /** Makes the next change a new step. */
    start: (): void => {
      last = undefined;
    },
  };
}
