import type { Explaining, FindingOf, OwnCode, OwnParams } from "../checks/finding.ts";
import type { FindingOfRule } from "../checks/rule.ts";
import type { rules } from "./registry.ts";

type Declared = FindingOfRule<(typeof rules)[number]>;

/** What the sentence of each check needs, by its code: as the rules declare it. */
export type FindingParams = { readonly [F in Declared as F["code"]]: F["params"] };

/** The code of a check. */
export type FindingCode = keyof FindingParams;

/** A finding of an office's own check. */
export type OwnFinding = FindingOf<OwnCode, OwnParams> & Echoes;

/** A finding of the catalogue, with the parameters that its rule declares, or of an office's own check. */
export type Finding =
  { readonly [C in FindingCode]: FindingOf<C, FindingParams[C]> & Echoes }[FindingCode] | OwnFinding;

interface Echoes extends Explaining<Finding> {}
