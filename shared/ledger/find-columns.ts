import { applicantReader } from "./applicants.ts";
import { channelReader } from "./channels.ts";
import { readDate } from "./dates.ts";
import { type Field, isDateField, isField } from "./fields.ts";
import { type Head, mayBeHead } from "./find-head.ts";
import { rowsOfGround } from "./grounds.ts";
import { fieldsOfHead, type FoundBy } from "./head-names.ts";
import type { RegisterRow, RegisterSheet } from "./register.ts";
import { readStatus, resultReader } from "./results.ts";
import { nothingTold, type Told } from "./told.ts";
import { wordKey } from "./word-table.ts";

/** A column of a register with what it holds. */
export interface MappedColumn {
  /** From 0. */
  readonly column: number;
  readonly head: string;
  readonly field?: Field;
  readonly by?: FoundBy;
  /** The column is one of several with a tick in that which holds: its head is the word that a tick stands for. */
  readonly ticked?: string;
}

/** So many rows show what a column holds. */
const glance = 300;
/** A day without a year is a date as well, whatever year it turns out to be of. */
const anyYear = 2020;
/** Of a column of ticks so much is ticks and crosses at least; rows with anything else in it are asked about. */
const mostlyTicks = 0.8;
const ticks = /^[√✓✔☑●■▲vVyY1是有]$/u;
const crosses = /^[×✕✗✘xXnN0否无/\-—○□]$/u;

const weights: Readonly<Record<FoundBy, number>> = { told: 100, head: 6, likeHead: 4, doubtfulHead: 3, values: 2.5 };

/** What each column below a head holds, by the heads and by what stands below them. What the user has told comes first. */
export function findColumns(head: Head, rows: readonly RegisterRow[], told: Told): readonly MappedColumn[] {
  const sample = rows.slice(0, glance);
  const profiles = head.columns.map((_, column) => profileOf(sample, column, told));
  const names = head.columns.map((texts) => texts.join("/"));
  const use = new Map<number, Pick<MappedColumn, "field" | "by" | "ticked">>();
  const fixed = new Set<number>();
  const taken = new Set<Field>();
  for (const [column, name] of names.entries()) {
    const said = toldField(told, name, column);
    if (said === undefined) continue;
    fixed.add(column);
    if (said === "" || !isField(said)) continue;
    use.set(column, { field: said, by: "told" });
    taken.add(said);
  }
  for (const field of ["kind", "result"] as const) {
    const ticked = tickedColumns(head, sample, field).filter((column) => !fixed.has(column));
    if (ticked.length < 2 || taken.has(field)) continue;
    for (const column of ticked) {
      use.set(column, { field, by: "head", ticked: head.columns[column]?.at(-1) ?? "" });
      fixed.add(column);
    }
    taken.add(field);
  }
  const candidates = head.columns
    .flatMap((texts, column) => (fixed.has(column) ? [] : candidatesOf(texts, profiles[column] ?? blank, column)))
    .toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const { field, by, column } of candidates) {
    if (use.has(column)) continue;
    // 申请人类型 beside 单位类型: what the one leaves open the other says.
    const isSecondKind = field === "kind" && by === "head" && (profiles[column]?.kinds ?? 0) > 0.5;
    if (taken.has(field) && !isSecondKind) continue;
    // 回复日期 may be a third party's where another day tells the end.
    if (field === "answered" && by === "doubtfulHead" && (taken.has("closed") || taken.has("served"))) continue;
    taken.add(field);
    use.set(column, { field, by });
  }
  for (const [column, texts] of head.columns.entries()) {
    const field = proceedingResult(texts, use.get(column - 1)?.field, use.get(column - 2)?.field);
    if (field === undefined || use.has(column) || fixed.has(column) || taken.has(field)) continue;
    use.set(column, { field, by: "likeHead" });
  }
  return names.map((name, column) => ({ column, head: name, ...use.get(column) }));
}

/** 结果 right beside 是否复议 is how the review ended; where 是否诉讼 stands between, nobody knows of which. */
function proceedingResult(texts: readonly string[], left: Field | undefined, further: Field | undefined) {
  if (!/^(?:处理|办理)?(?:结果|结论|情况)$/u.test(wordKey(texts.at(-1) ?? ""))) return undefined;
  if (left === "review" && further !== "lawsuit") return "reviewResult";
  return left === "lawsuit" && further !== "review" ? "lawsuitResult" : undefined;
}

/** The columns of a sheet that nobody could read: by the texts of the first row that may be their heads, else by their letters. */
export function columnsToTell({ rows }: RegisterSheet): readonly MappedColumn[] {
  const first = rows.find(({ cells }) => new Set(cells.filter((text) => text.trim() !== "")).size > 1);
  const heads = first !== undefined && mayBeHead(first) ? first.cells : [];
  const width = Math.min(mostLetters, Math.max(0, ...rows.slice(0, glance).map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, column) => ({ column, head: (heads[column] ?? "").trim() }));
}

/** What the user has said of a column, by its head or its letter; "" where it holds nothing of use. */
function toldField(told: Told, name: string, column: number): string | undefined {
  const byHead = told.columns.get(wordKey(name));
  return byHead ?? told.columns.get(`column ${letterOf(column)}`);
}

/** The columns that the user has told by their letters alone, for a table without a head; undefined where none are. */
export function letteredColumns(told: Told): readonly MappedColumn[] | undefined {
  const columns = Array.from({ length: mostLetters }, (_, column): MappedColumn => {
    const field = told.columns.get(`column ${letterOf(column)}`);
    return { column, head: "", ...(field !== undefined && isField(field) && { field, by: "told" as const }) };
  });
  return columns.some(({ field }) => field !== undefined) ? columns : undefined;
}

/** As many columns as have letters with one or two signs that anybody uses. */
const mostLetters = 120;

/** The letter of a column (from 0) as spreadsheets have it. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

interface Profile {
  readonly filled: number;
  /** Shares of what is filled in. */
  readonly dates: number;
  readonly kinds: number;
  readonly results: number;
  readonly channels: number;
  readonly statuses: number;
  readonly grounds: () => number;
}

const blank: Profile = { filled: 0, dates: 0, kinds: 0, results: 0, channels: 0, statuses: 0, grounds: () => 0 };

function profileOf(rows: readonly RegisterRow[], column: number, told: Told): Profile {
  const [kindOf, resultOf, channelOf] = [
    applicantReader(told.kinds),
    resultReader(told.results),
    channelReader(told.channels),
  ];
  let [filled, dates, kinds, results, channels, statuses] = [0, 0, 0, 0, 0, 0];
  for (const { cells } of rows) {
    const text = cells[column] ?? "";
    if (text.trim() === "") continue;
    filled += 1;
    const date = readDate(text, told.dateYear ?? anyYear);
    if (typeof date === "object") dates += 1;
    if (kindOf(text).kind === "known") kinds += 1;
    if (resultOf(text).kind === "known") results += 1;
    if (channelOf(text).kind === "known") channels += 1;
    if (readStatus(text) !== undefined) statuses += 1;
  }
  if (filled === 0) return blank;
  return {
    filled,
    dates: dates / filled,
    kinds: kinds / filled,
    results: results / filled,
    channels: channels / filled,
    statuses: statuses / filled,
    grounds: () => rows.filter(({ cells }) => rowsOfGround(cells[column] ?? "") !== undefined).length / filled,
  };
}

interface Candidate {
  readonly field: Field;
  readonly by: FoundBy;
  readonly column: number;
  readonly score: number;
}

function candidatesOf(texts: readonly string[], profile: Profile, column: number): readonly Candidate[] {
  const named = fieldsOfHead(texts);
  const candidates = named.flatMap(({ field, by, place }): readonly Candidate[] => {
    // A column of nothing but kinds holds no names, though it may be called 申请人.
    if (field === "applicant" && profile.kinds > 0.8) return [];
    const share = shareFor(field, by, profile);
    if (!isBorneOut(by, field, share, profile.filled)) return [];
    // A column of remarks is one only where it is nothing better.
    const weight = field === "remark" ? 1 : weights[by];
    return [{ field, by, column, score: weight + 3 * (share ?? 0) - place * 0.001 }];
  });
  if (candidates.length > 0 || profile.filled < 3) return candidates;
  for (const field of ["kind", "result", "channel"] as const) {
    const share = shareFor(field, "values", profile) ?? 0;
    if (share >= 0.8) return [{ field, by: "values", column, score: weights.values * share }];
  }
  return [];
}

/** The share of a column's values that are what a field holds; undefined for fields of any words. */
function shareFor(field: Field, by: FoundBy, profile: Profile): number | undefined {
  const { dates, kinds, results, channels, statuses, grounds } = profile;
  if (isDateField(field)) return dates;
  if (field === "kind") return kinds;
  if (field === "result") return results;
  if (field === "channel") return channels;
  if (field === "status") return statuses;
  return field === "ground" && by === "doubtfulHead" ? grounds() : undefined;
}

/** A sure head holds whatever stands below it, but for dates, of which there must be some; a doubtful one only what is borne out by it. */
function isBorneOut(by: FoundBy, field: Field, share: number | undefined, filled: number): boolean {
  if (by !== "doubtfulHead") return !(isDateField(field) && field !== "due" && filled >= 3 && share === 0);
  if (share === undefined) return field !== "applicant" || filled > 0;
  return filled === 0 ? isDateField(field) : share >= 0.5;
}

/** The columns of a kind of applicant or of a result each, in which a tick stands in the one that holds. */
function tickedColumns(head: Head, rows: readonly RegisterRow[], field: "kind" | "result"): readonly number[] {
  const reader = field === "kind" ? applicantReader(nothingTold.kinds) : resultReader(nothingTold.results);
  return head.columns.flatMap((texts, column) => {
    const own = texts.at(-1) ?? "";
    if (own === "" || reader(own).kind !== "known") return [];
    const filled = rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== "");
    const ticked = filled.filter((text) => ticks.test(text) || crosses.test(text));
    return ticked.length >= filled.length * mostlyTicks ? [column] : [];
  });
}

/** What a cell of a column of ticks says of the column's word: it holds, it does not, or something else stands there, as 2. */
export function tickIn(text: string): "holds" | "holdsNot" | "else" {
  const bare = text.trim();
  return ticks.test(bare) ? "holds" : crosses.test(bare) ? "holdsNot" : "else";
}
