import { formOf } from "../../shared/forms/registry.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { Cells, Report } from "../../shared/report/report.ts";
import type { Edition } from "../../shared/forms/registry.ts";
import { adjustedCells } from "../../shared/gathering/adjustments.ts";
import type { FileVerdict } from "../../shared/gathering/verdicts.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { remembered } from "../../shared/remembered.ts";
import type { Form } from "../../shared/forms/form.ts";
import { csvLine, plainField } from "../export/csv/csv-line.ts";

/** A value of a cell in a report that came in: what a table of all rounds of all units has one row of. */
export interface TidyRow {
  readonly unit: string;
  readonly level: string;
  readonly year: number;
  readonly edition: Edition;
  readonly round: number;
  readonly status: string;
  /** The file that it stands in; "" for own figures without one. */
  readonly source: string;
  readonly cell: string;
  /** The statutory labels of table, row and column. */
  readonly label: string;
  /** `typed`, or `declared` for a total as the file states it. */
  readonly kind: "typed" | "declared";
  /** The number as exact decimal text; text that nobody has interpreted, or "/", as it stands. */
  readonly value: string;
}

/** The columns of that table, in their order. */
export const tidyColumns = [
  "unit",
  "level",
  "year",
  "edition",
  "round",
  "status",
  "source",
  "cell",
  "label",
  "kind",
  "value",
] as const satisfies readonly (keyof TidyRow)[];

/** All rows: own figures first, then what was adjusted, then every report that could be read in the order in which they came in, all rounds, with what becomes of each. */
export function* tidyRows(verdicts: readonly FileVerdict[], merged: Report | undefined): Generator<TidyRow> {
  const own = merged?.sources.find((source) => source.own === true);
  if (merged !== undefined && own !== undefined) {
    const { year, edition } = merged;
    const about = {
      unit: own.unit.name,
      level: own.unit.level,
      year,
      edition,
      round: 1,
      status: "own",
      source: own.file,
    };
    yield* rowsOf(about, own.cells, {});
  }
  if (merged?.adjustments !== undefined) {
    const { year, edition, unit } = merged;
    const about = { unit: unit.name, level: unit.level, year, edition, round: 1, status: "adjusted", source: "" };
    yield* rowsOf(about, adjustedCells(formOf(edition), merged), {});
  }
  for (const { submission, unit, round, status } of verdicts) {
    if (!("report" in submission.content)) continue;
    const { report } = submission.content;
    const about = {
      unit,
      level: report.unit.level,
      year: report.year,
      edition: report.edition,
      round,
      status,
      source: submission.at === undefined ? submission.file : `${submission.file}#${submission.at}`,
    };
    yield* rowsOf(about, report.cells, report.declared);
  }
}

function* rowsOf(
  about: Omit<TidyRow, "cell" | "label" | "kind" | "value">,
  cells: Cells,
  declared: Cells,
): Generator<TidyRow> {
  const form = formOf(about.edition);
  const labels = labelsByCell(form);
  for (const { id, computed } of form.cells) {
    const value = computed ? declared[id] : cells[id];
    if (value === undefined) continue;
    const label = labels.get(id) ?? id;
    yield { ...about, cell: id, label, kind: computed ? "declared" : "typed", value: formatCell(value) };
  }
}

const labelsByCell = remembered((form: Form): ReadonlyMap<string, string> => {
  const labels = labelsFor(form, "zh");
  return new Map(form.cells.map(({ id }) => [id, labels.cell(id)]));
});

/** The table as CSV in UTF-8 with a byte order mark, which Excel needs to read Chinese. */
export function tidyCsv(rows: Iterable<TidyRow>): Uint8Array {
  const lines = [`\uFEFF${csvLine(tidyColumns)}`];
  for (const row of rows) {
    lines.push(
      csvLine(
        tidyColumns.map((column) => {
          const field = row[column];
          // A number is no formula, also a negative one.
          return typeof field === "number" || /^-?\d+(?:\.\d+)?$/.test(field) ? String(field) : plainField(field);
        }),
      ),
    );
  }
  return new TextEncoder().encode(lines.join(""));
}
