import { cut, type WordFile } from "./word-file.ts";

/** Properties of the characters from one place in the main stream to another (not inclusive). */
export interface Run<P> {
  readonly from: number;
  readonly to: number;
  readonly properties: P;
}

const pageSize = 512;
const mostPages = 20_000;
const parts = { characters: 12, paragraphs: 13 } as const;

/** A paragraph as its page has it: its style, and what it says beside that. */
export interface ParagraphEntry {
  readonly style: number;
  readonly changes: DataView;
}

/** The runs of characters with what is said of them; where nothing is said there is no run. Source: [MS-DOC], 2.9.33. */
export function characterRuns(file: WordFile): readonly Run<DataView>[] {
  return runsOf(file, parts.characters, (page, at, count) => {
    const entry = page.getUint8((count + 1) * 4 + at) * 2;
    if (entry === 0) return undefined;
    const length = page.getUint8(entry);
    return entry + 1 + length > pageSize ? undefined : cut(page, entry + 1, length);
  });
}

/** The paragraphs with their properties. Source: [MS-DOC], 2.9.174. */
export function paragraphRuns(file: WordFile): readonly Run<ParagraphEntry>[] {
  return runsOf(file, parts.paragraphs, (page, at, count) => {
    const place = (count + 1) * 4 + at * 13;
    const entry = place < pageSize ? page.getUint8(place) * 2 : 0;
    if (entry === 0 || entry + 2 > pageSize) return undefined;
    const words = page.getUint8(entry);
    const [start, length] = words === 0 ? [entry + 2, page.getUint8(entry + 1) * 2] : [entry + 1, words * 2 - 1];
    if (length < 2 || start + length > pageSize) return undefined;
    return { style: page.getUint16(start, true), changes: cut(page, start + 2, length - 2) };
  });
}

/** The runs of all pages of a kind, in the order of the file. */
function runsOf<P>(
  { main, part }: WordFile,
  number: number,
  read: (page: DataView, at: number, count: number) => P | undefined,
): readonly Run<P>[] {
  const list = part(number);
  const pages = Math.min(mostPages, Math.floor((list.byteLength - 4) / 8));
  const runs: Run<P>[] = [];
  for (let page = 0; page < pages; page += 1) {
    const start = (list.getUint32((pages + 1) * 4 + page * 4, true) & 0x3fffff) * pageSize;
    if (start + pageSize > main.byteLength) continue;
    const view = cut(main, start, pageSize);
    const count = view.getUint8(pageSize - 1);
    for (let at = 0; at < count && (count + 1) * 4 + at < pageSize; at += 1) {
      const properties = read(view, at, count);
      if (properties === undefined) continue;
      runs.push({ from: view.getUint32(at * 4, true), to: view.getUint32(at * 4 + 4, true), properties });
    }
  }
  return runs.toSorted((a, b) => a.from - b.from);
}

/** The run that a place lies in. */
export function runAt<P>(runs: readonly Run<P>[], place: number): Run<P> | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && place < run.to ? run : undefined;
}
