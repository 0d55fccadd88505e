import type { ApplicationRowId, CellId, ProceedingGroup } from "../../forms/form.ts";
import type { FigureFormula, Quantity } from "../../report/narrative.ts";
import type { Form } from "../../forms/form.ts";
import type { Stretch } from "../passages.ts";
import type { Numeral } from "../../numerals/numeral.ts";
import type { ClaimCode, Grounds, NumberTold, ToldNumber } from "./claim.ts";
import type { DocumentVerb, Term } from "./lexicon/term.ts";
import type { Scene } from "./scene.ts";
import { hasAny } from "./terms.ts";
import type { CountUnit, NumberToken, TermToken } from "./token.ts";

/** How parts of a whole are told apart; parts of one kind do not overlap. */
export type PartKind =
  "applicant" | "channel" | "authority" | "result" | "row" | "outcome" | "source" | "route" | "other";

/** What a construction makes of a number. */
export interface Sketch {
  readonly code: ClaimCode;
  /** Absent where the number can only be compared with others of the text. */
  readonly formula?: FigureFormula;
  readonly also?: readonly FigureFormula[];
  readonly near?: readonly FigureFormula[];
  readonly computedFrom?: readonly (readonly [string, string])[];
  readonly follows?: Stretch;
  /** The words leave no other reading. */
  readonly certain: boolean;
  /** Which kind of part it is if it stands in a list of parts. */
  readonly part: PartKind;
  /** The rows of table three that it counts, so that applicants can be told apart in them. */
  readonly rows?: readonly ApplicationRowId[];
  /** The groups of table four that it counts. */
  readonly groups?: readonly ProceedingGroup[];
  /** What was done with the documents that it counts. */
  readonly verb?: DocumentVerb;
  /** A decrease, told without a sign. */
  readonly negative?: true;
  /** The number as its formula counts it, where the text tells it otherwise (1.26倍 are 26 %). */
  readonly numeral?: Numeral;
  /** It counts only some of what its cells count; together with others it may come to them. */
  readonly partial?: true;
}

/** Whether a number is told of one row of table three, and of which. */
export function isRow(sketch: Sketch | undefined, row: ApplicationRowId): boolean {
  return sketch?.rows?.length === 1 && sketch.rows[0] === row;
}

/**
 * Why a number claims nothing: it belongs to another authority, matter or period, or to a noun that is not known; it is one of several told together (分别), or denied;
 * nothing says what it counts; no construction knows the words around it; or it can only be compared with other numbers of the text.
 */
export type UnreadReason =
  | "otherAuthority"
  | "otherMatter"
  | "otherNoun"
  | "otherPeriod"
  | "respectively"
  | "denied"
  | "noSubject"
  | "notUnderstood"
  | "onlyAPart";

/** A number as it was read: with a meaning, or only known as a part of something. */
export interface ReadNumber {
  readonly told: ToldNumber;
  readonly unit: NumberToken["unit"];
  readonly counted: string;
  readonly grounds: Grounds;
  readonly sketch: Sketch | undefined;
  /** The name of the construction that understood it. */
  readonly by: string | undefined;
  /** Why it claims nothing; absent where it does. */
  readonly unread: UnreadReason | undefined;
  readonly part: PartKind;
  /** The number that it is a part of. */
  readonly whole: ReadNumber | undefined;
  /** Whether the words leave room for parts that are not told (等, 主要). */
  readonly open: boolean;
}

/** A number and everything that helps to understand it. */
export interface Mention {
  readonly number: NumberToken;
  readonly left: readonly TermToken[];
  readonly right: readonly TermToken[];
  /** Both of them. */
  readonly words: readonly TermToken[];
  readonly scene: Scene;
  readonly form: Form;
  /** The numbers read so far in this sentence. */
  readonly before: readonly ReadNumber[];
  /** The mark in front of the segment is a bracket that opens. */
  readonly bracketed: boolean;
  /** The plain text, and of it the words behind the number that are no known ones. */
  readonly text: string;
  readonly trail: string;
  /** The known words up to the next number, or the end of the clause, whosever they are. */
  readonly ahead: readonly TermToken[];
  /** The clause goes on behind it with a list. */
  readonly continued: boolean;
  /** It goes on with a list: 、 stands before it. */
  readonly listed: boolean;
  /** Where its clause begins in the plain text. */
  readonly clause: number;
  /** Its words were found for it in a row of names (分别为). */
  readonly paired: boolean;
  readonly unitName: string;
}

/** Beside which numbers a construction can read anything: in one of these units, with a word of one of these sorts on either side; any where it names none. */
export interface Needs {
  readonly units?: readonly CountUnit[];
  readonly sorts?: readonly Term["sort"][];
}

/** A way of stating a figure. `examples` show what it reads: a text, and the claims in it as `describeClaim` writes them. */
export interface Construction {
  readonly name: string;
  readonly examples: readonly Example[];
  /** What spares most numbers most constructions; `read` gives the same without it. */
  readonly needs: Needs;
  readonly read: (mention: Mention) => Sketch | undefined;
}

/** Whether a number has what a construction needs. */
export function meets({ units, sorts }: Needs, { number, words }: Pick<Mention, "number" | "words">): boolean {
  return (units === undefined || units.includes(number.unit)) && (sorts === undefined || hasAny(words, sorts));
}

/** A text under a heading (依申请公开 where none is named) of the report of 示例区人民政府 for 2021, and what it claims. */
export interface Example {
  readonly text: string;
  readonly under?: string;
  readonly claims: readonly string[];
}

/** The formula of cells added up. */
export function valueOf(cells: readonly CellId[], from: Quantity["from"] = "report"): FigureFormula {
  return { kind: "value", of: { cells, from } };
}

/** The quantity of which a number tells the plain value; undefined for shares, changes and numbers without a meaning. */
export function quantityTold({ sketch }: ReadNumber): Quantity | undefined {
  return sketch?.formula?.kind === "value" ? sketch.formula.of : undefined;
}

/** The report that a scene's period points to; undefined where it points to neither this year's nor last year's. */
export function sourceOf({ period }: Scene): Quantity["from"] | undefined {
  if (period === "thisYear") return "report";
  return period === "lastYear" ? "previous" : undefined;
}

/** What is beyond doubt about something told in a scene. Applications are counted in 件, 条 and their like, rarely in 个. */
export function groundsOf(
  subject: boolean,
  { authority, period }: Scene,
  number: Pick<NumberToken, "unit" | "counted"> | undefined,
  partial?: true,
  clause = true,
): Grounds {
  return {
    subject,
    unit: number?.unit !== "piece" || number.counted === "部",
    scope: authority !== "government" && partial === undefined,
    period: period === "thisYear" || period === "lastYear",
    clause,
  };
}

/** Whether nothing is open. */
export function isCertain({ subject, unit, scope, period, clause }: Grounds): boolean {
  return subject && unit && scope && period && clause;
}

/** A number of a passage as what stands beside it sees it. */
export function numberTold(reading: ReadNumber): NumberTold {
  const { told, counted, unread } = reading;
  return { told, counted, of: quantityTold(reading), ofOthers: unread === "otherAuthority" };
}
