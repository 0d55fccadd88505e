/** Does one contestant's work so many times in a row. */
export type Work = (times: number) => void | Promise<void>;

/** The two that run against each other, and what the peer does for it. */
export interface Contest {
  readonly ours: Work;
  readonly peer: Work;
}

/** What our median has to stay below: the peer's median, so many times the peer's median, or a time in milliseconds. */
export type Aim = "peer" | { readonly ratio: number } | { readonly milliseconds: number };

/** One line of the table. `peer` says whose work is on the other side and what it is. */
export interface Measurement {
  readonly name: string;
  readonly peer: string;
  readonly aim?: Aim;
  /** Makes everything both need beforehand; throws where the two do not do the same work. */
  readonly prepare: () => Promise<Contest>;
}

/** What a gauge shows: our figure, and beside it what it is to be compared with. */
export interface Gauged {
  readonly ours: number;
  readonly peer: number;
}

/** One line that is measured once as a whole and not in turns: a percentile, a size, memory. */
export interface Gauge {
  readonly name: string;
  readonly peer: string;
  readonly unit: "ms" | "B" | "kB" | "MB" | "times";
  /** What our figure, or its ratio to the peer's, has to stay below. */
  readonly aim?: { readonly below: number } | { readonly ratio: number };
  /** Why it cannot be measured here; undefined where it can. */
  readonly missing: () => Promise<string | undefined>;
  readonly gauge: () => Promise<Gauged>;
}

/** What the last work gave: kept, so that no engine may leave the work undone. */
export const kept: { last: unknown } = { last: undefined };

/** Work that ends at once. `once` learns the place of the turn, to vary what it does. */
export function repeated(once: (turn: number) => unknown): Work {
  let turn = 0;
  return (times) => {
    for (let done = 0; done < times; done += 1) {
      kept.last = once(turn);
      turn += 1;
    }
  };
}

/** Work that has to be waited for. */
export function repeatedAsync(once: () => Promise<unknown>): Work {
  return async (times) => {
    for (let done = 0; done < times; done += 1) kept.last = await once();
  };
}

/** Something of a list, round and round. */
export function pick<T>(list: readonly T[], turn: number): T {
  const chosen = list[turn % list.length];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}
