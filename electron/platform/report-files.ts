import { resolve } from "node:path";
import { sourceExtensions } from "../../shared/recognition/source-document.ts";
import { isReportName, reportExtension } from "../../shared/report-file/report-name.ts";
import { type FileKind, fileKindWords } from "../../shared/words/app-menu.ts";
import type { Language } from "../../shared/words/language.ts";

/** How report files end, without the point. */
const reportFiles = reportExtension.slice(1);

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  report: [reportFiles],
  document: [reportFiles, ...sourceExtensions],
  backup: ["zip"],
};

/** What a dialog that asks for a file says and offers. */
export function fileChoice(language: Language, kind: FileKind) {
  const { choose, files } = fileKindWords[kind];
  return { title: choose[language], reportFiles: files[language], extensions: extensions[kind] };
}

/** The word by which the program is started for a first look: with the sample, as long as there is no other report. */
const sampleWord = "--sample";

/** Whether a start of the program is to show the sample where the library holds no other report. */
export function asksForSample(words: readonly string[]): boolean {
  return words.includes(sampleWord);
}

/** The report that a start of the program was given: the first word that names a report file. Null where there is none. */
export function reportPathIn(words: readonly string[], folder: string): string | null {
  const given = words.find((word) => !word.startsWith("-") && isReportName(word));
  return given === undefined ? null : resolve(folder, given);
}
