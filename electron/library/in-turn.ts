/** Runs what concerns the same key one after the other, in the order of asking; different keys do not wait for each other. */
export type InTurn = <T>(key: string, act: () => Promise<T>) => Promise<T>;

/** A new set of queues. */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, act) => {
    const before = last.get(key) ?? Promise.resolve();
    const current = before.then(act, act);
    last.set(key, current);
    const forget = (): void => {
      if (last.get(key) === current) last.delete(key);
    };
    current.then(forget, forget);
    return current;
  };
}
