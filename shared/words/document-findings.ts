import { type Sentence, sentence } from "./sentence.ts";

/** The sentences of the checks of the document as a whole (X, Y6). */
export const documentFindingWords = {
  Y6: sentence<{ beginning: string; percent: number }>(
    (p) => `“${p.beginning}”这一段与上年报告有 ${p.percent}% 相同（数字不计），请确认不是沿用旧稿。`,
    (p) => `The paragraph "${p.beginning}" is ${p.percent} % the same as last year's, numbers aside; was it re-used?`,
  ),
} as const satisfies Record<string, Sentence<never>>;
