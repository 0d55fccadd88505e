import type { Explaining, FindingOf } from "../checks/finding.ts";
import type { FindingOfRule } from "../checks/rule.ts";
import type { rules } from "./registry.ts";

type Declared = FindingOfRule<(typeof rules)[number]>;

/** What the sentence of each check needs, by its code: as the rules declare it. */
export type FindingParams = { readonly [F in Declared as F["code"]]: F["params"] };

/** The code of a check. */
export type FindingCode = keyof FindingParams;

/** A finding of the catalogue: its code, and with it the parameters that the rule declares. */
export type Finding = { readonly [C in FindingCode]: FindingOf<C, FindingParams[C]> & Echoes }[FindingCode];

interface Echoes extends Explaining<Finding> {}
