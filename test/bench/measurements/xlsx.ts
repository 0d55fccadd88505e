import { exporters } from "../../../electron/export/registry.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported } from "../export-request.ts";
import { type Measurement, repeated, repeatedAsync } from "../measurement.ts";
import { loadSheetJs } from "../peers/sheetjs.ts";

/** Writing the XLSX, against SheetJS making and writing a workbook with the same values, formulas and merges (it writes no styles). */
export const xlsx: Measurement = {
  name: "XLSX export, warm",
  peer: "SheetJS, same cells unstyled",
  aim: { milliseconds: 40 },
  prepare: async () => {
    const write = await exporters.xlsx();
    const { read, write: writePeer, utils } = await loadSheetJs();
    const source = read(await exported(write, sampleReport), { type: "array" });
    return {
      ours: repeatedAsync(() => exported(write, sampleReport)),
      peer: repeated(() => {
        const workbook = utils.book_new();
        for (const name of source.SheetNames) utils.book_append_sheet(workbook, { ...source.Sheets[name] }, name);
        return writePeer(workbook, { type: "array", bookType: "xlsx", compression: true });
      }),
    };
  },
};
