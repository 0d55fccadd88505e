import type { FindingCode } from "../catalogue/finding.ts";
import type { AnyFinding } from "../checks/finding.ts";
import type { Rule } from "../checks/rule.ts";
import type { CheckWords } from "./check-words.ts";
import { documentCheckWords } from "./document-check-names.ts";
import type { FixedWording } from "./language.ts";
import { tableCheckWords } from "./table-check-names.ts";
import { textCheckWords } from "./text-check-names.ts";

/** Where a check comes from. */
export const basisWords: Readonly<Record<Rule<AnyFinding>["basis"], FixedWording>> = {
  form: { zh: "格式所定", en: "printed in the form" },
  regulation: { zh: "法规所定", en: "Regulation" },
  practice: { zh: "填报实践", en: "seen in practice" },
  sense: { zh: "常理", en: "common sense" },
};

/** Every check as a clerk calls it, and what it compares. */
export const checkNames: { readonly [C in FindingCode]: CheckWords } = {
  ...tableCheckWords,
  ...textCheckWords,
  ...documentCheckWords,
};
