import { type Check, type Found, nothing } from "../checks/rule.ts";
import type { Vocabulary } from "../checks/vocabulary.ts";
import type { Form } from "../forms/form.ts";
import { remembered } from "../remembered.ts";
import { narrativeIds } from "../report/report.ts";
import {
  type BlockText,
  inputsOfText,
  matchesOf,
  type Passage,
  passagesOf,
  type Quoted,
  quoted,
  type Stretch,
} from "../text/passages.ts";

/**
 * The checks of a rule that looks at each block's words by themselves: `find` names the stretches, `tell` says what is wrong with one.
 * Words that the user never wants flagged are left out. A block is looked at once as long as it says the same.
 */
export function checksOfWords<F extends Stretch, Params>(
  form: Form,
  find: (text: string) => readonly F[],
  tell: (own: Quoted, found: F) => Found<Params>,
): readonly Check<Found<Params>>[] {
  const foundIn = remembered((words: BlockText) => find(words.text));
  // A typed cell may stand in the words; while it does not, the passages are the same and nobody has to look at each again.
  const holdNothing = remembered((passages: readonly Passage[]) =>
    passages.every(({ words }) => foundIn(words).length === 0),
  );
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) => {
      const passages = passagesOf(report, part);
      if (holdNothing(passages)) return nothing;
      return passages.flatMap((passage) =>
        foundIn(passage.words)
          .filter((stretch) => !isAllowed(passage.words.text, stretch, vocabulary))
          .map((found) => tell(quoted(passage, found), found)),
      );
    },
  }));
}

/** Where a pattern matches in a text. The pattern has to have the flag `g`. */
export function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return matchesOf(text, pattern).map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/** Whether a stretch of a text lies within one of the words that are never to be flagged. */
export function isAllowed(text: string, { from, to }: Stretch, { allowed }: Vocabulary): boolean {
  return allowed.some((word) => {
    for (let place = Math.max(0, to - word.length); place <= from; place += 1) {
      if (text.startsWith(word, place) && place + word.length >= to) return true;
    }
    return false;
  });
}
