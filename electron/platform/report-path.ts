import { resolve } from "node:path";
import { isReportName } from "../../shared/report-file/report-name.ts";

/** The report that a start of the program was given: the first word that names a report file. Null where there is none. */
export function reportPathIn(words: readonly string[], folder: string): string | null {
  const given = words.find((word) => !word.startsWith("-") && isReportName(word));
  return given === undefined ? null : resolve(folder, given);
}
