import { type Checker, createChecker } from "../checks/checker.ts";
import type { Form } from "../forms/form.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import { noVocabulary, type Vocabulary } from "../checks/vocabulary.ts";
import { remembered } from "../remembered.ts";
import type { Finding } from "./finding.ts";
import { rules } from "./registry.ts";

/** The checker with every rule of the catalogue for an edition, and with the user's own words for the checks of language. */
export function checkerFor(edition: Edition, vocabulary: Vocabulary = noVocabulary): Checker<Finding> {
  return checkersWith(vocabulary)(formOf(edition));
}

const checkersWith = remembered((vocabulary: Vocabulary) =>
  remembered((form: Form) => createChecker<Finding>(form, rules, vocabulary)),
);
