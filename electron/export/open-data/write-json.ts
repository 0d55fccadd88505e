import { formOf } from "../../../shared/forms/registry.ts";
import { canonicalCells } from "../../../shared/report/canonical.ts";
import { spokenBlock } from "../../../shared/report/chart.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import { numberBlocks } from "../../../shared/report/numbering.ts";
import { narrativeIds, reportTitle } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { success } from "../../../shared/result.ts";
import { correctionOf } from "../../../shared/sign-off/correction.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { correctionStatement } from "../../../shared/words/sign-off.ts";
import type { Exporter } from "../exporter.ts";

/**
 * Writes what a report says as open data: its cells by id, each with table, row, column and value, totals included, and its text block by block.
 * Of a corrected report also what it
 * says otherwise than the one published before. A count is a number, an amount a decimal text (万元), not applicable "/", blank null. UTF-8; the same report gives the same bytes.
 */
export const writeJson: Exporter = async ({ report }) => {
  const form = formOf(report.edition);
  const labels = labelsFor(form, "zh");
  const values = canonicalCells(form, allCells(form, report.cells));
  const sources = figureSources(report);
  const correction = correctionOf(report);
  const data = {
    title: reportTitle(report),
    unit: report.unit.name,
    year: report.year,
    edition: report.edition,
    basis: form.basis,
    cells: form.cells.map(({ id, table, rowLabels, columnLabels, computed }) => {
      const value = values[id];
      return {
        id,
        table: labels.table(table),
        row: rowLabels.join("—"),
        column: columnLabels.join("—"),
        value: typeof value === "object" ? value.raw : (value ?? null),
        computed,
      };
    }),
    text: narrativeIds.map((part) => ({
      part,
      heading: form.parts.find(({ id }) => id === part)?.heading ?? null,
      blocks: numberBlocks(report.narratives[part]).map(({ block, number }) =>
        block.kind === "picture"
          ? { kind: block.kind, description: block.description, caption: block.caption ?? null, sha256: block.sha256 }
          : { kind: block.kind, text: spokenBlock({ block, number }, report, sources) },
      ),
    })),
    ...(correction !== undefined && { correction: correctionStatement(correction, form) }),
  };
  return success(new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`));
};
