import type { Stretch } from "../text/passages.ts";

/** The sentences of a text, in order and without a gap; the last one need not be closed. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[。！？\n]/gu)) {
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  return from < text.length ? [...sentences, { from, to: text.length }] : sentences;
}
