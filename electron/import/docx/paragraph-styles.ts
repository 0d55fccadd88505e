import type { Mark } from "../../../shared/recognition/marked-text.ts";
import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";
import { paperStyleNames } from "../../../shared/words/paper.ts";
import type { LineRole } from "../../../shared/recognition/line-role.ts";
import { wordProperty } from "./word-properties.ts";
import { wholeNumber } from "./toggle.ts";

/** Where a paragraph stands in a list: the list, and the level from 0. Either may come from elsewhere. */
export interface ListPlace {
  readonly list?: string;
  readonly level?: number;
}

/** What a style says that bears on the words, with all that it takes from the styles that it is based on. */
export interface Style extends Mark {
  /** The heading level (1 = highest); 0 where the style says that it is none. */
  readonly heading?: number;
  readonly place?: ListPlace;
  readonly hidden?: boolean;
  /** A line of a table of contents, which only repeats headings. */
  readonly contents?: boolean;
  /** What a line or the words in it are in a document of ours, which has styles of its own. */
  readonly role?: LineRole;
  /** Its lines are one: in a document of ours a title, or the name below the text, broken to fit the paper. */
  readonly oneLine?: boolean;
}

/** The styles of a document by id; "" is the one of paragraphs that name none. */
export type Styles = ReadonlyMap<string, Style>;

interface OwnStyle extends Style {
  readonly basedOn?: string;
  readonly name?: string;
}

/** The roles that the styles of our documents stand for, by the names that users see, and by Word's own. */
const rolesByName: Readonly<Record<string, LineRole>> = {
  [paperStyleNames.body]: { kind: "paragraph" },
  [paperStyleNames.point]: { kind: "point" },
  [paperStyleNames.caption]: { kind: "caption" },
  "heading 2": { kind: "heading", level: 1 },
  "heading 3": { kind: "heading", level: 2 },
  [paperStyleNames.runIn[0]]: { kind: "heading", level: 1, runIn: true },
  [paperStyleNames.runIn[1]]: { kind: "heading", level: 2, runIn: true },
  ...Object.fromEntries(Object.values(paperStyleNames.frame).map((name) => [name, { kind: "frame" } as const])),
};

/** Longer chains of styles than any document has end here, as do circles. */
const longestChain = 20;

/** Reads the styles part; a document without one has no styles. */
export function readStyles(from: OfficePackage, part: string | undefined): Result<Styles> {
  if (part === undefined || !from.has(part)) return success(new Map());
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  const own = new Map<string, OwnStyle>();
  let usual: string | undefined;
  scanner.elements((name) => {
    const id = scanner.attribute("w:styleId");
    if (name !== "w:style" || id === undefined) return;
    const mark = scanner.attribute("w:default");
    if (scanner.attribute("w:type") === "paragraph" && (mark === "1" || mark === "true" || mark === "on")) usual ??= id;
    own.set(id, readStyle(scanner));
  });
  const ours = [...own.values()].some(({ name }) => name === paperStyleNames.body);
  const styles = new Map([...own].map(([id, style]) => [id, withRole(withBase(style, own), ours)] as const));
  const plain = usual === undefined ? undefined : styles.get(usual);
  if (plain !== undefined) styles.set("", plain);
  return faultOf(scanner, from.path, part) ?? success(styles);
}

function readStyle(scanner: XmlScanner): OwnStyle {
  let style: OwnStyle = {};
  scanner.children((name) => {
    const value = scanner.attribute("w:val");
    if (name === "w:basedOn" && value !== undefined) style = { ...style, basedOn: value };
    if (name === "w:name" && value !== undefined) style = { ...headingByName(value), ...style, name: value };
    if (name === "w:rPr") {
      scanner.children((property) => {
        style = { ...style, ...wordProperty(scanner, property) };
      });
    }
    if (name === "w:pPr") {
      scanner.children((property) => {
        if (property === "w:outlineLvl") style = { ...style, heading: headingOfOutline(scanner) };
        if (property === "w:numPr") style = { ...style, place: readListPlace(scanner) };
      });
    }
  });
  return style;
}

/** Whether a document with these styles is one of ours. */
export function isOurs(styles: Styles): boolean {
  return [...styles.values()].some(({ role }) => role !== undefined);
}

/** The role is that of the style itself: what somebody bases on ours may be anything. */
function withRole({ name = "", ...style }: OwnStyle, ours: boolean): Style {
  const known = name.toLowerCase();
  const role = ours && Object.hasOwn(rolesByName, known) ? rolesByName[known] : undefined;
  const oneLine =
    ours && (known === "title" || known === paperStyleNames.signature || known === paperStyleNames.frame.head);
  return { ...style, ...(role !== undefined && { role }), ...(oneLine && { oneLine }) };
}

/** Word knows its own headings and the lines of its table of contents by their names. */
function headingByName(name: string): Style {
  const [, kind, digit] = /^(heading|标题|toc)\s*(\d)$/i.exec(name) ?? [];
  if (kind === undefined) return {};
  return kind.toLowerCase() === "toc" ? { contents: true } : { heading: Number(digit) };
}

/** The heading level of an outline level just opened: level 9 stands for body text. */
export function headingOfOutline(scanner: XmlScanner): number {
  const level = wholeNumber(scanner, "w:val");
  return level === undefined || level < 0 || level > 8 ? 0 : level + 1;
}

/** Reads the list and level just opened. */
export function readListPlace(scanner: XmlScanner): ListPlace {
  let place: ListPlace = {};
  scanner.children((name) => {
    const value = scanner.attribute("w:val");
    if (name === "w:numId" && value !== undefined) place = { ...place, list: value };
    if (name === "w:ilvl") place = { ...place, level: wholeNumber(scanner, "w:val") ?? 0 };
  });
  return place;
}

function withBase(style: OwnStyle, all: ReadonlyMap<string, OwnStyle>): OwnStyle {
  let whole: OwnStyle = style;
  for (let step = 0; step < longestChain && whole.basedOn !== undefined; step += 1) {
    const { basedOn, ...over } = whole;
    const base = all.get(basedOn);
    const place = over.place ?? base?.place;
    whole = {
      ...base,
      ...over,
      ...(place !== undefined && { place: { ...base?.place, ...place } }),
    };
  }
  return whole;
}
