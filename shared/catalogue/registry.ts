import { tableRules } from "../checks/registry.ts";
import { documentRules } from "../document/registry.ts";
import { languageRules } from "../language/registry.ts";
import { textRules } from "../text/registry.ts";

/** Every rule of the check catalogue, in the order in which findings are listed. */
export const rules = [...tableRules, ...textRules, ...documentRules, ...languageRules];
