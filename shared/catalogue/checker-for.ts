import { type Checker, createChecker } from "../checks/checker.ts";
import { type Edition, formOf } from "../forms/registry.ts";
import { rules } from "./registry.ts";

const checkers = new Map<Edition, Checker>();

/** The checker with every rule of the catalogue for an edition. */
export function checkerFor(edition: Edition): Checker {
  const known = checkers.get(edition);
  if (known !== undefined) return known;
  const checker = createChecker(formOf(edition), rules);
  checkers.set(edition, checker);
  return checker;
}
