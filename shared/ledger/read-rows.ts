import { remembered } from "../remembered.ts";
import { columnsToTell, findColumns, letteredColumns, type MappedColumn, tickIn } from "./find-columns.ts";
import { type ReadDate, readDate } from "./dates.ts";
import { type DateField, dateFields, type Field, isField } from "./fields.ts";
import { findTables, type Head, repeatsHead } from "./find-head.ts";
import { channelOfSheet, unitOfLine, unitOfSheet } from "./told-by-sheet.ts";
import { type Register, type RegisterRow, type RegisterSheet, type RowMark, rowOffsets } from "./register.ts";
import type { Told } from "./told.ts";

/** Why a row is none of the register's applications. `told`: the user has said so. */
export type LeftReason =
  "aboveHead" | "example" | "sum" | "footer" | "heading" | "numberOnly" | "noTable" | "otherUnit" | "told";

/**
 * Why somebody has to say of a row whether it counts as it stands. `continues`: nothing but its content is its own, all else stands in cells that it shares with the row
 * above; `voided`: its number or a remark says that it does not hold; `severalPieces`: it says that it is several applications; `noAnswerColumns`: nothing tells whether
 * it was answered.
 */
export type RowDoubt = RowMark | "continues" | "voided" | "severalPieces" | "noAnswerColumns";

/** A row of the register that stands for an application, as texts. */
export interface Application {
  /** Its number among all rows of the file (`rowOffsets`). */
  readonly row: number;
  readonly sheet: number;
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** What its columns of dates say, where anything stands in them. */
  readonly dates: Readonly<Partial<Record<DateField, ReadDate>>>;
  readonly doubt?: RowDoubt;
  /** Its number stands in a cell that it shares with the row above: one letter with several applications. */
  readonly sharesNumber?: true;
}

/** How a sheet was understood. */
export interface ReadSheet {
  readonly name: string;
  /** What is added to the numbers of its rows. */
  readonly offset: number;
  /** Its columns; undefined where no table of applications was found on it. */
  readonly columns?: readonly MappedColumn[];
  /** Where none was found: its columns by what may be their heads, for somebody to say what they hold. */
  readonly unread?: readonly MappedColumn[];
}

/** The rows of a register: each that holds anything but heads and titles is an application or left out. */
export interface ReadRows {
  readonly sheets: readonly ReadSheet[];
  readonly applications: readonly Application[];
  readonly left: readonly { readonly row: number; readonly reason: LeftReason }[];
}

const sums =
  /^(?:总|件数|本[月季页年]度?|当[月年]|第?[一二三四1-4]季度|全年|年度|[上下]半年|(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|\d{4}年度?)?(?:合计|小计|总计|共计|累计|汇总|总数|计)(?:[（(]件[）)])?[：:]?(?:共?\d+[件条项宗]?)?$/u;
const examples = /^(?:填写|填报)?(?:示例|样例|范例|举例|例)(?:[:：]?\d*)$/u;
const voids =
  /作废|误登|误录|错登|(?:重复|错误)(?:登记|录入)|(?:登记|录入)(?:错误|有误|重复)|取消登记|不计(?:入(?:统计|台账|总数|年报))?$/u;
const ends = /^[-—]*以下(?:空白|无正文|无内容)/u;
const footers =
  /^(?:备注|注|说明|填表说明|填表人|制表人?|填报人|审核人?|复核人?|[^：:]{0,8}负责人[：:]|联系人|联系电话|填报日期|填报单位|统计时间|截至|共\d+件)[:：0-9年月日]?/u;

/**
 * Reads the rows of all sheets. A sheet without a head goes on with the columns of the one before it, or those that somebody has told by their letters, where
 * dates stand in the right place. Where a file holds the registers of several units, a sheet each or one below the other, each row says whose it is; and a
 * sheet that is called after a way of applying says it for its rows.
 */
export function readRows(register: Register, told: Told): ReadRows {
  const offsets = rowOffsets(register);
  const sheets: ReadSheet[] = [];
  const applications: Application[] = [];
  const left: { row: number; reason: LeftReason }[] = [];
  const known = new Map<string, ReadDate>();
  const dateOf = (text: string): ReadDate => {
    const date = known.get(text) ?? readDate(text, told.dateYear);
    known.set(text, date);
    return date;
  };
  let before: readonly MappedColumn[] | undefined;
  const severalUnits = namesSeveralUnits(register);
  for (const [place, sheet] of register.sheets.entries()) {
    const offset = offsets[place] ?? 0;
    const heads = findTables(sheet, told.columns);
    const tables: readonly ColumnedRows[] =
      heads.length === 0
        ? [{ rows: sheet.rows, columns: continued(sheet, before ?? letteredColumns(told)) }]
        : heads.map(({ head, rows }) => ({ head, rows, columns: findColumns(head, rows, told) }));
    for (const row of sheet.rows.slice(0, heads[0]?.head.from ?? 0)) {
      if (!isOneText(row)) left.push({ row: offset + row.row, reason: "aboveHead" });
    }
    let unit = severalUnits ? unitAbove(sheet, heads[0]?.head) : undefined;
    const named = tables.flatMap(({ columns }) => columns ?? []);
    sheets.push({
      name: sheet.name,
      offset,
      ...(named.length > 0 ? { columns: eachOnce(named) } : { unread: columnsToTell(sheet) }),
    });
    for (const { rows, columns, head } of tables) {
      before = columns ?? before;
      const channel =
        columns?.some(({ field }) => field === "channel") === true ? undefined : channelOfSheet(sheet.name);
      for (const row of rows) {
        if (!isFilled(row)) continue;
        const number = offset + row.row;
        const line = severalUnits ? unitOfLine(row) : undefined;
        unit = line ?? unit;
        const reason =
          columns === undefined ? "noTable" : line === undefined ? reasonToLeave(row, columns, head) : "heading";
        if (reason !== undefined) left.push({ row: number, reason });
        else if (columns !== undefined)
          applications.push(
            applicationOf(row, columns, { row: number, sheet: place }, dateOf, {
              ...(unit !== undefined && { unit }),
              ...(channel !== undefined && { channel: sheet.name }),
            }),
          );
      }
    }
  }
  return { sheets, applications, left };
}

/** A title, or nothing at all. */
function isOneText({ cells }: RegisterRow): boolean {
  return new Set(cells.flatMap((text) => (text.trim() === "" ? [] : [text.trim()]))).size <= 1;
}

function isFilled({ cells }: RegisterRow): boolean {
  return cells.some((text) => text.trim() !== "");
}

/** Rows with the columns that they are read by; none where nothing says what stands in them. */
interface ColumnedRows {
  readonly head?: Head;
  readonly rows: readonly RegisterRow[];
  readonly columns: readonly MappedColumn[] | undefined;
}

/** Columns of tables one below the other, those of the same head once. */
function eachOnce(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const known = new Set<string>();
  return columns.filter(({ column, head, field }) => {
    const key = JSON.stringify([head === "" ? column : head, field]);
    return known.size < known.add(key).size;
  });
}

/** Whether sheets, or lines between the rows, name more than one unit; whatever the user tells, the same register says the same. */
const namesSeveralUnits = remembered(({ sheets }: Register): boolean => {
  const named = sheets.flatMap(({ name, rows }) => [
    unitOfSheet(name),
    ...rows.map((row) => (row.cells.length > 0 ? unitOfLine(row) : undefined)),
  ]);
  return new Set(named.filter((one) => one !== undefined)).size > 1;
});

/** The unit that a line above the head names, or the sheet's name. */
function unitAbove({ name, rows }: RegisterSheet, head: Head | undefined): string | undefined {
  const lines = head === undefined ? [] : rows.slice(0, head.from).map(unitOfLine);
  return lines.findLast((one) => one !== undefined) ?? unitOfSheet(name);
}

/** The columns of the sheet before, where this one has none of its own and more than half of its rows have a date where that one had. */
function continued(
  { rows }: RegisterSheet,
  before: readonly MappedColumn[] | undefined,
): readonly MappedColumn[] | undefined {
  const received = before?.find(({ field }) => field === "received")?.column;
  if (received === undefined) return undefined;
  const dated = rows.filter(({ cells }) => /\d{2,4}\D\d{1,2}\D\d{1,2}/u.test(cells[received] ?? ""));
  return dated.length > rows.length / 2 ? before : undefined;
}

function reasonToLeave(
  row: RegisterRow,
  columns: readonly MappedColumn[],
  head: Head | undefined,
): LeftReason | undefined {
  const filled = row.cells.map((text) => text.trim()).filter((text) => text !== "");
  const [first = ""] = filled;
  const bare = first.replaceAll(/\s/gu, "");
  if (sums.test(bare) || filled.slice(0, 3).some((text) => sums.test(text.replaceAll(/\s/gu, "")))) return "sum";
  if (examples.test(bare)) return "example";
  if (head !== undefined && repeatsHead(head, row)) return "heading";
  const texts = new Set(filled);
  if (texts.size === 1 && ends.test(bare)) return "footer";
  const known = columns.some(
    ({ column, field }) => (field === "received" || field === "result") && (row.cells[column] ?? "").trim() !== "",
  );
  if (footers.test(bare) && (texts.size <= 2 || !known)) return "footer";
  if (texts.size === 1 && filled.length > 2) return "heading";
  if (texts.size > 1) return undefined;
  const alone = columns.find(({ column }) => (row.cells[column] ?? "").trim() !== "")?.field;
  if (alone === "number") return /^[\d\-.]+$/u.test(first) ? "numberOnly" : "heading";
  return undefined;
}

function applicationOf(
  { cells, mark, joined = [] }: RegisterRow,
  columns: readonly MappedColumn[],
  at: { readonly row: number; readonly sheet: number },
  dateOf: (text: string) => ReadDate,
  said: Readonly<Partial<Record<"unit" | "channel", string>>>,
): Application {
  const values: Partial<Record<Field, string>> = { ...said };
  let sharesNumber = false;
  for (const { column, field, ticked } of columns) {
    if (field === undefined || !isField(field)) continue;
    const text = (cells[column] ?? "").trim();
    if (text === "") continue;
    const tick = ticked === undefined ? undefined : tickIn(text);
    if (tick === "holdsNot") continue;
    // What is no tick is heard beside the word, and known by nobody.
    const words = tick === "else" ? `${ticked}、${text}` : (ticked ?? text);
    // A kind may be said in two columns, or ticked in several: all of it is heard.
    const isSaidBefore = values[field] !== undefined && (ticked !== undefined || field === "kind");
    values[field] = isSaidBefore ? `${values[field]}、${words}` : words;
    if (field === "number" && joined.includes(column)) sharesNumber = true;
  }
  const dates: Partial<Record<DateField, ReadDate>> = {};
  for (const field of dateFields) {
    const text = values[field];
    if (text !== undefined) dates[field] = dateOf(text);
  }
  const doubt = mark ?? doubtAbout(values, columns, cells, joined);
  return { ...at, values, dates, ...(doubt && { doubt }), ...(sharesNumber && { sharesNumber }) };
}

/** What tells one application from another, and how it ended. */
const ownOfEach: ReadonlySet<string> = new Set<Field>([
  "number",
  "applicant",
  "kind",
  "received",
  "answered",
  "closed",
  "served",
  "result",
]);
const answerFields: ReadonlySet<string> = new Set<Field>(["answered", "closed", "served", "result", "status"]);

function doubtAbout(
  { number = "", remark = "", pieces = "1" }: Application["values"],
  columns: readonly MappedColumn[],
  cells: readonly string[],
  joined: readonly number[],
): RowDoubt | undefined {
  if (voids.test(number) || voids.test(remark)) return "voided";
  if (!/^[01]?(?:\.0+)?件?$/u.test(pieces)) return "severalPieces";
  if (!columns.some(({ field }) => field !== undefined && answerFields.has(field))) return "noAnswerColumns";
  if (joined.length === 0) return undefined;
  const own = columns.filter(
    ({ column, field }) => field !== undefined && ownOfEach.has(field) && (cells[column] ?? "").trim() !== "",
  );
  const sharesAll = own.some(({ field }) => field === "received") && own.every(({ column }) => joined.includes(column));
  return sharesAll ? "continues" : undefined;
}
