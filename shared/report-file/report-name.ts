/** How report files end. */
export const reportExtension = ".gouji";

/** How the files of slips end that are returned to a unit. */
export const slipExtension = ".gouji-slip";

/** The largest report file that is read, in megabytes: a report with many pictures has a few; beyond this it is another kind of file. */
export const largestReport = 64;

/**
 * Whether a path names a report file. What begins with a point does not, whatever its ending: locks, and files that are being written or
 * that other systems leave beside every file.
 */
export function isReportName(path: string): boolean {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return !name.startsWith(".") && name.toLowerCase().endsWith(reportExtension);
}

/** The name of a file without the ending of report files. */
export function withoutReportExtension(name: string): string {
  return name.toLowerCase().endsWith(reportExtension) ? name.slice(0, -reportExtension.length) : name;
}

/** Whether a path names the file of a slip that was returned to a unit. */
export function isSlipName(path: string): boolean {
  return path.toLowerCase().endsWith(slipExtension);
}
