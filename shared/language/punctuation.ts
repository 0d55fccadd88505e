import type { Stretch } from "../text/passages.ts";
import type { Slip } from "../words/language-findings.ts";
import { stretchesOf } from "./word-rule.ts";

/** A stretch of a text and what is wrong with it. */
export interface FoundSlip extends Stretch {
  readonly slip: Slip;
}

/** Marks that never stand beside each other in Chinese; a run is matched whole. ！！ and ？！ are a matter of taste. */
const doubled = /[，。；：、,;]{2,}/gu;
/** A half-width mark between Chinese words; thousands separators, times of day and web addresses stand between other signs. */
const halfWidth =
  /(?<=[\p{Script=Han}”》）])[,;:?!](?=[\p{Script=Han}“《（])|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/gu;

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

/** Doubled and half-width punctuation, and brackets and quotation marks without their other half. */
export function slipsOfMarks(text: string): readonly FoundSlip[] {
  return [
    ...stretchesOf(text, doubled).map((stretch) => ({ ...stretch, slip: { kind: "doubledMark" as const } })),
    ...stretchesOf(text, halfWidth).map((stretch) => ({ ...stretch, slip: { kind: "halfWidthMark" as const } })),
    ...loneBracket(text),
  ];
}

/** The first bracket or quotation mark of a text that has no other half; a number before a closing bracket, 1) or 一）, counts things. */
function loneBracket(text: string): readonly FoundSlip[] {
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

function lone(place: number): FoundSlip {
  return { from: place, to: place + 1, slip: { kind: "bracket" } };
}
