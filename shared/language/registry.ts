import { personalNumber, privateContact, secrecyMark } from "./rules/confidential.ts";
import { placeholder } from "./rules/placeholder.ts";
import { writingSlip } from "./rules/writing-slip.ts";

/** The rules of language and confidentiality, in the order in which findings are listed. */
export const languageRules = [personalNumber, placeholder, secrecyMark, privateContact, writingSlip] as const;
