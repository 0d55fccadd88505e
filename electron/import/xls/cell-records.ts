import { mostCells } from "../package/limits.ts";
import { type BookRecord, headLength, recordsOf } from "./records.ts";

/** A workbook's stream with nothing in it but what bears on cells, and what else is to be known of it. */
export interface CellRecords {
  readonly stream: Uint8Array;
  /** Where each sheet of its list begins in the stream. */
  readonly sheets: readonly number[];
  /** The encoding of its texts; undefined where they are Unicode. */
  readonly charset?: string;
  /** The drawings of the workbook, as one container. */
  readonly drawings: Uint8Array;
}

/** Why a stream cannot be read: its records are no workbook's, are encrypted, or hold too many cells. */
export type RecordsFault = "broken" | "locked" | "tooMany";

const bof = 0x0809;
const eof = 0x000a;
const sheetEntry = 0x0085;
const codePage = 0x0042;
const drawingGroup = 0x00eb;
const locked = 0x002f;

/** What holds one cell, or (from a column to a column) several. */
const formula = 0x0006;
const single: ReadonlySet<number> = new Set([formula, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const several = 0x00bd;
const blank = 0x0201;
const blanks = 0x00be;
/** Results of formulas, merges, rows, columns, formats, typefaces, shared texts, dimensions, and the count of days. */
const others: ReadonlySet<number> = new Set([
  0x0022,
  0x0031,
  0x007d,
  0x00e0,
  0x00e5,
  0x00fc,
  0x0200,
  0x0207,
  0x0208,
  0x041e,
  codePage,
  sheetEntry,
]);

/** What a stream within the whole is: what all sheets share, or a sheet of cells; charts and macros are others. */
const shared = 0x0005;
const sheet = 0x0010;

/** Where the code of a formula begins in its record, right behind its length. */
const formulaCode = headLength + 22;

/** The version whose texts have one byte a sign or two, and the encodings that its code pages stand for. */
const bytesVersion = 0x0500;
const western = "windows-1252";
const charsets: Readonly<Record<number, string>> = { 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5" };

/**
 * Takes from a workbook's stream what bears on cells. Pictures, charts, queries and the code of formulas are left out, so that the library
 * that reads the rest meets neither their size nor their shapes; so are blank cells beyond `most`, which is more than any report has. Source: [MS-XLS], 2.1 and 2.4.
 */
export function cellRecords(stream: Uint8Array, most = mostCells): CellRecords | RecordsFault {
  const kept: Uint8Array[] = [];
  const drawings: Uint8Array[] = [];
  const moved = new Map<number, number>();
  let charset: string | undefined;
  let length = 0;
  let [depth, kind] = [0, 0];
  const cells = new CellCount(most);
  for (const record of recordsOf(stream)) {
    const { id, start, end, body } = record;
    if (id === bof) {
      if (body.length < 4) return "broken";
      depth += 1;
      if (depth === 1) {
        kind = u16(body, 2);
        moved.set(start, length);
        if (length === 0 && u16(body, 0) === bytesVersion) charset = western;
      }
    }
    if (depth === 0) {
      if (length === 0) return "broken";
      continue;
    }
    if (id === locked) return "locked";
    if (id === codePage && charset !== undefined) charset = charsets[u16(body, 0)] ?? charset;
    if (id === drawingGroup) drawings.push(...record.parts);
    // A chart within a sheet is a stream of its own in the midst of it.
    const keep =
      depth === 1 && (id === bof || id === eof || (kind === sheet && cells.take(record)) || isOther(id, kind));
    if (cells.fault !== undefined) return cells.fault;
    if (keep) {
      const bytes = id === formula ? withoutCode(stream.subarray(start, end)) : stream.subarray(start, end);
      kept.push(bytes);
      length += bytes.length;
    }
    if (id === eof) depth -= 1;
  }
  if (kept.length === 0) return "broken";
  const whole = Buffer.concat(kept);
  const sheets = moveSheets(whole, moved);
  if (sheets === undefined) return "broken";
  return { stream: whole, sheets, drawings: Buffer.concat(drawings), ...(charset !== undefined && { charset }) };
}

function isOther(id: number, kind: number): boolean {
  return others.has(id) && (kind === shared || kind === sheet);
}

/** Counts the cells of a workbook. */
class CellCount {
  fault: RecordsFault | undefined;
  readonly #most: number;
  #filled = 0;
  #blank = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a record holds cells that are kept. */
  take({ id, body }: BookRecord): boolean {
    if (single.has(id)) this.#filled += 1;
    else if (id === blank) this.#blank += 1;
    else if (id === several || id === blanks) {
      const count = u16(body, body.length - 2) - u16(body, 2) + 1;
      if (count < 1 || body.length !== 6 + count * (id === several ? 6 : 2)) this.fault = "broken";
      else if (id === several) this.#filled += count;
      else this.#blank += count;
    } else return false;
    if (this.#filled > this.#most) this.fault = "tooMany";
    return (id !== blank && id !== blanks) || this.#blank <= this.#most;
  }
}

/** A formula with its result and without its code. */
function withoutCode(record: Uint8Array): Uint8Array {
  if (record.length <= formulaCode) return record;
  const short = Uint8Array.from(record.subarray(0, formulaCode));
  const view = new DataView(short.buffer);
  view.setUint16(2, formulaCode - headLength, true);
  view.setUint16(formulaCode - 2, 0, true);
  return short;
}

/** Writes into the list of sheets where each begins now. A sheet that begins nowhere is left to begin at no sheet. */
function moveSheets(stream: Uint8Array, moved: ReadonlyMap<number, number>): readonly number[] | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: number[] = [];
  for (const { id, start, body } of recordsOf(stream)) {
    if (id !== sheetEntry) continue;
    if (body.length < 8) return undefined;
    const begins = moved.get(view.getUint32(start + headLength, true)) ?? stream.length;
    view.setUint32(start + headLength, begins, true);
    sheets.push(begins);
  }
  return sheets;
}

function u16(body: Uint8Array, at: number): number {
  return (body[at] ?? 0) | ((body[at + 1] ?? 0) << 8);
}
