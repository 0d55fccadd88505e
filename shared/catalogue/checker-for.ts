import { type Checker, createChecker } from "../checks/checker.ts";
import type { Form } from "../forms/form.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import { noVocabulary, type Vocabulary } from "../checks/vocabulary.ts";
import { remembered } from "../remembered.ts";
import type { Rule } from "../checks/rule.ts";
import type { Finding, OwnFinding } from "./finding.ts";
import { rules } from "./registry.ts";

/** Rules of an office's own. */
export type OwnCheckRules = readonly Rule<OwnFinding>[];

const noRules: OwnCheckRules = [];

/** The checker with every rule of the catalogue for an edition, the user's own words for the checks of language, and the office's own rules behind all others. */
export function checkerFor(
  edition: Edition,
  vocabulary: Vocabulary = noVocabulary,
  own: OwnCheckRules = noRules,
): Checker<Finding> {
  return checkersWith(own)(vocabulary)(formOf(edition));
}

const checkersWith = remembered((own: OwnCheckRules) =>
  remembered((vocabulary: Vocabulary) =>
    remembered((form: Form) => createChecker<Finding>(form, [...rules, ...own], vocabulary)),
  ),
);
