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

/**
 * Does work that leaves processes and files behind when it is broken off: a signal that would end this process at once is only told to the
 * work, and ends the process when the work has cleaned up. Where something else in the process hears signals, that decides.
 */
export async function cleanBeforeEnd<T>(work: (told: AbortSignal) => Promise<T>): Promise<T> {
  const unheard = endingSignals.filter((signal) => process.listenerCount(signal) === 0);
  const told = new AbortController();
  let by: NodeJS.Signals | undefined;
  const hear = (signal: NodeJS.Signals): void => {
    by ??= signal;
    told.abort();
  };
  for (const signal of unheard) process.on(signal, hear);
  try {
    return await work(told.signal);
  } finally {
    for (const signal of unheard) process.off(signal, hear);
    if (by !== undefined) process.kill(process.pid, by);
  }
}
