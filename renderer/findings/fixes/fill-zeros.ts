import type { CellValue } from "../../../shared/report/cell-value.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { findingsPanelSentences } from "../../../shared/words/findings-panel.ts";
import type { ProposeFix } from "./fix.ts";

/** V3: nothing happened there, so every cell that the finding names gets a 0, all in one step. */
export const fillZeros: ProposeFix = (finding, report) => {
  if (finding.code !== "V3" || finding.cells.length === 0) return undefined;
  const { cellById } = formOf(report.edition);
  const changes: Record<string, CellValue> = {};
  for (const id of finding.cells) changes[id] = cellById.get(id)?.kind === "amount" ? "0" : 0;
  return {
    label: (language) => findingsPanelSentences.zerosFor[language]({ count: finding.cells.length }),
    edit: { kind: "cells", changes },
  };
};
