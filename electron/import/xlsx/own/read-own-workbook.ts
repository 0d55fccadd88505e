import { formOf } from "../../../../shared/forms/registry.ts";
import type { OwnWorkbook, SourceBlock } from "../../../../shared/recognition/source-document.ts";
import { withCharts } from "../../../../shared/report/drawn-charts.ts";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import { parseReport } from "../../../../shared/report-file/read-report.ts";
import { type Result, success } from "../../../../shared/result.ts";
import { paperWords } from "../../../../shared/words/paper.ts";
import { metaSheetName } from "../../../export/xlsx/meta-sheet.ts";
import { readSheet, type Sheet } from "../read-sheet.ts";
import type { Workbook } from "../read-workbook.ts";
import { sheetBlocks } from "../sheet-blocks.ts";
import { type Place, readOwnCells, readPlace } from "./own-cells.ts";
import { isNarrativeSheet, readOwnNarratives } from "./own-narratives.ts";
import { readOwnPictures } from "./own-pictures.ts";
import { readMeta } from "./read-meta.ts";
import { type SheetGrid, sheetGrid } from "./sheet-grid.ts";

/** A workbook of our own, with the blocks of the sheets that count: tables and texts. */
export interface ReadOwnWorkbook {
  readonly own: OwnWorkbook;
  readonly blocks: readonly SourceBlock[];
}

/** Reads a workbook by its hidden sheet; undefined where it has none of ours that could be trusted, and has to be recognised. */
export function readOwnWorkbook({ from, sheets, names, sources }: Workbook): Result<ReadOwnWorkbook | undefined> {
  const hidden = sheets.find(({ name }) => name === metaSheetName);
  if (hidden === undefined) return success(undefined);
  const all = { ...sources, withHidden: true };
  const noted = readSheet(from, hidden.part, hidden.name, all);
  if (!noted.ok) return noted;
  const meta = readMeta(sheetGrid(noted.value));
  if (meta === undefined) return success(undefined);
  const form = formOf(meta.edition);
  const read = new Map<string, Sheet>();
  const grids = new Map<string, SheetGrid>();
  const places = new Map([...names].flatMap(([name, text]) => placeOf(name, text)));
  const named = new Set([...places.values()].map(({ sheet }) => sheet));
  let texts: string | undefined;
  for (const { name, part } of inLikelyOrder(sheets)) {
    if (name === metaSheetName || (texts !== undefined && !named.has(name))) continue;
    const sheet = readSheet(from, part, name, all);
    if (!sheet.ok) return sheet;
    read.set(name, sheet.value);
    const grid = sheetGrid(sheet.value);
    grids.set(name, grid);
    if (isNarrativeSheet(grid)) texts ??= name;
  }
  const textGrid = texts === undefined ? undefined : grids.get(texts);
  const { cells, declared, totals, addresses } = readOwnCells(form, meta, places, grids);
  const narratives = textGrid && readOwnNarratives(form, meta, textGrid);
  const pictures = readOwnPictures(
    from,
    meta.blocks.flatMap(({ picture }) => picture?.sha256 ?? []),
  );
  const kept = new Set(pictures.map(({ sha256 }) => sha256));
  const parsed = parseReport(
    {
      format: "gouji-report",
      version: 1,
      id: meta.id,
      edition: meta.edition,
      year: meta.year,
      unit: { name: meta.unit, level: meta.level },
      cells,
      declared,
      narratives:
        narratives &&
        Object.fromEntries(
          Object.entries(narratives).map(([part, blocks]) => [
            part,
            blocks.filter(({ kind, sha256 }) => kind !== "picture" || (typeof sha256 === "string" && kept.has(sha256))),
          ]),
        ),
      pictures,
      ...(meta.signOff !== undefined && { signOff: meta.signOff }),
    },
    from.path,
  );
  if (!parsed.ok) return success(undefined);
  // Whoever has signed has signed what was exported, not what somebody has made of it since.
  const whole = withCharts(parsed.value);
  const isSigned = Object.keys(whole.signOff).length > 0;
  const report = isSigned && fingerprint(whole) !== meta.fingerprint ? { ...whole, signOff: {} } : whole;
  const counting = new Set([...Object.values(addresses).map(({ sheet }) => sheet), texts]);
  const blocks = sheets.flatMap(({ name }) => {
    const sheet = counting.has(name) ? read.get(name) : undefined;
    return (sheet && sheetBlocks(sheet, name)) ?? [];
  });
  return success({ own: { report, totals, addresses }, blocks });
}

/** The sheet of texts first, where it still has its name: then none but the tables has to be read. */
function inLikelyOrder(sheets: Workbook["sheets"]): Workbook["sheets"] {
  const likely = sheets.filter(({ name }) => name === paperWords.narrativeSheet);
  return [...likely, ...sheets.filter((sheet) => !likely.includes(sheet))];
}

/** What a defined name stands for, where it is one cell. */
function placeOf(name: string, text: string): readonly (readonly [string, Place])[] {
  const place = readPlace(text);
  return place === undefined ? [] : [[name, place]];
}
