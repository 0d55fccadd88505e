import { fillZeros } from "./fill-zeros.ts";
import type { ProposeFixes } from "./fix.ts";
import { formHeadings } from "./form-headings.ts";
import { tellTheTables } from "./tell-the-tables.ts";

const proposals: readonly ProposeFixes[] = [fillZeros, formHeadings, tellTheTables];

/** The one-click fixes for a finding. A new kind is a file and a place in the list. */
export const proposeFixes: ProposeFixes = (finding, view) => proposals.flatMap((propose) => propose(finding, view));
