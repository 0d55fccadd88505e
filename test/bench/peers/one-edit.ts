import { formOf } from "../../../shared/forms/registry.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { pick, repeated, type Work } from "../measurement.ts";
import { formInSheets } from "./form-in-sheets.ts";

/** HyperFormula with the sample report: one cell typed, everything that hangs on it calculated. Goes round the cells given. */
export async function oneEditInSheets(ids: readonly CellId[]): Promise<Work> {
  const { sheets, addressOf } = await formInSheets(formOf(sampleReport.edition), sampleReport.cells);
  const addresses = ids.map(addressOf);
  return repeated((turn) => sheets.setCellContents(pick(addresses, turn), 1 + (turn % 97)));
}
