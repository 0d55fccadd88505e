import { oldOutline, partHeadings } from "../../../shared/document/rules/headings.ts";
import { titleLine } from "../../../shared/document/rules/title-and-form.ts";
import { reportTitle } from "../../../shared/report/report.ts";
import { findingsPanelSentences, findingsPanelWords } from "../../../shared/words/findings-panel.ts";
import type { ProposeFixes } from "./fix.ts";

/** X1, X5, X6: an imported document's title or headings are wrong; the report is printed with the form's own, so theirs are let go. */
export const formHeadings: ProposeFixes = (finding, { report }) => {
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
