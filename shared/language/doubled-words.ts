import type { Stretch } from "../text/passages.ts";
import { stretchesOf } from "./word-rule.ts";

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

const patterns = single.map(
  ([sign, before, after]) =>
    new RegExp(`${before === "" ? "" : `(?<![${before}])`}${sign}${sign}${after === "" ? "" : `(?![${after}])`}`, "gu"),
);

/** 一步一步 and 逐条逐条 are said on purpose; 信息信息化 is two words. */
const repeated = /(?<![一逐挨])(?![一逐挨])([一-鿿]{2,4})\1(?![一-鿿]?[化员类性者栏处科局])/gu;
const doubledSign = /([的了和是与对将及并被从向由也在于])\1/u;

/** Words that stand twice by mistake (的的, 进一步进一步). Doublings that are words of their own (人人, 件件) are not among them. */
export function doubledWords(text: string): readonly Stretch[] {
  const signs = doubledSign.test(text) ? patterns.flatMap((pattern) => stretchesOf(text, pattern)) : [];
  return [...signs, ...stretchesOf(text, repeated)];
}
