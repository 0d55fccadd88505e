import type { Form } from "../../forms/form.ts";
import type { BlockText, Stretch } from "../passages.ts";
import { breakdownsOf } from "./breakdowns.ts";
import type { Claim, PassageClaims, ToldNumber } from "./claim.ts";
import { growth } from "./constructions/growth.ts";
import { reached } from "./constructions/reached.ts";
import { constructions } from "./constructions/registry.ts";
import type { Topic } from "./lexicon/term.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { rowsInside } from "./quantities.ts";
import type { Mention, PartKind, Reading, Sketch } from "./reading.ts";
import { enter, openingScene, type Scene } from "./scene.ts";
import { revised } from "./revised.ts";
import { type Segment, segmentsOf, tells } from "./segments.ts";
import type { Stated } from "./statements/statement.ts";
import { statements } from "./statements/registry.ts";
import { hasSort, meanings, says } from "./terms.ts";
import type { NumberToken, TermToken } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** What the reading of a passage depends on besides its words. */
export interface Setting {
  readonly form: Form;
  readonly year: number;
  readonly unitName: string;
  /** The words of the headings above, outermost first. */
  readonly under: readonly string[];
}

/** Reads what a passage claims about the report's own figures, in time linear in its length. */
export function readClaims(words: BlockText, setting: Setting): PassageClaims {
  const plain = plainText(words.text);
  const { base, disclosure } = subjectOfHeadings(setting);
  const reader = new PassageReader(plain, words.bound, setting.form, openingScene(base, disclosure));
  for (const segment of segmentsOf(tokenize(plain.text, setting))) reader.take(segment);
  return reader.done();
}

/** What the nearest telling heading is about. */
function subjectOfHeadings(setting: Setting): {
  readonly base: Topic | undefined;
  readonly disclosure: boolean;
} {
  for (const heading of setting.under.toReversed()) {
    const terms = tokenize(plainText(heading).text, setting).filter((token) => token.kind === "term");
    const topics = meanings(terms, "topic");
    if (topics.includes("applications")) return { base: "applications", disclosure: true };
    if (topics.some((topic) => topic === "review" || topic === "lawsuit")) return { base: undefined, disclosure: true };
    if (topics.length > 0 || hasSort(terms, "foreign", "document")) return { base: undefined, disclosure: false };
  }
  return { base: undefined, disclosure: false };
}

/** How many numbers of a sentence the next one may refer to. */
const remembered = 40;

/** How many words of the clauses before may wait for their number. */
const rememberedWords = 60;

/** Goes through the segments of one passage and keeps what has been read so far. */
class PassageReader {
  readonly #plain: PlainText;
  readonly #bound: readonly Stretch[];
  readonly #form: Form;
  readonly #claims: Claim[] = [];
  readonly #readings: Reading[] = [];
  readonly #inTenThousands: ToldNumber[] = [];
  #sentence: Reading[] = [];
  #allConcluded = false;
  #carriedOutTold = false;
  #scene: Scene;
  /** Words that wait for their number: 行政复议、行政诉讼…; 其中：… */
  #waiting: readonly TermToken[] = [];

  constructor(plain: PlainText, bound: readonly Stretch[], form: Form, scene: Scene) {
    this.#plain = plain;
    this.#bound = bound;
    this.#form = form;
    this.#scene = scene;
  }

  take(segment: Segment): void {
    if (segment.before === "stop") {
      this.#sentence = [];
      this.#allConcluded = false;
      this.#waiting = [];
    }
    const left = this.#withWaiting(segment).slice(-rememberedWords);
    this.#scene = enter(this.#scene, { ...segment, left });
    if (segment.number !== undefined) this.#readNumber(segment.number, { ...segment, left });
    this.#readStatements({ ...segment, left }, [...segment.left, ...segment.right]);
    // 办理的申请中，151件… waits as well; other words are done with at the end of their clause.
    this.#waiting = segment.number === undefined && segment.after !== "semicolon" ? left : [];
  }

  done(): PassageClaims {
    return {
      claims: revised(this.#claims, this.#readings),
      breakdowns: breakdownsOf(this.#readings),
      inTenThousands: this.#inTenThousands,
    };
  }

  /** The words in front of a number, with those of the clauses before that had none. */
  #withWaiting(segment: Segment): readonly TermToken[] {
    const { before, left } = segment;
    if (this.#waiting.length === 0) return left;
    if (before === "list" || before === "open" || before === "close") return [...this.#waiting, ...left];
    if ((before !== "comma" && before !== "colon") || !standsBare(segment)) return left;
    // 较去年有所上升，共151件: the number is not the one that things are compared with.
    const compared = says(this.#waiting, "than");
    const waiting = this.#waiting.filter(
      (token) => !says([token], "than", "up", "down") && !(compared && token.term.sort === "period"),
    );
    return [...waiting, ...left];
  }

  #readNumber(number: NumberToken, segment: Segment): void {
    const { left, right, before } = segment;
    const scene = this.#scene;
    const mention: Mention = {
      number,
      left,
      right,
      scene,
      form: this.#form,
      before: this.#sentence,
      bracketed: before === "open",
    };
    const told = this.#told(number, segment);
    const sketch = isOthers(segment, scene) ? undefined : firstSketch(mention);
    const reading: Reading = {
      told,
      unit: number.unit,
      sketch,
      part: partOf(sketch, segment, scene),
      whole: wholeFor(sketch, scene.whole),
      open: says([...left, ...right], "others"),
    };
    this.#sentence = [...this.#sentence.slice(-remembered), reading];
    this.#readings.push(reading);
    if (isUnclaimedTenThousands(reading, [...left, ...right])) this.#inTenThousands.push(told);
    this.#carriedOutTold ||= sketch?.rows?.[0] === "carriedOut" && Number(told.numeral.value) > 0;
    if (sketch !== undefined) this.#claim(sketch, told, number);
    const telling = number.unit !== "percent" && number.unit !== "points" && sketch?.code !== "T12";
    this.#scene = { ...scene, ...(telling && { last: reading }) };
  }

  #claim(sketch: Sketch, { words, number: place, bound, numeral }: ToldNumber, { unit }: NumberToken): void {
    const { code, formula, also = [], near = [], computedFrom = [], certain, negative } = sketch;
    if (formula === undefined && computedFrom.length === 0) return;
    this.#claims.push({
      kind: "number",
      code,
      words,
      number: place,
      bound,
      certain,
      numeral,
      unit,
      also,
      near,
      computedFrom,
      ...(formula && { formula }),
      ...(negative && { negative }),
    });
  }

  #readStatements(segment: Segment, own: readonly TermToken[]): void {
    const { left, right, number, to } = segment;
    const words = [...left, ...right];
    if (own.length === 0) return;
    const clause = {
      words,
      own,
      right,
      number,
      to,
      scene: this.#scene,
      form: this.#form,
      carriedOutTold: this.#carriedOutTold,
    };
    for (const statement of statements) {
      for (const stated of statement.read(clause)) this.#state(stated, segment);
    }
  }

  #state({ code, zero, certain }: Stated, { from, to, number }: Segment): void {
    // 全部办结，办结率100% says it once.
    if (code === "T10" && this.#allConcluded) return;
    this.#allConcluded ||= code === "T10";
    const words = this.#plain.original({ from, to });
    const place = number === undefined ? words : this.#plain.original({ from: number.from, to: number.end });
    this.#claims.push({
      kind: "words",
      code,
      words,
      number: place,
      bound: false,
      certain,
      zero,
    });
  }

  #told(number: NumberToken, { left, right, from: clause }: Segment): ToldNumber {
    const place = this.#plain.original(number);
    const first = left.find(({ term }) => term.sort !== "neutral");
    const last = tells(left) ? undefined : right.findLast(({ term }) => term.sort !== "neutral");
    return {
      numeral: number.numeral,
      number: place,
      words: this.#plain.original({ from: beginning(first?.from ?? number.from, clause), to: last?.to ?? number.end }),
      bound: this.#bound.some(({ from, to }) => from < place.to && place.from < to),
    };
  }
}

/** Whether a number stands at the start of its clause with nothing that could say what it counts. */
function standsBare({ number, left, right, from }: Segment): boolean {
  if (number === undefined || tells(left) || tells(right) || hasSort(left, "foreign")) return false;
  const known = left.reduce((length, token) => length + token.to - token.from, 0);
  return number.from - from - known <= 1;
}

/** Words in front that the reader does not know are quoted too where they are few: 柳湾镇收到…. */
function beginning(known: number, clause: number): number {
  return clause < known && known - clause <= 4 ? clause : known;
}

/** Views may well be that many: 阅读1860万次. */
function isUnclaimedTenThousands({ sketch, told: { numeral }, unit }: Reading, words: readonly TermToken[]): boolean {
  if (sketch !== undefined || numeral.tenThousands === undefined) return false;
  return (unit === "case" || unit === "entry" || unit === "piece") && !meanings(words, "foreign").includes("views");
}

function firstSketch(mention: Mention): Sketch | undefined {
  // A number by which something grew counts nothing itself.
  if (says(mention.left, "up", "down")) return growth.read(mention);
  if (says(mention.left, "reached")) return reached.read(mention);
  for (const { read } of constructions) {
    const sketch = read(mention);
    if (sketch !== undefined) return sketch;
  }
  return undefined;
}

/** Whether a number belongs to somebody else, to another time, or to another matter. */
function isOthers({ left, right }: Segment, scene: Scene): boolean {
  return (
    scene.authority === "other" ||
    scene.topic === "foreign" ||
    scene.period === "other" ||
    scene.period === "nextYear" ||
    hasSort(left, "foreign") ||
    hasSort(right, "foreign") ||
    says(left, "respectively", "none", "not")
  );
}

function partOf(sketch: Sketch | undefined, { left, right }: Segment, { authority, topic }: Scene): PartKind {
  if (sketch !== undefined) return sketch.part;
  if (topic !== "applications") return "other";
  if (authority === "other" && hasSort(left, "authority")) return "authority";
  return hasSort([...left, ...right], "channel") ? "channel" : "other";
}

/** The number that a part belongs to: of breakdowns inside each other the innermost whose rows it can be among. */
function wholeFor(sketch: Sketch | undefined, whole: Reading | undefined): Reading | undefined {
  const rows = sketch?.rows;
  if (rows === undefined) return whole;
  let fitting = whole;
  while (fitting !== undefined && !fits(rows, sketch, fitting)) fitting = fitting.whole;
  return fitting;
}

function fits(rows: readonly string[], sketch: Sketch | undefined, { sketch: of }: Reading): boolean {
  if (of?.rows === undefined || sketch?.part === "applicant" || sketch?.part === "source") return true;
  const inside = of.rows.flatMap(rowsInside);
  return inside.length === 0 || rows.every((row) => inside.includes(row) || inside.includes(row.split(".")[0] ?? row));
}
