import { type Check, type Found, ruleTelling } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { listNumber, listNumberSigns, listNumberValue } from "../../numerals/written.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { remembered } from "../../remembered.ts";
import { narrativeIds } from "../../report/report.ts";
import {
  type BlockText,
  inputsOfText,
  matchesOf,
  type Passage,
  passagesOf,
  type Quoted,
  quoted,
  type Stretch,
} from "../../text/passages.ts";
import { type Slip, slipsIn } from "../slips.ts";
import { checksOfWords, isAllowed } from "../word-rule.ts";

/** Words, and what is wrong with them. */
interface WritingSlip {
  readonly words: string;
  readonly slip: Slip;
}

/** L5: doubled or half-width punctuation, lone brackets, doubled words, 截止 for 截至, gaps in numbering, and the user's own words. Source: practice. */
export const writingSlip = ruleTelling<WritingSlip>()({
  code: "L5",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    ...checksOfWords(form, slipsIn, (own, { slip }) => tell(own, slip)),
    ...numberings(form),
    ...unwantedWords(form),
  ],
});

function tell(own: Quoted, slip: Slip): Found<WritingSlip> {
  return { ...own, params: { words: own.quote, slip } };
}

/** Numbers typed by hand run on over paragraphs, so a whole part is read at once. */
function numberings(form: Form): readonly Check<Found<WritingSlip>>[] {
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) =>
      numberingGaps(passagesOf(report, part))
        .filter(({ passage, stretch }) => !isAllowed(passage.words.text, stretch, vocabulary))
        .map(({ passage, stretch, expected }) => tell(quoted(passage, stretch), { kind: "numbering", expected })),
  }));
}

/** A number that does not follow from the one before it, and the one that would. */
interface NumberingGap {
  readonly passage: Passage;
  readonly stretch: Stretch;
  readonly expected: string;
}

const chinese = `[${listNumberSigns}]{1,3}`;
const clause = "(?<=^|[。；;：:，,\\n])\\s{0,4}";

/** The ways in which numbers are typed by hand, and how the one that is due would be written. */
const kinds: readonly { readonly pattern: RegExp; readonly write: (value: number) => string }[] = [
  { pattern: new RegExp(`${clause}(${chinese})(?:是|要)`, "gu"), write: (value) => `${listNumber(value)}是` },
  { pattern: new RegExp(`${clause}第(${chinese})(?=[,、:])`, "gu"), write: (value) => `第${listNumber(value)}` },
  { pattern: new RegExp(`${clause}[(](${chinese})[)]`, "gu"), write: (value) => `（${listNumber(value)}）` },
  { pattern: new RegExp(`${clause}(\\d{1,2})[.、](?!\\d)`, "gu"), write: (value) => `${value}.` },
  { pattern: new RegExp(`${clause}[(](\\d{1,2})[)]`, "gu"), write: (value) => `（${value}）` },
];

/**
 * Where numbers typed by hand leave one out or say one twice: 一是…三是, 1.…2.…4. A number one always begins anew, and so does every
 * heading; a list that does not begin with one is left alone.
 */
const numberingGaps = remembered((passages: readonly Passage[]): readonly NumberingGap[] => {
  const typed = passages.map((passage) => ({ passage, numbers: numbersTyped(passage.words) }));
  return kinds.flatMap(({ write }, kind) => {
    const gaps: NumberingGap[] = [];
    let last = 0;
    for (const { passage, numbers } of typed) {
      if (passage.kind === "heading") last = 0;
      for (const { value, stretch } of numbers[kind] ?? []) {
        if (last > 0 && value !== 1 && value !== last + 1) gaps.push({ passage, stretch, expected: write(last + 1) });
        last = value === 1 || last > 0 ? value : 0;
      }
    }
    return gaps;
  });
});

/** The numbers that are typed by hand in a text, kind by kind. */
const numbersTyped = remembered((words: BlockText) => {
  const text = foldWidth(words.text);
  return kinds.map(({ pattern }) =>
    matchesOf(text, pattern).map(({ index, 0: whole, 1: written = "" }) => {
      const stretch = { from: index + whole.length - whole.trimStart().length, to: index + whole.length };
      return { value: listNumberValue(written) ?? 0, stretch };
    }),
  );
});

/** Words that the user wants pointed out; that is a warning. */
function unwantedWords(form: Form): readonly Check<Found<WritingSlip>>[] {
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: ({ report, vocabulary }) =>
      passagesOf(report, part).flatMap((passage) => {
        const { text } = passage.words;
        return vocabulary.flagged
          .flatMap((word) => occurrences(text, word))
          .filter((stretch) => !isAllowed(text, stretch, vocabulary))
          .map((stretch) => ({
            ...tell(quoted(passage, stretch), { kind: "unwanted" }),
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
