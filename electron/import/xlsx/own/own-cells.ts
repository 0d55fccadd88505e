import type { ByCell, Cell, CellId, Form } from "../../../../shared/forms/form.ts";
import { readValue } from "../../../../shared/recognition/read-value.ts";
import type { CellAddress, OwnWorkbook } from "../../../../shared/recognition/source-document.ts";
import { type CellValue, notApplicable } from "../../../../shared/report/cell-value.ts";
import type { Cells } from "../../../../shared/report/report.ts";
import { computeTotals } from "../../../../shared/report/totals.ts";
import { cellContent } from "../../../export/xlsx/cell-content.ts";
import { definedName } from "../../../export/xlsx/defined-name.ts";
import type { SheetCell } from "../read-sheet.ts";
import { unescapeText } from "../rich-text.ts";
import type { Meta } from "./read-meta.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** The figures of a workbook of our own. */
export interface OwnCells extends Pick<OwnWorkbook, "totals" | "addresses"> {
  readonly cells: Cells;
  readonly declared: Cells;
}

/** Sheet and address of a cell. */
export type Place = CellAddress;

/**
 * Reads every cell of the form where its defined name stands now, rows may have moved since; otherwise where it was written. A total whose
 * formula somebody has overwritten is declared.
 */
export function readOwnCells(
  form: Form,
  meta: Meta,
  names: ReadonlyMap<string, Place>,
  sheets: ReadonlyMap<string, SheetGrid>,
): OwnCells {
  const cells: ByCell<CellValue> = {};
  const declared: ByCell<CellValue> = {};
  const totals: ByCell<CellValue> = {};
  const addresses: ByCell<Place> = {};
  const unworked: CellId[] = [];
  const known = (place: Place | undefined): Place | undefined =>
    place !== undefined && sheets.has(place.sheet) ? place : undefined;
  for (const cell of form.cells) {
    const { id } = cell;
    const noted = meta.cells.get(id);
    const place = known(names.get(definedName(id))) ?? known(readPlace(noted?.place));
    if (place === undefined) continue;
    addresses[id] = place;
    const stands = sheets.get(place.sheet)?.at(place.address);
    if (cell.computed && isUnworked(stands)) {
      unworked.push(id);
      if (noted?.declared !== undefined) declared[id] = noted.declared;
      continue;
    }
    const value = stands && valueOf(cell, stands, noted?.value);
    if (!cell.computed) {
      if (value !== undefined) cells[id] = value;
      continue;
    }
    if (value !== undefined) totals[id] = value;
    const stated = stands === undefined || stands.formula ? noted?.declared : value;
    if (stated !== undefined) declared[id] = stated;
  }
  const computed = unworked.length === 0 ? {} : computeTotals(form, cells);
  for (const id of unworked) {
    const total = computed[id];
    if (total !== undefined) totals[id] = total;
  }
  return { cells, declared, totals, addresses };
}

/** Whether a formula stands there whose result no program has worked out since: ours come to what the report itself computes. */
function isUnworked(stands: SheetCell | undefined): boolean {
  return stands?.formula === true && stands.text.startsWith("=");
}

/** The value in a cell; what stands as it was written is the value that was noted. */
function valueOf(cell: Cell, stands: SheetCell, noted: CellValue | undefined): CellValue | undefined {
  const written = noted === undefined ? null : cellContent(noted).value;
  if (typeof written === "string" && stands.kind === "text" && unescapeText(written) === stands.text) return noted;
  if (stands.withStruck !== undefined) return { raw: stands.withStruck };
  if (stands.text === notApplicable) return notApplicable;
  return readValue(cell.kind === "amount" ? withPlaces(stands) : stands.text, cell.kind).value;
}

/** An amount with the zeros at its end that its format shows. */
function withPlaces({ text, places = 0, kind }: SheetCell): string {
  if (kind !== "number" || places === 0 || !/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const [whole = "", part = ""] = text.split(".");
  return `${whole}.${part.padEnd(places, "0")}`;
}

/** Reads '表二'!$B$4 or 表二!B4; undefined for all that is not one cell. */
export function readPlace(text: string | undefined): Place | undefined {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(text ?? "") ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || address === undefined ? undefined : { sheet, address: address.replaceAll("$", "") };
}
