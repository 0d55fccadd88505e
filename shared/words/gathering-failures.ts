import type { GatheringFailures } from "../chain-failures.ts";
import type { Wording } from "./language.ts";

/** Why a gathering, or what belongs to it, cannot be read or made. */
export const gatheringFailureWords: { readonly [C in keyof GatheringFailures]: Wording<GatheringFailures[C]> } = {
  rosterEmpty: {
    zh: ({ path }) =>
      `“${path}”里没有找到应报单位；请每行写一个单位，或在表头写明“单位名称”（另可有简称、层级、上级、联系人、代码各列）。`,
    en: ({ path }) =>
      `No unit was found in "${path}". Write a unit a line, or a head 单位名称 (and 简称, 层级, 上级, 联系人, 代码 where there are any).`,
  },
  rosterTooLong: {
    zh: ({ path, limit }) => `“${path}”里的单位超过 ${limit} 个，不像是一个单位名册；请检查是否选错了文件。`,
    en: ({ path, limit }) => `"${path}" lists more than ${limit} units. Check whether it is the right file.`,
  },
  rosterUnitTwice: {
    zh: ({ path, name }) => `“${path}”里“${name}”出现了两次；请删去一个，或在“上级”列写明各属哪里。`,
    en: ({ path, name }) =>
      `"${path}" lists "${name}" twice. Remove one, or say in a column 上级 to whom each belongs.`,
  },
  notSet: {
    zh: ({ path }) => `“${path}”不是勾稽的汇总文件；请选择扩展名为 .gouji-set 的文件，或给一个新的文件名。`,
    en: ({ path }) => `"${path}" is no gathering of Gouji. Choose a .gouji-set file, or give a new name.`,
  },
  setUnfit: {
    zh: ({ path, place }) =>
      `汇总文件“${path}”的“${place}”处不符合格式，没有读取；请用备份的文件，或换一个文件名重新汇总。`,
    en: ({ path, place }) =>
      `The gathering "${path}" does not fit at "${place}" and was not read. Use a backup, or gather anew under another name.`,
  },
  changesUnreadable: {
    zh: ({ path }) =>
      `“${path}”记着这次汇总最近的决定，已损坏，读不了；请用备份的文件换上，或把它移到别处再打开（最近的决定须重新作出）。`,
    en: ({ path }) =>
      `"${path}" holds the latest decisions of the gathering and is damaged. Put a backup in its place, or move it away and open again; those decisions then have to be made anew.`,
  },
  nothingToGather: {
    zh: ({ path }) => `“${path}”里没有可以读取的报告文件；请检查是否选错了文件夹，压缩包要先解压。`,
    en: ({ path }) =>
      `"${path}" holds no file that could be a report. Check the folder; archives have to be unpacked first.`,
  },
  yearsDisagree: {
    zh: ({ path, year, other }) =>
      `“${path}”是 ${year} 年度的，与要汇总的 ${other} 年度不同；请换成 ${other} 年度的文件，或改用 --year ${year}。`,
    en: ({ path, year, other }) =>
      `"${path}" is of ${year}, not of ${other}. Take the one of ${other}, or say --year ${year}.`,
  },
  nothingMerged: {
    zh: ({ files }) => `${files} 个文件中没有一个可以汇总，没有写出任何结果；各文件的原因已列出，请改正后重试。`,
    en: ({ files }) =>
      `None of the ${files} files could be merged, and nothing was written. What each lacks is listed; mend it and try again.`,
  },
  mergedTooLarge: {
    zh: ({ path, reports, limit }) =>
      `${reports} 个单位的汇总报告超过 ${limit} MB，没有写出“${path}”；请分级汇总（先汇总各区县、街道，再汇总它们的报告），或改用 --set、--xlsx、--csv、--parquet 写出结果。`,
    en: ({ path, reports, limit }) =>
      `The merged report of ${reports} units is larger than ${limit} MB, and "${path}" was not written. Merge level by level (districts first, then their reports), or write --set, --xlsx, --csv or --parquet.`,
  },
  noLastYear: {
    zh: ({ path, year }) => `“${path}”里没有 ${year} 年度的报告，没有写出任何文件；请选择上年报告所在的文件或文件夹。`,
    en: ({ path, year }) =>
      `"${path}" holds no report of ${year}, and nothing was written. Choose last year's file or folder.`,
  },
  submissionChanged: {
    zh: ({ path }) => `收下的文件“${path}”已被改动、移走或删除，没有再用；请重新收一次这个文件。`,
    en: ({ path }) => `The file "${path}" has been changed, moved or removed since it came in. Take it in again.`,
  },
  adjustmentsWithoutHead: {
    zh: ({ path }) => `“${path}”里没有找到“单元格”“调整”“理由”各列的表头；请按此写明表头，每行写一格的调整。`,
    en: ({ path }) =>
      `"${path}" has no heads 单元格, 调整 and 理由 (cell, by, reason). Write them above, and one cell a row.`,
  },
  adjustmentUnfit: {
    zh: ({ path, row, column, text }) =>
      `“${path}”第 ${row} 行${adjustmentWords.zh[column](text)}，所有调整都没有采用；请改正后重试。`,
    en: ({ path, row, column, text }) =>
      `Row ${row} of "${path}" ${adjustmentWords.en[column](text)}. No adjustment was used; mend it and try again.`,
  },
};

const adjustmentWords = {
  zh: {
    cell: (text: string) => `的“${text}”不是可以填报的单元格`,
    by: (text: string) => `的调整数“${text}”不是这一格能用的数（件数用整数，金额用万元，减少写负号）`,
    reason: () => "没有写理由",
    name: (text: string) => `的调整人“${text}”不能用`,
  },
  en: {
    cell: (text: string) => `names "${text}", which is no cell that is filled in`,
    by: (text: string) =>
      `adjusts by "${text}", which the cell cannot hold (whole numbers for counts, 万元 for amounts, a minus to take away)`,
    reason: () => "gives no reason",
    name: (text: string) => `is by "${text}", which is no name`,
  },
} as const;
