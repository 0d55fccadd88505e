import type { Segment } from "./segments.ts";
import { inYuan, isMoney } from "./token.ts";
import { hasSort, says } from "./terms.ts";
import { contentOf } from "./unknown-words.ts";

/** A whole and the numbers that are listed as its parts, as places among the segments. `complete` where they are said to make it up. */
export interface CountedList {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly complete: boolean;
}

/** A segment with its number, and what stands between its clause's beginning and the number. */
interface Item {
  readonly segment: Segment;
  readonly place: number;
  readonly name: string;
  readonly value: number;
}

/** How many clauses a list is followed at most. */
const longest = 60;

/** Categories that overlap with others, or say nothing that could be added up. */
const overlapping = /解读|涉及|重点|同时|其中|累计|包括|含/u;
/** Words with which something else begins than one more part. */
const newSubject =
  /^(?:累计|同时|另外?|此外|并且?|全年|共|总|较|比|同比|平均|新增|新建|公示|实施|作出|查处|回复|答复|办理|举办|召开|开展|组织|发布|推送|制作|编发|解答|受理|收到|收集|印发|完成|回应|培训|参加|服务|接待|整改|通报|约谈)/u;

/** The lists of a passage, whatever they count: 发布信息1648条，其中动态702条、目录946条; 优秀16家、良好28家，合计44家. */
export function countedLists(segments: readonly Segment[], text: string): readonly CountedList[] {
  const lists: CountedList[] = [];
  segments.forEach((segment, place) => {
    const list =
      listAfter(segments, place, text) ?? (sumsUp(segment, text) ? listBefore(segments, place, text) : undefined);
    if (list !== undefined && list.parts.length >= 2) lists.push(list);
  });
  return lists;
}

/** The list that begins with a segment: behind 其中, 包括 or a bracket. */
function listAfter(segments: readonly Segment[], place: number, text: string): CountedList | undefined {
  const composed = isComposed(segments[place], text);
  const opening = composed || opensList(segments, place) ? itemAt(segments, place, text) : undefined;
  if (opening === undefined) return undefined;
  const first = amountBehind(segments, opening, text) ?? opening;
  // 。其中，甲3件: the clause with 其中 begins the sentence.
  const opener = isOpener(opening.segment) ? opening.segment : (segments[place - 1] ?? opening.segment);
  const inBrackets = opening.segment.before === "open";
  const opensSentence = opener.before === "stop";
  const whole = opensSentence && !inBrackets ? largestBefore(segments, place, text) : wholeBefore(segments, place);
  if (whole === undefined || !isSameUnit(segments[whole], first.segment)) return undefined;
  // 结转2件。申请方式以网上为主，其中网上49件: a sentence with a subject of its own breaks down nothing of the one before.
  if (!opensSentence && segments.slice(whole + 1, place + 1).some(({ before }) => before === "stop")) return undefined;
  const parts: Item[] = [first];
  for (let at = first.place + 1; at < Math.min(segments.length, place + longest); at += 1) {
    const segment = segments[at];
    if (segment === undefined || endsList(segment, first.segment, segments[at - 1])) break;
    // What stands in brackets breaks down the part in front of it.
    if (segment.depth > first.segment.depth || segment.number?.unit === "percent") continue;
    const counted = itemAt(segments, at, text);
    const part = first === opening ? counted : counted && (amountBehind(segments, counted, text) ?? counted);
    if (part !== undefined) at = part.place;
    if (part === undefined) {
      if (
        segment.after === "list" ||
        (segment.left.length === 0 && contentOf(text.slice(segment.from, segment.to)) === "")
      )
        continue;
      break;
    }
    if (!isSameUnit(part.segment, first.segment) || beginsAnew(part, first)) break;
    // 补正206件，其中受理190件；延期88件: behind the only part of a clause the next one begins.
    if (part.segment.before === "semicolon" && parts.length === 1 && !opensWithColon(segments, place)) break;
    parts.push(part);
  }
  const { number: total, from = 0 } = segments[whole] ?? {};
  if (total === undefined) return undefined;
  // 解读168篇，其中图文解读92篇: they are the same ones.
  const explained = text.slice(from, total.from).includes("解读");
  const nameOf = ({ name }: Item): string => {
    const own = name.replace(/^(?:其中|包括|包含|含|分别)/u, "");
    return explained ? own.replaceAll("解读", "") : own;
  };
  if (parts.some((part) => overlapping.test(nameOf(part)) || says(part.segment.left, "others"))) return undefined;
  const complete = composed || saysAll(text.slice(opener.from, first.segment.number?.from));
  return { whole, parts: partsOf(parts, inYuan(total)), complete };
}

/** 其中1件160元、1件120元: the amount behind the number of those that paid it. */
function amountBehind(segments: readonly Segment[], { place, segment }: Item, text: string): Item | undefined {
  const next = segments[place + 1];
  if (segment.number?.unit !== "case" || next?.before !== undefined || segment.after !== undefined) return undefined;
  return next?.number !== undefined && isMoney(next.number) && next.from === segment.number.end
    ? itemAt(segments, place + 1, text)
    : undefined;
}

/** 解读168篇，由图文92篇、视频41篇、专家35篇组成. */
function isComposed(segment: Segment | undefined, text: string): boolean {
  if (segment?.number === undefined || segment.before !== "comma" || text.charAt(segment.from) !== "由") return false;
  return /^(?:[^，。；：]{0,24}、){1,9}[^，。；：、]{0,24}(?:组成|构成)/u.test(
    text.slice(segment.from, segment.from + longestList),
  );
}

const longestList = 160;

/** Whether a list says of itself that it is whole: 分别为…, 共由…组成; but 前三位分别为…. */
function saysAll(opening: string): boolean {
  return /分别|全部|共由/u.test(opening) && !/[前最居]|主要|较多|排名|重点/u.test(opening);
}

/** The parts that belong to a whole: up to where they make it up exactly, else all of them. */
function partsOf(parts: readonly Item[], whole: number): readonly number[] {
  let sum = 0;
  for (const [place, { value }] of parts.entries()) {
    sum += value;
    if (sum === whole && place > 0) return parts.slice(0, place + 1).map((part) => part.place);
  }
  return parts.map((part) => part.place);
}

/** Whether a number adds up what was listed before it: 合计122件, 共60家. */
function sumsUp({ left, number, before, depth }: Segment, text: string): boolean {
  if (number === undefined || depth > 0 || !says(left, "altogether")) return false;
  const words = text.slice(left[0]?.from ?? number.from, number.from);
  if ((before === "stop" || before === "semicolon") && words === "共") return false;
  return (
    !hasSort(left, "event", "document", "topic", "application") &&
    /^(?:以上|全年)?(?:合计|共计|总计|共)为?$/u.test(words)
  );
}

/** The numbers in front of their sum. Where some of them from the end back make it up, these are its parts. */
function listBefore(segments: readonly Segment[], place: number, text: string): CountedList | undefined {
  const whole = itemAt(segments, place, text);
  if (whole === undefined) return undefined;
  const parts: Item[] = [];
  let sum = 0;
  for (let at = place - 1; at >= Math.max(0, place - longest); at -= 1) {
    // 较上年增加12件: by how much one of them grew.
    if (says(segments[at]?.left ?? [], "up", "down") && says(segments[at]?.left ?? [], "than")) continue;
    const part = itemAt(segments, at, text);
    if (part === undefined || part.segment.depth > 0 || !isSameUnit(part.segment, whole.segment)) break;
    parts.unshift(part);
    sum += part.value;
    if (parts.length > 1 && sum === whole.value) break;
    if (part.segment.before === "stop" || (part.segment.before === "semicolon" && whole.segment.before !== "stop"))
      break;
  }
  const listed = parts.findIndex(({ segment }) => segment.after === "list");
  const own = sum === whole.value || listed < 0 ? parts : parts.slice(listed);
  return { whole: place, parts: own.map((part) => part.place), complete: true };
}

function itemAt(segments: readonly Segment[], place: number, text: string): Item | undefined {
  const segment = segments[place];
  const number = segment?.number;
  if (segment === undefined || number === undefined || number.counted === "") return undefined;
  if (number.unit === "percent" || number.unit === "points" || number.unit === "times") return undefined;
  if (number.numeral.approximate !== undefined) return undefined;
  return { segment, place, name: text.slice(segment.from, number.from), value: inYuan(number) };
}

/** Whether two numbers count in the same unit; 元 and 万元 are the same money. */
function isSameUnit(one: Segment | undefined, other: Segment): boolean {
  if (one?.number === undefined || other.number === undefined) return false;
  if (isMoney(one.number)) return isMoney(other.number);
  return one.number.counted !== "" && one.number.counted === other.number.counted;
}

function isOpener(segment: Segment | undefined): boolean {
  return segment !== undefined && says(segment.left, "ofWhich", "including");
}

/** Whether a list of parts begins with a segment: it, or the clause without a number in front of it, says so, or a bracket does. */
function opensList(segments: readonly Segment[], place: number): boolean {
  const segment = segments[place];
  const before = segments[place - 1];
  if (segment === undefined) return false;
  if (segment.before === "open" && before?.number !== undefined) return true;
  if (isOpener(segment)) return true;
  return (
    before?.number === undefined &&
    isOpener(before) &&
    (segment.before === "colon" || segment.before === "comma" || segment.before === "list")
  );
}

/** Whether a colon stands behind 其中, so that semicolons part the list itself. */
function opensWithColon(segments: readonly Segment[], place: number): boolean {
  return segments[place]?.before === "colon";
}

/** The number in front of a list: the one right before it, outside of brackets that have closed. */
function wholeBefore(segments: readonly Segment[], place: number): number | undefined {
  const depth = segments[place]?.before === "open" ? (segments[place]?.depth ?? 1) - 1 : (segments[place]?.depth ?? 0);
  let sentences = segments[place]?.before === "stop" ? 1 : 0;
  for (let at = place - 1; at >= Math.max(0, place - longest); at -= 1) {
    const segment = segments[at];
    if (segment === undefined) return undefined;
    // By how much something grew is no whole.
    const isWhole =
      segment.number !== undefined && segment.number.unit !== "percent" && !says(segment.left, "up", "down");
    if (isWhole && segment.depth === depth) return at;
    if (segment.before === "stop") sentences += 1;
    if (sentences > 1) return undefined;
  }
  return undefined;
}

/** The largest number of the sentence before, in the unit of a list that begins a sentence: 收到31件，办结27件。其中…. */
function largestBefore(segments: readonly Segment[], place: number, text: string): number | undefined {
  const first = segments[place];
  let largest: Item | undefined;
  const last = segments[place]?.before === "stop" || isOpener(segments[place]) ? place - 1 : place - 2;
  for (let at = last; at >= Math.max(0, place - longest); at -= 1) {
    const item = itemAt(segments, at, text);
    if (
      item !== undefined &&
      isSameUnit(first, item.segment) &&
      (largest === undefined || item.value >= largest.value)
    ) {
      largest = item;
    }
    if (segments[at]?.before === "stop") break;
  }
  return largest?.place;
}

function endsList(segment: Segment, first: Segment, before: Segment | undefined): boolean {
  if (segment.before === "stop" || segment.depth < first.depth) return true;
  if (segment.depth === first.depth && says(segment.left, "ofWhich", "including")) return true;
  return segment.before === "colon" && before?.number !== undefined;
}

/** Whether a number is told of something else than one more part: it has a verb or a subject of its own, which the first part does not have. */
function beginsAnew({ segment, name }: Item, first: Item): boolean {
  if (newSubject.test(name) && !newSubject.test(first.name.replace(/^(?:其中|包括|包含|含|分别)[为是]?[：:]?/u, "")))
    return true;
  if (says(segment.left, "altogether", "cumulative", "up", "down", "reached", "than", "rate")) return true;
  const starts = (words: Segment["left"]): boolean => hasSort(words.slice(0, 1), "event");
  // 许可753件，其中广告412件、占道236件；处罚4126件: a figure of the tables is no part of another one.
  if (segment.before === "semicolon" && hasSort(segment.left, "topic") && !hasSort(first.segment.left, "topic"))
    return true;
  if (segment.before === "semicolon" || segment.before === "comma")
    return starts(segment.left) && !starts(first.segment.left.filter(({ term }) => term.sort !== "sign"));
  return false;
}
