import type { Form, NarrativeId } from "../../../../shared/forms/form.ts";
import { narrativeIds } from "../../../../shared/report/report.ts";
import { blockKindWords, paperWords } from "../../../../shared/words/paper.ts";
import { printableText } from "../../../../shared/paper/printable-text.ts";
import { readAddress } from "../sheet-address.ts";
import type { Meta, NotedBlock, NotedInline } from "./read-meta.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** A block as the report file holds it; whether its figures are any is decided when the whole report is read. */
export interface OwnBlock {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** A line of the sheet of texts, its further cells added. */
interface Line {
  readonly row: number;
  readonly part: NarrativeId;
  readonly kind: keyof typeof blockKindWords;
  text: string;
}

const columns = { part: 1, kind: 2, text: 4 } as const;
const heads = [paperWords.part, paperWords.kind, paperWords.number, paperWords.text];

/** Whether a sheet is the one of texts, under whatever name. */
export function isNarrativeSheet(sheet: SheetGrid): boolean {
  return narrativeHeadRow(sheet) !== undefined;
}

/**
 * Reads the texts as they stand now. A line that says what was written has the content that was noted; in an edited one the figures
 * survive as far as the words around them are the same.
 */
export function readOwnNarratives(
  form: Form,
  meta: Meta,
  sheet: SheetGrid,
): Readonly<Record<NarrativeId, readonly OwnBlock[]>> {
  const lines = readLines(form, sheet);
  const noted = matchLines(lines, meta.blocks);
  const narratives: Record<NarrativeId, OwnBlock[]> = { preamble: [], s1: [], s5: [], s6: [] };
  for (const line of lines) {
    const block = ownBlock(line, noted.get(line));
    if (block !== undefined) narratives[line.part].push(block);
  }
  return narratives;
}

/** The row of the heads on a sheet of texts; undefined for any other sheet. */
export function narrativeHeadRow(sheet: SheetGrid): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rowCount, 5); row += 1) {
    if (heads.every((head, place) => sheet.text(row, place + 1) === head)) return row;
  }
  return undefined;
}

function readLines(form: Form, sheet: SheetGrid): readonly Line[] {
  const parts = new Map(
    narrativeIds.map((id) => [
      printableText(form.parts.find((part) => part.id === id)?.heading ?? paperWords.preamble),
      id,
    ]),
  );
  const kinds = new Map<string, Line["kind"]>(blockKinds.map((kind) => [blockKindWords[kind], kind]));
  const lines: Line[] = [];
  for (let row = (narrativeHeadRow(sheet) ?? 0) + 1; row <= sheet.rowCount; row += 1) {
    const [name, word, text] = [
      sheet.text(row, columns.part),
      sheet.text(row, columns.kind),
      sheet.text(row, columns.text),
    ];
    const last = lines.at(-1);
    const part = parts.get(name) ?? last?.part;
    if (part === undefined || ((word === "" || word === paperWords.unfilled) && text === "")) continue;
    if (word.endsWith(paperWords.continued) && last !== undefined) last.text += text;
    else lines.push({ row, part, kind: kinds.get(word) ?? "paragraph", text });
  }
  return lines;
}

const blockKinds = ["paragraph", "heading1", "heading2", "runIn1", "runIn2", "point", "picture"] as const;

/** Which note belongs to which line: the one of its place that says the same, one that says the same, the one of its place. */
function matchLines(lines: readonly Line[], blocks: readonly NotedBlock[]): ReadonlyMap<Line, NotedBlock> {
  const byRow = new Map(
    blocks.map((block) => [readAddress(block.place.slice(block.place.lastIndexOf("!") + 1))?.row, block]),
  );
  const found = new Map<Line, NotedBlock>();
  const taken = new Set<NotedBlock>();
  const take = (line: Line, block: NotedBlock | undefined): void => {
    if (block === undefined || taken.has(block) || found.has(line) || !fits(line, block)) return;
    found.set(line, block);
    taken.add(block);
  };
  const says = (line: Line, block: NotedBlock | undefined): boolean =>
    block?.content !== undefined && printableText(shownText(block.content)) === line.text;
  for (const line of lines) if (says(line, byRow.get(line.row))) take(line, byRow.get(line.row));
  const byText = new Map(
    blocks.flatMap((block) =>
      block.content === undefined || taken.has(block) ? [] : [[printableText(shownText(block.content)), block]],
    ),
  );
  for (const line of lines) take(line, byText.get(line.text));
  for (const line of lines) take(line, byRow.get(line.row));
  const pictures = blocks.filter((block) => block.kind === "picture" && !taken.has(block));
  for (const line of lines) if (line.kind === "picture" && !found.has(line)) take(line, pictures.shift());
  return found;
}

function fits(line: Line, block: NotedBlock): boolean {
  const kind = /^(?:heading|runIn)/.test(line.kind) ? "heading" : line.kind;
  return block.part === line.part && block.kind === kind;
}

function shownText(content: readonly NotedInline[]): string {
  return content.map((inline) => ("text" in inline ? inline.text : inline.shown)).join("");
}

function ownBlock({ kind, text }: Line, noted: NotedBlock | undefined): OwnBlock | undefined {
  if (kind === "picture") {
    if (noted?.picture === undefined) return undefined;
    const { captioned, ...picture } = noted.picture;
    return { kind, ...picture, ...((captioned || text !== "") && { caption: text }) };
  }
  const content = contentOf(text, noted?.content);
  const isPattern =
    noted?.pattern === true && noted.content !== undefined && printableText(shownText(noted.content)) === text;
  switch (kind) {
    case "heading1":
      return { kind: "heading", level: 1, content };
    case "heading2":
      return { kind: "heading", level: 2, content };
    case "runIn1":
      return { kind: "heading", level: 1, content, runIn: true };
    case "runIn2":
      return { kind: "heading", level: 2, content, runIn: true };
    case "paragraph":
      return { kind, content, ...(isPattern && { pattern: true }) };
    case "point":
      return { kind, content };
  }
}

/** The content that a text has now: as it was noted, changed only where the text was. */
function contentOf(text: string, noted: readonly NotedInline[] | undefined): readonly object[] {
  if (noted === undefined) return text === "" ? [] : [{ text }];
  const before = shownText(noted);
  if (printableText(before) === text) return noted.map(plainInline);
  let start = 0;
  while (start < text.length && text[start] === before[start]) start += 1;
  let end = 0;
  while (end < Math.min(text.length, before.length) - start && text.at(-1 - end) === before.at(-1 - end)) end += 1;
  const [head, tail]: object[][] = [[], []];
  let at = 0;
  let [from, to] = [0, text.length];
  for (const inline of noted) {
    const length = "text" in inline ? inline.text.length : inline.shown.length;
    if (at + length <= start) {
      head?.push(plainInline(inline));
      from = at + length;
    } else if (at >= before.length - end) {
      if (tail?.length === 0) to = text.length - (before.length - at);
      tail?.push(plainInline(inline));
    }
    at += length;
  }
  const middle = text.slice(from, to);
  return [...(head ?? []), ...(middle === "" ? [] : [{ text: middle }]), ...(tail ?? [])];
}

function plainInline(inline: NotedInline): object {
  return "text" in inline ? inline : { figure: inline.figure };
}
