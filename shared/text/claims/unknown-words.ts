import type { Mention, UnreadReason } from "./reading.ts";
import { says } from "./terms.ts";
import type { TermToken } from "./token.ts";

/** Signs and small words that name nothing by themselves. */
const empty =
  /来自|涉及|关于|有关|属于|提出|提交|递交|寄来|数量|总数|总量|首次|最终|合计|办件|各类|各种|全部|所有|有效|书面|网上|新的|实际|正式|依法|依规|及时|按时|积极|认真|妥善|规范|严格|群众|社会|公众|公民|市民|村民|居民|全国|各地|相关|累计|直接|主动|通过|共同|协调|件件|逐件|陆续|先后|分别|决定|实施|征收|一审|二审|判决|告知|登记|目前|代表|机关|单位|行政|组织|各级|[的了得地共计达到已为是有约较仅只才又还再另总至出个等本该此这其之以于在从由向对将被把按经因与和及或并且而均各都所做作进行等系某人\s“”"'‘’《》·—\-/]/gu;

/** What is left of words when those that name nothing are taken out. */
export function contentOf(words: string): string {
  return words.replaceAll(empty, "");
}

/** What stands between two places and is no known word. Words that merely hide others count as unknown. */
export function unknownBetween(text: string, from: number, to: number, terms: readonly TermToken[]): string {
  let unknown = "";
  let at = from;
  for (const { from: begins, to: ends } of terms) {
    if (ends <= from || begins >= to) continue;
    unknown += text.slice(at, Math.max(at, begins));
    at = Math.max(at, ends);
  }
  return unknown + text.slice(at, Math.max(at, to));
}

/** A noun of two signs or more. */
const shortestNoun = 2;

/**
 * Whether a number counts something that the reader does not know: a noun between the verb and the number (受理事项3620件), in front of the
 * word for applications (更新审批申请210件), or right behind the number where nothing else says what it counts (收到2件征询单).
 */
export function countsUnknown({ number, left, text, trail, listed, clause }: Mention): boolean {
  const verb = left.findLast(({ term }) => term.sort === "event" || term.sort === "document");
  const noun = left.findLast(({ term }) => term.sort === "application" || term.sort === "topic");
  if (noun !== undefined && noun.to > (verb?.from ?? 0)) {
    // 低保申请审批结果210份
    if (isNoun(unknownBetween(text, Math.max(noun.to, clause), number.from, left))) return true;
    return noun.term.sort === "application" && hasNounBefore(text, noun, left);
  }
  // 作加急处理的41件: those that were dealt with in a way of their own.
  if (verb !== undefined && text.slice(verb.to, number.from) === "的" && hasNounBefore(text, verb, left)) return true;
  // 审批4件、事故处理3件: a noun that ends like a verb.
  if (listed && verb?.to === number.from && hasNounBefore(text, verb, left)) return true;
  if (verb !== undefined && isNoun(unknownBetween(text, Math.max(verb.to, clause), number.from, left))) return true;
  return noun === undefined && isNoun(trail) && !/^[，,]|^[的]$/u.test(trail);
}

/**
 * Whether words that the reader does not know say of which kind what is counted is (提供双语答复4份): it may be some of it only. The unit's own name, in full or
 * in short, says nothing of the kind.
 */
export function isOfUnknownKind({ text, clause, number, left, paired, unitName }: Mention): boolean {
  if (paired) return false;
  // 直接答复58件: beside those that others answered.
  const verb = left.findLast(({ term }) => term.sort === "event");
  if (verb !== undefined && /^(?:直接|自行|牵头|独立)$/u.test(text.slice(verb.from - 2, verb.from))) return true;
  let at = clause;
  // Whose it is stands in front, behind the year perhaps.
  let leading = true;
  for (const { term, from, to } of left) {
    if (to <= clause) continue;
    const gap = text.slice(at, Math.max(at, from));
    if (isNoun(gap) && !(leading && (term.sort === "authority" || isInOrder(contentOf(gap), unitName)))) return true;
    at = Math.max(at, to);
    leading &&= term.sort === "period" || term.sort === "authority";
  }
  const gap = text.slice(at, Math.max(at, number.from));
  return isNoun(gap);
}

/**
 * Whether the reader knows every word of a clause up to its number, and of the clauses before whose words wait for it. A noun that it does not know may say that only some are
 * counted, or something else; so it may in front of a number that the list goes on from, or of a whole that is broken down.
 */
export function isClauseRead({
  text,
  clause,
  number,
  left,
  paired,
  unitName,
  listed,
  before,
  scene,
}: Mention): boolean {
  if (paired) return true;
  if (listed && before.at(-1)?.grounds.clause === false) return false;
  // 法院判决败诉31件，其中信息公开类2件: some of what is none of the report's.
  const { whole } = scene;
  if (says(left, "ofWhich") && (whole?.grounds.clause === false || ofOthers.has(whole?.unread))) return false;
  const first = left.find(({ term }) => term.sort !== "neutral");
  let at = first !== undefined && first.to <= clause ? clauseBefore(text, first.from) : clause;
  for (const token of left) {
    if (token.term.sort === "neutral") continue;
    if (token.from >= at + shortestNoun && isUnread(text.slice(at, token.from), unitName)) return false;
    at = Math.max(at, token.to);
  }
  return number.from < at + shortestNoun || !isUnread(text.slice(at, number.from), unitName);
}

/** Where the clause begins in which a place stands. */
function clauseBefore(text: string, place: number): number {
  let from = place;
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from -= 1;
  return from;
}

const marks = "，。；：、（）,;:()";

/** Words that say of no kind which it is, beside those that name nothing anyhow. */
const ofNoKind =
  /法人|被申请人|被告|作为|案件|年末|年底|截至|年度|[两二三]项|上述|合法权益|信息|客观|原因|情形|情况|给予|审查|形式|身份|上级|人民|法院|继续办理|集中|裁定|有所|略有|小幅|大幅|明显|[较比同](?:去年|上年|比)|上升|下降|增[长加多]|减少|审结|审理|存在|问题|执法|渠道|方式|途径|[\d.]/gu;

const ofOthers: ReadonlySet<UnreadReason | undefined> = new Set([
  "otherAuthority",
  "otherMatter",
  "otherNoun",
  "noSubject",
  "notUnderstood",
]);

function isUnread(words: string, unitName: string): boolean {
  // 因信访、重复等不予处理: reasons.
  if (/等(?:情形|情况|原因|客观原因)?$/u.test(words)) return false;
  return words.split(/[，。；：、（）,;:()]/u).some((piece) => {
    const content = contentOf(piece.replaceAll(ofNoKind, ""));
    return content.length >= shortestNoun && !isInOrder(content, unitName);
  });
}

/** Whether signs stand in a name in their order, as those of an abbreviation do. */
function isInOrder(signs: string, name: string): boolean {
  let at = 0;
  for (const sign of signs) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether a number says which ones are meant instead of how many there are: 超过50件的县区. */
export function isAttribute({ trail, ahead, text, number }: Mention): boolean {
  // 申请5件以上的有9人
  if (/^(?:及?以[上下内])的/u.test(text.slice(number.end, number.end + 4))) return true;
  // 上年8件的一半
  if (
    !trail.startsWith("的") ||
    /^的(?:近|约|大约)?(?:[\d.一二两三四五六七八九十]+(?:成|分之|倍)|一半|半数)/u.test(
      text.slice(number.end, number.end + 10),
    )
  )
    return false;
  return isNoun(trail) || (trail === "的" && ["authority", "foreign", "neutral"].includes(ahead[0]?.term.sort ?? ""));
}

/** Whether a case was over something else than disclosure: 执法类行政复议, 涉及行政处罚的行政复议12件、行政诉讼3件. */
export function isOtherKind({ text, left, number, scene, listed, before }: Mention): boolean {
  // 其他类行政复议11件、诉讼6件: the list goes on with them.
  if (listed && before.at(-1)?.unread === "otherNoun" && (scene.topic === "review" || scene.topic === "lawsuit"))
    return true;
  const named = left.find(({ term }) => term.sort === "topic" && (term.is === "review" || term.is === "lawsuit"));
  if (named === undefined) return false;
  const kind = text.slice(Math.max(0, named.from - 6), named.from);
  if (kind.endsWith("类") && !/公开|申请|本/u.test(kind)) return true;
  if (scene.topic !== "review" && scene.topic !== "lawsuit") return false;
  const clause = /[^，。；：,;:]*$/u.exec(text.slice(Math.max(0, number.from - longestClause), number.from))?.[0] ?? "";
  return (overOthers.test(clause) || ofAllKinds.test(clause)) && !/公开|申请|信息|答复/u.test(clause);
}

/** 行政复议总体纠错率, 综合纠错率: of cases over anything. */
const ofAllKinds = /(?:总体|整体|综合)[^，。；]{0,4}[率度]?[^，。；]{0,4}$/u;

/** How far a clause is looked back into. */
const longestClause = 60;

/** What cases can be over: 因行政处罚引发的行政复议, 涉及土地征收的诉讼. */
const overOthers =
  /(?:涉及?|关于|因|由|对|不服)[^、]{0,12}(?:处罚|许可|强制|征收|征地|拆迁|补偿|裁决|登记|确权|执法|认定|土地|房屋|工伤|社保|治安|合同|举报|投诉)[^、]{0,6}(?:复议|诉讼|案件)/u;

/** Whether a noun that is not known stands right behind a number: 370项业务. */
export function countsNounBehind({ trail }: Mention): boolean {
  return isNoun(trail);
}

/** Whether a noun between the one who applies and 申请 says that it is for something else: 企业更新审批申请. */
export function appliesForOther({ text, left }: Mention): boolean {
  const noun = left.findLast(({ term }) => term.sort === "application");
  const before = noun && left.findLast(({ to }) => to <= noun.from);
  return noun !== undefined && before?.term.sort === "applicant" && hasNounBefore(text, noun, left);
}

/** Whether unknown words that say of which kind stand right in front of a word: 低保申请, but 王某某的申请. */
function hasNounBefore(text: string, word: TermToken, terms: readonly TermToken[]): boolean {
  const before = terms.findLast(({ to }) => to <= word.from);
  const from = Math.max(before?.to ?? 0, word.from - 12);
  const clause =
    text
      .slice(from, word.from)
      .split(/[，。；、：（）,;:()]/u)
      .at(-1) ?? "";
  return !/[的人]$/u.test(clause) && isNoun(clause);
}

/** Whether 其他 alone, what is left over of a list, stands in front of a number. */
export function isBareOther(text: string, number: number): boolean {
  if (!text.startsWith("其他", number - 2) && !text.startsWith("其它", number - 2)) return false;
  return number === 2 || "，、；：（,;".includes(text.charAt(number - 3));
}

function isNoun(words: string): boolean {
  return words.length >= shortestNoun && contentOf(words).length >= shortestNoun;
}
