import { levelName, levelOf } from "../report/level.ts";
import { isUnitName } from "../report/unit-name.ts";
import { foldText } from "../recognition/normalise.ts";
import { remembered } from "../remembered.ts";
import { fail, type Result, success } from "../result.ts";

/** A unit that has to report. Names are as people write them; how they are matched, `unit-names.ts` says. */
export interface RosterUnit {
  readonly name: string;
  /** Short and former names. */
  readonly aliases: readonly string[];
  /** One of `levels`, or the words that stood there; empty where nobody has said. */
  readonly level: string;
  /** The body above it; tells units of the same name apart. */
  readonly parent?: string;
  readonly contact?: string;
  readonly code?: string;
}

/** The units that have to report, each once, and the day by which they do (YYYY-MM-DD; local dates differ). */
export interface Roster {
  readonly units: readonly RosterUnit[];
  readonly deadline?: string;
}

/** So many units a roster has at most. */
const mostUnits = 20_000;

type Column = "name" | "aliases" | "level" | "parent" | "contact" | "code";

const heads: readonly (readonly [Column, RegExp])[] = [
  ["name", /^(?:(?:报告|填报|报送|应报)?(?:单位|机关|机构)(?:名称|全称)?|名称|全称|unit|name)$/iu],
  ["aliases", /^(?:单位)?(?:简称|别名|别称|曾用名|又名|alias(?:es)?|short(?:name)?)/iu],
  ["level", /^(?:(?:单位|行政)?(?:层级|级别|类别|类型)|level)$/iu],
  ["parent", /^(?:上级|主管|所属|归口|隶属|parent)/iu],
  ["contact", /^(?:联系|电话|手机|contact|phone|tel)/iu],
  ["code", /^(?:(?:单位|机构|组织机构)?(?:代码|编码)|统一社会信用代码|code)$/iu],
];

/**
 * Reads a roster from rows of cells, as a table or a list has them. A row of heads says which column is what; without one the first column with
 * words is the name. Numbers in front, blank rows, titles and a line with the deadline are no units. Fails where no unit is found or one stands
 * there twice.
 */
export function rosterFromRows(rows: readonly (readonly string[])[], path: string): Result<Roster> {
  const plain = rows.map((row) => row.map((cell) => cell.replaceAll(/[\s\u3000]+/gu, " ").trim()));
  const headAt = plain.findIndex((row) => columnsOf(row).has("name"));
  const columns = headAt < 0 ? undefined : columnsOf(plain[headAt] ?? []);
  const units: RosterUnit[] = [];
  let deadline: string | undefined;
  for (const [at, row] of plain.entries()) {
    const day = deadlineIn(row);
    if (day !== undefined) {
      deadline = day;
      continue;
    }
    if (at <= headAt) continue;
    const unit = columns === undefined ? bareUnit(row) : unitOf(row, columns);
    if (unit !== undefined) units.push(unit);
  }
  if (units.length === 0) return fail({ code: "rosterEmpty", path });
  if (units.length > mostUnits) return fail({ code: "rosterTooLong", path, limit: mostUnits });
  const twice = firstTwice(units);
  if (twice !== undefined) return fail({ code: "rosterUnitTwice", path, name: twice });
  return success({ units, ...(deadline !== undefined && { deadline }) });
}

/** Reads a roster that somebody typed or pasted: a unit a line, or all in one line with 、 between them; columns apart by tabs. */
export function rosterFromText(text: string, path: string): Result<Roster> {
  const lines = text.split(/\r\n|[\r\n]/u).flatMap((line) => {
    const names = line.split(/[、；;]/u);
    return names.length > 2 && !line.includes("\t") ? names : [line];
  });
  return rosterFromRows(
    lines.map((line) => line.split("\t")),
    path,
  );
}

/** A roster as the text that `rosterFromText` reads: a line of heads, then a unit a line, columns apart by tabs. */
export function rosterText({ units }: Pick<Roster, "units">): string {
  const lines = units.map(({ name, aliases, level, parent = "", contact = "", code = "" }) => {
    const known = levelOf(level);
    return [name, aliases.join("、"), known === undefined ? level : levelName(known), parent, contact, code];
  });
  return [["单位名称", "简称", "层级", "上级", "联系人", "代码"], ...lines].map((line) => line.join("\t")).join("\n");
}

/** What each unit is called, so that no two are called the same: its name, with the body above it where others have that name too. */
export const unitLabels = remembered(({ units }: Roster): readonly string[] => {
  const seen = new Map<string, number>();
  for (const { name } of units) seen.set(foldText(name), (seen.get(foldText(name)) ?? 0) + 1);
  return units.map(({ name, parent }) =>
    parent !== undefined && (seen.get(foldText(name)) ?? 0) > 1 ? `${name}（${parent}）` : name,
  );
});

function columnsOf(row: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const columns = new Map<Column, number[]>();
  for (const [at, cell] of row.entries()) {
    const folded = foldText(cell).replaceAll(/\([^()]*\)/gu, "");
    const column = heads.find(([, words]) => words.test(folded))?.[0];
    if (column === undefined) continue;
    const places = columns.get(column);
    // Only contacts may stand in several columns: a person, and how to reach them.
    if (places === undefined) columns.set(column, [at]);
    else if (column === "contact") places.push(at);
  }
  return columns;
}

function unitOf(row: readonly string[], columns: ReadonlyMap<Column, readonly number[]>): RosterUnit | undefined {
  const at = (column: Column): string =>
    (columns.get(column) ?? [])
      .map((place) => row[place] ?? "")
      .filter((text) => text !== "")
      .join(" ");
  const name = withoutNumber(at("name"));
  if (!isUnit(name)) return undefined;
  const [parent, contact, code] = [at("parent"), at("contact"), at("code")];
  return {
    name,
    aliases: at("aliases")
      .split(/[、，,；;/／\s]+/u)
      .filter((alias) => alias !== ""),
    level: levelOf(at("level")) ?? at("level"),
    ...(parent !== "" && { parent }),
    ...(contact !== "" && { contact }),
    ...(code !== "" && { code }),
  };
}

function bareUnit(row: readonly string[]): RosterUnit | undefined {
  const name = row.map(withoutNumber).find((cell) => /\p{L}/u.test(cell)) ?? "";
  return isUnit(name) ? { name, aliases: [], level: "" } : undefined;
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:[（(]?(?:\d{1,5}|[一二三四五六七八九十]{1,4})[)）、.．]\s*|\d{1,5}\s+)/u, "").trim();
}

/** Titles and remarks of a list are no units. */
function isUnit(name: string): boolean {
  return (
    isUnitName(name) &&
    /\p{L}/u.test(name) &&
    !/(?:名单|名册|花名册|一览表|清单|汇总表|登记表)$|^(?:合计|总计|小计|共计|备注|说明|注)(?:[:：\d]|$)|[。]/u.test(
      name,
    )
  );
}

function deadlineIn(row: readonly string[]): string | undefined {
  const text = foldText(row.join(""));
  if (!/截止|期限|deadline/iu.test(text)) return undefined;
  const [, year, month, day] = /(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [m, d] = [Number(month), Number(day)];
  return m < 1 || m > 12 || d < 1 || d > 31 ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function firstTwice(units: readonly RosterUnit[]): string | undefined {
  const seen = new Set<string>();
  for (const { name, parent = "" } of units) {
    const key = `${foldText(name)}\n${foldText(parent)}`;
    if (seen.has(key)) return name;
    seen.add(key);
  }
  return undefined;
}
