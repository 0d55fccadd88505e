import { z } from "zod";
import type { NarrativeId } from "../../../../shared/forms/form.ts";
import { type Edition, editions } from "../../../../shared/forms/registry.ts";
import type { CellValue } from "../../../../shared/report/cell-value.ts";
import { narrativeIds } from "../../../../shared/report/report.ts";
import { metaFormat, metaVersion } from "../../../export/xlsx/meta-sheet.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** What the hidden sheet notes about a cell. */
export interface NotedCell {
  /** Sheet and address, with "!" between. */
  readonly place: string;
  readonly declared?: CellValue;
  /** The value itself, where the sheet alone would not give it back. */
  readonly value?: CellValue;
}

/** What the hidden sheet notes about a block of text. */
export interface NotedBlock {
  readonly place: string;
  readonly part: NarrativeId;
  readonly kind: string;
  /** The content itself as the report file holds it, each figure with the number that it showed. */
  readonly content?: readonly NotedInline[];
  readonly pattern?: true;
  readonly picture?: {
    readonly sha256: string;
    readonly width: number;
    readonly description: string;
    readonly captioned: boolean;
  };
}

/** A run of words, or a figure with what it showed. */
export type NotedInline = { readonly text: string } | { readonly figure: unknown; readonly shown: string };

/** All that the hidden sheet notes. */
export interface Meta {
  readonly id: string;
  readonly edition: Edition;
  readonly year: number;
  readonly unit: string;
  readonly level: string;
  /** Of the report as it was exported; absent in a public workbook. */
  readonly fingerprint?: string;
  /** Who had signed off then, as the report file holds it. */
  readonly signOff?: unknown;
  readonly cells: ReadonlyMap<string, NotedCell>;
  readonly blocks: readonly NotedBlock[];
}

const cellValue = z.union([z.number(), z.string(), z.strictObject({ raw: z.string() })]);
const notedContent = z.strictObject({
  content: z.array(
    z.union([z.strictObject({ text: z.string() }), z.strictObject({ figure: z.unknown(), shown: z.string() })]),
  ),
  pattern: z.literal(true).exactOptional(),
});

/** Columns of the hidden sheet, from 1. */
const jsonOfCell = 5;
const jsonOfBlock = 7;

/** Reads the hidden sheet; undefined where it is not ours, of another version, or somebody has spoiled it. */
export function readMeta(sheet: SheetGrid): Meta | undefined {
  const single = new Map<string, string>();
  const cells = new Map<string, NotedCell>();
  const blocks: NotedBlock[] = [];
  let signOff: unknown;
  let spoiled = false;
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const [kind, first, second] = [sheet.text(row, 1), sheet.text(row, 2), sheet.text(row, 3)];
    if (kind === "cell") {
      const value = readJson(sheet, row, jsonOfCell, cellValue);
      if (value === "spoiled") spoiled = true;
      else cells.set(first, { place: second, ...declaredOf(sheet, row), ...(value !== undefined && { value }) });
    } else if (kind === "block" || kind === "picture") {
      const block = readBlock(sheet, row);
      if (block === undefined) spoiled = true;
      else blocks.push(block);
    } else if (kind === "signOff") {
      signOff = readJson(sheet, row, 2, z.unknown());
    } else if (kind === "format") {
      if (first !== metaFormat || second !== String(metaVersion)) return undefined;
      single.set(kind, first);
    } else single.set(kind, first);
  }
  const [id, unit] = [single.get("id"), single.get("unit")];
  const edition = editions.find((one) => one === single.get("edition"));
  if (spoiled || !single.has("format") || id === undefined || unit === undefined || edition === undefined) {
    return undefined;
  }
  const [level = "", fingerprint] = [single.get("level"), single.get("fingerprint")];
  return {
    id,
    edition,
    year: Number(single.get("year")),
    unit,
    level,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(signOff !== undefined && { signOff }),
    cells,
    blocks,
  };
}

function declaredOf(sheet: SheetGrid, row: number): Pick<NotedCell, "declared"> {
  const cell = sheet.cell(row, 4);
  if (cell === undefined) return {};
  if (cell.kind === "number") return { declared: Number(cell.text) };
  return { declared: cell.text === "/" ? cell.text : { raw: cell.text } };
}

function readBlock(sheet: SheetGrid, row: number): NotedBlock | undefined {
  const [place, part, kind] = [sheet.text(row, 2), sheet.text(row, 3), sheet.text(row, 4)];
  const known = narrativeIds.find((id) => id === part);
  if (known === undefined) return undefined;
  if (sheet.text(row, 1) === "picture") {
    const picture = {
      sha256: kind,
      width: Number(sheet.text(row, 5)),
      description: sheet.text(row, 6),
      captioned: sheet.text(row, 7) === "TRUE",
    };
    return { place, part: known, kind: "picture", picture };
  }
  const noted = readJson(sheet, row, jsonOfBlock, notedContent);
  return noted === "spoiled" ? undefined : { place, part: known, kind, ...noted };
}

/** What stands as JSON from a column on; undefined where nothing does. */
function readJson<T>(sheet: SheetGrid, row: number, column: number, schema: z.ZodType<T>): T | undefined | "spoiled" {
  let json = "";
  for (let at = column; sheet.text(row, at) !== ""; at += 1) json += sheet.text(row, at);
  if (json === "") return undefined;
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : "spoiled";
  } catch {
    return "spoiled";
  }
}
