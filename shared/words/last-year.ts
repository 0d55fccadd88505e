import type { Wording } from "./language.ts";

/** What table two says of last year's report beside a 现行有效 cell. */
export const inForceWords = {
  last: {
    zh: ({ last }) => `上年 ${last}`,
    en: ({ last }) => `last year ${last}`,
  },
  expected: {
    zh: ({ last, issued, repealed, expected }) =>
      `上年现行有效 ${last} + 本年制发 ${issued} - 本年废止 ${repealed} = ${expected}。`,
    en: ({ last, issued, repealed, expected }) =>
      `In force last year ${last} + issued ${issued} - repealed ${repealed} = ${expected}.`,
  },
  unreckoned: {
    zh: ({ last }) => `上年现行有效 ${last}；填好本年制发和废止后，可以算出应有的件数。`,
    en: ({ last }) =>
      `In force last year: ${last}. What should be in force follows once issued and repealed are filled in.`,
  },
} as const satisfies {
  last: Wording<{ last: number }>;
  expected: Wording<{ last: number; issued: number; repealed: number; expected: number }>;
  unreckoned: Wording<{ last: number }>;
};
