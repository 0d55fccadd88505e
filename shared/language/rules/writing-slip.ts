import type { Finding } from "../../checks/finding.ts";
import type { Check, Rule } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { narrativeIds } from "../../report/report.ts";
import type { Stretch } from "../../text/passages.ts";
import { inputsOfText, passagesIn, type Quoted, quoted } from "../../text/quoted.ts";
import type { Slip } from "../../words/language-findings.ts";
import { doubledWords } from "../doubled-words.ts";
import { numberingGaps } from "../numbering-gaps.ts";
import { slipsOfMarks } from "../punctuation.ts";
import { isAllowed } from "../vocabulary.ts";
import { checksOfWords, stretchesOf } from "../word-rule.ts";

/** L5: doubled or half-width punctuation, lone brackets, doubled words, 截止 for 截至, gaps in numbering, and the user's own words. Source: practice. */
export const writingSlip: Rule = {
  code: "L5",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    ...checksOfWords(
      form,
      (text) => [
        ...slipsOfMarks(text),
        ...doubledWords(text).map((stretch) => ({ ...stretch, slip: { kind: "doubledWord" as const } })),
        ...stretchesOf(text, cutoff).map((stretch) => ({ ...stretch, slip: { kind: "cutoff" as const } })),
      ],
      (own, { slip }) => finding(own, slip),
    ),
    ...numberings(form),
    ...unwantedWords(form),
  ],
};

const cutoff =
  /截止(?=[ 　]?(?:[0-9０-９]{4}[ 　]?年|[0-9０-９]{1,2}[ 　]?月|二[〇○零]|目前|今年|本年|年底|年末|当前|发稿))/gu;

function finding(own: Quoted, slip: Slip): Finding {
  return { code: "L5", severity: writingSlip.severity, ...own, params: { words: own.quote, slip } };
}

/** Numbers typed by hand run on over paragraphs, so a whole part is read at once. */
function numberings(form: Form): readonly Check[] {
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) =>
      numberingGaps(passagesIn(report, part))
        .filter(({ passage, stretch }) => !isAllowed(passage.words.text, stretch, vocabulary))
        .map(({ passage, stretch, expected }) => finding(quoted(passage, stretch), { kind: "numbering", expected })),
  }));
}

/** Words that the user wants pointed out; that is a warning. */
function unwantedWords(form: Form): readonly Check[] {
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) =>
      passagesIn(report, part).flatMap((passage) => {
        const { text } = passage.words;
        return vocabulary.flagged
          .flatMap((word) => occurrences(text, word))
          .filter((stretch) => !isAllowed(text, stretch, vocabulary))
          .map((stretch) => ({
            ...finding(quoted(passage, stretch), { kind: "unwanted" }),
            severity: "warning" as const,
          }));
      }),
  }));
}

function occurrences(text: string, word: string): readonly Stretch[] {
  if (word === "") return [];
  const found: Stretch[] = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    found.push({ from, to: from + word.length });
  }
  return found;
}
