import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { read, type Range, type WorkBook } from "xlsx";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { writeXlsx } from "../../../../electron/export/xlsx/write-xlsx.ts";

/** What SheetJS makes of a cell; a formula that gives no text is "" like a blank cell. */
export type Seen = string | number | boolean;

/** A workbook as SheetJS, which shares no code with our writer, reads it. */
export interface ReadSheets {
  readonly book: WorkBook;
  /** The value at a place; "" where there is none. */
  readonly at: (sheet: string, address: string) => Seen;
  /** The value at a defined name, and where that is. */
  readonly named: (name: string) => { sheet: string; address: string; value: Seen };
  /** Every cell with a formula and its value, as sheet!address. */
  readonly formulas: () => ReadonlyMap<string, Seen>;
  readonly merges: (sheet: string) => readonly Range[];
}

/** The bytes of a report's workbook. */
export async function workbookOf(report: Report, withSignOff = true): Promise<Uint8Array> {
  const findings = checkerFor(report.edition).check(report).findings;
  const written = await writeXlsx({ report, findings, fonts: fontPresets.gb2312, withSignOff });
  if (!written.ok) throw new Error(written.failure.code);
  return written.value;
}

/** Reads a workbook with SheetJS. */
export function readSheets(bytes: Uint8Array): ReadSheets {
  const book = read(bytes, { type: "array", cellFormula: true, cellNF: true });
  const at = (sheet: string, address: string): Seen => plain(book.Sheets[sheet]?.[address]);
  return {
    book,
    at,
    named: (name) => {
      const found = (book.Workbook?.Names ?? []).filter((one) => one.Name === name);
      const match = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(found[0]?.Ref ?? "");
      if (found.length !== 1 || match === null) throw new Error(`no single cell is named ${name}`);
      const [, sheet = "", letters, digits] = match;
      const address = `${letters}${digits}`;
      return { sheet, address, value: at(sheet, address) };
    },
    formulas: () =>
      new Map(
        book.SheetNames.flatMap((sheet) =>
          Object.entries(book.Sheets[sheet] ?? {}).flatMap(([address, cell]: [string, unknown]) =>
            hasFormula(cell) ? [[`${sheet}!${address}`, plain(cell)] as const] : [],
          ),
        ),
      ),
    merges: (sheet) => book.Sheets[sheet]?.["!merges"] ?? [],
  };
}

/** The text of a part of the package. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** The package with the number in a cell replaced, and nothing else: the cached results stay as they were. */
export function withNumber(bytes: Uint8Array, path: string, address: string, number: number): Uint8Array {
  const parts = unzipSync(bytes);
  const before = partOf(bytes, path);
  const after = before.replace(
    new RegExp(`(<c r="${address}"[^>]*?)(?:/>|><v>[^<]*</v></c>)`),
    (_, start: string) => `${start}><v>${number}</v></c>`,
  );
  if (after === before) throw new Error(`nothing replaced at ${address}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

function hasFormula(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "f" in cell && cell.f !== undefined;
}

function plain(cell: unknown): Seen {
  if (typeof cell !== "object" || cell === null || !("v" in cell)) return "";
  const { v } = cell;
  return typeof v === "string" || typeof v === "number" || typeof v === "boolean" ? v : "";
}
