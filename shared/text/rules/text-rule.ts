import type { FindingOf } from "../../checks/finding.ts";
import type { Pairing } from "../../checks/pairing.ts";
import { type Check, type Found, type Input, nothing, type Rule, ruleTelling } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { remembered, rememberedWithLookUps } from "../../remembered.ts";
import type { FigureSources } from "../../report/bound-figure.ts";
import { partsWithClaims } from "../claims/claims-of.ts";
import { sourcesOf } from "../claims/judge.ts";
import { judgedText, type JudgedPassage, passagesInDoubt, type Telling } from "../claims/judged-text.ts";
import { inputsOfText } from "../passages.ts";

/** What the rules of the text see: what the passages claim, held against the figures, and these. */
export interface ToldText {
  readonly read: readonly JudgedPassage[];
  readonly form: Form;
  readonly sources: FigureSources;
}

/** What a rule of the text is called, and how bad it is when it fails. */
type About<Code extends string> = Pick<Rule<FindingOf<Code, unknown>>, "code" | "severity" | "basis">;

/**
 * A rule that holds what passages tell of a kind against the tables, passage by passage. Any cell may stand in the words as a bound figure, so every cell may
 * change what is found; but only passages in doubt are looked at, and again only when their claims, or cells that were looked up for them, have become others.
 */
export function textRuleTelling<Params>() {
  return <Code extends string>(
    about: About<Code>,
    kind: Telling,
    find: (text: ToldText) => readonly Found<Params>[],
    pair?: (text: ToldText) => readonly Pairing[],
  ) => {
    const foundIn = rememberedWithLookUps((sources: FigureSources, one: JudgedPassage, form: Form) =>
      find({ read: [one], form, sources }),
    );
    return ruleTelling<Params>()({
      ...about,
      checks: (form) => [
        {
          reads: inputsOf(form),
          run: (view) => {
            const inDoubt = passagesInDoubt(judgedText(view), kind);
            if (inDoubt.length === 0) return nothing;
            const sources = sourcesOf(view);
            let found: Found<Params>[] | undefined;
            for (const one of inDoubt) {
              const own = foundIn(sources, one, view.form);
              if (own.length > 0) (found ??= []).push(...own);
            }
            return found ?? nothing;
          },
          ...pairingWith(pair),
        },
      ],
    });
  };
}

/** The same for a rule that holds passages against each other, as they were judged: it looks at no figures itself. */
export function wholeTextRuleTelling<Params>() {
  return <Code extends string>(
    about: About<Code>,
    find: (read: readonly JudgedPassage[], form: Form) => readonly Found<Params>[],
    pair?: (text: ToldText) => readonly Pairing[],
  ) => {
    const found = remembered(find);
    return ruleTelling<Params>()({
      ...about,
      checks: (form) => [
        {
          reads: inputsOf(form),
          run: (view) => found(judgedText(view), view.form),
          ...pairingWith(pair),
        },
      ],
    });
  };
}

/** The comparisons of a rule, over the whole text at once: they are asked for seldom. */
function pairingWith(pair: ((text: ToldText) => readonly Pairing[]) | undefined): Pick<Check<never>, "pairings"> {
  if (pair === undefined) return {};
  return { pairings: (view) => pair({ read: judgedText(view), form: view.form, sources: sourcesOf(view) }) };
}

const inputsOf = remembered((form: Form): readonly Input[] => [...inputsOfText(form, partsWithClaims), "unit"]);
