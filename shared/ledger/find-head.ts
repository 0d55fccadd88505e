import { applicantReader } from "./applicants.ts";
import { readDate } from "./dates.ts";
import { type Field, isField, sureHeads } from "./fields.ts";
import { fieldsOfHead, withoutHint } from "./head-names.ts";
import type { RegisterRow, RegisterSheet } from "./register.ts";
import { resultReader } from "./results.ts";
import { nothingTold, type Told } from "./told.ts";
import { wordKey } from "./word-table.ts";

/** The head of a table: its place among the rows of its sheet, and what stands in it above each column, outermost first. */
export interface Head {
  /** Places in the list of rows, the first and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly (readonly string[])[];
}

/** What the user has said of columns: a head that nobody else knows is one. */
type ToldColumns = Told["columns"];

/** Heads go over so many rows at most, as 申请人情况 above 自然人. */
const tallest = 3;
/** A head that stands further down than this has no table above it that belongs to it. */
export const deepestHead = 200;
/** No head is longer than this; sentences are not taken for heads. */
const longestHead = 30;

/**
 * Finds the head of a sheet's table wherever it stands: the rows that name most fields, among them a date or a result, and of those that name as many the
 * fewest and first. Undefined where no rows name at least two.
 */
function findHead({ rows }: RegisterSheet, told: ToldColumns): Head | undefined {
  let best: { readonly head: Head; readonly score: number } | undefined;
  for (let from = 0; from < Math.min(rows.length, deepestHead); from += 1) {
    if (!mayBeHead(rows[from])) continue;
    for (let height = 1; height <= tallest; height += 1) {
      const last = rows[from + height - 1];
      if (last === undefined || !mayBeHead(last)) break;
      const head = headOf(rows, from, from + height);
      const named = namedFields(head, told);
      const known = [...named.values()].reduce((sum, weight) => sum + weight, 0);
      const isRegister = named.has("received") || named.has("result") || named.has("kind") || named.has("answered");
      // The row above 收到日期, 收到日期 that tells the two apart belongs to the head.
      const score = known - height * 0.01 - from * 0.0001 - namedTwice(head) * 0.02;
      if (named.size >= 2 && isRegister && score > (best?.score ?? 0)) best = { head, score };
    }
  }
  return best?.head;
}

/** How many columns are called as one before them is. */
function namedTwice({ columns }: Head): number {
  const names = columns.flatMap((texts) => (texts.length === 0 ? [] : [texts.join("/")]));
  return names.length - new Set(names).size;
}

/** A table of a sheet: its head, and the rows below it up to the next table. */
export interface RegisterTable {
  readonly head: Head;
  readonly rows: readonly RegisterRow[];
}

/**
 * The tables of a sheet, one below the other, as where the registers of several years were copied together: a row with at least three heads that does not repeat the
 * head above it begins another one. Empty where there is no head.
 */
export function findTables(sheet: RegisterSheet, told: ToldColumns): readonly RegisterTable[] {
  const tables: RegisterTable[] = [];
  let { rows } = sheet;
  let head = findHead(sheet, told);
  // The head that says most need not be the first one.
  const above = rows.slice(0, head?.from ?? 0);
  if (above.some((row) => namesHeads(row) >= fewestHeads)) tables.push(...findTables({ ...sheet, rows: above }, told));
  while (head !== undefined) {
    const below = rows.slice(head.to);
    const next = nextHead(head, below, told);
    tables.push({ head, rows: next === undefined ? below : below.slice(0, next.from) });
    rows = below;
    head = next;
  }
  return tables.some((table) => table.rows.length > 0) ? tables.filter((table) => table.rows.length > 0) : tables;
}

/** A row with so many heads in it begins a table. */
const fewestHeads = 3;

/** The head of the table after this one, and none that a table between has by chance. */
function nextHead(head: Head, below: readonly RegisterRow[], told: ToldColumns): Head | undefined {
  for (const [place, row] of below.entries()) {
    if (namesHeads(row) < fewestHeads || repeatsHead(head, row)) continue;
    const from = Math.max(0, place + 1 - tallest);
    const near = findHead({ name: "", rows: below.slice(from, place + tallest) }, told);
    if (near !== undefined && near.from + from <= place && near.to + from > place) {
      return { ...near, from: near.from + from, to: near.to + from };
    }
  }
  return undefined;
}

/** How many heads that name a field for certain stand in a row, by their very words: every row of a register is asked this. */
function namesHeads({ cells }: RegisterRow): number {
  const named = new Set<string>();
  for (const text of cells) if (plainHeads.has(text)) named.add(text);
  return named.size;
}

const plainHeads: ReadonlySet<string> = new Set(sureHeads.flatMap(({ words }) => words.split(" ")));

/** Whether a row repeats a head, as on every printed page. */
export function repeatsHead({ columns }: Head, { cells }: RegisterRow): boolean {
  const own = columns.flatMap((texts, column) => (texts.length === 0 ? [] : [column]));
  const same = own.filter((column) => columns[column]?.includes((cells[column] ?? "").trim()) === true);
  return same.length >= 2 && same.length >= own.length * 0.6;
}

/** A row with a date in it, or with long texts, heads nothing, and no more does a title. */
export function mayBeHead(row: RegisterRow | undefined): boolean {
  if (row === undefined) return false;
  const filled = row.cells.filter((text) => text.trim() !== "");
  if (filled.length === 0) return false;
  if (isTitle(row)) return false;
  return filled.every(
    (text) =>
      (text.length <= longestHead || withoutHint(text).length <= longestHead) && typeof readDate(text) !== "object",
  );
}

/** One text over the table from its first column on; what heads some columns alone begins further to the right. */
function isTitle({ cells }: RegisterRow): boolean {
  const [first = ""] = cells;
  return first.trim() !== "" && cells.every((text, column) => text === first || (column > 0 && text.trim() === ""));
}

function headOf(rows: readonly RegisterRow[], from: number, to: number): Head {
  const own = rows.slice(from, to);
  const width = Math.max(...own.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = own.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== "");
    return texts.filter((text, place) => text !== texts[place - 1]);
  });
  return { from, to, columns };
}

const kindOf = applicantReader(nothingTold.kinds);
const resultOf = resultReader(nothingTold.results);

/** The fields that heads name, each once, with how much they say for it. A field that merely may be meant counts less. */
function namedFields({ columns }: Head, told: ToldColumns): ReadonlyMap<Field, number> {
  const named = new Map<Field, number>();
  const tickedWords = new Set<string>();
  for (const texts of columns) {
    if (texts.length === 0) continue;
    const said = told.get(wordKey(texts.join("/")));
    if (said !== undefined && isField(said)) named.set(said, 1);
    const ticked = tickedField(texts);
    const word = `${ticked} ${texts.at(-1)}`;
    // Each word to be ticked says a little more, so that the row that holds them belongs to the head, and not only the one with their groups.
    if (ticked !== undefined && !tickedWords.has(word)) named.set(ticked, (named.get(ticked) ?? 1) + 0.02);
    tickedWords.add(word);
    const [first] = fieldsOfHead(texts);
    if (first === undefined) continue;
    const weight = first.by === "doubtfulHead" ? 0.4 : 1;
    named.set(first.field, Math.max(named.get(first.field) ?? 0, weight));
  }
  return named;
}

/** Whether a head of several rows ends in a kind of applicant or a result: below it stands a tick. */
function tickedField(texts: readonly string[]): "kind" | "result" | undefined {
  const own = texts.at(-1) ?? "";
  if (texts.length < 2) return undefined;
  if (kindOf(own).kind === "known") return "kind";
  return resultOf(own).kind === "known" ? "result" : undefined;
}
