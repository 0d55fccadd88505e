import type { Mention } from "./reading.ts";
import type { TermToken } from "./token.ts";

/** Signs and small words that name nothing by themselves. */
const empty =
  /来自|涉及|关于|有关|属于|提出|提交|递交|寄来|数量|总数|总量|首次|最终|合计|办件|各类|各种|全部|所有|有效|书面|网上|新的|实际|正式|依法|依规|及时|按时|积极|认真|妥善|规范|严格|群众|社会|公众|公民|市民|村民|居民|全国|各地|相关|累计|直接|主动|通过|共同|协调|件件|逐件|陆续|先后|分别|[的了得地共计达到已为是有约较仅只才又还再另总至出个等本该此这其之以于在从由向对将被把按经因与和及或并且而均各都所做作进行等系某人\s“”"'‘’《》·—\-/]/gu;

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
  // 审批4件、事故处理3件: a noun that ends like a verb.
  if (listed && verb?.to === number.from && hasNounBefore(text, verb, left)) return true;
  if (verb !== undefined && isNoun(unknownBetween(text, Math.max(verb.to, clause), number.from, left))) return true;
  return noun === undefined && isNoun(trail) && !/^[，,]|^[的]$/u.test(trail);
}

/** Whether a number says which ones are meant instead of how many there are: 超过50件的县区. */
export function isAttribute({ trail, ahead }: Mention): boolean {
  if (!trail.startsWith("的")) return false;
  return isNoun(trail) || (trail === "的" && ["authority", "foreign", "neutral"].includes(ahead[0]?.term.sort ?? ""));
}

/** Whether a case was over something else than disclosure: 执法类行政复议. */
export function isOtherKind({ text, left }: Mention): boolean {
  const named = left.find(({ term }) => term.sort === "topic" && (term.is === "review" || term.is === "lawsuit"));
  if (named === undefined || text.charAt(named.from - 1) !== "类") return false;
  return !/公开|申请|本/u.test(text.slice(Math.max(0, named.from - 6), named.from));
}

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
  return contentOf(words).length >= shortestNoun;
}
