import { hasSort } from "./terms.ts";
import type { MarkKind, NumberToken, TermToken, Token } from "./token.ts";
import { contentOf } from "./unknown-words.ts";

/** A number with the words that speak about it, or words without a number. */
export interface Segment {
  readonly number: NumberToken | undefined;
  readonly left: readonly TermToken[];
  readonly right: readonly TermToken[];
  /** The mark before it; undefined where a number or the text's beginning stands before. */
  readonly before: MarkKind | undefined;
  /** The mark after it. */
  readonly after: MarkKind | undefined;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** The plain text that it covers. */
  readonly from: number;
  readonly to: number;
  /** Words right behind the number that are no known ones: what it counts, mostly (2件征询单). */
  readonly trail: string;
  /** What follows is told of some out of so many: 26件中办结23件. */
  readonly divided: boolean;
  /** The words between the number and the next one, or the end of the clause, whosever they are. */
  readonly ahead: readonly TermToken[];
  /** Its words were found for it in a row of names (分别为); it needs no others. */
  readonly paired?: true;
}

/** The sorts of words that say what a number counts. */
const telling = new Set([
  "topic",
  "application",
  "event",
  "result",
  "outcome",
  "route",
  "applicant",
  "document",
  "channel",
]);

/** Whether words say what a number counts. */
export function tells(terms: readonly TermToken[]): boolean {
  for (const { term } of terms) if (telling.has(term.sort)) return true;
  return false;
}

/**
 * Splits tokens at their marks, and where several numbers stand between two marks, between these. Words belong to the number behind
 * them, unless the number in front has no words of its own (22件予以公开).
 */
export function segmentsOf(tokens: readonly Token[], text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let before: MarkKind | undefined;
  let from = 0;
  let first = 0;
  for (let end = 0; end <= tokens.length; end += 1) {
    const token = tokens[end];
    if (token !== undefined && token.kind !== "mark") continue;
    const to = token?.from ?? Math.max(from, tokens.at(-1)?.to ?? 0);
    addSegments(segments, tokens, { first, end, before, after: token?.mark, depth, from, to }, text);
    if (token === undefined) break;
    ({ mark: before, to: from } = token);
    first = end + 1;
    if (before === "open") depth += 1;
    if (before === "close" || before === "stop") depth = before === "stop" ? 0 : Math.max(0, depth - 1);
  }
  return segments;
}

/** What stands between two marks: the tokens from `first` up to `end`. */
interface Run extends Pick<Segment, "before" | "after" | "depth" | "from" | "to"> {
  readonly first: number;
  readonly end: number;
}

/** Adds the segments of a run: one for each number, or one without. */
function addSegments(segments: Segment[], tokens: readonly Token[], run: Run, text: string): void {
  const { first, end, before, after, depth, to } = run;
  let { from } = run;
  let at = nextNumber(tokens, first, end);
  let words = termsBetween(tokens, first, at);
  if (at === end) {
    segments.push({
      number: undefined,
      left: words,
      right: none,
      before,
      after,
      depth,
      from,
      to,
      trail: "",
      divided: false,
      ahead: none,
    });
    return;
  }
  let isFirst = true;
  let taken = false;
  for (let number = tokens[at]; at < end && number?.kind === "number"; number = tokens[at]) {
    const next = nextNumber(tokens, at + 1, end);
    const isLast = next === end;
    const rest = termsBetween(tokens, at + 1, next);
    const left: readonly TermToken[] = taken ? none : words;
    const trail = text.slice(number.end, rest[0]?.from ?? (isLast ? to : number.end));
    // 全部26件中办结23件: what follows is told of a part of them.
    const noun = nounBehind(trail, rest);
    const divided = isDivided(noun === undefined ? trail : text.slice(noun.to, noun.to + 2));
    // A number takes the words behind it if there are none in front of it, or if no other number follows.
    taken = number.unit !== "other" && !isLast && !divided && !tells(left) && tells(rest) && !hasOwnNoun(trail, rest);
    const right = (isLast || taken) && !divided ? rest : divided && noun !== undefined ? [noun] : none;
    segments.push({
      number,
      left,
      right,
      before: isFirst ? before : undefined,
      after: isLast ? after : undefined,
      depth,
      from,
      to: isLast ? to : (right.at(-1)?.to ?? number.end),
      trail,
      divided,
      ahead: rest,
    });
    from = right.at(-1)?.to ?? number.end;
    isFirst = false;
    words = rest;
    at = next;
  }
}

/** The place of the first number among some tokens, or where they end. */
function nextNumber(tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  while (at < end && tokens[at]?.kind !== "number") at += 1;
  return at;
}

/** The words among some tokens; most have nothing else between them. */
function termsBetween(tokens: readonly Token[], first: number, end: number): readonly TermToken[] {
  if (first >= end) return none;
  const between = tokens.slice(first, end);
  return between.every(isTerm) ? between : between.filter(isTerm);
}

function isTerm(token: Token): token is TermToken {
  return token.kind === "term";
}

const none: readonly TermToken[] = [];

/** The word for applications right behind a number. */
function nounBehind(trail: string, [next]: readonly TermToken[]): TermToken | undefined {
  if (trail !== "" || next === undefined) return undefined;
  return next.term.sort === "application" || next.term.sort === "topic" ? next : undefined;
}

/** Whether a number counts what stands right behind it, so that the words after that belong to the next one: 16个镇街共收到申请312件. */
function hasOwnNoun(trail: string, [next]: readonly TermToken[]): boolean {
  return (
    (trail.length >= 2 && contentOf(trail).length >= 2) ||
    (trail === "" && (next?.term.sort === "authority" || next?.term.sort === "foreign"))
  );
}

/** Whether what follows a number is told of some out of so many: 26件中, 83件申请中. */
export function isDivided(trail: string): boolean {
  return /^[中里](?!央|心|国|小)/u.test(trail);
}

/** Whether a number stands at the start of its clause with nothing that could say what it counts. */
export function standsBare({ number, left, right, from }: Segment): boolean {
  if (number === undefined || tells(left) || tells(right) || hasSort(left, "foreign")) return false;
  const known = left.reduce((length, token) => length + token.to - token.from, 0);
  // 占比较高，达到27.6%
  return number.from - from - known <= (number.unit === "percent" ? 2 : 1);
}
