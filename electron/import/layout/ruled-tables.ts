import type { SourceCell, SourceTable } from "../../../shared/recognition/source-document.ts";
import { type Words, wordsOf } from "../../../shared/recognition/marked-text.ts";
import type { Box, LayoutPage, PlacedWords, Rule } from "./layout-page.ts";
import { lineWords, signPlaces, strikesOut, textLines } from "./line-words.ts";

/** A table that lines on the page make, and where its columns begin and end. */
export interface RuledTable {
  readonly box: Box;
  readonly columns: readonly number[];
  readonly table: SourceTable;
}

/** Lines nearer to each other than this are one, as double and thick ones are. */
const near = 2.5;
/** A table has at least so many cells. */
const fewestCells = 4;
const mostLines = 400;
const mostRules = 4000;
const mostCellsOfGrid = 10_000;

/** The tables on a page, from its lines; each takes the words in it. Those that no table takes are left. */
export function ruledTables(page: LayoutPage): {
  readonly tables: readonly RuledTable[];
  readonly left: readonly PlacedWords[];
} {
  let left = page.words;
  const tables: RuledTable[] = [];
  const rules = page.rules.slice(0, mostRules);
  const strikes = new Set(rules.filter((rule) => strikesOut(rule, page.words)));
  for (const group of connected(joined(rules.filter((rule) => !strikes.has(rule))))) {
    const grid = gridOf(group);
    if (grid === undefined) continue;
    const box = boxOf(grid);
    const inside = left.filter((words) => isInside(words, box));
    if (inside.length === 0) continue;
    const outside = new Set(inside);
    left = left.filter((words) => !outside.has(words));
    tables.push({ box, columns: grid.columns, table: tableOf(grid, inside, page.rules, strikes) });
  }
  return { tables: tables.toSorted((a, b) => a.box.top - b.box.top), left };
}

interface Grid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rules: readonly Rule[];
}

/** Pieces of one line put together: programs draw them cell by cell. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: { level: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((a, b) => Number(a.level) - Number(b.level) || a.at - b.at || a.from - b.from)) {
    const same = lines
      .slice(-mostLines)
      .find((line) => line.level === rule.level && Math.abs(line.at - rule.at) <= 1 && rule.from <= line.to + near && rule.to >= line.from - near); // prettier-ignore
    if (same === undefined) lines.push({ ...rule });
    else Object.assign(same, { from: Math.min(same.from, rule.from), to: Math.max(same.to, rule.to) });
  }
  return lines;
}

/** Groups of lines that cross or touch each other. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const levels = rules.filter(({ level }) => level);
  const uprights = rules.filter(({ level }) => !level);
  const groupOf = new Map<Rule, Set<Rule>>(rules.map((rule) => [rule, new Set([rule])]));
  for (const upright of uprights) {
    for (const level of levels) {
      const touches =
        level.at >= upright.from - near &&
        level.at <= upright.to + near &&
        upright.at >= level.from - near &&
        upright.at <= level.to + near;
      const [one, other] = [groupOf.get(upright), groupOf.get(level)];
      if (!touches || one === undefined || other === undefined || one === other) continue;
      for (const rule of other) {
        one.add(rule);
        groupOf.set(rule, one);
      }
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/** The grid of a group of lines; undefined where it makes no table. Where the sides are open, they are where its level lines end. */
function gridOf(rules: readonly Rule[]): Grid | undefined {
  const levels = rules.filter(({ level }) => level);
  const uprights = rules.filter(({ level }) => !level);
  const rows = distinct(levels.map(({ at }) => at));
  const columns = distinct([
    ...uprights.map(({ at }) => at),
    Math.min(...levels.map(({ from }) => from)),
    Math.max(...levels.map(({ to }) => to)),
  ]);
  const cells = (rows.length - 1) * (columns.length - 1);
  const isTable = rows.length > 1 && columns.length > 2 && cells >= fewestCells;
  return isTable && cells <= mostCellsOfGrid ? { rows, columns, rules } : undefined;
}

/** Places in order, those that are one put together. */
function distinct(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of places.filter(Number.isFinite).toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > near) found.push(place);
  }
  return found;
}

function boxOf({ rows, columns }: Grid): Box {
  return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 };
}

function isInside({ left, right, baseline, size }: PlacedWords, box: Box): boolean {
  const [x, y] = [(left + right) / 2, baseline - size * 0.35];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function tableOf(
  grid: Grid,
  words: readonly PlacedWords[],
  rules: readonly Rule[],
  struck: ReadonlySet<Rule>,
): SourceTable {
  const { rows, columns } = grid;
  const width = columns.length - 1;
  const owner = areasOf(grid);
  const inAreas = new Map<number, PlacedWords[]>();
  for (const part of words.flatMap((one) => dividedAt(one, grid, owner))) {
    const row = placeIn(rows, part.baseline - part.size * 0.35);
    const column = placeIn(columns, (part.left + part.right) / 2);
    const area = owner[row * width + column] ?? 0;
    inAreas.set(area, [...(inAreas.get(area) ?? []), part]);
  }
  // Lines that make the grid strike nothing out.
  const own = new Set(grid.rules.filter(({ level }) => level).map(({ at }) => at));
  const strikes = rules.filter(
    (rule) => struck.has(rule) || (rule.level && ![...own].some((line) => Math.abs(line - rule.at) <= 1)),
  );
  return {
    kind: "table",
    rows: Array.from({ length: rows.length - 1 }, (_, row) =>
      Array.from({ length: width }, (__, column): SourceCell | undefined => {
        const area = row * width + column;
        if (owner[area] !== area) return undefined;
        const { rowSpan, columnSpan } = spansOf(owner, area, width);
        return { ...cellOf(inAreas.get(area) ?? [], strikes), rowSpan, columnSpan };
      }).filter((cell) => cell !== undefined),
    ),
  };
}

/** For each place of the grid the first place of the area that it belongs to: places with no line between them are one cell. */
function areasOf({ rows, columns, rules }: Grid): readonly number[] {
  const [height, width] = [rows.length - 1, columns.length - 1];
  const owner = Array.from({ length: height * width }, (_, at) => at);
  const levels = rules.filter(({ level }) => level);
  const uprights = rules.filter(({ level }) => !level);
  const covers = (lines: readonly Rule[], at: number, middle: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= near && line.from <= middle && line.to >= middle);
  const middleOf = (places: readonly number[], at: number): number => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const here = row * width + column;
      const [x, y] = [middleOf(columns, column), middleOf(rows, row)];
      if (column > 0 && !covers(uprights, columns[column] ?? 0, y)) join(owner, here - 1, here);
      if (row > 0 && !covers(levels, rows[row] ?? 0, x)) join(owner, here - width, here);
    }
  }
  return squared(
    owner.map((_, at) => find(owner, at)),
    width,
  );
}

function find(owner: readonly number[], at: number): number {
  let first = at;
  while ((owner[first] ?? first) !== first) first = owner[first] ?? first;
  return first;
}

function join(owner: number[], one: number, other: number): void {
  const [a, b] = [find(owner, one), find(owner, other)];
  owner[Math.max(a, b)] = Math.min(a, b);
}

/** Areas that are no rectangles, as where a line is missing, fall apart into their places: no cell may reach over another. */
function squared(owner: readonly number[], width: number): readonly number[] {
  const places = new Map<number, number[]>();
  for (const [at, area] of owner.entries()) places.set(area, [...(places.get(area) ?? []), at]);
  const whole = owner.slice();
  for (const own of places.values()) {
    const rows = own.map((at) => Math.floor(at / width));
    const columns = own.map((at) => at % width);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const size = (Math.max(...rows) - top + 1) * (Math.max(...columns) - left + 1);
    if (size === own.length && own[0] === top * width + left) continue;
    for (const at of own) whole[at] = at;
  }
  return whole;
}

function spansOf(owner: readonly number[], area: number, width: number) {
  let [rowSpan, columnSpan] = [1, 1];
  while ((area % width) + columnSpan < width && owner[area + columnSpan] === area) columnSpan += 1;
  while (owner[area + rowSpan * width] === area) rowSpan += 1;
  return { rowSpan, columnSpan };
}

/**
 * Words that reach over a line into the next cell, divided at their spaces. A word that itself reaches over it is divided sign by sign, but
 * a number stays whole: where its digits stand is only estimated.
 */
function dividedAt(words: PlacedWords, { rows, columns }: Grid, owner: readonly number[]): readonly PlacedWords[] {
  const width = columns.length - 1;
  const row = placeIn(rows, words.baseline - words.size * 0.35);
  const areaAt = (x: number): number => owner[row * width + placeIn(columns, x)] ?? 0;
  if (areaAt(words.left + 1) === areaAt(words.right - 1)) return [words];
  const parts: PlacedWords[] = [];
  const signs = signPlaces(words);
  let area: number | undefined;
  for (let at = 0; at < signs.length;) {
    const end = numberEnd(signs, at);
    const [first, last] = [signs[at], signs[end - 1]];
    if (first === undefined || last === undefined) break;
    const text = signs
      .slice(at, end)
      .map((sign) => sign.text)
      .join("");
    at = end;
    const here = text.trim() === "" ? undefined : areaAt((first.left + last.right) / 2);
    const part = parts.at(-1);
    if (here === undefined) {
      area = undefined;
      continue;
    }
    if (part === undefined || area !== here) parts.push({ ...words, text, left: first.left, right: last.right });
    else parts[parts.length - 1] = { ...part, text: part.text + text, right: last.right };
    area = here;
  }
  return parts;
}

/** Where the number ends that begins at a place; any other sign ends behind itself. */
function numberEnd(signs: readonly { readonly text: string }[], from: number): number {
  let end = from;
  while (/^[\d.,]$/.test(signs[end]?.text ?? "")) end += 1;
  return Math.max(end, from + 1);
}

/** The place between two neighbours of a list into which a number falls. */
function placeIn(places: readonly number[], value: number): number {
  let at = 0;
  while (at < places.length - 2 && value >= (places[at + 1] ?? 0)) at += 1;
  return at;
}

function cellOf(words: readonly PlacedWords[], rules: readonly Rule[]): Words {
  const lines = textLines(words).map((line) => lineWords(line, rules));
  const left = lines.filter(({ text, withStruck }) => text.trim() !== "" || withStruck === undefined);
  return wordsOf(
    left.map(({ text }) => text.trim()).join("\n"),
    lines.map(({ text, withStruck = text }) => withStruck.trim()).join("\n"),
  );
}
