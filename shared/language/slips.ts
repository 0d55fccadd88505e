import type { Stretch } from "../text/passages.ts";
import { stretchesOf } from "./word-rule.ts";

/** What is wrong with the way something is written. */
export type Slip =
  | { readonly kind: "doubledMark" | "halfWidthMark" | "doubledWord" | "cutoff" | "bracket" | "unwanted" }
  | { readonly kind: "numbering"; readonly expected: string };

/** A stretch of a text and what is wrong with it. */
export interface FoundSlip extends Stretch {
  readonly slip: Slip;
}

/** What is wrong with the words and marks of one block: marks, brackets, doubled words, and 截止 before a date. */
export function slipsIn(text: string): readonly FoundSlip[] {
  return [
    ...as("doubledMark", stretchesOf(text, doubled)),
    ...as("halfWidthMark", halfWidthSign.test(text) ? stretchesOf(text, halfWidth) : []),
    ...as("bracket", loneBracket(text)),
    ...as("doubledWord", doubledWords(text)),
    ...as("cutoff", stretchesOf(text, cutoff)),
  ];
}

function as(kind: Exclude<Slip["kind"], "numbering">, stretches: readonly Stretch[]): readonly FoundSlip[] {
  return stretches.map((stretch) => ({ ...stretch, slip: { kind } }));
}

/** Marks that never stand beside each other in Chinese; a run is matched whole. ！！ and ？！ are a matter of taste. */
const doubled = /[，。；：、,;]{2,}/gu;
/** A half-width mark between Chinese words; thousands separators, times of day and web addresses stand between other signs. */
const halfWidth =
  /(?<=[\p{Script=Han}”》）])[,;:?!](?=[\p{Script=Han}“《（])|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/gu;

const halfWidthSign = /[,;:?!.]/u;

const partners: ReadonlyMap<string, string> = new Map([
  ["（", "("],
  ["(", "("],
  ["《", "《"],
  ["“", "“"],
  ["【", "【"],
  ["〔", "〔"],
]);
const openers: ReadonlyMap<string, string> = new Map([
  ["）", "("],
  [")", "("],
  ["》", "《"],
  ["”", "“"],
  ["】", "【"],
  ["〕", "〔"],
]);

/** The first bracket or quotation mark of a text that has no other half; a number before a closing bracket, 1) or 一）, counts things. */
function loneBracket(text: string): readonly Stretch[] {
  const open: { readonly sign: string; readonly place: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[（(《“【〔）)》”】〕]/gu)) {
    const partner = partners.get(sign);
    if (partner !== undefined) {
      open.push({ sign: partner, place: index });
      continue;
    }
    if (open.at(-1)?.sign === openers.get(sign)) {
      open.pop();
      continue;
    }
    if (
      /[）)]/u.test(sign) &&
      /(?:^|[。；：，、\s])[0-9一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, index - 4), index))
    ) {
      continue;
    }
    return [lone(open.at(-1)?.place ?? index)];
  }
  const [first] = open;
  return first === undefined ? [] : [lone(first.place)];
}

function lone(place: number): Stretch {
  return { from: place, to: place + 1 };
}

/** 截止 is a verb that takes no date. */
const cutoff =
  /截止(?=[ 　]?(?:[0-9０-９]{4}[ 　]?年|[0-9０-９]{1,2}[ 　]?月|二[〇○零]|目前|今年|本年|年底|年末|当前|发稿))/gu;

/** Words of one sign that are doubled by mistake, with what may stand before or after them rightly: 目的的, 为了了解, 以及及时. */
const single: readonly (readonly [sign: string, before: string, after: string])[] = [
  ["的", "目标有中", "确"],
  ["了", "为", "解然"],
  ["和", "祥平温柔", "美气平谐睦"],
  ["是", "于还但凡", "非否"],
  ["与", "参赋给授", "会者"],
  ["对", "比核校面针应相", "象"],
  ["将", "", ""],
  ["及", "普涉波推", "时其格"],
  ["并", "合兼归吞", "且"],
  ["被", "", ""],
  ["从", "服听遵", ""],
  ["向", "方导意动走定", ""],
  ["由", "理自缘事", ""],
  ["也", "", ""],
  ["在", "存现实", "线职岗建校逃场位地内"],
  ["于", "关由对位处", ""],
];

const doubledSigns = single.map(
  ([sign, before, after]) =>
    new RegExp(`${before === "" ? "" : `(?<![${before}])`}${sign}${sign}${after === "" ? "" : `(?![${after}])`}`, "gu"),
);

/** 一步一步 and 逐条逐条 are said on purpose; 信息信息化 is two words. */
const repeated = /(?<![一逐挨])(?![一逐挨])([一-鿿]{2,4})\1(?![一-鿿]?[化员类性者栏处科局])/gu;
const doubledSign = /([的了和是与对将及并被从向由也在于])\1/u;

/** Words that stand twice by mistake (的的, 进一步进一步). Doublings that are words of their own (人人, 件件) are not among them. */
function doubledWords(text: string): readonly Stretch[] {
  const signs = doubledSign.test(text) ? doubledSigns.flatMap((pattern) => stretchesOf(text, pattern)) : [];
  return [...signs, ...stretchesOf(text, repeated)];
}
