import { fillZeros } from "./fill-zeros.ts";
import { formHeadings } from "./form-headings.ts";
import type { ProposeFix } from "./fix.ts";

const proposals: readonly ProposeFix[] = [fillZeros, formHeadings];

/** The one-click fix for a finding, where there is exactly one. A new kind is a file and a place in the list. */
export const proposeFix: ProposeFix = (finding, report) => {
  for (const propose of proposals) {
    const fix = propose(finding, report);
    if (fix !== undefined) return fix;
  }
  return undefined;
};
