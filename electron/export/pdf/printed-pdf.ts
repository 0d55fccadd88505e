import { createHash } from "node:crypto";
import { type Entries, entriesOf, referenceIn } from "./pdf-notation.ts";

/** A PDF as a browser has printed it, open to changes. Its text has one character a byte. */
export interface PrintedPdf {
  /** What stands before the first object. */
  readonly head: string;
  /** What each object says, by number and in the order of the file. */
  readonly objects: Map<number, string>;
  /** The numbers of the two objects at which everything begins. */
  readonly catalog: number;
  readonly information: number;
}

const tableHead = /^xref\s+0 (\d+)\s*\n/;
const tableRow = /^(\d{10}) \d{5} ([nf])/;
const rowLength = 20;

/**
 * Reads a PDF as every Chromium prints it (Skia): objects one after another, and one plain table of their places at the end. Undefined where it is
 * anything else. A library for all PDFs took longer over the thousands of tags than the browser over printing them. Source: ISO 32000-1, 7.5.
 */
export function readPrintedPdf(bytes: Uint8Array): PrintedPdf | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1] ?? file.length);
  const table = file.slice(end);
  const head = tableHead.exec(table);
  const trailer = entriesOf(table.slice(table.indexOf("trailer") + "trailer".length));
  const [catalog, information] = [referenceIn(trailer["Root"]), referenceIn(trailer["Info"])];
  if (!file.startsWith("%PDF-") || head === null || catalog === undefined || information === undefined)
    return undefined;
  const places: { readonly number: number; readonly begin: number }[] = [];
  for (let number = 0; number < Number(head[1]); number += 1) {
    const begin = head[0].length + number * rowLength;
    const [, place, state] = tableRow.exec(table.slice(begin, begin + rowLength)) ?? [];
    if (state === undefined) return undefined;
    if (state === "n") places.push({ number, begin: Number(place) });
  }
  places.sort((one, other) => one.begin - other.begin);
  const objects = new Map<number, string>();
  for (const [index, { number, begin }] of places.entries()) {
    const content = contentOf(file.slice(begin, places[index + 1]?.begin ?? end), number);
    if (content === undefined) return undefined;
    objects.set(number, content);
  }
  return { head: file.slice(0, places[0]?.begin), objects, catalog, information };
}

function contentOf(object: string, number: number): string | undefined {
  const begin = `${number} 0 obj`;
  const end = object.lastIndexOf("endobj");
  return object.startsWith(begin) && end > 0 ? object.slice(begin.length, end).trim() : undefined;
}

/** The entries of an object that is a dictionary; none where there is no such object. */
export function entriesAt({ objects }: PrintedPdf, number: number | undefined): Entries {
  return entriesOf(number === undefined ? "" : (objects.get(number) ?? ""));
}

/** Adds an object and gives its number. */
export function addObject({ objects }: PrintedPdf, content: string): number {
  const number = sizeOf(objects);
  objects.set(number, content);
  return number;
}

/** The bytes of a PDF, under a name that its content gives it. */
export function writePrintedPdf({ head, objects, catalog, information }: PrintedPdf): Uint8Array {
  const pieces = [head];
  const places = new Map<number, number>();
  let length = head.length;
  for (const [number, content] of objects) {
    const object = `${number} 0 obj\n${content}\nendobj\n`;
    places.set(number, length);
    pieces.push(object);
    length += object.length;
  }
  const size = sizeOf(objects);
  pieces.push(`xref\n0 ${size}\n`);
  for (let number = 0; number < size; number += 1) {
    const place = places.get(number);
    pieces.push(place === undefined ? "0000000000 65535 f \n" : `${String(place).padStart(10, "0")} 00000 n \n`);
  }
  const name = createHash("sha256").update(pieces.join(""), "latin1").digest("hex").slice(0, 32);
  const trailer = `/Size ${size} /Root ${catalog} 0 R /Info ${information} 0 R /ID [<${name}> <${name}>]`;
  pieces.push(`trailer\n<<${trailer}>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(pieces.join(""), "latin1");
}

/** One more than the highest number. */
function sizeOf(objects: PrintedPdf["objects"]): number {
  return 1 + [...objects.keys()].reduce((highest, number) => Math.max(highest, number), 0);
}
