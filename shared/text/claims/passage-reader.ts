import type { Form } from "../../forms/form.ts";
import type { BoundStretch } from "../passages.ts";
import { type Claim, claimCodes, type PassageClaims, type ToldNumber } from "./claim.ts";
import { countedLists } from "./lists.ts";
import type { PlainText } from "./plain-text.ts";
import { groundsOf, isCertain, type Mention, numberTold, quantityTold, type ReadNumber } from "./reading.ts";
import { enter, type Scene } from "./scene.ts";
import { type Segment, standsBare, tells } from "./segments.ts";
import { shareLists } from "./share-lists.ts";
import type { StatedZero } from "./statements/statement.ts";
import { statements } from "./statements/registry.ts";
import { isProceeding, joined, meanings, says } from "./terms.ts";
import type { NumberToken, TermToken } from "./token.ts";
import { claimOf, understand } from "./understand.ts";
import { breakdownsOf, revised } from "./whole-passage.ts";

/** What became of one segment. */
export interface ReadingStep {
  /** The segment as the marks part it. */
  readonly own: Segment;
  /** The same, its left side with the words of earlier clauses that waited for its number. */
  readonly segment: Segment;
  readonly scene: Scene;
  /** Its number as it was understood. */
  readonly number: ReadNumber | undefined;
  /** The number and all that helped to understand it. */
  readonly mention: Mention | undefined;
  /** What it claims, as long as nothing later in the passage corrects it. */
  readonly claims: readonly Claim[];
}

/** How many numbers of a sentence the next one may refer to. */
const remembered = 41;

/** How many words of the clauses before may wait for their number. */
const rememberedWords = 60;

/** Goes through the segments of one passage and keeps what has been read so far. */
export class PassageReader {
  readonly #plain: PlainText;
  readonly #bound: readonly BoundStretch[];
  readonly #form: Form;
  readonly #unitName: string;
  readonly #steps: ReadingStep[] = [];
  readonly #claims: Claim[] = [];
  readonly #numbers: ReadNumber[] = [];
  readonly #inTenThousands: ToldNumber[] = [];
  #sentence: ReadNumber[] = [];
  #carriedOutTold = false;
  #scene: Scene;
  /** Words that wait for their number: 行政复议、行政诉讼…; 其中：… */
  #waiting: readonly TermToken[] = [];

  constructor(
    plain: PlainText,
    bound: readonly BoundStretch[],
    { form, unitName }: { readonly form: Form; readonly unitName: string },
    scene: Scene,
  ) {
    this.#plain = plain;
    this.#bound = bound;
    this.#form = form;
    this.#unitName = unitName;
    this.#scene = scene;
  }

  take(own: Segment): void {
    if (own.before === "stop") {
      // 。合计133件 adds up what the sentence before told.
      if (!(own.number !== undefined && says(own.left, "altogether") && own.left.length === 1)) this.#sentence = [];
      this.#waiting = [];
    }
    const waited = this.#withWaiting(own);
    const left = waited.length > rememberedWords ? waited.slice(-rememberedWords) : waited;
    const segment: Segment = left === own.left ? own : { ...own, left };
    const scene = enter(this.#scene, segment);
    this.#scene = scene;
    const mention = own.number && this.#mentionOf(own.number, segment);
    const number = mention && this.#readNumber(mention, segment);
    const claimed = number?.sketch && claimOf(number.sketch, number);
    const stated = this.#readStatements(segment, own);
    const claims = claimed === undefined ? stated : [claimed, ...stated];
    this.#steps.push({ own, segment, scene, mention, number, claims });
    this.#claims.push(...claims);
    if (number !== undefined) this.#numbers.push(number);
    // 办理的申请中，151件… waits as well; other words are done with at the end of their clause.
    // 不予公开4件（均为执法案卷）、不掌握1件: what stands in brackets behind a number is told of it alone.
    const aside = own.before === "open" && own.after === "close" && this.#steps.at(-2)?.number !== undefined;
    // 都是个人提出的，其中2件…: what has been said of all is said.
    const said = stated.length > 0 && own.after !== "list" && says(own.left, "all");
    this.#waiting = own.number === undefined && own.after !== "semicolon" && !aside && !said ? left : [];
  }

  done(): PassageClaims & { readonly steps: readonly ReadingStep[] } {
    const claims = revised(this.#claims, this.#numbers);
    const numbers = this.#numbers.map(numberTold);
    // One number is no list.
    if (this.#numbers.length < 2)
      return {
        steps: this.#steps,
        claims,
        numbers,
        breakdowns: [],
        shareLists: [],
        inTenThousands: this.#inTenThousands,
      };
    const segments = this.#steps.map(({ own }) => own);
    const told = (place: number): readonly ReadNumber[] => {
      const read = this.#steps[place]?.number;
      return read === undefined ? [] : [read];
    };
    return {
      steps: this.#steps,
      claims,
      numbers,
      breakdowns: breakdownsOf(
        this.#numbers,
        countedLists(segments, this.#plain.text).map(({ whole, parts, complete }) => ({
          whole: told(whole)[0],
          parts: parts.flatMap(told),
          complete,
        })),
      ),
      shareLists: shareLists(segments, this.#plain.text).map(({ shares, complete }) => ({
        shares: shares.flatMap((place) => told(place).map((read) => read.told)),
        complete,
      })),
      inTenThousands: this.#inTenThousands,
    };
  }

  /** The words in front of a number, with those of the clauses before that had none. */
  #withWaiting(segment: Segment): readonly TermToken[] {
    const { before, left, paired } = segment;
    if (this.#waiting.length === 0 || paired === true) return left;
    if (before === "list" || before === "open" || before === "close") return [...this.#waiting, ...left];
    if ((before !== "comma" && before !== "colon") || !standsBare(segment)) return left;
    // 较去年有所上升，共151件: the number is not the one that things are compared with.
    const compared = says(this.#waiting, "than");
    const waiting = this.#waiting.filter(
      (token) => !says([token], "than", "up", "down") && !(compared && token.term.sort === "period"),
    );
    return [...waiting, ...left];
  }

  #mentionOf(number: NumberToken, segment: Segment): Mention {
    const { left, right, before } = segment;
    return {
      number,
      left,
      right,
      words: joined(left, right),
      scene: this.#scene,
      form: this.#form,
      before: this.#sentence,
      bracketed: before === "open",
      text: this.#plain.text,
      trail: segment.trail,
      ahead: segment.ahead,
      listed: before === "list",
      continued: segment.after === "list",
      clause: segment.from,
      paired: segment.paired === true,
      unitName: this.#unitName,
    };
  }

  #readNumber(mention: Mention, segment: Segment): ReadNumber {
    const { number, words, scene } = mention;
    const read = understand(this.#told(number, segment), mention);
    const { told, sketch } = read;
    this.#sentence.push(read);
    if (this.#sentence.length > remembered) this.#sentence.shift();
    if (isUnclaimedTenThousands(read, words)) this.#inTenThousands.push(told);
    this.#carriedOutTold ||= sketch?.rows?.[0] === "carriedOut" && Number(told.numeral.value) > 0;
    const telling = countsThings.has(number.unit) && sketch?.code !== claimCodes.growth;
    // What follows an unknown noun is told of that: 受理事项3620件，办结3615件.
    // So is what follows cases that the body itself decides on: 作为复议机关办结12件，纠错5件.
    const decides = read.unread === "otherMatter" && isProceeding(scene.topic);
    const strays = read.unread === "otherNoun" || decides;
    const whole =
      read.sketch?.rows?.some((row) => row === "received" || row === "concluded") === true && read.part !== "applicant";
    this.#scene = {
      ...scene,
      topic: strays ? "foreign" : scene.topic,
      strayed: strays || scene.strayed,
      last: telling ? read : scene.last,
      told: whole ? read : scene.told,
      whole: segment.divided && telling ? read : scene.whole,
    };
    return read;
  }

  /** What the clause of a segment states in words. */
  #readStatements(segment: Segment, { left: ownLeft, right: ownRight }: Segment): readonly Claim[] {
    const { left, right, number, to } = segment;
    // Facts are told by words like 未, 均 and 办结率.
    if (!statesFacts(left) && !statesFacts(right)) return none;
    const own = joined(ownLeft, ownRight);
    if (own.length === 0) return none;
    const clause = {
      words: joined(left, right),
      own,
      right,
      number,
      to,
      scene: this.#scene,
      form: this.#form,
      continued: segment.after === "list",
      carriedOutTold: this.#carriedOutTold,
    };
    const stated = statements.flatMap(({ name, read }) => read(clause).map((one) => this.#state(one, name, segment)));
    // 上年转来的复议2件，均维持; 本省申请6件，全部答复: all of a number that is none of the tables'.
    return this.#isOfOthers() ? stated.filter(({ code }) => code === claimCodes.nothing) : stated;
  }

  /** Whether the number that a statement is about, the last one of its sentence, is not what this year's tables count. */
  #isOfOthers(): boolean {
    const { last } = this.#scene;
    if (last === undefined || last.unit !== "case") return false;
    if (last.unread !== undefined) return last.unread !== "onlyAPart" && last.part !== "channel";
    return quantityTold(last)?.from === "previous";
  }

  #state({ code, zero, certain }: StatedZero, by: string, segment: Segment): Claim {
    const { left, to, number } = segment;
    // 未发生举报、行政复议…: the words begin with what denies them.
    const denied = left.find((token) => says([token], "none", "not"));
    const from = Math.min(segment.from, denied?.from ?? segment.from);
    const words = this.#plain.original({ from, to });
    const place = number === undefined ? words : this.#plain.original({ from: number.from, to: number.end });
    // 我局作出复议决定2件，均维持: all of what is not read is not read either.
    const { last } = this.#scene;
    const grounds = groundsOf(certain, this.#scene, undefined, undefined, last?.grounds.clause !== false);
    return {
      kind: "words",
      code,
      by,
      words,
      number: place,
      bound: false,
      grounds,
      certain: isCertain(grounds),
      zero,
    };
  }

  #told(number: NumberToken, { left, right, from: clause }: Segment): ToldNumber {
    const place = this.#plain.original(number);
    const first = left.find(({ term }) => term.sort !== "neutral");
    const last = tells(left) ? undefined : right.findLast(({ term }) => term.sort !== "neutral");
    return {
      numeral: number.numeral,
      unit: number.unit,
      number: place,
      words: this.#plain.original({ from: beginning(first?.from ?? number.from, clause), to: last?.to ?? number.end }),
      bound: this.#bound.some(({ from, to, unsigned }) => unsigned === undefined && from < place.to && place.from < to),
    };
  }
}

const none: readonly never[] = [];

/** Units in which something is counted that can have parts, or grow. */
const countsThings: ReadonlySet<NumberToken["unit"]> = new Set([
  "",
  "case",
  "entry",
  "piece",
  "yuan",
  "tenThousandYuan",
]);

function statesFacts(words: readonly TermToken[]): boolean {
  return says(words, "none", "not", "all", "concludedRate", "answeredRate");
}

/** A quotation also takes in a few unknown words in front of the known ones: 柳湾镇收到…. */
function beginning(known: number, clause: number): number {
  return clause < known && known - clause <= 4 ? clause : known;
}

/** Views may well be that many: 阅读1860万次. */
function isUnclaimedTenThousands(
  { sketch, told: { numeral }, unit }: ReadNumber,
  words: readonly TermToken[],
): boolean {
  if (sketch !== undefined || numeral.tenThousands === undefined) return false;
  return (unit === "case" || unit === "entry" || unit === "piece") && !meanings(words, "foreign").includes("views");
}
