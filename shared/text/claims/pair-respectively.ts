import type { Segment } from "./segments.ts";
import { tells } from "./segments.ts";
import { hasSort, says } from "./terms.ts";
import type { TermToken } from "./token.ts";
import { contentOf, isBareOther, unknownBetween } from "./unknown-words.ts";

/**
 * Gives each number of a row its own name: 许可、处罚、强制分别为10件、8件和2件 is read as 许可10件, 处罚8件, 强制2件; 复议、诉讼各5件 tells 5 of each; what
 * follows 分别占 is told of the numbers before, and so are two changes side by side. Where the names stand beside their numbers (分别为甲3件、乙2件) 分别 opens a list; where there are
 * more of one than of the other, nothing is paired.
 */
export function pairRespectively(told: readonly Segment[], text: string): readonly Segment[] {
  const segments = told.some(({ number }) => number?.unit === "percent") ? withSharesInTurn(told) : told;
  const isRow = ({ number, left }: Segment): boolean => number !== undefined && says(left, "respectively", "each");
  if (!segments.some((segment, place) => isRow(segment) || growsInTurn(segments, place))) return segments;
  const paired: Segment[] = [];
  for (let place = 0; place < segments.length; place += 1) {
    const segment = segments[place];
    if (segment === undefined) continue;
    const changes = growsInTurn(segments, place) ? changesOf(segments, place, paired) : undefined;
    if (changes !== undefined) {
      paired.push(...changes);
      place += 1;
      continue;
    }
    const row = isRow(segment) ? rowFrom(segments, place, paired, text) : undefined;
    paired.push(...(row ?? [segment]));
    if (row !== undefined) place += Math.max(1, lengthOfRow(segments, place, text)) - 1;
  }
  return paired;
}

/** 公开90件、部分公开27件，占38.0%、11.4%: shares in a row are told of the numbers before, though 分别 is left out. */
function withSharesInTurn(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, place) => {
    const { number, left, from } = segment;
    if (number?.unit !== "percent" || !says(left, "share") || says(left, "respectively")) return segment;
    const next = segments[place + 1];
    if (next?.number?.unit !== "percent" || next.before !== "list" || next.left.length > 0) return segment;
    const sign: TermToken = { kind: "term", from, to: from, term: { sort: "sign", is: "respectively" } };
    return { ...segment, left: [sign, ...left] };
  });
}

/** Whether two changes stand side by side behind two numbers: 复议8件、诉讼7件，同比增加2件、减少2件. */
function growsInTurn(segments: readonly Segment[], place: number): boolean {
  const [first, second] = [segments[place], segments[place + 1]];
  if (first?.number === undefined || second?.number === undefined || second.before !== "list") return false;
  const changes = [first, second].every(
    ({ left }) => says(left, "up", "down") && !tells(left) && !says(left, "respectively"),
  );
  return changes && first.number.unit === second.number.unit && segments[place - 1]?.before === "list";
}

/** Two changes, each with the name of the number that it is told of; undefined where one of these has none. */
function changesOf(
  segments: readonly Segment[],
  place: number,
  before: readonly Segment[],
): readonly Segment[] | undefined {
  const names = before.slice(-2).map(({ left, right }) => (tells(left) ? left : right));
  if (names.length < 2 || !names.every(tells)) return undefined;
  const compared = (segments[place]?.left ?? []).filter(
    (token) => says([token], "than") || token.term.sort === "period",
  );
  return segments.slice(place, place + 2).map((segment, each) => {
    const own = each === 0 ? segment.left : [...compared, ...segment.left];
    return { ...segment, left: [...(names[each] ?? []), ...own], paired: true as const };
  });
}

/** A row that begins with a number, each with its name; undefined where it cannot be told which belongs to which. */
function rowFrom(
  segments: readonly Segment[],
  place: number,
  before: readonly Segment[],
  text: string,
): readonly Segment[] | undefined {
  const first = segments[place];
  if (first?.number === undefined) return undefined;
  const sign = first.left.findLastIndex((token) => says([token], "respectively", "each"));
  const inFront = first.left.slice(0, sign);
  const length = lengthOfRow(segments, place, text);
  const numbers = withUnits(segments.slice(place, place + length));
  const signToken = first.left[sign];
  if (signToken === undefined) return undefined;
  if (says([signToken], "each")) {
    const names = namesBefore(segments, place, inFront).filter((name) => tells(name));
    return names.length < 2 ? undefined : names.map((name) => ({ ...first, left: name, paired: true as const }));
  }
  const grows = says(first.left, "up", "down") && first.number.unit === "case";
  if (says(first.left, ...ofNumbersBefore) && (first.number.unit === "percent" || grows)) {
    // 分别占, 同比分别增长: told of the numbers before.
    const told = before.filter(({ number }) => number !== undefined && number.unit !== "percent");
    const own = namesBefore(segments, place, inFront);
    // 自然人、企业分别占98%、2%: or of the names right in front.
    const named = (
      own.length === length ? own : told.slice(-length).map(({ left, right }) => (tells(left) ? left : right))
    ).map((name, _, names) => (names.some((other) => hasSort(other, "result")) ? asResult(name) : name));
    if (named.length < length || !named.every((name) => hasSort(name, "result", "applicant", "outcome", "topic")))
      return undefined;
    const how = first.left.filter((token) => says([token], ...ofNumbersBefore) || token.term.sort === "period");
    let way: readonly TermToken[] = how.filter(isDirection);
    const base = how.filter((token) => !isDirection(token));
    return numbers.map((one, each) => {
      // 分别增长8%、下降4%: each number has its own way, or that of the one before.
      const ownWay = each === 0 ? [] : one.left.filter(isDirection);
      if (ownWay.length > 0) way = ownWay;
      const left = [...(named[each] ?? []), ...base, ...way];
      // The names of the others stand between a name and what is told of it.
      return { ...one, left, from: Math.max(one.from, signToken.from), paired: true as const };
    });
  }
  const inside = first.left.slice(sign + 1);
  const named = hasSort(
    inside,
    "topic",
    "application",
    "result",
    "outcome",
    "route",
    "applicant",
    "document",
    "channel",
  );
  // 审计局、教育局分别收到申请3件、11件: whose they are is told in front; nobody is named twice.
  const verbal = !hasSort(inside, "result", "outcome", "route", "applicant", "channel");
  if (named && verbal && length >= 2 && namesBefore(segments, place, inFront).length === length) return undefined;
  if (named || contentOf(unknownBetween(text, signToken.to, first.number.from, inside)) !== "") {
    const opens: TermToken = { ...signToken, term: { sort: "sign", is: "ofWhich" } };
    return [{ ...first, left: [...inFront, opens, ...inside] }, ...numbers.slice(1)];
  }
  const names = namesBefore(segments, place, inFront);
  if (names.length !== length || length < 2) return undefined;
  return numbers.map((one, each) => ({
    ...one,
    left: [...(names[each] ?? []), ...inside],
    right: [],
    paired: true as const,
  }));
}

/** The name of a result without what opens the list; 公开 beside other results is one of them. */
function asResult(name: readonly TermToken[]): readonly TermToken[] {
  return name
    .filter((token) => !says([token], "ofWhich", "including"))
    .map((token) =>
      token.term.sort === "document" && token.term.is === "published" && token.to - token.from === "公开".length
        ? { ...token, term: { sort: "result", is: "granted" } as const }
        : token,
    );
}

/** Words that make a row of shares, or of growth. */
const ofNumbersBefore = ["share", "up", "down", "than"] as const;

/** The numbers of a row, each with the unit that only the last one has: 10、8和2件. */
function withUnits(row: readonly Segment[]): readonly Segment[] {
  const last = row.at(-1)?.number;
  return row.map((one) =>
    one.number?.unit === "" && last !== undefined
      ? { ...one, number: { ...one.number, unit: last.unit, counted: last.counted } }
      : one,
  );
}

function isDirection(token: TermToken): boolean {
  return says([token], "up", "down");
}

/** How many numbers stand in a row that begins with 分别; in one of changes each may say its way. */
function lengthOfRow(segments: readonly Segment[], place: number, text: string): number {
  const grows = segments[place]?.left.some(isDirection) === true;
  return rowLength(segments, place, text, grows);
}

/** How many numbers stand in a row: none behind the first has words of its own. */
function rowLength(segments: readonly Segment[], place: number, text: string, grows: boolean): number {
  let length = 1;
  for (const { number, left, before, depth, from } of segments.slice(place + 1)) {
    const joined = before === "list" || before === "comma" || before === undefined;
    if (number === undefined || !joined || depth !== segments[place]?.depth) break;
    if (left.some((token) => !says([token], "list") && !(grows && isDirection(token)))) break;
    // 分别为1件、2件，其他9件
    if (isBareOther(text, number.from) && from <= number.from - 2) break;
    length += 1;
  }
  return length;
}

/** The names in front of 分别, as the words that each of them has; the first one keeps what is said of all. */
function namesBefore(
  segments: readonly Segment[],
  place: number,
  before: readonly TermToken[],
): readonly (readonly TermToken[])[] {
  const names = [...partedByAnd(before)];
  for (let at = place; at > 0; at -= 1) {
    const previous = segments[at - 1];
    if (segments[at]?.before !== "list" || previous === undefined || previous.number !== undefined) break;
    names.unshift(...partedByAnd(previous.left));
  }
  return names;
}

function partedByAnd(words: readonly TermToken[]): readonly (readonly TermToken[])[] {
  const names: TermToken[][] = [[]];
  for (const token of words) {
    if (says([token], "list")) names.push([]);
    else names.at(-1)?.push(token);
  }
  return names;
}
