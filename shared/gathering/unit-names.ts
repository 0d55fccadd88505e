import { foldText } from "../recognition/normalise.ts";
import { groupBy } from "../group-by.ts";
import { remembered } from "../remembered.ts";
import type { Roster } from "./roster.ts";

/** Which unit of a roster a name stands for, by its place there; `doubt` names those that it may stand for, and somebody has to say. */
export type UnitMatch =
  | { readonly kind: "unit"; readonly unit: number }
  | { readonly kind: "doubt"; readonly candidates: readonly number[] }
  | { readonly kind: "unknown" };

/** A name taken apart: the places in front of it, widest first, and what is left, as it stands and in its shortest usual form. */
interface NameParts {
  readonly places: readonly string[];
  readonly rest: string;
  readonly core: string;
}

/**
 * Finds the unit that a name stands for. Certain are the name itself, another name of it that the roster gives, and the same name in another
 * usual form: with or without the places in front (区教育局), what stands in brackets, the whole or the usual short form (卫健委, 街道办), 局 or
 * 委. What could be two units, or only looks like one (人资局), is a doubt. Units of the same name in two districts are told apart by the
 * place in front of them or in front of the body above them.
 */
export function matchUnit(name: string, roster: Roster): UnitMatch {
  const known = namesIn(roster);
  const folded = foldText(name);
  const same = unitsOf(known.byName.get(folded) ?? []);
  if (same.length === 1) return certain(same);
  const parts = partsOfName(folded);
  const isOfThePlace = (one: KnownName): boolean => arePlacesAlike(one.parts, parts);
  const trunk = trunkOf(parts.core);
  const cousins = (known.byTrunk.get(trunk) ?? []).filter(isOfThePlace);
  const alike = unitsOf(cousins.filter((one) => one.parts.core === parts.core));
  if (alike.length === 1) return certain(alike);
  if (alike.length > 1) {
    const exact = alike.filter((unit) => same.includes(unit));
    return doubt(exact.length > 0 ? exact : alike);
  }
  const others = unitsOf(cousins);
  if (others.length === 1 && trunk.length > 1) return certain(others);
  const near = unitsOf(known.all.filter((one) => isShortFor(one.parts.rest, parts.rest) && isOfThePlace(one)));
  return near.length === 0 ? { kind: "unknown" } : doubt(near);
}

/** Whether two names certainly stand for the same unit, as `matchUnit` sees it. */
export function isSameUnitName(a: string, b: string): boolean {
  return matchUnit(b, { units: [{ name: a, aliases: [], level: "" }] }).kind === "unit";
}

/** A key that is the same for the same name in any usual form of writing: widths, spaces, brackets, 办 and 办公室; places are kept. */
export function unitKey(name: string): string {
  const { places, core } = partsOfName(foldText(name));
  return [...places, core].join("");
}

interface KnownName {
  readonly unit: number;
  readonly folded: string;
  readonly parts: NameParts;
}

const namesIn = remembered(({ units }: Roster) => {
  const all = units.flatMap(({ name, aliases, parent }, unit) =>
    [name, ...aliases].map((one): KnownName => {
      const folded = foldText(one);
      const parts = partsOfName(folded);
      const above = parent === undefined ? [] : partsOfName(foldText(parent)).places;
      return { unit, folded, parts: parts.places.length === 0 ? { ...parts, places: above } : parts };
    }),
  );
  return {
    all,
    byName: groupBy(all, ({ folded }) => folded),
    byTrunk: groupBy(all, ({ parts }) => trunkOf(parts.core)),
  };
});

function unitsOf(names: readonly KnownName[]): readonly number[] {
  return [...new Set(names.map(({ unit }) => unit))];
}

function certain([unit = 0]: readonly number[]): UnitMatch {
  return { kind: "unit", unit };
}

function doubt(candidates: readonly number[]): UnitMatch {
  return { kind: "doubt", candidates };
}

/** Places in front of a name, each at most once, widest first. 市场监督管理局 and 城市管理局 begin with no place, nor does 社区. */
const city = "市(?!场|容|民(?!政|族|宗)|政(?!府|协|法|务))";
const placesInFront: readonly RegExp[] = [
  /^.{2,6}?(?:省|自治区|特别行政区)/u,
  new RegExp(`^[^省市区县旗盟]{0,8}?(?:自治州|地区|盟|${city})`, "u"),
  new RegExp(`^[^省市区县旗盟]{0,10}?(?:[区县](?!域)|旗|${city})`, "u"),
];
const noPlaces: readonly string[] = ["城市", "社区", "园区", "地区", "城区"];

function partsOfName(folded: string): NameParts {
  const bare = folded.replaceAll(/\([^()]*\)/gu, "");
  let rest = bare === "" ? folded : bare;
  const places: string[] = [];
  for (const pattern of placesInFront) {
    const [place] = pattern.exec(rest) ?? [];
    if (place === undefined || place.length === rest.length || noPlaces.includes(place)) continue;
    places.push(place);
    rest = rest.slice(place.length);
  }
  return { places, rest, core: coreOf(rest) };
}

/** Usual short forms, as they stand in the place of the whole ones; longer ones before those that they contain. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^中共|^中国共产党/u, ""],
  [/[和与及、·]/gu, ""],
  [/人民政府/u, "政府"],
  [/办公[室厅]$/u, "办"],
  [/街道(?:办事处|办)$/u, "街道"],
  [/(?<=.[镇乡])政府$/u, ""],
  [/管理委员会$|管委会$/u, "管委"],
  [/委员会$/u, "委"],
  [/发展改革/u, "发改"],
  [/卫生健康/u, "卫健"],
  [/人力资源社会保障/u, "人社"],
  [/住房城乡建设/u, "住建"],
  [/市场监督管理|市场监管/u, "市监"],
  [/自然资源规划/u, "资规"],
  [/城市管理综合(?:行政)?执法|城市管理/u, "城管"],
  [/文化广电旅游体育/u, "文广旅体"],
  [/文化广电旅游/u, "文广旅"],
  [/文化体育旅游/u, "文体旅"],
  [/文化旅游/u, "文旅"],
  [/工业信息化/u, "工信"],
  [/经济信息化/u, "经信"],
  [/科学技术/u, "科技"],
  [/医疗保障/u, "医保"],
  [/交通运输/u, "交通"],
  [/应急管理/u, "应急"],
  [/退役军人事务/u, "退役军人"],
  [/民族宗教事务/u, "民宗"],
  [/国有资产监督管理/u, "国资"],
  [/综合行政执法/u, "综合执法"],
  [/行政审批服务|行政审批/u, "审批"],
  [/政务服务数据(?:资源)?管理/u, "政数"],
  [/机关事务(?:管理|服务)/u, "机关事务"],
  [/金融(?:工作|发展)?(?:服务)?(?:办|局)$/u, "金融局"],
];

function coreOf(rest: string): string {
  let core = rest;
  for (const [whole, short] of shortForms) core = core.replace(whole, short);
  return core === "" ? rest : core;
}

/** A name without its last sign where that is one of those that bodies of the same task go by: 局 here, 委 there. */
function trunkOf(core: string): string {
  return core.replace(/[局委]$/u, "");
}

/**
 * Whether two names may be of the same place. Compared from the narrowest on, as far as both say anything: 区 alone is any district, nothing is
 * any place. 甲市教育局 and 甲市乙区教育局 are two bodies, as their narrowest places differ.
 */
function arePlacesAlike(a: NameParts, b: NameParts): boolean {
  const least = Math.min(a.places.length, b.places.length);
  for (let back = 1; back <= least; back += 1) {
    if (!isSamePlace(a.places.at(-back) ?? "", b.places.at(-back) ?? "")) return false;
  }
  return true;
}

function isSamePlace(a: string, b: string): boolean {
  return a === b || (isAnyPlace(a) && b.endsWith(a)) || (isAnyPlace(b) && a.endsWith(b));
}

/** 区 says the kind of place alone; so does 高新区. */
function isAnyPlace(place: string): boolean {
  return place.length === 1 || /^(?:高新|经开|开发|新|示范|保税|景|自贸)区$/u.test(place);
}

/** Whether one name looks like a short form of the other: its signs in their order, from the same first to the same last one. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of short) {
    const found = long.indexOf(sign, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
