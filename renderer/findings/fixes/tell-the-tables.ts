import { settlementsAt } from "../../../shared/text/settle-claims.ts";
import { findingsPanelSentences } from "../../../shared/words/findings-panel.ts";
import type { Fix, ProposeFixes } from "./fix.ts";

/** T: a number of the text that contradicts the tables is bound to them, or just written as they say. A hint may be a matter of words. */
export const tellTheTables: ProposeFixes = ({ place, severity }, view) => {
  if (place === undefined || severity === "hint") return [];
  const { bound, written } = settlementsAt(place, view);
  const fixes: Fix[] = [];
  if (bound !== undefined) {
    const { shown, edit } = bound;
    fixes.push({ label: (language) => findingsPanelSentences.bindNumber[language]({ shown }), edit });
  }
  if (written !== undefined) {
    const { shown, edit } = written;
    fixes.push({ label: (language) => findingsPanelSentences.writeNumber[language]({ shown }), edit });
  }
  return fixes;
};
