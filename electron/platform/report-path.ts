import { resolve } from "node:path";

/** The report that a start of the program was given: the first word that names a report file. Null where there is none. */
export function reportPathIn(words: readonly string[], folder: string): string | null {
  const given = words.find((word) => !word.startsWith("-") && /\.gouji$/i.test(word));
  return given === undefined ? null : resolve(folder, given);
}
