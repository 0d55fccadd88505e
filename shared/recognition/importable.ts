import { isReportName } from "../report-file/report-name.ts";
import { sourceExtensions } from "./source-document.ts";

/** So many files a year's gathering of a large office has at most; a folder with more is not the one that is meant. */
export const mostImports = 1000;

/** So many folders deep files to import are looked for. */
export const deepestFolder = 8;

const endings: ReadonlySet<string> = new Set(sourceExtensions);

/** Whether a file or folder is passed over by its name: hidden ones, and the marks that Office and WPS put beside open files (~$…, .~…). */
export function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$)/u.test(name);
}

/** Whether a file in a folder can be imported, by its name alone. */
export function isImportable(name: string): boolean {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  return !isPassedOver(name) && (isReportName(name) || endings.has(ending));
}
