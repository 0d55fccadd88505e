import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { formatNumber } from "./number-format.ts";
import type { ListPlace } from "./paragraph-styles.ts";
import { isOn, wholeNumber } from "./toggle.ts";

/** A level of a list: how its numbers count and look. `text` holds %1 to %9 for the numbers of the levels. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level (counted from 1) whose next number begins this one again; 0 never; absent: any higher level. */
  readonly restart?: number;
  readonly arabic: boolean;
  /** The paragraph style that this level belongs to. */
  readonly style?: string;
}

type Levels = ReadonlyMap<number, Level>;

interface List {
  /** Lists of one definition count on from each other. */
  readonly definition: string;
  readonly levels: Levels;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of a document's lists. */
export interface ListNumbers {
  /** The number of the next paragraph at a place, as printed; undefined where it has none or only a bullet. */
  readonly next: (place: ListPlace, style: string) => string | undefined;
}

const noNumbers: ListNumbers = { next: () => undefined };
const plainLevel: Level = { start: 0, format: "decimal", text: "", arabic: false };
const levelCount = 9;

/** Reads the numbering part; a document without one has no lists. */
export function readListNumbers(from: OfficePackage, part: string | undefined): Result<ListNumbers> {
  if (part === undefined || !from.has(part)) return success(noNumbers);
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const definitions = new Map<
    string,
    { readonly levels: Map<number, Level>; readonly link?: string; readonly named?: string }
  >();
  const lists = new Map<string, List>();
  const levelsOf = (definition: string): Levels | undefined => {
    const found = definitions.get(definition);
    if (found?.link === undefined) return found?.levels;
    return [...definitions.values()].find(({ named }) => named === found.link)?.levels;
  };
  scanner.elements((name) => {
    const definition = scanner.attribute("w:abstractNumId");
    const list = scanner.attribute("w:numId");
    if (name === "w:abstractNum" && definition !== undefined) definitions.set(definition, readDefinition(scanner));
    if (name === "w:num" && list !== undefined) lists.set(list, readList(scanner, levelsOf));
  });
  return faultOf(scanner, from.path, part) ?? success(counting(lists));
}

function readDefinition(scanner: XmlScanner) {
  const levels = new Map<number, Level>();
  let links: { readonly link?: string; readonly named?: string } = {};
  scanner.children((name) => {
    const value = scanner.attribute("w:val");
    if (name === "w:numStyleLink" && value !== undefined) links = { ...links, link: value };
    if (name === "w:styleLink" && value !== undefined) links = { ...links, named: value };
    if (name === "w:lvl") levels.set(wholeNumber(scanner, "w:ilvl") ?? 0, readLevel(scanner));
  });
  return { levels, ...links };
}

function readLevel(scanner: XmlScanner): Level {
  let level: Level = plainLevel;
  scanner.children((name) => {
    const value = scanner.attribute("w:val") ?? "";
    if (name === "w:start") level = { ...level, start: wholeNumber(scanner, "w:val") ?? 0 };
    if (name === "w:numFmt") level = { ...level, format: value };
    if (name === "w:lvlText") level = { ...level, text: value };
    if (name === "w:lvlRestart") level = { ...level, restart: wholeNumber(scanner, "w:val") ?? 0 };
    if (name === "w:isLgl") level = { ...level, arabic: isOn(scanner) };
    if (name === "w:pStyle") level = { ...level, style: value };
  });
  return level;
}

function readList(scanner: XmlScanner, find: (definition: string) => Levels | undefined): List {
  let definition = "";
  const own = new Map<number, Level>();
  const restarts = new Map<number, number>();
  scanner.children((name) => {
    if (name === "w:abstractNumId") definition = scanner.attribute("w:val") ?? "";
    if (name !== "w:lvlOverride") return;
    const place = wholeNumber(scanner, "w:ilvl") ?? 0;
    scanner.children((override) => {
      if (override === "w:startOverride") restarts.set(place, wholeNumber(scanner, "w:val") ?? 0);
      if (override === "w:lvl") own.set(place, readLevel(scanner));
    });
  });
  return { definition, levels: new Map([...(find(definition) ?? []), ...own]), restarts };
}

function counting(lists: ReadonlyMap<string, List>): ListNumbers {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (place, style) => {
      const list = place.list === undefined ? undefined : lists.get(place.list);
      if (list === undefined || place.list === undefined) return undefined;
      const at = Math.min(place.level ?? levelOfStyle(list.levels, style) ?? 0, levelCount - 1);
      const level = list.levels.get(at);
      if (level === undefined) return undefined;
      const counts = counters.get(list.definition) ?? [];
      counters.set(list.definition, counts);
      const restart = list.restarts.get(at);
      const firstUse = restart !== undefined && !begun.has(`${place.list} ${at}`);
      begun.add(`${place.list} ${at}`);
      const before = counts[at];
      counts[at] = firstUse ? restart : before === undefined ? level.start : before + 1;
      for (let higher = 0; higher < at; higher += 1) counts[higher] ??= list.levels.get(higher)?.start ?? 1;
      for (let lower = at + 1; lower < levelCount; lower += 1) {
        const until = list.levels.get(lower)?.restart;
        if (until === undefined || at < until) counts[lower] = undefined;
      }
      return printed(list.levels, level, counts);
    },
  };
}

function levelOfStyle(levels: Levels, style: string): number | undefined {
  for (const [place, level] of levels) if (level.style === style) return place;
  return undefined;
}

function printed(levels: Levels, level: Level, counts: readonly (number | undefined)[]): string | undefined {
  if (level.format === "bullet") return undefined;
  const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const format = levels.get(place)?.format ?? "decimal";
    const arabic = level.arabic && format !== "none";
    return formatNumber(counts[place] ?? 0, arabic ? "decimal" : format);
  });
  return number.trim() === "" ? undefined : number.trim();
}
