/** The signals with which a system or a terminal asks a program to end. */
const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Aborted once somebody wants the program to end: by one of these signals, or because whoever started it, and keeps a channel to it, is
 * gone. A terminal and npm both pass a Ctrl+C on, so the same wish may come several times; later ones change nothing, and the program
 * ends in its own time, after everything is written.
 */
export function toldToEnd(signals: readonly NodeJS.Signals[] = endingSignals): AbortSignal {
  const told = new AbortController();
  const end = (): void => told.abort();
  for (const signal of signals) process.on(signal, end);
  process.once("disconnect", end);
  // The channel alone does not keep the program running.
  process.channel?.unref();
  return told.signal;
}

/** Works that are under way in this process, all told of the same signal. */
interface UnderWay {
  readonly told: AbortController;
  /** How many have not cleaned up yet. */
  works: number;
  /** Hears no more, and ends this process where it was to end. */
  readonly leave: () => void;
}

let underWay: UnderWay | undefined;

/**
 * Does work that leaves processes and files behind when it is broken off: a signal that would end this process at once is only told to the
 * work, and ends the process when all such work, one within or beside the other, has cleaned up. Where something else in the process hears
 * signals, that decides.
 */
export async function cleanBeforeEnd<T>(work: (told: AbortSignal) => Promise<T>): Promise<T> {
  const mine = (underWay ??= hearSignals());
  mine.works += 1;
  try {
    return await work(mine.told.signal);
  } finally {
    mine.works -= 1;
    if (mine.works === 0) {
      underWay = undefined;
      mine.leave();
    }
  }
}

function hearSignals(): UnderWay {
  const unheard = endingSignals.filter((signal) => process.listenerCount(signal) === 0);
  const told = new AbortController();
  let by: NodeJS.Signals | undefined;
  const hear = (signal: NodeJS.Signals): void => {
    by ??= signal;
    told.abort();
  };
  for (const signal of unheard) process.on(signal, hear);
  const leave = (): void => {
    for (const signal of unheard) process.off(signal, hear);
    if (by !== undefined) process.kill(process.pid, by);
  };
  return { told, works: 0, leave };
}
