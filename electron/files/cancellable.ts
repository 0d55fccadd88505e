/** Long work that the window has asked for and may call off: exports and packets. */
export interface Runs {
  /** Does some work; its signal says when somebody has called it off. */
  readonly start: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Calls off all that is under way. */
  readonly cancel: () => void;
}

/** The runs of one window. */
export function createRuns(): Runs {
  const running = new Set<AbortController>();
  return {
    start: async (work) => {
      const run = new AbortController();
      running.add(run);
      try {
        return await work(run.signal);
      } finally {
        running.delete(run);
      }
    },
    cancel: () => {
      for (const run of running) run.abort();
    },
  };
}

/** A breath, so that a wish to cancel is heard. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What a promise brings; undefined where somebody cancels first. What it still makes is thrown away. */
export function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const wish = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  return Promise.race([work, wish]);
}
