import type { Finding } from "../checks/finding.ts";
import type { Check } from "../checks/rule.ts";
import type { Form } from "../forms/form.ts";
import { narrativeIds } from "../report/report.ts";
import type { BlockText, Stretch } from "../text/passages.ts";
import { matchesOf } from "../text/matches-of.ts";
import { inputsOfText, passagesIn, type Quoted, quoted } from "../text/quoted.ts";
import { isAllowed } from "./vocabulary.ts";

/**
 * The checks of a rule that looks at each block's words by themselves: `find` names the stretches, `tell` says what is wrong with one.
 * Words that the user never wants flagged are left out. A block is looked at once as long as it says the same.
 */
export function checksOfWords<F extends Stretch>(
  form: Form,
  find: (text: string) => readonly F[],
  tell: (own: Quoted, found: F) => Finding,
): readonly Check[] {
  const known = new WeakMap<BlockText, readonly F[]>();
  const foundIn = (words: BlockText): readonly F[] => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = find(words.text);
    known.set(words, found);
    return found;
  };
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) =>
      passagesIn(report, part).flatMap((passage) =>
        foundIn(passage.words)
          .filter((stretch) => !isAllowed(passage.words.text, stretch, vocabulary))
          .map((found) => tell(quoted(passage, found), found)),
      ),
  }));
}

/** Where a pattern matches in a text. The pattern has to have the flag `g`. */
export function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return matchesOf(text, pattern).map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
