import type { ByCell } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { cellState, formatCell } from "../report/cell-value.ts";
import { reportTitle } from "../report/report.ts";
import type { Doubt, Reading, SourcePlace } from "./reading.ts";
import { wordsAt } from "./mark-hits.ts";
import { readingOf, readValue } from "./read-value.ts";
import type { OwnWorkbook, SourceDocument } from "./source-document.ts";

/** The reading of a workbook of our own: all of it as it stands. Only text that nobody has interpreted yet is a doubt. */
export function readOwnWorkbook(document: SourceDocument, { report, totals, addresses }: OwnWorkbook): Reading {
  const form = formOf(report.edition);
  const found = placesByAddress(document);
  const places: ByCell<SourcePlace> = {};
  const doubts: Doubt[] = [];
  const cells = { ...report.cells, ...totals };
  for (const { id, kind } of form.cells) {
    const at = addresses[id];
    const place = at && found.get(`${at.sheet}!${at.address}`);
    if (place !== undefined) places[id] = place;
    const value = cells[id];
    if (cellState(value) !== "raw") continue;
    const raw = formatCell(value);
    const struck = place && wordsAt(document, place);
    const reading = struck?.withStruck === raw ? readingOf(readValue(struck.text, kind)) : undefined;
    const { doubt = { reason: "interpreted" } } =
      struck?.withStruck === raw
        ? { doubt: { reason: "struckOut" as const, ...(reading !== undefined && { reading }) } }
        : readValue(raw, kind);
    doubts.push({ cell: id, raw, ...doubt, ...(place !== undefined && { place }) });
  }
  return {
    edition: report.edition,
    title: reportTitle(report),
    unit: report.unit.name,
    year: report.year,
    cells,
    places,
    doubts,
    missing: form.cells.filter(({ id }) => addresses[id] === undefined).map(({ id }) => id),
    headings: form.parts.map(({ heading }) => heading),
    narratives: report.narratives,
    pictures: report.pictures,
    own: report,
  };
}

function placesByAddress({ blocks }: SourceDocument): ReadonlyMap<string, SourcePlace> {
  const places = new Map<string, SourcePlace>();
  for (const [block, table] of blocks.entries()) {
    if (table.kind !== "table" || table.sheet === undefined) continue;
    for (const [row, cells] of table.rows.entries()) {
      for (const [cell, { address }] of cells.entries()) {
        if (address !== undefined) places.set(`${table.sheet}!${address}`, { block, row, cell });
      }
    }
  }
  return places;
}
