import type { ClaimCode } from "../claim.ts";
import type { Form } from "../../../forms/form.ts";
import type { Quantity } from "../../../report/narrative.ts";
import type { Example } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { NumberToken, TermToken } from "../token.ts";

/** A clause and what helps to understand it. */
export interface Clause {
  /** The words, those joined to them by 、 included, and the clause's own alone. */
  readonly words: readonly TermToken[];
  readonly own: readonly TermToken[];
  /** Those of them behind the number. */
  readonly right: readonly TermToken[];
  readonly number: NumberToken | undefined;
  /** Where its plain text ends. */
  readonly to: number;
  readonly scene: Scene;
  readonly form: Form;
  /** The next clause goes on with it (自然人、法人). */
  readonly continued: boolean;
  /** The passage has told that some go on into next year. */
  readonly carriedOutTold: boolean;
}

/** What a statement makes of a clause: cells that should show 0. */
export interface StatedZero {
  readonly code: ClaimCode;
  readonly zero: Quantity;
  readonly certain: boolean;
}

/** A way of stating a fact in words instead of numbers. */
export interface Statement {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly read: (clause: Clause) => readonly StatedZero[];
}
