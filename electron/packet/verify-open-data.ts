import { z } from "zod";
import type { Difference } from "../../shared/compare/difference.ts";
import { plainText } from "../../shared/compare/printed-lines.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import { spokenBlock } from "../../shared/report/chart.ts";
import { figureSources } from "../../shared/report/narrative-text.ts";
import { numberBlocks } from "../../shared/report/numbering.ts";
import { narrativeIds, type Report } from "../../shared/report/report.ts";
import { allCells } from "../../shared/report/totals.ts";
import { csvRows } from "../import/csv/csv-rows.ts";

const mostFields = 100_000;

/** Holds open data in CSV against its report: the value of each cell by its id. */
export function verifyCsv(report: Report, bytes: Uint8Array): readonly Difference[] {
  const rows = csvRows(new TextDecoder().decode(bytes), mostFields) ?? [];
  return cellsDiffer(report, new Map(rows.map(([id = "", , , , value = ""]) => [id, value.replace(/^'/u, "")])));
}

const openData = z.object({
  cells: z.array(z.object({ id: z.string(), value: z.union([z.string(), z.number(), z.null()]) })),
  text: z.array(z.object({ part: z.string(), blocks: z.array(z.object({ text: z.string().optional() })) })),
});

/** Holds open data in JSON against its report: the value of each cell by its id, and each block of the text. */
export function verifyJson(report: Report, bytes: Uint8Array): readonly Difference[] {
  const read = openData.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!read.success) return [{ part: "report", expected: "JSON", actual: null }];
  const sources = figureSources(report);
  const cells = new Map(read.data.cells.map(({ id, value }) => [id, value === null ? "" : String(value)]));
  const lines = narrativeIds.flatMap((part) => {
    const found = read.data.text.find((one) => one.part === part)?.blocks ?? [];
    return numberBlocks(report.narratives[part]).flatMap(({ block, number }, place): readonly Difference[] => {
      const expected = spokenBlock({ block, number }, report, sources);
      const actual = found[place]?.text;
      return actual === expected ? [] : [{ part, block: place, expected: expected ?? null, actual: actual ?? null }];
    });
  });
  return [...cellsDiffer(report, cells), ...lines];
}

function cellsDiffer(report: Report, found: ReadonlyMap<string, string>): readonly Difference[] {
  const form = formOf(report.edition);
  const expected = allCells(form, report.cells);
  return form.cells.flatMap(({ id }: { readonly id: CellId }): readonly Difference[] => {
    const [value, text] = [expected[id], found.get(id)];
    const said = plainText(formatCell(value)).replace(/^'/u, "");
    if (text !== undefined && plainText(text) === said) return [];
    return [{ cell: id, expected: value ?? null, actual: text === undefined || text === "" ? null : { raw: text } }];
  });
}
