import type { Finding } from "../../shared/catalogue/finding.ts";
import type { View } from "../../shared/checks/rule.ts";
import { asYuan, feeUnit } from "../../shared/checks/rules/fees.ts";
import { countedFigure } from "../../shared/checks/rules/ledger.ts";
import { amountValue, countValue, unfilledCell, uninterpretedText } from "../../shared/checks/rules/values.ts";
import { oldOutline, partHeadings } from "../../shared/document/rules/headings.ts";
import { titleLine } from "../../shared/document/rules/title-and-form.ts";
import type { ByCell } from "../../shared/forms/form.ts";
import { offeredFor } from "../../shared/recognition/read-value.ts";
import { type CellValue, formatCell } from "../../shared/report/cell-value.ts";
import type { Edit } from "../../shared/report/edit.ts";
import { reportTitle } from "../../shared/report/report.ts";
import { workingFor } from "../../shared/report/working.ts";
import { settlementsAt } from "../../shared/text/settle-claims.ts";
import { findingsPanelSentences, findingsPanelWords } from "../../shared/words/findings-panel.ts";
import type { Language } from "../../shared/words/language.ts";

/** A change that settles a finding, offered only where there is exactly one value that can be right. */
export interface Fix {
  readonly label: (language: Language) => string;
  readonly edit: Edit;
}

/** Proposes the ways to settle a finding of what was checked; none where nothing is certain. */
export type ProposeFixes = (finding: Finding, view: View) => readonly Fix[];

/** V3: nothing happened there, so every cell that the finding names gets a 0, all in one step. */
const fillZeros: ProposeFixes = (finding, { form }) => {
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

/** K1: the figure that was counted from the register takes the place of the typed one. */
const takeTheCount: ProposeFixes = (finding) => {
  if (finding.code !== countedFigure.code) return [];
  const { cell, counted } = finding.params;
  return [
    {
      label: (language) => findingsPanelSentences.takeCounted[language]({ value: String(counted) }),
      edit: { kind: "cells", changes: { [cell]: counted } },
    },
  ];
};

/** V1, V2, V4: a text in a cell gives way to the value that typing, pasting and an import read in it. */
const readTheText: ProposeFixes = (finding, { form, report }) => {
  if (!readable.has(finding.code)) return [];
  const [id] = finding.cells;
  const kind = id && form.cellById.get(id)?.kind;
  const value = id && report.cells[id];
  if (id === undefined || kind === undefined || typeof value !== "object") return [];
  const reading = offeredFor(value.raw, kind);
  if (reading === undefined) return [];
  const working = workingFor(value.raw, kind, reading);
  return [
    {
      label: (language) => findingsPanelSentences.readAs[language]({ value: formatCell(reading) }),
      edit: {
        kind: "cells",
        changes: { [id]: reading },
        ...(working !== undefined && { workings: { [id]: working } }),
      },
    },
  ];
};

/** V5: an amount that was told in 元 is what it comes to in 万元. */
const takeAsYuan: ProposeFixes = (finding) => {
  if (finding.code !== feeUnit.code || !finding.params.larger) return [];
  const { cell, now } = finding.params;
  const value = asYuan(now);
  // More decimals than the form takes would only be the next finding.
  if (/\.\d{7}/u.test(value)) return [];
  return [
    {
      label: (language) => findingsPanelSentences.readAs[language]({ value }),
      edit: { kind: "cells", changes: { [cell]: value } },
    },
  ];
};

const readable: ReadonlySet<string> = new Set([countValue.code, amountValue.code, uninterpretedText.code]);

/** X1, X5, X6: an imported document's title or headings are wrong; the report is printed with the form's own, so theirs are let go. */
const formHeadings: ProposeFixes = (finding, { report }) => {
  const { stated } = report;
  if (stated === undefined || finding.place !== undefined) return [];
  if (finding.code === titleLine.code) {
    return [
      {
        label: (language) => findingsPanelSentences.useTitle[language]({ title: reportTitle(report) }),
        edit: { kind: "stated", stated: { headings: stated.headings } },
      },
    ];
  }
  if (finding.code !== partHeadings.code && finding.code !== oldOutline.code) return [];
  const { title } = stated;
  return [
    {
      label: (language) => findingsPanelWords.useHeadings[language],
      edit: { kind: "stated", stated: title === undefined ? null : { title, headings: [] } },
    },
  ];
};

/** T: a number of the text that contradicts the tables is bound to them, or just written as they say. A hint may be a matter of words. */
const tellTheTables: ProposeFixes = ({ place, severity }, view) => {
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

const proposals: readonly ProposeFixes[] = [
  fillZeros,
  takeTheCount,
  readTheText,
  takeAsYuan,
  formHeadings,
  tellTheTables,
];

/** The one-click fixes for a finding. A new kind is a function above and a place in the list. */
export const proposeFixes: ProposeFixes = (finding, view) => proposals.flatMap((propose) => propose(finding, view));
