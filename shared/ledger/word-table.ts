import { foldText, lettersOf, splitNumber } from "../recognition/normalise.ts";
import { remembered } from "../remembered.ts";

/** A line of a table of words: what they mean, and the words, with spaces between them. */
export interface WordLine<Meaning> {
  readonly means: Meaning;
  readonly words: string;
}

/** What the words in a cell may mean. `none`: the cell is blank or says so; `silent`: its words say nothing of what is asked, as 已答复. */
export type Heard<Meaning> =
  | { readonly kind: "none" }
  | { readonly kind: "silent" }
  /** Every word in the cell is known; several meanings where it names several. */
  | { readonly kind: "known"; readonly meanings: readonly Meaning[] }
  /** Words that nobody has listed; what is listed among them (`like`, looked for when it is first asked) is a proposal, never silent. */
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

/** What stands around a word and says nothing of its own: 依法予以公开, 属于信访事项. */
const fillers = /^(?:经审查|依法|属于?|涉及|系)+|(?:事项|类申请|的)$/gu;

/** Between the words of a cell: 不予公开（国家秘密）, 无法提供-信息不存在, 其他处理：撤回. */
const between = /[()<>《》"“”'‘’,、;:/\\|\-—–_+·.。&]+/u;

/** The numbers of the form's rows, as in （三）不予公开 1.属于国家秘密. */
const numbers = /\([一二三四五六七八九十\d]+\)|\d+[.、)]/gu;

/** Kinds and results come to some dozens of different texts in a register. */
const mostRemembered = 5000;

const nothing = /^(?:无|没有|空|暂无|na)?$/u;

/** A text that was looked up, with its letters: words that do not stand in them change nothing of what it means. */
interface LookedUp<Meaning> {
  readonly letters: string;
  readonly heard: Heard<Meaning>;
}

/**
 * Makes readers of a table, one for each list of words that a user has taught, which come first. A cell means something for certain only where all of it, or every
 * word of it, is listed; `silent` words say nothing beside others (邮寄, 已答复). Each text is looked up once, and a reader takes over from the one made before it what
 * it has heard, but for texts in which a word stands that was taught or forgotten since: what was derived from all others still holds.
 */
export function wordReaders<Meaning>(
  table: readonly WordLine<Meaning>[],
  silent: string,
): (taught: ReadonlyMap<string, Meaning>) => WordReader<Meaning> {
  const shipped = new Map<string, Meaning>();
  for (const { means, words } of table) for (const word of words.split(" ")) shipped.set(wordKey(word), means);
  const quiet = new Set(silent.split(" ").map(wordKey));
  let last: { readonly own: ReadonlyMap<string, Meaning>; readonly looked: Map<string, LookedUp<Meaning>> } = {
    own: new Map(),
    looked: new Map(),
  };
  return remembered((taught) => {
    const own = new Map([...taught].map(([word, means]) => [wordKey(word), means]));
    const changed = changedWords(last.own, own);
    const looked = new Map(
      [...last.looked].filter(([, { letters }]) => !changed.some((word) => letters.includes(word))),
    );
    last = { own, looked };
    const listed = new Map([...shipped, ...own]);
    const hear = hearing(listed, quiet);
    return (text) => {
      if (text === "") return nothingHeard;
      const before = looked.get(text);
      if (before !== undefined) return before.heard;
      const folded = foldText(text);
      const now = hear(folded);
      if (looked.size >= mostRemembered) looked.clear();
      looked.set(text, { letters: lettersOf(folded).toLowerCase(), heard: now });
      return now;
    };
  });
}

const nothingHeard = { kind: "none" } as const;

/** The words that mean something else in the one list than in the other. */
function changedWords<Meaning>(
  before: ReadonlyMap<string, Meaning>,
  now: ReadonlyMap<string, Meaning>,
): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((word) => before.get(word) !== now.get(word));
}

/** Tells what a folded text means by the words that are listed. */
function hearing<Meaning>(
  listed: ReadonlyMap<string, Meaning>,
  quiet: ReadonlySet<string>,
): (folded: string) => Heard<Meaning> {
  // Longest first, so that 不予公开 is not taken for 公开; of the same length in one order, whatever was taught first. Sorted when a text is first asked about.
  let sorted: readonly (readonly [string, Meaning])[] | undefined;
  const longestFirst = () =>
    (sorted ??= [...listed]
      .filter(([word]) => word.length > 1)
      .toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)));
  const known = (key: string): Meaning | undefined => listed.get(key) ?? listed.get(key.replaceAll(fillers, ""));
  return (folded) => {
    const whole = keyOf(folded);
    if (nothing.test(whole)) return /[√✓✔]/u.test(folded) ? { kind: "silent" } : nothingHeard;
    const meaning = known(whole);
    if (meaning !== undefined) return { kind: "known", meanings: [meaning] };
    const parts = folded
      .replace(numbers, ",")
      .split(between)
      .map(keyOf)
      .filter((part) => part !== "" && !quiet.has(part));
    const found = parts.map(known);
    const meanings = [...new Set(found.filter((one) => one !== undefined))];
    if (parts.length === 0) return { kind: "silent" };
    if (!found.includes(undefined)) return { kind: "known", meanings };
    let like: readonly Meaning[] | undefined;
    return {
      kind: "unknown",
      like: () => (like ??= [...new Set([...meanings, ...contained(whole, longestFirst())])]),
    };
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
