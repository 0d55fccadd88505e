import type { Rule } from "../checks/rule.ts";
import { personalNumber } from "./rules/personal-number.ts";
import { placeholder } from "./rules/placeholder.ts";
import { privateContact } from "./rules/private-contact.ts";
import { secrecyMark } from "./rules/secrecy-mark.ts";
import { writingSlip } from "./rules/writing-slip.ts";

/** The rules of language and confidentiality, in the order in which findings are listed. */
export const languageRules: readonly Rule[] = [personalNumber, placeholder, secrecyMark, privateContact, writingSlip];
