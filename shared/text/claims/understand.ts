import { type Claim, type ClaimCode, claimCodes, type ToldNumber } from "./claim.ts";
import { growth } from "./constructions/growth.ts";
import { reached } from "./constructions/reached.ts";
import { lastYears } from "./constructions/last-years.ts";
import { constructions } from "./constructions/registry.ts";
import { times } from "./constructions/times.ts";
import { rowsInside } from "./quantities.ts";
import {
  type Construction,
  groundsOf,
  isCertain,
  meets,
  type Mention,
  type PartKind,
  type ReadNumber,
  type Sketch,
  type UnreadReason,
} from "./reading.ts";
import type { Scene } from "./scene.ts";
import { hasSort, isProceeding, meanings, says } from "./terms.ts";
import {
  appliesForOther,
  countsNounBehind,
  countsUnknown,
  isAttribute,
  isClauseRead,
  isOfUnknownKind,
  isOtherKind,
} from "./unknown-words.ts";

/** What a number means among the words around it, or why it says nothing about this report. */
export function understand(told: ToldNumber, mention: Mention): ReadNumber {
  const { number, words, scene } = mention;
  const others = whyOthers(mention) ?? (namesUnknown(mention) ? "otherNoun" : undefined);
  const understood = others === undefined ? constructionFor(mention) : undefined;
  const sketch = understood && ofUnknownKind(understood.sketch, mention);
  const part = partOf(sketch, mention);
  const whole = wholeFor(sketch, scene.whole);
  const isPart = sketch !== undefined || (part !== "other" && whole !== undefined);
  const unread = others ?? (sketch !== undefined && isClaim(sketch) ? undefined : whyUnclaimed(isPart, scene));
  return {
    told,
    unit: number.unit,
    counted: number.counted,
    grounds: groundsOf(
      sketch?.certain === true,
      scene,
      number,
      sketch?.partial,
      (sketch === undefined && !mention.continued) || isClauseRead(mention),
    ),
    sketch,
    by: understood?.name,
    part,
    whole,
    open: says(words, "others"),
    unread,
  };
}

/** A count whose words name a kind that the reader does not know counts some of it perhaps. Results and applicants are named by what they are. */
function ofUnknownKind(sketch: Sketch, mention: Mention): Sketch {
  const { code, formula, partial, part } = sketch;
  // 上级机关维持1件: who decided does not matter.
  if (
    formula?.kind !== "value" ||
    partial === true ||
    part === "outcome" ||
    !mayBeSome.has(code) ||
    !isOfUnknownKind(mention)
  )
    return sketch;
  return { ...sketch, certain: false, partial: true };
}

const mayBeSome: ReadonlySet<ClaimCode> = new Set([
  claimCodes.received,
  claimCodes.carried,
  claimCodes.concluded,
  claimCodes.published,
  claimCodes.proceedings,
]);

/** The claim that a number makes; a part that can only be compared with others of the text makes none. */
export function claimOf(sketch: Sketch, { told, unit, grounds, by = "" }: ReadNumber): Claim | undefined {
  if (!isClaim(sketch)) return undefined;
  const {
    code,
    formula,
    also = none,
    near = none,
    computedFrom = none,
    negative,
    follows,
    numeral = told.numeral,
  } = sketch;
  const { words, number, bound } = told;
  return {
    kind: "number",
    code,
    by,
    words,
    number,
    bound,
    grounds,
    certain: isCertain(grounds),
    numeral,
    unit,
    also,
    near,
    computedFrom,
    follows,
    formula,
    negative,
  };
}

const none: readonly never[] = [];

function isClaim({ formula, computedFrom = none }: Sketch): boolean {
  return formula !== undefined || computedFrom.length > 0;
}

interface Understood {
  readonly name: string;
  readonly sketch: Sketch;
}

/** The first construction that understands a number, and what it makes of it. */
function constructionFor(mention: Mention): Understood | undefined {
  // A number by which something grew counts nothing itself.
  if (says(mention.left, "up", "down")) return understoodBy(mention.number.unit === "times" ? times : growth, mention);
  if (says(mention.left, "reached")) return understoodBy(reached, mention);
  // 处罚由1400件降至1204件: what it was before.
  if (mention.number.unit === "case" && says(mention.ahead, "reached")) return understoodBy(lastYears, mention);
  for (const construction of plain) {
    if (!meets(construction.needs, mention)) continue;
    const understood = understoodBy(construction, mention);
    if (understood !== undefined) return understood;
  }
  return undefined;
}

/** Those that do not tell by how much, or to what, something grew. */
const plain = constructions.filter((construction) => construction !== growth && construction !== reached);

function understoodBy({ name, read }: Construction, mention: Mention): Understood | undefined {
  const sketch = read(mention);
  return sketch && { name, sketch };
}

/** Why a number is none of this report's; undefined where it may be one. */
function whyOthers(mention: Mention): UnreadReason | undefined {
  const { left, words, scene } = mention;
  if (scene.authority === "other" || isOneOfSeveral(mention)) return "otherAuthority";
  if (scene.topic === "foreign" || hasSort(words, "foreign")) return "otherMatter";
  if (isProceeding(scene.topic) && isBaseOfShare(mention)) return "otherNoun";
  if (isProceeding(scene.topic) && tellsAsDecider(mention)) return "otherMatter";
  // 作为复议机关收到复议申请146件，其中信息公开类11件: some of what the body decided on.
  if (
    scene.whole?.unread !== undefined &&
    says(left, "ofWhich") &&
    isProceeding(scene.topic) &&
    tellsOfDeciders(mention)
  )
    return "otherMatter";
  if (isAverage(mention)) return "otherPeriod";
  // What is in force is a stock: 建局以来的文件中现行有效46件.
  if (scene.period === "nextYear") return "otherPeriod";
  if (scene.period === "other" && !meanings(left, "document").includes("inForce")) return "otherPeriod";
  if (says(left, "respectively")) return "respectively";
  return says(left, "none", "not") ? "denied" : undefined;
}

/** 人均办理28件, 11.75件. */
function isAverage({ number, text, clause }: Mention): boolean {
  if (number.unit !== "case") return false;
  return (
    number.numeral.value.includes(".") ||
    /人均|户均|平均/u.test(text.slice(Math.max(clause, number.from - 12), number.from))
  );
}

/** 县政府收到17件、县直部门收到62件: the government is one of those that are listed. */
function isOneOfSeveral({ continued, left, text, clause, number }: Mention): boolean {
  if (!continued || !hasSort(left, "authority")) return false;
  return (
    text.slice(clause, number.from).includes("政府") &&
    /^[^，。；、]{0,4}、[^，。；、\d]{0,8}(?:部门|单位|乡镇|镇街|街道|县区|区县|旗县|[市县区局])[^，。；、\d]{0,8}\d/u.test(
      text.slice(number.end, number.end + 32),
    )
  );
}

/** 行政复议办受理复议89件，…纠正9件: the body that decides on reviews tells its own. */
function tellsAsDecider(mention: Mention): boolean {
  return /复议(?:办|机关|机构|局|委员会)[^，。；被]{0,3}(?:受理|审理|收到|办理|审结)/u.test(sentenceBefore(mention));
}

function sentenceBefore({ text, number }: Mention): string {
  return /[^。；]*$/u.exec(text.slice(Math.max(0, number.from - 60), number.from))?.[0] ?? "";
}

/** Whether the sentence so far is about the body that decides on reviews. */
function tellsOfDeciders(mention: Mention): boolean {
  const sentence = sentenceBefore(mention);
  return /复议(?:机关|机构|局|委员会)|司法[局厅]|法院|[中高]院/u.test(sentence);
}

/** 占全部复议案件（87件）的11.5%: what a share is one of need not be the table's. */
function isBaseOfShare({ text, number }: Mention): boolean {
  return number.unit === "case" && /^[）)]?的[\d.]{1,6}[%％]/u.test(text.slice(number.end, number.end + 10));
}

/** Whether applications would be counted if the words did not name something else. */
function namesUnknown(mention: Mention): boolean {
  const { number, left, right, words, scene } = mention;
  if (isOtherKind(mention)) return true;
  if (number.unit === "percent" || number.unit === "points") return false;
  if (isAttribute(mention)) return true;
  // 18个乡镇均未制定规范性文件
  if (number.unit === "piece" && right[0]?.term.sort === "authority" && right[0].from === number.end) return true;
  if (scene.topic !== "applications") return false;
  const named = hasSort(words, "result", "applicant", "outcome", "channel") || says(left, "up", "down");
  // 370项业务由自然人办理: what they count stands right behind them.
  if (hasSort(right, "applicant") && !hasSort(left, "applicant") && countsNounBehind(mention)) return true;
  // 企业更新审批申请: the one who applies, and for what.
  if (hasSort(left, "applicant") && appliesForOther(mention)) return true;
  return !named && hasSort(left, "event", "application") && countsUnknown(mention);
}

function whyUnclaimed(isPart: boolean, { topic }: Scene): UnreadReason {
  if (isPart) return "onlyAPart";
  return topic === undefined ? "noSubject" : "notUnderstood";
}

function partOf(sketch: Sketch | undefined, { left, words, scene: { authority, topic } }: Mention): PartKind {
  if (sketch !== undefined) return sketch.part;
  if (topic !== "applications") return "other";
  if (authority === "other" && hasSort(left, "authority")) return "authority";
  return hasSort(words, "channel") ? "channel" : "other";
}

/** The number that a part belongs to. Where one breakdown stands inside another, that is the innermost whose rows can include the part. */
function wholeFor(sketch: Sketch | undefined, whole: ReadNumber | undefined): ReadNumber | undefined {
  const rows = sketch?.rows;
  if (rows === undefined) return whole;
  let fitting = whole;
  while (fitting !== undefined && !fits(rows, sketch, fitting)) fitting = fitting.whole;
  return fitting;
}

function fits(rows: readonly string[], sketch: Sketch | undefined, { sketch: of }: ReadNumber): boolean {
  if (of?.rows === undefined || sketch?.part === "applicant" || sketch?.part === "source") return true;
  const inside = of.rows.flatMap(rowsInside);
  return inside.length === 0 || rows.every((row) => inside.includes(row) || inside.includes(row.split(".")[0] ?? row));
}
