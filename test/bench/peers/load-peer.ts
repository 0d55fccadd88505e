import { z } from "zod";

/**
 * Loads a package of the bench's own folder and keeps what `shape` names of it. The name is no literal on purpose: the compiler must not
 * look for packages that only the bench installs.
 */
export async function loadPeer<T>(name: string, shape: z.ZodType<T>): Promise<T> {
  const loaded: unknown = await import(name);
  return shape.parse(loaded);
}

/** A function of a peer, taken at its word: what it accepts and gives is in its documentation. */
export function callable<T>(): z.ZodType<T> {
  return z.custom<T>((value) => typeof value === "function");
}
