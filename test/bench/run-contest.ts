import type { Contest, Work } from "./measurement.ts";

/** The times of one contestant in milliseconds for doing the work once: median and quartiles over the rounds. */
export interface Times {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a contest gave. `ratio` is our median divided by the peer's. */
export interface Outcome {
  readonly ours: Times;
  readonly peer: Times;
  readonly ratio: number;
  readonly rounds: number;
}

/** A turn lasts about so long, in milliseconds: long against the clock's grain, short against the machine's moods. */
const turnLength = 4;
const warmUp = 400;
const contestLength = 2_000;
const rounds = { fewest: 25, most: 201 } as const;

/**
 * Lets two contestants take turns, many rounds long, the one that begins changing from round to round: whatever else the machine does
 * meanwhile meets both alike.
 */
export async function runContest({ ours, peer }: Contest): Promise<Outcome> {
  const [we, they] = [await contestant(ours), await contestant(peer)];
  const start = performance.now();
  let round = 0;
  while (round < rounds.fewest || (round < rounds.most && performance.now() - start < contestLength)) {
    const order = round % 2 === 0 ? [we, they] : [they, we];
    for (const { work, times, seen } of order) seen.push((await timeOf(work, times)) / times);
    round += 1;
  }
  const [our, their] = [spread(we.seen), spread(they.seen)];
  return { ours: our, peer: their, ratio: our.median / their.median, rounds: round };
}

async function contestant(work: Work): Promise<{ work: Work; times: number; seen: number[] }> {
  return { work, times: await timesInTurn(work), seen: [] };
}

/** How often the work fits into one turn, found while warming up. */
async function timesInTurn(work: Work): Promise<number> {
  const start = performance.now();
  let times = 1;
  while (performance.now() - start < warmUp) {
    const length = await timeOf(work, times);
    times = Math.max(1, Math.min(times * 4, Math.round((times * turnLength) / Math.max(length, 0.001))));
  }
  return times;
}

async function timeOf(work: Work, times: number): Promise<number> {
  const start = performance.now();
  await work(times);
  return performance.now() - start;
}

function spread(seen: readonly number[]): Times {
  const sorted = seen.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
