import type { FindingOf } from "../../checks/finding.ts";
import { type Found, type Input, type Rule, ruleTelling } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { remembered, rememberedWithLookUps } from "../../remembered.ts";
import type { FigureSources } from "../../report/bound-figure.ts";
import { claimsOf, partsWithClaims, type ReadPassage } from "../claims/claims-of.ts";
import { sourcesOf } from "../claims/judge.ts";
import { inputsOfText } from "../passages.ts";

/** What the rules of the text see: what the passages claim, and the figures that this is held against. */
export interface ToldText {
  readonly read: readonly ReadPassage[];
  readonly form: Form;
  readonly sources: FigureSources;
}

/** What a rule of the text is called, and how bad it is when it fails. */
type About<Code extends string> = Pick<Rule<FindingOf<Code, unknown>>, "code" | "severity" | "basis">;

/**
 * A rule that holds the text against the tables. Any cell may stand in the words as a bound figure, so every cell may change what is
 * found; but nothing is looked for again while the claims, and the cells that were looked up for them, are the same.
 */
export function textRuleTelling<Params>() {
  return <Code extends string>(about: About<Code>, find: (text: ToldText) => readonly Found<Params>[]) => {
    const found = rememberedWithLookUps((sources: FigureSources, read: readonly ReadPassage[], form: Form) =>
      find({ read, form, sources }),
    );
    return ruleTelling<Params>()({
      ...about,
      checks: (form) => [
        { reads: inputsOf(form), run: (view) => found(sourcesOf(view), claimsOf(view.report), view.form) },
      ],
    });
  };
}

const inputsOf = remembered((form: Form): readonly Input[] => [...inputsOfText(form, partsWithClaims), "year", "unit"]);
