import { foldText, lettersOf, splitNumber } from "../recognition/normalise.ts";

/** A line of a table of words: what they mean, and the words, with spaces between them. */
export interface WordLine<Meaning> {
  readonly means: Meaning;
  readonly words: string;
}

/** What the words in a cell may mean. `none`: the cell is blank or says nothing. */
export type Heard<Meaning> =
  | { readonly kind: "none" }
  /** Every word in the cell is known; several meanings where it names several. */
  | { readonly kind: "known"; readonly meanings: readonly Meaning[] }
  /** Words that nobody has listed; what is listed among them (`like`, looked for when it is asked) is a proposal, never silent. */
  | { readonly kind: "unknown"; readonly like: () => readonly Meaning[] };

/** Looks words up in a table. */
export type WordReader<Meaning> = (text: string) => Heard<Meaning>;

/** A word as it is looked up: widths folded; spaces, signs and the number in front gone. */
export function wordKey(text: string): string {
  return keyOf(foldText(text));
}

function keyOf(folded: string): string {
  const { rest } = splitNumber(folded);
  const key = lettersOf(rest).toLowerCase();
  return key === "" ? lettersOf(folded).toLowerCase() : key;
}

/** Between the words of a cell: 不予公开（国家秘密）, 无法提供-信息不存在, 其他处理：撤回. */
const between = /[()<>《》"“”'‘’,、;:/\\|\-—–_+·.。&]+/u;

/** The numbers of the form's rows, as in （三）不予公开 1.属于国家秘密. */
const numbers = /\([一二三四五六七八九十\d]+\)|\d+[.、)]/gu;

/** Kinds and results come to some dozens of different texts in a register. */
const mostRemembered = 5000;

const nothing = /^(?:无|没有|空|暂无|na)?$/u;

/**
 * Makes a reader of a table. A cell means something for certain only where all of it, or every word of it, is listed; `silent` words say nothing
 * beside others (邮寄, 已答复). What is taught comes first. Each text is looked up once.
 */
export function wordReader<Meaning>(
  table: readonly WordLine<Meaning>[],
  silent: string,
  taught: ReadonlyMap<string, Meaning> = new Map(),
): WordReader<Meaning> {
  const listed = new Map<string, Meaning>();
  for (const { means, words } of table) for (const word of words.split(" ")) listed.set(wordKey(word), means);
  for (const [word, means] of taught) listed.set(wordKey(word), means);
  const quiet = new Set(silent.split(" ").map(wordKey));
  // Longest first, so that 不予公开 is not taken for 公开.
  const longestFirst = [...listed].filter(([word]) => word.length > 1).toSorted(([a], [b]) => b.length - a.length);

  const hear: WordReader<Meaning> = (text) => {
    const folded = foldText(text);
    const whole = keyOf(folded);
    if (nothing.test(whole)) return { kind: "none" };
    const meaning = listed.get(whole);
    if (meaning !== undefined) return { kind: "known", meanings: [meaning] };
    const parts = folded
      .replace(numbers, ",")
      .split(between)
      .map(keyOf)
      .filter((part) => part !== "" && !quiet.has(part));
    const found = parts.map((part) => listed.get(part));
    const known = [...new Set(found.filter((one) => one !== undefined))];
    if (parts.length === 0) return { kind: "none" };
    if (!found.includes(undefined)) return { kind: "known", meanings: known };
    return { kind: "unknown", like: () => [...new Set([...known, ...contained(whole, longestFirst)])] };
  };
  const heard = new Map<string, Heard<Meaning>>();
  return (text) => {
    if (text === "") return { kind: "none" };
    const before = heard.get(text);
    if (before !== undefined) return before;
    const now = hear(text);
    if (heard.size >= mostRemembered) heard.clear();
    heard.set(text, now);
    return now;
  };
}

/** The meanings of the listed words that stand in a text, longest first, no sign twice. */
function contained<Meaning>(text: string, longestFirst: readonly (readonly [string, Meaning])[]): readonly Meaning[] {
  let rest = text;
  const meanings: Meaning[] = [];
  for (const [word, means] of longestFirst) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "\n");
    meanings.push(means);
  }
  return meanings;
}
