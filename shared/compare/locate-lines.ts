import { type FreeEnds, mapText } from "./text-mapping.ts";

/** A stretch of a text, half open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch that stands in the other text as it is. */
interface Anchor extends Stretch {
  readonly at: number;
}

/** Shorter stretches stand in many places. */
const shortest = 6;
const mostPlaces = 12;
const mostAnchors = 3000;
/** What a character counts that the other text has more or less between two anchors; beyond the most, it is far away. */
const [apart, farthest] = [0.01, 500];
/** Beside a free end so much of the other text may hold what was changed. */
const room = 200;

/**
 * Finds lines in a text that holds them among other things and breaks them elsewhere: for each character of the joined lines its place in
 * `text`, or -1 (`mapText`). Lines that stand there as they are come first, then their clauses, and only what lies between is read character
 * by character. Of several places the one is taken that is nearest to the others. All texts are without spaces.
 */
export function locateLines(lines: readonly string[], text: string, free: FreeEnds): Int32Array {
  const joined = lines.join("");
  const places = new Int32Array(joined.length).fill(-1);
  let end = 0;
  const whole = lines.map((line): Stretch => ({ from: end, to: (end += line.length) }));
  const clauses = whole.flatMap(({ from, to }) => clausesOf(joined, from, to));

  const fill = (own: Stretch, other: Stretch, ends: FreeEnds, levels: readonly (readonly Stretch[])[]): void => {
    if (own.from === own.to || other.from === other.to) return;
    const [units, ...finer] = levels;
    if (units === undefined) {
      const from =
        ends.start && !ends.end ? Math.max(other.from, other.to - 2 * (own.to - own.from) - room) : other.from;
      const to = ends.end && !ends.start ? Math.min(other.to, other.from + 2 * (own.to - own.from) + room) : other.to;
      const mapped = mapText(joined.slice(own.from, own.to), text.slice(from, to), ends);
      for (const [at, place] of mapped.entries()) if (place >= 0) places[own.from + at] = from + place;
      return;
    }
    const inside = units.filter(({ from, to }) => from >= own.from && to <= own.to);
    let last = { own: own.from, other: other.from, free: ends.start };
    for (const { from, to, at } of anchors(inside, joined, text, other)) {
      fill({ from: last.own, to: from }, { from: last.other, to: at }, { start: last.free, end: false }, finer);
      for (let step = 0; step < to - from; step += 1) places[from + step] = at + step;
      last = { own: to, other: at + to - from, free: false };
    }
    fill(
      { from: last.own, to: own.to },
      { from: last.other, to: other.to },
      { start: last.free, end: ends.end },
      finer,
    );
  };
  fill({ from: 0, to: joined.length }, { from: 0, to: text.length }, free, [whole, clauses]);
  return places;
}

function clausesOf(text: string, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let begin = from;
  for (let at = from; at < to; at += 1) {
    if (at + 1 < to && !"，。；：！？".includes(text.charAt(at))) continue;
    found.push({ from: begin, to: at + 1 });
    begin = at + 1;
  }
  return found;
}

/** The stretches that stand in the other text, in an order that both have: as many characters of them as possible, and close together. */
function anchors(units: readonly Stretch[], own: string, text: string, within: Stretch): readonly Anchor[] {
  const found = standing(units, own, text, within);
  const best: { readonly score: number; readonly before: number }[] = [];
  let top = -1;
  for (const [place, one] of found.entries()) {
    let [score, before] = [0, -1];
    for (let other = 0; other < place; other += 1) {
      const earlier = found[other];
      if (earlier === undefined || earlier.to > one.from || earlier.at + earlier.to - earlier.from > one.at) continue;
      const gap = Math.abs(one.at - earlier.at - (one.from - earlier.from));
      const reached = (best[other]?.score ?? 0) - Math.min(gap, farthest) * apart;
      if (reached > score) [score, before] = [reached, other];
    }
    best.push({ score: score + one.to - one.from, before });
    if (score + one.to - one.from > (best[top]?.score ?? 0)) top = place;
  }
  const chain: Anchor[] = [];
  for (let place = top; place >= 0; place = best[place]?.before ?? -1) {
    const one = found[place];
    if (one !== undefined) chain.unshift(one);
  }
  return chain;
}

/** Where the stretches stand; of those that stand in many places, fewer where there are very many. */
function standing(units: readonly Stretch[], own: string, text: string, within: Stretch): readonly Anchor[] {
  for (const most of [mostPlaces, 2, 1]) {
    const found = units.flatMap(({ from, to }): readonly Anchor[] => {
      if (to - from < shortest) return [];
      const words = own.slice(from, to);
      const places: Anchor[] = [];
      let at = text.indexOf(words, within.from);
      while (at >= 0 && at + words.length <= within.to && places.length < most) {
        places.push({ from, to, at });
        at = text.indexOf(words, at + 1);
      }
      return places;
    });
    if (found.length <= mostAnchors || most === 1) return found;
  }
  return [];
}
