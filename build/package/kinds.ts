/** A kind of file that opens with the program: what it ends in, and what a file manager calls it. */
export interface FileKind {
  readonly extension: string;
  /** Its type of the kind that mail and desktops know. */
  readonly mime: string;
  /** What the registry of Windows calls it. */
  readonly progId: string;
  readonly zh: string;
  readonly en: string;
}

/** All of them. */
export const fileKinds: readonly FileKind[] = [
  { extension: "gouji", mime: "application/x-gouji", progId: "Gouji.Report", zh: "勾稽年度报告", en: "Gouji report" },
  {
    extension: "gouji-set",
    mime: "application/x-gouji-set",
    progId: "Gouji.Set",
    zh: "勾稽汇总",
    en: "Gouji set of reports",
  },
  {
    extension: "gouji-slip",
    mime: "application/x-gouji-slip",
    progId: "Gouji.Slip",
    zh: "勾稽审签单",
    en: "Gouji sign-off slip",
  },
];

/** The kinds as Linux desktops take them up (shared-mime-info). */
export function mimeInfo(): string {
  const types = fileKinds.map(({ extension, mime, zh, en }) =>
    [
      `  <mime-type type="${mime}">`,
      `    <comment>${en}</comment>`,
      `    <comment xml:lang="zh_CN">${zh}</comment>`,
      `    <icon name="gouji"/>`,
      `    <glob pattern="*.${extension}"/>`,
      `  </mime-type>`,
    ].join("\n"),
  );
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">`;
  return `${head}\n${types.join("\n")}\n</mime-info>\n`;
}
