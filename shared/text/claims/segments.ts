import type { TermToken, MarkKind, NumberToken, Token } from "./token.ts";
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
  let run: (TermToken | NumberToken)[] = [];
  const close = (to: number, after: MarkKind | undefined): void => {
    segments.push(...segmentsOfRun(run, text, { before, after, depth, from, to }));
    run = [];
    before = after;
  };
  for (const token of tokens) {
    if (token.kind === "uncounted") continue;
    if (token.kind !== "mark") {
      run.push(token);
      continue;
    }
    close(token.from, token.mark);
    from = token.to;
    if (token.mark === "open") depth += 1;
    if (token.mark === "close" || token.mark === "stop") depth = token.mark === "stop" ? 0 : Math.max(0, depth - 1);
  }
  close(Math.max(from, tokens.at(-1)?.to ?? 0), undefined);
  return segments;
}

function segmentsOfRun(
  run: readonly (TermToken | NumberToken)[],
  text: string,
  around: Pick<Segment, "before" | "after" | "depth" | "from" | "to">,
): readonly Segment[] {
  const pieces = piecesOf(run);
  const last = pieces.length - 1;
  let from = around.from;
  let taken = false;
  return pieces.map(({ left, number, rest }, place) => {
    const own = taken ? [] : left;
    // A number takes the words behind it if there are none in front of it, or if no other number follows.
    const after =
      number === undefined ? "" : text.slice(number.end, rest[0]?.from ?? (place === last ? around.to : number.end));
    // 全部26件中办结23件: what follows is told of a part of them.
    const noun = nounBehind(after, rest);
    const divided = isDivided(noun === undefined ? after : text.slice(noun.to, noun.to + 2));
    taken =
      number !== undefined &&
      number.unit !== "other" &&
      place < last &&
      !divided &&
      !tells(own) &&
      tells(rest) &&
      !hasOwnNoun(after, rest);
    const right = (place === last || taken) && !divided ? rest : divided && noun !== undefined ? [noun] : [];
    const end = right.at(-1)?.to ?? number?.end ?? around.to;
    const segment: Segment = {
      number,
      left: own,
      right,
      before: place === 0 ? around.before : undefined,
      after: place === last ? around.after : undefined,
      depth: around.depth,
      from,
      to: place === last ? around.to : end,
      trail: after,
      divided,
      ahead: rest,
    };
    from = end;
    return segment;
  });
}

/** The word for applications right behind a number. */
function nounBehind(trail: string, [next]: readonly TermToken[]): TermToken | undefined {
  if (trail !== "" || next === undefined) return undefined;
  return next.term.sort === "application" || next.term.sort === "topic" ? next : undefined;
}

/** Whether a number counts what stands right behind it, so that the words after that belong to the next one: 16个镇街共收到申请312件. */
function hasOwnNoun(trail: string, [next]: readonly TermToken[]): boolean {
  return (
    contentOf(trail).length >= 2 || (trail === "" && (next?.term.sort === "authority" || next?.term.sort === "foreign"))
  );
}

/** Whether what follows a number is told of some out of so many: 26件中, 83件申请中. */
export function isDivided(trail: string): boolean {
  return /^[中里](?!央|心|国|小)/u.test(trail);
}

interface Piece {
  readonly left: readonly TermToken[];
  readonly number: NumberToken | undefined;
  readonly rest: readonly TermToken[];
}

function piecesOf(run: readonly (TermToken | NumberToken)[]): readonly Piece[] {
  const numbers: NumberToken[] = [];
  const runs: TermToken[][] = [[]];
  for (const token of run) {
    if (token.kind === "number") {
      numbers.push(token);
      runs.push([]);
    } else runs.at(-1)?.push(token);
  }
  if (numbers.length === 0) return [{ left: runs[0] ?? [], number: undefined, rest: [] }];
  return numbers.map((number, place) => ({ left: runs[place] ?? [], number, rest: runs[place + 1] ?? [] }));
}
