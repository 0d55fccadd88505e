import { type Mark, MarkedText, type Words } from "../../../shared/recognition/marked-text.ts";
import { type BookRecord, recordsOf } from "./records.ts";
import { readTextRuns, type TextRun } from "./text-runs.ts";

/** Tells apart what is struck out, raised or lowered in a cell of a sheet, row and column from 0. */
export type CellMarks = (row: number, column: number, text: string) => Words;

const font = 0x0031;
const style = 0x00e0;
const sharedTexts = 0x00fc;
const sharedLabel = 0x00fd;
const richLabel = 0x00d6;
const severalNumbers = 0x00bd;
const singles: ReadonlySet<number> = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, sharedLabel, richLabel]);
const bof = 0x0809;

/** What a cell has: its typeface, and where in its text another one begins. */
interface Face {
  readonly font: number;
  readonly runs: readonly TextRun[];
}

/**
 * What the library does not tell: which cells have typefaces that strike words out or raise them, by the place in the stream where their
 * sheet begins. Undefined where the workbook has no such typeface. Source: [MS-XLS], 2.4.122, 2.4.353, 2.4.149, 2.5.293.
 */
export function cellFonts(stream: Uint8Array): ReadonlyMap<number, CellMarks> | undefined {
  const records = [...recordsOf(stream)];
  const marks = records.filter(({ id }) => id === font).map(({ body }) => markOf(body));
  if (marks.every((mark) => !Object.values(mark).includes(true))) return undefined;
  // The number 4 is left out in the list of typefaces.
  const markAt = (number: number): Mark => marks[number > 4 ? number - 1 : number] ?? {};
  const fontOfStyle = records.filter(({ id }) => id === style).map(({ body }) => u16(body, 0));
  const texts = records.find(({ id }) => id === sharedTexts);
  const runs = readTextRuns(texts?.parts ?? []);
  const sheets = new Map<number, CellMarks>();
  let faces = new Map<string, Face>();
  for (const record of records) {
    if (record.id === bof) {
      faces = new Map();
      const own = faces;
      sheets.set(record.start, (row, column, text) => {
        const face = own.get(`${row} ${column}`);
        return face === undefined ? { text } : marked(text, face, markAt);
      });
    }
    for (const [place, face] of facesOf(record, fontOfStyle, runs)) faces.set(place, face);
  }
  return sheets;
}

const white = 9;
/** In a point. */
const twips = 20;

function markOf(body: Uint8Array): Mark {
  return {
    struck: (u16(body, 2) & 8) !== 0,
    raised: u16(body, 8) === 1,
    lowered: u16(body, 8) === 2,
    white: u16(body, 4) === white,
    size: u16(body, 0) / twips,
  };
}

/** The cells of a record by their places. */
function facesOf(
  { id, body }: BookRecord,
  fontOfStyle: readonly number[],
  runs: ReadonlyMap<number, readonly TextRun[]>,
): readonly (readonly [string, Face])[] {
  const face = (place: number, own: readonly TextRun[] = []): Face => ({
    font: fontOfStyle[u16(body, place)] ?? 0,
    runs: own,
  });
  const [row, column] = [u16(body, 0), u16(body, 2)];
  if (id === severalNumbers) {
    const count = Math.max(0, Math.floor((body.length - 6) / 6));
    return Array.from({ length: count }, (_, at) => [`${row} ${column + at}`, face(4 + at * 6)] as const);
  }
  if (!singles.has(id)) return [];
  const own = id === sharedLabel ? runs.get(u16(body, 6)) : id === richLabel ? richRuns(body) : undefined;
  return [[`${row} ${column}`, face(4, own)]];
}

/** The runs of a text of Excel 95, behind its bytes. */
function richRuns(body: Uint8Array): readonly TextRun[] {
  const start = 8 + u16(body, 6);
  const count = body[start] ?? 0;
  return Array.from({ length: count }, (_, at) => ({
    from: body[start + 1 + at * 2] ?? 0,
    font: body[start + 2 + at * 2] ?? 0,
  }));
}

function marked(text: string, { font: first, runs }: Face, markAt: (font: number) => Mark): Words {
  const words = new MarkedText();
  const all = [{ from: 0, font: first }, ...runs];
  for (const [at, { from, font: number }] of all.entries()) {
    words.add(text.slice(from, all[at + 1]?.from ?? text.length), markAt(number));
  }
  return words.words();
}

function u16(body: Uint8Array, at: number): number {
  return (body[at] ?? 0) | ((body[at + 1] ?? 0) << 8);
}
