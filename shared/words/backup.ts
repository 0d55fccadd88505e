import type { BackupFailures } from "../failure.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words of the backup of the library. */
export const backupWords = {
  title: { zh: "备份与恢复", en: "Backup" },
  make: { zh: "备份", en: "Back up" },
  makeNote: {
    zh: "把报告库里的全部报告、历史版本、汇总和自定义用语写成一个压缩文件，可存到 U 盘或另一台电脑；各份报告也能直接从中解压取出。各单位报来的原件不在其中，请另行保存。",
    en: "Writes all reports with their earlier versions, the gatherings and your own words into one ZIP file, for a stick or another computer. The files that units sent are not in it.",
  },
  folder: { zh: "保存到", en: "Save in" },
  restore: { zh: "恢复", en: "Restore" },
  restoreNote: {
    zh: "从备份中补回本机没有的报告、历史版本和汇总；同名而内容不同的另存为新文件，已有的报告一律不改动。",
    en: "Brings back what is not here. A report whose name is taken by another content comes beside it; nothing that is here is changed.",
  },
  file: { zh: "备份文件", en: "Backup" },
  choose: { zh: "选择…", en: "Choose…" },
  show: { zh: "打开所在文件夹", en: "Show in folder" },
} as const satisfies Record<string, FixedWording>;

/** What a backup holds. */
export const backedUpLine = word<{ reports: number; gatherings: number; versions: number; path: string }>(
  (p) =>
    `已备份 ${p.reports} 份报告、${p.versions} 个历史版本${p.gatherings === 0 ? "" : `、${p.gatherings} 个汇总`}，并已读回核对：“${p.path}”。`,
  (p) =>
    `${count(p.reports, "report")}${p.gatherings === 0 ? "" : `, ${count(p.gatherings, "gathering")}`} and ${count(p.versions, "earlier version")} are in "${p.path}", read back and held against it.`,
);

/** Which of the reports in a backup cannot be read. */
export const unreadableLine = word<{ names: readonly string[] }>(
  (p) => `其中 ${p.names.length} 份无法读取，已原样收入备份：${p.names.join("、")}。`,
  (p) => `${count(p.names.length, "report")} cannot be read and went in as they are: ${p.names.join(", ")}.`,
);

/** What came back from a backup. */
export const restoredLine = word<{
  reports: number;
  renamed: number;
  already: number;
  versions: number;
  gatherings: number;
  words: number;
}>(
  (p) => {
    const parts = [
      ...(p.reports === 0 ? [] : [`${p.reports} 份报告`]),
      ...(p.versions === 0 ? [] : [`${p.versions} 个历史版本`]),
      ...(p.gatherings === 0 ? [] : [`${p.gatherings} 个汇总`]),
      ...(p.words === 0 ? [] : [`${p.words} 个自定义用语`]),
    ];
    const done = parts.length === 0 ? "没有需要恢复的内容" : `已恢复 ${parts.join("、")}`;
    const renamed = p.renamed === 0 ? "" : `其中 ${p.renamed} 份与现有报告同名，已另存为新文件；`;
    return `${done}；${renamed}本机已有相同的报告 ${p.already} 份，未作改动。`;
  },
  (p) => {
    const parts = [
      ...(p.reports === 0 ? [] : [count(p.reports, "report")]),
      ...(p.versions === 0 ? [] : [count(p.versions, "earlier version")]),
      ...(p.gatherings === 0 ? [] : [count(p.gatherings, "gathering")]),
      ...(p.words === 0 ? [] : [count(p.words, "word of your own", "words of your own")]),
    ];
    const done = parts.length === 0 ? "Nothing had to be restored" : `Restored ${parts.join(", ")}`;
    const renamed = p.renamed === 0 ? "" : `; ${p.renamed} under a new name, because theirs was taken`;
    return `${done}${renamed}. Already here: ${count(p.already, "report")}.`;
  },
);

/** What of a backup could not be brought back. */
export const refusedLine = word<{ count: number }>(
  (p) => `有 ${p.count} 个文件未能恢复：`,
  (p) => `${count(p.count, "file")} could not be restored:`,
);

/** The name of a backup: when it was made, on the clock of this computer. `number` counts those of the same minute. */
export function backupFileName(at: Date, number: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `勾稽备份 ${day} ${two(at.getHours())}${two(at.getMinutes())}${number === 1 ? "" : ` ${number}`}.zip`;
}

/** Expected failures of backups, with their sentences; part of `failureWords`. */
export const backupFailureWords: { readonly [C in keyof BackupFailures]: Wording<BackupFailures[C]> } = {
  notBackup: word(
    (p) => `“${p.path}”不是勾稽的备份文件，没有恢复任何内容；请选择由“备份”生成的 ZIP 文件。`,
    (p) => `"${p.path}" is no backup of Gouji; nothing was restored. Choose a ZIP file that was made by "Back up".`,
  ),
  backupDamaged: word(
    (p) =>
      p.name === ""
        ? `备份“${p.path}”不完整或已损坏，没有恢复任何内容；请重新复制一份完整的备份。`
        : `备份中的“${p.name}”与备份时的内容不符，没有恢复这个文件；请换用另一份备份。`,
    (p) =>
      p.name === ""
        ? `The backup "${p.path}" is cut off or damaged; nothing was restored. Copy it anew.`
        : `"${p.name}" in the backup is not what was backed up, and was not restored. Use another backup.`,
  ),
  backupTooLarge: word(
    (p) =>
      `报告库超过一份备份的上限（${p.limit} MB 或 ${p.files} 个文件），没有生成备份；请先把往年的报告移到另一个文件夹，分开备份。`,
    (p) =>
      `The library is larger than one backup may be (${p.limit} MB or ${p.files} files); none was made. Move the reports of earlier years to another folder and back them up by themselves.`,
  ),
  backupForeignName: word(
    (p) => `备份中的“${p.name}”不是报告、历史版本或汇总，没有恢复这个文件。`,
    (p) => `"${p.name}" in the backup is no report, version or gathering, and was not restored.`,
  ),
};

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
