import type { Wording } from "./language.ts";

/** Why something that was read from a document should be looked at. The keys are the reasons as they stand in JSON. */
export const doubtWords = {
  interpreted: {
    zh: () => "不是规范的数字，请确认读出的数值",
    en: () => "Not a plain number; confirm the value that was read",
  },
  unreadable: {
    zh: () => "读不出数字，请手工填写",
    en: () => "No number can be read here; fill it in by hand",
  },
} as const satisfies Record<string, Wording>;

/** Why something that was read from a document should be looked at. */
export type DoubtReason = keyof typeof doubtWords;
