import { unfilledCell } from "../../../shared/checks/rules/values.ts";
import type { ByCell } from "../../../shared/forms/form.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import { findingsPanelSentences } from "../../../shared/words/findings-panel.ts";
import type { ProposeFixes } from "./fix.ts";

/** V3: nothing happened there, so every cell that the finding names gets a 0, all in one step. */
export const fillZeros: ProposeFixes = (finding, { form }) => {
  if (finding.code !== unfilledCell.code || finding.cells.length === 0) return [];
  const { cellById } = form;
  const changes: ByCell<CellValue> = {};
  for (const id of finding.cells) changes[id] = cellById.get(id)?.kind === "amount" ? "0" : 0;
  return [
    {
      label: (language) => findingsPanelSentences.zerosFor[language]({ count: finding.cells.length }),
      edit: { kind: "cells", changes },
    },
  ];
};
