import { bind, bindingFor, writeNumber } from "../../../shared/text/settle-claims.ts";
import { findingsPanelSentences } from "../../../shared/words/findings-panel.ts";
import type { Fix, ProposeFixes } from "./fix.ts";

/** T: a number of the text that contradicts the tables is bound to them, or just written as they say. */
export const tellTheTables: ProposeFixes = ({ place }, view) => {
  const binding = place && bindingFor(place, view);
  if (binding === undefined) return [];
  const { shown } = binding;
  const bound = bind([binding], view.report);
  const written = writeNumber(binding, view.report);
  const fixes: Fix[] = [];
  if (bound !== undefined) {
    fixes.push({ label: (language) => findingsPanelSentences.bindNumber[language]({ shown }), edit: bound });
  }
  if (written !== undefined) {
    fixes.push({ label: (language) => findingsPanelSentences.writeNumber[language]({ shown }), edit: written });
  }
  return fixes;
};
