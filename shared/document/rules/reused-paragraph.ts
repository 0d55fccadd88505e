import { type Found, nothing, ruleTelling } from "../../checks/rule.ts";
import { shortestKept } from "../../report/lasting-paragraphs.ts";
import { type BlockText, passagesOf } from "../../text/passages.ts";
import { inputsOfText } from "../../text/quoted.ts";
import { type Likeness, likenessOf, similarity } from "../similarity.ts";

/** From this share of sameness on, a paragraph counts as re-used. */
const least = 0.85;

/** How a paragraph begins, and how much of it is the same as last year. */
interface Reused {
  readonly beginning: string;
  readonly percent: number;
}

/** Y6: a paragraph at least 85 % the same as one of last year's, numbers aside; the preamble is meant to be the same. Source: practice. */
export const reusedParagraph = ruleTelling<Reused>()({
  code: "Y6",
  severity: "hint",
  basis: "practice",
  checks: (form) =>
    (["s1", "s5", "s6"] as const).map((part) => ({
      reads: inputsOfText(form, [part]),
      run: ({ report, previous, lastYear }) => {
        const paragraphs = lastYear === undefined ? undefined : previous?.paragraphs;
        if (paragraphs === undefined || paragraphs.length === 0) return nothing;
        const found: Found<Reused>[] = [];
        for (const { part: of, block, kind, words } of passagesOf(report)) {
          if (of !== part || kind === "heading") continue;
          const sameness = samenessOf(words, paragraphs);
          if (sameness < least) continue;
          const { text } = words;
          found.push({
            part,
            cells: [],
            quote: text,
            place: { part, block, from: 0, to: text.length },
            params: { beginning: beginningOf(text), percent: Math.floor(sameness * 100) },
          });
        }
        return found;
      },
    })),
});

/** The words that name a paragraph in a sentence. */
function beginningOf(text: string): string {
  const plain = text.trim();
  return plain.length > 16 ? `${plain.slice(0, 15)}…` : plain;
}

// Blocks and last year's paragraphs never change; a key press makes one new block, and only that one is compared again.
const lastYears = new WeakMap<readonly string[], readonly Likeness[]>();
const known = new WeakMap<BlockText, { readonly against: readonly string[]; readonly sameness: number }>();

/** How much a block says the same as the paragraph of last year that is most like it; 0 where certainly less than counts. */
function samenessOf(words: BlockText, paragraphs: readonly string[]): number {
  const before = known.get(words);
  if (before?.against === paragraphs) return before.sameness;
  const own = likenessOf(words.text);
  let sameness = 0;
  if (words.text.replaceAll(/\s/g, "").length >= shortestKept) {
    for (const one of likenessesOf(paragraphs)) {
      sameness = Math.max(sameness, similarity(one, own, Math.max(least, sameness)));
    }
  }
  known.set(words, { against: paragraphs, sameness });
  return sameness;
}

function likenessesOf(paragraphs: readonly string[]): readonly Likeness[] {
  const made = lastYears.get(paragraphs) ?? paragraphs.map(likenessOf);
  lastYears.set(paragraphs, made);
  return made;
}
