import { type Checker, createChecker } from "../checks/checker.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import { noVocabulary, type Vocabulary } from "../checks/vocabulary.ts";
import type { Finding } from "./finding.ts";
import { rules } from "./registry.ts";

const checkers = new WeakMap<Vocabulary, Map<Edition, Checker<Finding>>>();

/** The checker with every rule of the catalogue for an edition, and with the user's own words for the checks of language. */
export function checkerFor(edition: Edition, vocabulary: Vocabulary = noVocabulary): Checker<Finding> {
  const known = checkers.get(vocabulary) ?? new Map<Edition, Checker<Finding>>();
  checkers.set(vocabulary, known);
  const checker = known.get(edition) ?? createChecker<Finding>(formOf(edition), rules, vocabulary);
  known.set(edition, checker);
  return checker;
}
