import { entriesByCell } from "../forms/registry.ts";
import { isText } from "../report/narrative.ts";
import { sameCell } from "../report/cell-value.ts";
import { success, type Result } from "../result.ts";
import { titlesIn } from "./find-title.ts";
import { namedBy } from "./named-by.ts";
import { reportTitles, withoutPageHeads } from "./page-heads.ts";
import { partHeadingOf } from "./part-headings.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import type { SourceBlock, SourceDocument } from "./source-document.ts";

/** One of the reports that a document holds. */
export interface HeldReport {
  /** Where it stands, as a reader of the document would say: the name of its sheet, or its title. */
  readonly at: string;
  /** The part of the document that holds it. */
  readonly document: SourceDocument;
  readonly reading: Reading;
}

/** A stretch of a document that may begin another report, and what is recognised in it alone. */
interface Section {
  readonly first: number;
  readonly end: number;
  readonly sheet: string | undefined;
  readonly title: string | undefined;
  readonly reading: Reading | undefined;
}

const fewestCells = 10;
const shortestText = 20;

/**
 * The reports that a document holds, in its order; fails as `recognise` does where it holds none. A report begins on another sheet, at a
 * title, or at a first part after a last one, where what follows says what the report before has said already, with other words or figures,
 * or is about another unit or year. A document that repeats its tables, as in an annex, holds one report.
 */
export function reportsIn(given: SourceDocument, path: string): Result<readonly HeldReport[]> {
  const document = withoutPageHeads(given);
  let whole: Result<readonly HeldReport[]> | undefined;
  const one = (): Result<readonly HeldReport[]> => (whole ??= asOne(document, path));
  const begins = document.own === undefined ? beginnings(document.blocks) : [0];
  if (begins.length < 2) return one();
  if (isPlain(document.blocks)) {
    // Sheets and titles that speak of one report: only where they contradict each other are they looked at one by one.
    const read = one();
    if (!read.ok || !read.value.some(({ reading }) => hasConflict(reading))) return read;
  }
  const sections = begins.map((first, place) =>
    sectionOf(document, first, begins[place + 1] ?? document.blocks.length),
  );
  const groups = grouped(sections);
  if (groups.length < 2) return one();
  const held = groups.flatMap((group): readonly HeldReport[] => {
    const [sheet] = group.flatMap((section) => section.sheet ?? []);
    const part = partOf(document, group, sheet);
    const reading = recognise(part, path);
    const title = group.flatMap((section) => section.title ?? [])[0];
    return reading.ok ? [{ at: sheet ?? title ?? "", document: part, reading: reading.value }] : [];
  });
  return held.length < 2 ? one() : success(held);
}

function asOne(document: SourceDocument, path: string): Result<readonly HeldReport[]> {
  const reading = recognise(document, path);
  return reading.ok ? success([{ at: reading.value.title ?? "", document, reading: reading.value }]) : reading;
}

/** The blocks at which a report may begin, the first among them. */
function beginnings(blocks: readonly SourceBlock[]): readonly number[] {
  const begins = new Set([0]);
  let sheet: string | undefined;
  let [lastPart, lastHeading] = [0, 0];
  const titles = reportTitles(blocks).map(({ first }) => first);
  for (const [place, block] of blocks.entries()) {
    if (block.kind === "picture") continue;
    if (block.sheet !== undefined && block.sheet !== sheet) {
      begins.add(place);
      sheet = block.sheet;
      lastPart = 0;
    }
    const part = block.kind === "line" ? partHeadingOf(block)?.part : undefined;
    if (part === undefined) continue;
    const order = partOrder.indexOf(part);
    const isTitled = titles.some((title) => title > lastHeading && title < place);
    if (order === 0 && lastPart === partOrder.length - 1 && !isTitled) begins.add(place);
    [lastPart, lastHeading] = [order, place];
  }
  for (const first of titles) begins.add(first);
  return [...begins].toSorted((a, b) => a - b);
}

/** Whether the parts of the text come once, and no two of the titles and the names of sheets tell of different units or years. */
function isPlain(blocks: readonly SourceBlock[]): boolean {
  const lines = blocks.filter((block) => block.kind === "line");
  const headings = lines.filter((line) => partHeadingOf(line)?.part === "s1").length;
  const titled = titlesIn(lines.map((content) => ({ content, place: { block: 0 } })));
  const sheets = [...new Set(blocks.flatMap((block) => (block.kind === "picture" ? [] : (block.sheet ?? []))))];
  const named = [...titled, ...sheets.flatMap((sheet) => namedBy([sheet]) ?? [])];
  const years = new Set(named.flatMap(({ year }) => year ?? []));
  const units = new Set(named.flatMap(({ unit }) => unit ?? []));
  return headings < 2 && years.size < 2 && units.size < 2;
}

function hasConflict({ doubts }: Reading): boolean {
  return doubts.some(({ reason }) => reason === "conflict");
}

const partOrder: readonly string[] = ["s1", "t2", "t3", "t4", "s5", "s6"];

function sectionOf(document: SourceDocument, first: number, end: number): Section {
  const blocks = document.blocks.slice(first, end);
  const sheet = blocks.flatMap((block) => (block.kind === "picture" ? [] : (block.sheet ?? [])))[0];
  const found = recognise({ ...document, blocks, names: sheet === undefined ? [] : [sheet] }, "");
  const reading = found.ok && (hasCells(found.value) || hasText(found.value)) ? found.value : undefined;
  const [title] = reportTitles(blocks);
  const line = title === undefined ? undefined : blocks[title.first];
  return { first, end, sheet, title: line?.kind === "line" ? line.text.trim() : undefined, reading };
}

function hasCells({ cells }: Reading): boolean {
  return Object.keys(cells).length >= fewestCells;
}

function hasText({ narratives }: Reading): boolean {
  return textOf(narratives.s1).length + textOf(narratives.s5).length >= shortestText;
}

function textOf(narrative: Reading["narratives"]["s1"]): string {
  return narrative
    .flatMap((block) => (isText(block) ? block.content.map((inline) => ("text" in inline ? inline.text : "")) : []))
    .join("");
}

/** The sections of each report. What holds no report itself, as a cover or a list of links, goes with the report that it stands before. */
function grouped(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  let waiting: Section[] = [];
  let clear = true;
  for (const section of sections) {
    if (section.reading === undefined) {
      const last = groups.at(-1);
      if (last === undefined || section.title !== undefined) waiting.push(section);
      else last.push(section);
      continue;
    }
    const possible = groups.filter((group) => group.every((other) => !isAnother(section, other)));
    const alike = possible.findLast((group) => group.some((other) => isNamedAlike(section, other)));
    clear &&= alike !== undefined || possible.length < 2;
    const home = alike ?? possible.at(-1);
    if (home === undefined) groups.push([...waiting, section]);
    else home.push(...waiting, section);
    waiting = [];
  }
  groups.at(-1)?.push(...waiting);
  // Where it is not clear whose a table is, whoever chooses sees what is there, and nothing is mixed.
  return clear && sameTables(groups) ? groups : groups.flatMap(apart);
}

function isAnother(section: Section, before: Section): boolean {
  const [a, b] = [section.reading, before.reading];
  if (a === undefined || b === undefined) return false;
  if (repeats(a, b)) return true;
  // Also where both say the same, as reports do that have nothing but zeros.
  if (section.title !== undefined && before.title !== undefined && holdTheSame(a, b) && !isSameName(a, b)) return true;
  const onSheets = section.sheet !== before.sheet;
  return onSheets && !isSameName(a, b);
}

/** Whether two readings tell the same matters differently: many of the same cells, or the same part of the text. */
function repeats(a: Reading, b: Reading): boolean {
  const unsure = new Set([...a.doubts, ...b.doubts].map(({ cell }) => cell));
  const shared = entriesByCell(a.cells).filter(([id]) => b.cells[id] !== undefined && !unsure.has(id));
  if (shared.length >= fewestCells && shared.some(([id, value]) => !sameCell(value, b.cells[id]))) return true;
  const [ours, theirs] = [textOf(a.narratives.s1), textOf(b.narratives.s1)];
  return ours.length >= shortestText && theirs.length >= shortestText && ours !== theirs;
}

/** Whether many cells stand in both. */
function holdTheSame(a: Reading, b: Reading): boolean {
  return entriesByCell(a.cells).filter(([id]) => b.cells[id] !== undefined).length >= fewestCells;
}

function isNamedAlike(section: Section, other: Section): boolean {
  const [a, b] = [section.reading, other.reading];
  if (a === undefined || b === undefined) return false;
  return isSameName(a, b) && (a.year ?? a.unit) !== undefined && (b.year ?? b.unit) !== undefined;
}

function isSameName(a: Reading, b: Reading): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  if (a.unit === undefined || b.unit === undefined) return true;
  return a.unit.endsWith(b.unit) || b.unit.endsWith(a.unit);
}

/** Whether each report holds the same tables; else sections may stand with a report that is not theirs. */
function sameTables(groups: readonly (readonly Section[])[]): boolean {
  const held = groups.map((group) =>
    [...new Set(group.flatMap(({ reading }) => Object.keys(reading?.cells ?? {}).map((id) => id.slice(0, 2))))]
      .toSorted()
      .join(),
  );
  return new Set(held).size < 2;
}

/** The sections of a report, each alone where not all say whose they are. */
function apart(group: readonly Section[]): readonly (readonly Section[])[] {
  const read = group.filter(({ reading }) => reading !== undefined);
  const isSettled = read.every(({ reading }) => reading?.unit !== undefined || reading?.year !== undefined);
  return isSettled ? [group] : read.map((section) => [section]);
}

function partOf(document: SourceDocument, group: readonly Section[], sheet: string | undefined): SourceDocument {
  const blocks = group.flatMap(({ first, end }) => document.blocks.slice(first, end));
  const names = [...(sheet === undefined ? [] : [sheet]), ...(document.names ?? [])];
  return { ...document, blocks, ...(names.length > 0 && { names }) };
}
