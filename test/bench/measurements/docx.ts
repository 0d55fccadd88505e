import { exporters } from "../../../electron/export/registry.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import { type Measurement, repeated, repeatedAsync } from "../measurement.ts";
import { loadDocxtemplater } from "../peers/docxtemplater.ts";
import { tagOf, taggedDocument } from "../peers/tagged-document.ts";
import { form } from "../reports.ts";

/** Writing the DOCX, against docxtemplater filling the same document, its 200 figures being tags. */
export const docx: Measurement = {
  name: "DOCX export, warm",
  peer: "docxtemplater, fills a template",
  aim: { milliseconds: 60 },
  prepare: async () => {
    const write = await exporters.docx();
    const fill = await loadDocxtemplater();
    const template = await taggedDocument(write);
    const all = allCells(form, sampleReport.cells);
    const values = Object.fromEntries(form.cells.map(({ id, index }) => [tagOf(index), formatCell(all[id])]));
    return {
      ours: repeatedAsync(() => exported(write, sampleReport)),
      peer: repeated(() => fill(template, values)),
    };
  },
};
