import type { Stretch } from "../passages.ts";
import type { Term } from "./lexicon/term.ts";
import type { Reference, Token } from "./token.ts";

/** What stands between a place and its organs: 省机关事务局, 区政府办. */
const levels = "省市区县旗盟州镇乡";

/** Words of which a level is only a part (市场监督管理局, 城市管理局, 城乡建设局), each with the place of the level in it. */
const otherWords = ["市场", "市容", "城市", "城乡", "乡村", "社区", "市政"].flatMap((word) =>
  Array.from(word).flatMap((sign, place) => (levels.includes(sign) ? [[word, place] as const] : [])),
);

/** How far from a name's end an abbreviation of it ends at most: 政府办 for 政府办公室, but 政府 is another body. */
const lastSigns = 3;

/**
 * Where the unit's own name, or an abbreviation of it, begins in front of a place: 省机关事务局 for 某省机关事务管理局, 管委会, 支队. An
 * abbreviation has signs of the name in their order and ends as the name does; a level in front of it is that of the unit itself
 * (市教育局 is another body than 某市某区教育局). Undefined where what stands there is no such name.
 */
function ownNameBefore(text: string, to: number, unitName: string): number | undefined {
  const own = abbreviationBefore(text, to, unitName);
  if (own !== undefined || !governs.test(unitName)) return own;
  // A government's place is what it reports on: 经开区 for 某经济技术开发区管理委员会.
  return abbreviationBefore(text, to, unitName.slice(0, levelIn(unitName) + 1));
}

/** Ends of the names of bodies that report on a whole place. */
const governs = /(?:政府|管理委员会|管委会|办事处|公署)$/u;

function abbreviationBefore(text: string, to: number, unitName: string): number | undefined {
  let place = unitName.length;
  let from = to;
  while (from > 0 && place > 0) {
    const next = unitName.lastIndexOf(text.charAt(from - 1), place - 1);
    if (next < 0 || (from === to && next < unitName.length - lastSigns)) break;
    place = next;
    from -= 1;
  }
  if (from < to && levels.includes(text.charAt(from)) && place !== levelIn(unitName)) from += 1;
  return from < to && beginsName(text, from) ? from : undefined;
}

/** Where the level of a unit stands in its name: the last one that is no part of another word; -1 without one. */
function levelIn(unitName: string): number {
  for (let place = unitName.length - 1; place >= 0; place -= 1)
    if (levels.includes(unitName.charAt(place)) && !isInOtherWord(unitName, place)) return place;
  return -1;
}

function isInOtherWord(unitName: string, place: number): boolean {
  if (/^市政[府务协法]/u.test(unitName.slice(place, place + 3))) return false;
  return otherWords.some(([word, level]) => unitName.startsWith(word, place - level));
}

/** What may stand right in front of a name: 由区政府办办理, 2023年省机关事务局. */
const beforeNames = "由对向经从在将为是和及与含其请报到计中年度内来期以至日，";

function beginsName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return !/\p{Script=Han}/u.test(before) || beforeNames.includes(before);
}

/** Ends of words for the unit as a whole, or for the room of it that answers the letters: 局机关, 局办公室. */
const insideEnds = /(?:机关|办公室|本级)$/u;

/** A government's own office, or the government alone without those below it. */
const officeOfGovernment = /(?:政府办|办公[室厅]|本级)$/u;

/** 被法院纠正, 法院判决维持: the court decides on the unit's own cases; 法院受理案件12件 tells its own. */
export function decidesOnCases(text: string, { from, to }: Stretch): boolean {
  if (!text.slice(from, to).endsWith("法院")) return false;
  return (
    /[被由经向][^，。；、]{0,6}$/u.test(text.slice(Math.max(0, from - 8), from)) ||
    /^(?:判|裁|维持|纠|撤|驳|确认|责令|支持|认定|认可|终审|一审|二审|依法)/u.test(text.slice(to, to + 2))
  );
}

/** 以某局为被申请人, 我局作为被告: the unit's own cases, where it is the unit that is named. */
export function isRespondent(text: string, { from, to }: Stretch, { unitName }: Reference): boolean {
  if (!"人告".includes(text.charAt(to - 1))) return false;
  const word = /^(作?为)?(?:被申请人|被告)$/u.exec(text.slice(from, to));
  if (word === null) return false;
  const end =
    word[1] === undefined && text.charAt(from - 1) === "为" ? from - (text.charAt(from - 2) === "作" ? 2 : 1) : from;
  if (end === from && word[1] === undefined) return false;
  const named = text.slice(Math.max(0, end - longestName), end);
  return (
    /(?:[我本][省市区县旗州盟镇乡局委办厅院馆所队部会处]|本?机关|本单位|街道)$/u.test(named) ||
    ownNameBefore(text, end, unitName) !== undefined
  );
}

const longestName = 24;

/** 通过申请受理系统登记申请244件: what something was done through is a way, no subject. */
export function isMeans(text: string, from: number): boolean {
  return /(?:通过|利用|依托|借助|登录|使用|进入)[^，。；、：]{0,10}$/u.test(text.slice(Math.max(0, from - 14), from));
}

/** A word for an authority, as the report's unit has it: another one's may be the end of the unit's own name (教育局 of 某区教育局). */
export function ofUnit(
  term: AuthorityTerm,
  text: string,
  { from, to }: Stretch,
  { unitName }: Reference,
): AuthorityTerm {
  if (term.is === "own") {
    const [first, level = ""] = text.slice(from, to);
    if (first === "全" && isAnotherLevel(level, unitName)) return other;
    // 全区, in the report of one of its offices, is more than the report is about.
    return `${wholeLevels}区`.includes(text.charAt(to - 1)) && to - from === 2 && !governs.test(unitName)
      ? government
      : term;
  }
  if (unitName.endsWith("政府") && /^(?:本级|办公[室厅]|办(?![理结复件学事证公法]))/u.test(text.slice(to, to + 3))) {
    return text.slice(from, to).endsWith("政府") ? office(`${text.slice(0, to)}本级`, to + 2, unitName) : other;
  }
  if (isRoomOfUnit(text, { from, to }, unitName) || isWithUnit(text, from, unitName)) return own;
  if (isOwnSystem(text, to, unitName)) return own;
  const before = text.slice(Math.max(0, from - 2), to);
  const atEnd = unitName.endsWith(before) || (levels.includes(text.charAt(to - 1)) && unitName.includes(before));
  if (before.length > 2 && atEnd) return own;
  const goesOn = /^(?:办公[室厅]|办(?![理结复件学事证公法])|委)/u.exec(text.slice(to, to + 3))?.[0].length ?? 0;
  if (goesOn > 0 && isOwnUpTo(text, to + goesOn, from, unitName)) return own;
  const inside = insideEnds.exec(text.slice(from, to))?.[0].length ?? 0;
  const begins = [to, to - inside].some((end) => (end > from || inside > 0) && isOwnUpTo(text, end, from, unitName));
  if (begins && !(inside > 0 && unitName.endsWith("政府"))) return own;
  if (unitName.endsWith("政府"))
    return officeOfGovernment.test(text.slice(from, to)) ? office(text, to, unitName) : other;
  return other;
}

/** 我局办公室, 办理厅本级申请: what belongs to the unit itself, where it is no government. */
function isRoomOfUnit(text: string, { from, to }: Stretch, unitName: string): boolean {
  if (unitName.endsWith("政府") || !/^(?:办公室|本级|机关)$/u.test(text.slice(from, to))) return false;
  const before = text.slice(Math.max(0, from - 3), from);
  return /[我本][局委厅院所]$/u.test(before) || (unitName.endsWith(before.slice(-1)) && /[办受处]理.$/u.test(before));
}

/** 行署及所属部门, 市局及下辖单位: the unit and those below it are what it reports on. */
function isWithUnit(text: string, from: number, unitName: string): boolean {
  const joint = /(?:以及|及|和)其?$/u.exec(text.slice(Math.max(0, from - 3), from));
  return joint !== null && ownNameBefore(text, from - joint[0].length, unitName) !== undefined;
}

/** 全市税务系统 in the report of a body that is run from above: its own offices, and no others. */
function isOwnSystem(text: string, to: number, unitName: string): boolean {
  if (!unitName.startsWith("国家") || !text.startsWith("系统", to - 2)) return false;
  const [, kind] = /全[省市区县旗州盟](\p{Script=Han}{2,4})系统$/u.exec(text.slice(Math.max(0, to - 8), to)) ?? [];
  return kind !== undefined && unitName.includes(kind);
}

type AuthorityTerm = Extract<Term, { readonly sort: "authority" }>;

const own = { sort: "authority", is: "own" } as const;
const other = { sort: "authority", is: "other" } as const;
const government = { sort: "authority", is: "government" } as const;

/** 全市 is another authority's in the report of a county, and so are 全区 and 全县 in that of a street office or a town. */
const wholeLevels = "省市县旗州盟镇乡";

function isAnotherLevel(level: string, unitName: string): boolean {
  if (`${wholeLevels}区`.includes(level) && /(?:街道办事处|[镇乡]人民政府)$/u.test(unitName))
    return !unitName.endsWith(`${level}人民政府`);
  return wholeLevels.includes(level) && !unitName.includes(level);
}

function isOwnUpTo(text: string, end: number, from: number, unitName: string): boolean {
  const begin = ownNameBefore(text, end, unitName);
  return begin !== undefined && begin <= Math.min(from, end - 1);
}

/** 区政府办 in the report of 某区人民政府: it may be all that the report is about, or a part. */
function office(text: string, to: number, unitName: string): AuthorityTerm {
  const at = Math.max(0, to - 10);
  const [, level] = /([省市区县旗盟州镇乡])(?:人民)?(?:政府)?(?:办|办公[室厅]|本级)$/u.exec(text.slice(at, to)) ?? [];
  return level === undefined || level === unitName.charAt(levelIn(unitName)) ? government : other;
}

const placeSigns = "省市区县旗州盟镇乡局委厅";

/**
 * Names an authority by its last sign, where it stands right before what it does (东湖区收到…), and takes the words inside of the unit's own
 * name for no words of their own (信访局).
 */
export function withNames(tokens: readonly Token[], text: string, { unitName }: Reference): readonly Token[] {
  let named: Token[] | undefined;
  tokens.forEach((token, place) => {
    const at =
      token.kind === "term" && token.term.sort === "event" ? otherNameBefore(tokens, place, text, unitName) : -1;
    if (at >= 0) {
      named ??= tokens.slice(0, place);
      named.push({ kind: "term", from: at, to: at + 1, term: other });
    }
    named?.push(token);
  });
  return withoutInside(named ?? tokens, text, unitName);
}

/** Where the last sign of another authority's name stands in front of what it does; -1 without one. */
function otherNameBefore(tokens: readonly Token[], place: number, text: string, unitName: string): number {
  let to = tokens[place]?.from ?? 0;
  let first = place - 1;
  for (let between = tokens[first]; between?.kind === "term" && between.to === to; between = tokens[first]) {
    if (between.term.sort !== "sign" && between.term.sort !== "period") break;
    to = between.from;
    first -= 1;
  }
  const before = tokens[first];
  const suffix = text.charAt(to - 1);
  if (suffix === "" || !placeSigns.includes(suffix) || !(before === undefined || before.to < to - 1)) return -1;
  if (unitName.includes(text.slice(to - 2, to)) || ownNameBefore(text, to, unitName) !== undefined) return -1;
  return to - 1;
}

/** The tokens without those that are a part of the unit's own name. */
function withoutInside(tokens: readonly Token[], text: string, unitName: string): readonly Token[] {
  let names: Stretch[] | undefined;
  for (const token of tokens) {
    if (token.kind !== "term" || token.term.sort !== "authority" || token.term.is !== "own") continue;
    const from = ownNameBefore(text, token.to, unitName) ?? token.from;
    if (from < token.from) (names ??= []).push({ from, to: token.from });
  }
  if (names === undefined) return tokens;
  const inside = names;
  return tokens.filter(
    (token) => token.kind === "mark" || !inside.some(({ from, to }) => from <= token.from && token.to <= to),
  );
}
