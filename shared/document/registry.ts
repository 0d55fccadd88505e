import type { Rule } from "../checks/rule.ts";
import { reusedParagraph } from "./rules/reused-paragraph.ts";

/** The rules of the document as a whole, in the order in which findings are listed. */
export const documentRules: readonly Rule[] = [reusedParagraph];
