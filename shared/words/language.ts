/** The languages of the interface; the statutory labels stay Chinese in both. */
export const languages = ["zh", "en"] as const;

/** A language of the interface. */
export type Language = (typeof languages)[number];

/** A wording in every language; `P` is what the sentence needs to know. */
export type Wording<P = void> = Readonly<Record<Language, (params: P) => string>>;

/** Fixed words in every language. */
export type FixedWording = Readonly<Record<Language, string>>;
