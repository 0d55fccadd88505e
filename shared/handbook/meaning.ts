import type { FixedWording } from "../words/language.ts";

/** What a row or a column of the form means, in plain words. Sources: the Regulation (国务院令第711号) and the notices that prescribe the form. */
export interface RowMeaning {
  /** What is counted here. */
  readonly counts: FixedWording;
  /** The clauses of the Regulation, or of another law named with them, as they are cited; none where no clause says it. */
  readonly clause?: string;
  /** What is often counted wrongly. */
  readonly mistakes?: FixedWording;
  /** Practice differs, or no rule was found: the words of the office in charge decide. */
  readonly open?: true;
}

/** Stands wherever a meaning is `open`. */
export const localRule: FixedWording = {
  zh: "各地做法不一，以本级主管部门口径为准。",
  en: "Practice differs here: what the office in charge at your level says is decisive.",
};
