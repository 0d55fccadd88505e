import { type Found, nothing, ruleTelling } from "../../checks/rule.ts";
import { remembered } from "../../remembered.ts";
import { shortestKept } from "../../report/lasting-paragraphs.ts";
import { type BlockText, inputsOfText, passagesOf } from "../../text/passages.ts";
import { likenessOf, similarity } from "../similarity.ts";

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
        for (const { block, kind, words } of passagesOf(report, part)) {
          if (kind === "heading") continue;
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

/** How much a block says the same as the paragraph of last year that is most like it; 0 where certainly less than counts. */
const samenessOf = remembered((words: BlockText, paragraphs: readonly string[]): number => {
  if (words.text.replaceAll(/\s/g, "").length < shortestKept) return 0;
  const own = likenessOf(words.text);
  let sameness = 0;
  for (const one of likenessesOf(paragraphs)) {
    sameness = Math.max(sameness, similarity(one, own, Math.max(least, sameness)));
  }
  return sameness;
});

const likenessesOf = remembered((paragraphs: readonly string[]) => paragraphs.map(likenessOf));
