import type { Difference } from "./difference.ts";
import { locateLines } from "./locate-lines.ts";
import { type LinePart, plainText, type PrintedLine } from "./printed-lines.ts";
import { lineAt, type RunningText, runningText, said, type Span } from "./running-lines.ts";
import type { FreeEnds } from "./text-mapping.ts";

/** How a document holds the lines of a report. */
export interface Holding {
  /** Where there may be other lines: before the report and behind it. */
  readonly free: FreeEnds;
  /** Whether a line that is not of the report may stand in the midst of it. */
  readonly isAside: (line: string) => boolean;
  /** Spells characters of a text without spaces as others that look the same, each as one. */
  readonly fold: (plain: string) => string;
}

/** Where a document says the lines of a report otherwise, and between which lines of it (from 0) the report stands, where it does. */
export interface FoundLines {
  readonly differences: readonly Difference[];
  readonly between?: { readonly first: number; readonly last: number };
}

/** Of a line that is there at least this part of its characters stands there; fewer are there by chance. */
const fewestSame = 0.3;

/**
 * Holds the lines of a report, in their order, against the lines of a document, which may be broken elsewhere. A changed or added sentence
 * is a difference in the line that it belongs to; a line more is one of its own.
 */
export function findLines(expected: readonly PrintedLine[], actual: readonly string[], holding: Holding): FoundLines {
  const { free, isAside, fold } = holding;
  const wanted = expected.map(({ text }) => fold(plainText(text)));
  const running = runningText(actual, fold);
  const places = locateLines(wanted, running.text, free);
  const spans = spansOf(wanted, places, running.text);
  const found = spans.filter((span) => span !== undefined);
  const [begin, end] = [found[0]?.from ?? 0, found.at(-1)?.to ?? 0];
  const held = new Set(places);
  const leftOut = new Set(
    running.lines.flatMap(({ text, from, to }, place) => {
      for (let at = from; at < to; at += 1) if (held.has(at)) return [];
      return isAside(text) ? [place] : [];
    }),
  );
  const bounds = {
    from: free.start ? startOf(running, begin) : 0,
    to: free.end ? endOf(running, end) : running.text.length,
  };
  const differences = compared(expected, wanted, shareOut(spans, running, bounds), running, leftOut);
  if (found.length === 0) return { differences };
  return { differences, between: { first: lineAt(running, begin), last: lineAt(running, end - 1) } };
}

/** The stretch in which each line stands; undefined for one that is not there. */
function spansOf(wanted: readonly string[], places: Int32Array, text: string): readonly (Span | undefined)[] {
  let end = 0;
  return wanted.map((line) => {
    const own = places.slice(end, (end += line.length));
    const used = own.filter((place) => place >= 0);
    const same = own.filter((place, at) => place >= 0 && text[place] === line[at]).length;
    const [first, last] = [used[0], used.at(-1)];
    return first === undefined || last === undefined || same < line.length * fewestSame
      ? undefined
      : { from: first, to: last + 1 };
  });
}

/** What a site puts before a title on its line: the way to the page. */
const wayToPage = /[>»›:：/|]\s*$/u;

/** Where the line begins in which the report begins. */
function startOf(running: RunningText, begin: number): number {
  const line = running.lines[lineAt(running, begin)];
  if (line === undefined) return begin;
  return wayToPage.test(running.text.slice(line.from, begin)) ? begin : line.from;
}

/** Where the line ends in which the report ends. */
function endOf(running: RunningText, end: number): number {
  return running.lines[lineAt(running, end - 1)]?.to ?? end;
}

/** The stretches of the lines with all that was put into their lines of the document, and what was put in between: lines more before a line, or behind the last one. */
interface Shares {
  readonly spans: readonly (Span | undefined)[];
  readonly more: readonly { readonly before: number; readonly gap: Span }[];
}

/** Shares out what stands between the lines: what is on a line of the document that holds some of one belongs to that one. */
function shareOut(spans: readonly (Span | undefined)[], running: RunningText, bounds: Span): Shares {
  const begins = running.lines.filter(({ from, to }) => from < to).map(({ from }) => from);
  const shared: (Span | undefined)[] = [];
  const more: { before: number; gap: Span }[] = [];
  let last: number | undefined;
  let end = bounds.from;
  for (const [at, span] of spans.entries()) {
    shared.push(span);
    if (span === undefined) continue;
    const within = begins.filter((begin) => begin >= end && begin <= span.from);
    const [first = end, rest = end] = [within[0], within.at(-1)];
    const before = last === undefined ? undefined : shared[last];
    if (last !== undefined && before !== undefined) shared[last] = { from: before.from, to: first };
    if (first < rest || (last === undefined && end < rest)) {
      more.push({ before: at, gap: { from: last === undefined ? end : first, to: rest } });
    }
    shared[at] = { from: rest, to: span.to };
    [last, end] = [at, span.to];
  }
  const first = begins.find((begin) => begin >= end) ?? bounds.to;
  const tail = last === undefined ? undefined : shared[last];
  if (last !== undefined && tail !== undefined) shared[last] = { from: tail.from, to: Math.min(first, bounds.to) };
  if (first < bounds.to) more.push({ before: spans.length, gap: { from: first, to: bounds.to } });
  return { spans: shared, more };
}

/** The differences in printed order. */
function compared(
  expected: readonly PrintedLine[],
  wanted: readonly string[],
  { spans, more }: Shares,
  running: RunningText,
  leftOut: ReadonlySet<number>,
): readonly Difference[] {
  let part: LinePart = "report";
  const differences: Difference[] = [];
  const addMore = (at: number): void => {
    for (const { before, gap } of more) {
      if (before !== at) continue;
      for (const [place, { from, to, text }] of running.lines.entries()) {
        if (from < gap.from || to > gap.to || from === to || leftOut.has(place)) continue;
        differences.push({ part, expected: null, actual: text.trim() });
      }
    }
  };
  for (const [at, line] of expected.entries()) {
    addMore(at);
    part = line.part;
    const span = spans[at];
    const { plain, words } = span === undefined ? { plain: "", words: null } : said(running, span, leftOut);
    if (plain === wanted[at]) continue;
    const block = line.block === undefined ? {} : { block: line.block };
    differences.push({ part, ...block, expected: line.text, actual: words });
  }
  addMore(expected.length);
  return differences;
}
