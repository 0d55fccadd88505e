import type { CellKind } from "../forms/form.ts";
import { cellIdOf, type Edition, formOf } from "../forms/registry.ts";
import { type CellValue, isAmountText, isCount, notApplicable } from "../report/cell-value.ts";
import { excessOf } from "../report/limits.ts";
import { narrativeIds } from "../report/report.ts";
import { isWorkingOf } from "../report/working.ts";
import type { Failure } from "../failure.ts";
import { describeValue } from "./json-error.ts";
import { quantitiesInFile } from "./known-cells.ts";
import type { ReportFile } from "./schema.ts";

/** What the schema cannot see: more than a report holds, cells that the form does not have, values that do not fit their cell, pictures that are not there. */
export function findUnfitContent(file: ReportFile, path: string): Failure | undefined {
  return (
    tooMuch(file, path) ??
    unfitCells(file, path) ??
    unfitDeclared(file, path) ??
    unfitWorking(file, path) ??
    unfitAdjustment(file, path) ??
    missingPicture(file, path) ??
    unknownNamedCell(file, path)
  );
}

function tooMuch(file: ReportFile, path: string): Failure | undefined {
  const excess = excessOf(file);
  return excess === undefined ? undefined : { code: "reportTooLong", path, ...excess };
}

function unfitCells(file: ReportFile, path: string): Failure | undefined {
  const { edition, previous, sources } = file;
  const places: readonly (readonly [string, Edition, ReportFile["cells"]])[] = [
    ["cells", edition, file.cells],
    ["declared", edition, file.declared],
    ...(previous
      ? ([
          ["previous.cells", previous.edition, previous.cells],
          ["previous.declared", previous.edition, previous.declared ?? {}],
        ] as const)
      : []),
    ...sources.map((source, index) => [`sources[${index}].cells`, edition, source.cells] as const),
  ];
  for (const [place, formEdition, cells] of places) {
    const form = formOf(formEdition);
    for (const [id, value] of Object.entries(cells)) {
      const cell = form.cellById.get(id);
      if (cell === undefined) return { code: "unknownCellInFile", path, place, cell: id, edition: formEdition };
      if (!fitsKind(value, cell.kind)) {
        const actual = describeValue(value);
        return { code: "unfitReport", path, place: `${place}.${id}`, expected: cell.kind, actual };
      }
    }
  }
  return undefined;
}

function fitsKind(value: CellValue, kind: CellKind): boolean {
  if (typeof value === "object" || value === notApplicable) return true;
  if (kind === "amount") return typeof value === "string" && isAmountText(value);
  return typeof value === "number" && isCount(value, kind);
}

function unfitDeclared({ edition, declared }: ReportFile, path: string): Failure | undefined {
  const { cellById } = formOf(edition);
  const typed = Object.keys(declared).find((id) => cellById.get(id)?.computed === false);
  if (typed === undefined) return undefined;
  return { code: "unfitReport", path, place: `declared.${typed}`, expected: "total", actual: typed };
}

/** A working that does not come to what its cell holds would tell the next reader something wrong about the figure. */
function unfitWorking({ edition, cells, workings = {} }: ReportFile, path: string): Failure | undefined {
  const { cellById } = formOf(edition);
  for (const [id, working] of Object.entries(workings)) {
    const cell = cellById.get(id);
    if (cell === undefined) return { code: "unknownCellInFile", path, place: "workings", cell: id, edition };
    const value = cells[id];
    if (cell.computed || value === undefined || !isWorkingOf(working, cell.kind, value)) {
      return {
        code: "unfitReport",
        path,
        place: `workings.${id}`,
        expected: "working",
        actual: describeValue(working),
      };
    }
  }
  return undefined;
}

/** A sum is adjusted in a typed cell, by a number of its kind. */
function unfitAdjustment({ edition, adjustments = [] }: ReportFile, path: string): Failure | undefined {
  const { cellById } = formOf(edition);
  for (const [index, { cell: id, by }] of adjustments.entries()) {
    const place = `adjustments[${index}]`;
    const cell = cellById.get(id);
    if (cell === undefined || cell.computed) return { code: "unknownCellInFile", path, place, cell: id, edition };
    if ((typeof by === "string") !== (cell.kind === "amount")) {
      return { code: "unfitReport", path, place: `${place}.by`, expected: cell.kind, actual: describeValue(by) };
    }
  }
  return undefined;
}

function missingPicture(file: ReportFile, path: string): Failure | undefined {
  const known = new Set(file.pictures.map((picture) => picture.sha256));
  for (const part of narrativeIds) {
    const index = file.narratives[part].findIndex((block) => block.kind === "picture" && !known.has(block.sha256));
    if (index >= 0) return { code: "pictureMissing", path, place: `narratives.${part}[${index}]` };
  }
  return undefined;
}

/** Cells named by bound figures, by waivers, by notes, and by what is kept of earlier contents. */
function unknownNamedCell(file: ReportFile, path: string): Failure | undefined {
  const { edition } = file;
  const lastEdition = file.previous?.edition ?? edition;
  const named: (readonly [place: string, edition: Edition, ids: readonly string[]])[] = [];
  for (const part of narrativeIds) {
    for (const [index, block] of file.narratives[part].entries()) {
      if (!("content" in block)) continue;
      for (const inline of block.content) {
        if (!("figure" in inline)) continue;
        for (const quantity of quantitiesInFile(inline.figure.formula)) {
          if (quantity.from === "ledger") continue;
          const { cells, from } = quantity;
          named.push([`narratives.${part}[${index}]`, from === "report" ? edition : lastEdition, cells]);
        }
      }
    }
  }
  for (const [index, waiver] of file.waivers.entries()) {
    named.push([`waivers[${index}].cells`, edition, waiver.cells]);
    named.push([`waivers[${index}].values`, edition, Object.keys(waiver.values)]);
    named.push([`waivers[${index}].previousValues`, lastEdition, Object.keys(waiver.previousValues ?? {})]);
  }
  named.push(["ledger.counted", edition, Object.keys(file.ledger?.counted ?? {})]);
  for (const [index, { cell }] of (file.notes ?? []).entries()) named.push([`notes[${index}].cell`, edition, [cell]]);
  for (const [index, content] of (file.contents ?? []).entries()) {
    named.push([`contents[${index}].cells`, content.edition, Object.keys(content.cells)]);
  }
  for (const [place, formEdition, ids] of named) {
    const { cellById } = formOf(formEdition);
    const cell = ids.find((id) => !cellById.has(id));
    if (cell !== undefined) return { code: "unknownCellInFile", path, place, cell, edition: formEdition };
  }
  return unknownPastCell(file, path);
}

/** Cells named by remarks and by the journal, which may be older than the report's edition. */
function unknownPastCell({ edition, remarks = [], journal }: ReportFile, path: string): Failure | undefined {
  const named: (readonly [place: string, id: string])[] = [];
  for (const [index, { cell }] of remarks.entries()) {
    if (cell !== undefined) named.push([`remarks[${index}].cell`, cell]);
  }
  for (const [index, entry] of journal.entries()) {
    if (entry.event !== "edited") continue;
    for (const [at, change] of entry.changes.entries()) {
      if ("cell" in change) named.push([`journal[${index}].changes[${at}].cell`, change.cell]);
    }
  }
  const unknown = named.find(([, id]) => cellIdOf(id) === undefined);
  return unknown && { code: "unknownCellInFile", path, place: unknown[0], cell: unknown[1], edition };
}
