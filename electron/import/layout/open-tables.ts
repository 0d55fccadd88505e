import type { SourceCell, SourceTable } from "../../../shared/recognition/source-document.ts";
import { wordsOf } from "../../../shared/recognition/marked-text.ts";
import type { PlacedWords, Rule } from "./layout-page.ts";
import { lineWords, raisedSize, signPlaces, type TextLine, textLines } from "./line-words.ts";
import { type Column, headRows, type HeadBlock } from "./open-heads.ts";

/** Words without blanks in them; raised ones are smaller than their line, as the marks of notes are. */
interface Part extends PlacedWords {
  readonly isRaised: boolean;
}

/** A stretch of lines that holds rows of values, and the table that they make; undefined where its columns or labels are not clear. */
export interface OpenTable {
  readonly table: SourceTable | undefined;
  /** Where the middles of its columns of values are. */
  readonly columns: readonly number[];
  /** The places of its first and last line (inclusive) among those of the page. */
  readonly first: number;
  readonly last: number;
}

/** Fewer columns of values a line tells by its gaps alone. */
const fewestColumns = 5;
const value = /^(?:\d+(?:[,.]\d+)*[①-⑳¹²³*]?|[-—/])$/u;
const prose = /。|(?:总体情况|政府信息情况|申请情况|行政诉讼情况|改进情况|报告的事项)$/u;
/** Lines of one cell are not farther apart than so many times their size. */
const leading = 1.6;

/** Finds the first table on a page from a line on that has no lines around its cells, by where its values stand; undefined where there is none. */
export function openTable(lines: readonly TextLine[], from: number, rules: readonly Rule[]): OpenTable | undefined {
  const parts = lines.map(partsOf);
  const start = parts.findIndex((line, at) => at >= from && isRow(line));
  if (start === -1) return undefined;
  let first = start;
  while (first > from && !breaks(parts[first - 1] ?? [])) first -= 1;
  let last = start;
  while (last + 1 < lines.length && !breaks(parts[last + 1] ?? [])) last += 1;
  const region = parts.slice(first, last + 1);
  const rows = region.filter(isRow);
  const columns = columnsOf(rows.flatMap((row) => row.filter(isValue)));
  const most = Math.max(...rows.map((row) => row.filter(isValue).length));
  const table = columns.length === most ? tableOf(region, rows, columns, rules) : undefined;
  return { table, columns: columns.map(({ left, right }) => (left + right) / 2), first, last };
}

/** The words of a line, divided at their blanks; those that touch, as a number and the mark of its note do, are one. */
function partsOf(line: TextLine): readonly Part[] {
  const parts: Part[] = [];
  for (const words of line.words) {
    let open = false;
    for (const { text, left, right } of signPlaces(words)) {
      const part = parts.at(-1);
      if (text.trim() === "") {
        open = false;
        continue;
      }
      const isRaised = words.size < line.size * raisedSize;
      const isNear = part !== undefined && Math.abs(left - part.right) < part.size * touching;
      const touches = isNear && part.isRaised === isRaised;
      if (part !== undefined && (open || touches)) {
        parts[parts.length - 1] = { ...part, text: part.text + text, right: Math.max(part.right, right) };
      } else parts.push({ ...words, text, left, right, isRaised });
      open = true;
    }
  }
  return parts;
}

const touching = 0.12;

function isValue({ text, isRaised }: Part): boolean {
  return !isRaised && value.test(text);
}

function isRow(line: readonly Part[]): boolean {
  const values = line.filter(isValue);
  const firstValue = line.findIndex(isValue);
  return values.length >= fewestColumns && line.slice(firstValue).every((one) => one.isRaised || isValue(one));
}

/** Whether a line is none of a table: a sentence, or the heading of a part. */
function breaks(line: readonly Part[]): boolean {
  return !line.some(isValue) && prose.test(line.map(({ text }) => text).join(""));
}

/** Values whose places overlap stand in one column. */
function columnsOf(values: readonly Part[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { left, right } of values.toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column === undefined || left > column.right) columns.push({ left, right });
    else columns[columns.length - 1] = { left: column.left, right: Math.max(column.right, right) };
  }
  return columns;
}

function tableOf(
  region: readonly (readonly Part[])[],
  rows: readonly (readonly Part[])[],
  columns: readonly Column[],
  rules: readonly Rule[],
): SourceTable | undefined {
  const edge = (columns[0]?.left ?? 0) - 1;
  const [top, bottom] = [baselineOf(rows[0]), baselineOf(rows.at(-1))];
  const words = region.flat();
  const labels = blocksOf(words.filter((one) => middle(one) < edge));
  const heads = blocksOf(
    words.filter((one) => !one.isRaised && middle(one) >= edge && one.baseline < top - one.size / 2),
  );
  // Words among the values that are none mean that this is no such table.
  const strange = words.some(
    (one) => !isValue(one) && !one.isRaised && middle(one) >= edge && one.baseline >= top && one.baseline <= bottom,
  );
  if (strange) return undefined;
  const labelled = rows.map((row) => labelsAt(labels, baselineOf(row)));
  const inner = labelled.map((found) => found.at(-1)).filter((block) => block !== undefined);
  // A label that belongs to several rows, and none of them having one of its own, tells nothing.
  if (new Set(inner).size !== inner.length) return undefined;
  const depth = Math.max(0, ...labelled.map((found) => found.length));
  const broken = brokenValues(region, rows, edge);
  if (broken === undefined) return undefined;
  const body = rows.map((row, at) => {
    const found = labelled[at] ?? [];
    const names = Array.from({ length: depth }, (_, place) => found[place - (depth - found.length)]?.text ?? "");
    return [...names.map(plain), ...columns.map((column) => cellOf([row, broken.get(row) ?? []], column, rules))];
  });
  const head = headRows(heads, columns).map((row) => [...Array.from({ length: depth }, () => plain("")), ...row]);
  return { kind: "table", rows: [...head, ...body] };
}

/** Words that stand below each other as the lines of one cell do. */
function blocksOf(words: readonly Part[]): readonly HeadBlock[] {
  const blocks: { words: Part[]; left: number; right: number; top: number; bottom: number }[] = [];
  for (const one of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const block = blocks.find(
      ({ left, right, bottom }) =>
        one.baseline - bottom < one.size * leading &&
        one.left < right + one.size / 2 &&
        one.right > left - one.size / 2,
    );
    if (block === undefined) {
      blocks.push({ words: [one], left: one.left, right: one.right, top: one.baseline, bottom: one.baseline });
      continue;
    }
    block.words.push(one);
    block.left = Math.min(block.left, one.left);
    block.right = Math.max(block.right, one.right);
    block.bottom = one.baseline;
  }
  return blocks.map(({ words: own, ...block }) => ({ ...block, text: own.map(({ text }) => text).join("") }));
}

/** The labels beside a row, from the outermost to its own. */
function labelsAt(labels: readonly HeadBlock[], baseline: number): readonly HeadBlock[] {
  const reach = 3;
  return labels
    .filter(({ top, bottom }) => top - reach <= baseline && bottom + reach >= baseline)
    .toSorted((a, b) => a.left - b.left);
}

function baselineOf(row: readonly Part[] | undefined): number {
  return row?.find(isValue)?.baseline ?? 0;
}

function middle({ left, right }: Part): number {
  return (left + right) / 2;
}

function isIn(one: Part, { left, right }: Column): boolean {
  const aside = one.isRaised ? one.size * 2 : 0;
  return middle(one) >= left && middle(one) <= right + aside;
}

/** Values that stand below those of a row, as where a cell was too narrow for its number; undefined where they belong to none. */
function brokenValues(
  region: readonly (readonly Part[])[],
  rows: readonly (readonly Part[])[],
  edge: number,
): ReadonlyMap<readonly Part[], readonly Part[]> | undefined {
  const broken = new Map<readonly Part[], readonly Part[]>();
  for (const one of region
    .filter((line) => !rows.includes(line))
    .flatMap((line) => line.filter((word) => isValue(word) && middle(word) >= edge))) {
    const above = rows.findLast((row) => baselineOf(row) < one.baseline);
    if (above === undefined || one.baseline - baselineOf(above) > one.size * leading) return undefined;
    broken.set(above, [...(broken.get(above) ?? []), one]);
  }
  return broken;
}

/** The values of a row in a column, struck out or raised as they stand; one that goes on below as two lines of one cell. */
function cellOf(lines: readonly (readonly Part[])[], column: Column, rules: readonly Rule[]): SourceCell {
  const own = lines.map((line) => line.filter((one) => (isValue(one) || one.isRaised) && isIn(one, column)));
  const words = own
    .filter((line) => line.length > 0)
    .flatMap((line) => textLines(line).map((one) => lineWords(one, rules)));
  const text = words.map((one) => one.text).join("\n");
  const whole = words.map((one) => one.withStruck ?? one.text).join("\n");
  return { ...wordsOf(text, whole), rowSpan: 1, columnSpan: 1 };
}

function plain(text: string): SourceCell {
  return { text, rowSpan: 1, columnSpan: 1 };
}
