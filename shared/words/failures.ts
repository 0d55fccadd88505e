import { firstYear, latestYear } from "../forms/registry.ts";
import { reportLimits } from "../report/limits.ts";
import { longestUnitName } from "../report/unit-name.ts";
import { appFailureWords } from "./app-failures.ts";
import { backupFailureWords } from "./backup.ts";
import type { Failure, FailureCode, Failures, ReportAt } from "../failure.ts";
import { browserReasonWords } from "./browser-reasons.ts";
import { expectationWords, limitUnits, limitWords } from "./expectations.ts";
import { explainFailureWords } from "./explain.ts";
import { gatheringFailureWords } from "./gathering-failures.ts";
import { importFailureWords } from "./import-failures.ts";
import { ledgerFailureWords } from "./ledger-failures.ts";
import type { Language, Wording } from "./language.ts";
import { narrativeNames } from "./narrative.ts";
import { packageFailureWords } from "./package-failures.ts";
import { signOffFailureWords } from "./sign-off.ts";
import { frameFailureWords } from "./frame.ts";
import { ownRuleFailureWords } from "./own-rules.ts";
import { packetFailureWords } from "./packet.ts";
import { slipFailureWords } from "./slip.ts";
import { systemErrorWords } from "./system-errors.ts";
import { verifyFailureWords } from "./verify.ts";

/** The sentence of every expected failure: what happened, where, and what to do. */
export const failureWords: { readonly [C in FailureCode]: Wording<Failures[C]> } = {
  // Reading and writing files
  fileMissing: word(
    (p) => `找不到文件“${p.path}”，请检查路径是否正确。`,
    (p) => `File not found: "${p.path}". Check the path.`,
  ),
  fileUnreadable: word(
    (p) => `无法读取“${p.path}”（${systemErrorWords[p.reason].zh}），请确认它是文件且有读取权限。`,
    (p) =>
      `Cannot read "${p.path}" (${systemErrorWords[p.reason].en}). Make sure that it is a file and that you may read it.`,
  ),
  fileTooLarge: word(
    (p) =>
      `文件“${p.path}”有 ${p.megabytes} MB，超过上限 ${p.limit} MB，不像是年度报告文件；请选择正确的文件，或先压缩其中的图片。`,
    (p) =>
      `"${p.path}" has ${p.megabytes} MB, over the limit of ${p.limit} MB. Choose the right file or use smaller pictures.`,
  ),
  folderMissing: word(
    (p) => `目标文件夹“${p.path}”不存在，请先建立该文件夹，或换一个位置。`,
    (p) => `The folder "${p.path}" does not exist. Create it first, or choose another place.`,
  ),
  nameRefused: word(
    (p) =>
      `“${p.path}”不能作为文件名：“${p.name}”是 Windows 保留的名称，或含有 < > : " / \\ | ? * 等符号，或以空格、句点结尾；请换一个文件名。`,
    (p) =>
      `"${p.path}" cannot be a file's name: "${p.name}" is one that Windows keeps for devices, holds one of < > : " / \\ | ? *, or ends in a space or a point. Choose another name.`,
  ),
  targetExists: word(
    (p) => `“${p.path}”已存在，未作改动；要替换它请加 --force，或换一个文件名。`,
    (p) => `"${p.path}" exists and was left alone. Add --force to replace it, or choose another name.`,
  ),
  targetUnwritable: word(
    (p) =>
      `无法写入“${p.path}”（${systemErrorWords[p.reason].zh}），没有留下任何改动；请检查写入权限和磁盘空间，或换一个位置。`,
    (p) =>
      `Cannot write "${p.path}" (${systemErrorWords[p.reason].en}); nothing was changed. Check permission and disk space, or choose another place.`,
  ),
  // The report file
  notUtf8: word(
    (p) => `“${p.path}”不是 UTF-8 文本，不是勾稽报告文件；请选择扩展名为 .gouji 的文件。`,
    (p) => `"${p.path}" is not UTF-8 text, so it is no Gouji report. Choose a .gouji file.`,
  ),
  jsonCut: word(
    (p) => `“${p.path}”不完整：内容在第 ${p.line} 行中断，可能是复制或保存时被截断；请重新取得完整的文件。`,
    (p) => `"${p.path}" is incomplete: it breaks off at line ${p.line}. Get the whole file again.`,
  ),
  jsonBroken: word(
    (p) =>
      `“${p.path}”第 ${p.line} 行第 ${p.column} 列不符合 JSON 格式，不是勾稽报告文件或已损坏；请选择正确的文件或使用备份。`,
    (p) =>
      `"${p.path}" is not valid JSON at line ${p.line}, column ${p.column}. It is no Gouji report or is damaged; use another file or a backup.`,
  ),
  notReport: word(
    (p) => `“${p.path}”不是勾稽报告文件（缺少 "format": "gouji-report"）；请选择由勾稽保存的 .gouji 文件。`,
    (p) => `"${p.path}" is no Gouji report (it lacks "format": "gouji-report"). Choose a .gouji file saved by Gouji.`,
  ),
  newerVersion: word(
    (p) => `“${p.path}”由更新版本的勾稽保存（文件版本 ${p.version}，本程序支持到 ${p.known}）；请升级勾稽后再打开。`,
    (p) =>
      `"${p.path}" was saved by a newer Gouji (file version ${p.version}; this one knows up to ${p.known}). Upgrade Gouji to open it.`,
  ),
  unknownVersion: word(
    (p) => `“${p.path}”的文件版本号“${p.version}”无效，应为 1 以上的整数；请使用备份。`,
    (p) => `"${p.path}" states an invalid file version "${p.version}"; a whole number from 1 is needed. Use a backup.`,
  ),
  unfitReport: word(
    (p) =>
      `“${p.path}”中“${p.place}”的值不合要求：应为${expectationWords[p.expected].zh}，实为 ${p.actual}；请改正后重试。`,
    (p) =>
      `"${p.path}": the value of "${p.place}" does not fit: expected ${expectationWords[p.expected].en}, found ${p.actual}. Correct it and try again.`,
  ),
  unknownKey: word(
    (p) => `“${p.path}”中${p.place === "" ? "" : `“${p.place}”处`}有不认识的内容“${p.key}”；请检查拼写或删除后重试。`,
    (p) =>
      `"${p.path}" has unknown content "${p.key}"${p.place === "" ? "" : ` at "${p.place}"`}. Check its spelling or remove it.`,
  ),
  keyRepeated: word(
    (p) => `“${p.path}”第 ${p.line} 行的“${p.key}”在同一处写了两次，不知道以哪个为准；请删去一个后重试。`,
    (p) => `"${p.path}", line ${p.line}: "${p.key}" stands twice in the same place. Remove one and try again.`,
  ),
  unknownCellInFile: word(
    (p) => `“${p.path}”的“${p.place}”中有不认识的单元格“${p.cell}”（${p.edition} 版报告没有此格）；请检查编号后重试。`,
    (p) =>
      `"${p.path}" names an unknown cell "${p.cell}" in "${p.place}" (not in the ${p.edition} form). Check the id.`,
  ),
  pictureDamaged: word(
    (p) =>
      `“${p.path}”中的图片“${p.place}”已损坏（内容与校验值不符或不是 PNG、JPEG 图片）；请使用备份，或重新插入该图片。`,
    (p) =>
      `"${p.path}": picture "${p.place}" is damaged (its content does not match its hash, or it is no PNG or JPEG). Use a backup.`,
  ),
  reportTooLong: word(
    (p) =>
      `“${p.path}”${p.part === undefined ? "" : `的“${narrativeNames[p.part].zh}”`}${limitWords[p.limit].zh}有 ${p.found} ${limitUnits[p.limit].zh}，超过上限 ${reportLimits[p.limit]}，不像是一份年度报告；请删减，或把附件性内容移到别的文件。`,
    (p) =>
      `"${p.path}"${p.part === undefined ? "" : `, ${narrativeNames[p.part].en}`}: ${p.found} ${limitUnits[p.limit].en}${limitWords[p.limit].en}, over the limit of ${reportLimits[p.limit]}. No report is that long; shorten it, or move appendices to other files.`,
  ),
  pictureMissing: word(
    (p) => `“${p.path}”中“${p.place}”引用的图片不在文件里；请使用备份，或删去该处图片。`,
    (p) => `"${p.path}": the picture used at "${p.place}" is not in the file. Use a backup or remove it there.`,
  ),
  // Other programs' documents
  severalReports: word(
    (p) =>
      `“${p.path}”里有 ${p.reports.length} 份报告，请选定其中一份（命令行用 --pick 加序号）：${p.reports.map((one, place) => `${place + 1}. ${reportAt(one, "zh")}`).join("；")}。`,
    (p) =>
      `"${p.path}" holds ${p.reports.length} reports. Choose one (on the command line with --pick and its number): ${p.reports.map((one, place) => `${place + 1}. ${reportAt(one, "en")}`).join("; ")}.`,
  ),
  noSuchReport: word(
    (p) => `“${p.path}”里没有第 ${p.pick} 份报告，可选 1 至 ${p.count}。`,
    (p) => `"${p.path}" has no report number ${p.pick}. Choose 1 to ${p.count}.`,
  ),
  notAnAnnualReport: word(
    (p) =>
      `“${p.path}”里没有找到年度报告的表格，也没有找到各部分的标题，未作改动；请选择政府信息公开工作年度报告的文件。`,
    (p) =>
      `"${p.path}" holds no table of the annual report and no headings of its parts; nothing was changed. Choose a document with an annual report on government information disclosure.`,
  ),
  // Edits
  unknownCell: word(
    (p) => `${p.edition} 版报告中没有单元格“${p.cell}”。`,
    (p) => `The ${p.edition} form has no cell "${p.cell}".`,
  ),
  computedCell: word(
    (p) => `单元格“${p.cell}”不能这样填写：合计由程序计算，其余单元格没有申报合计。`,
    (p) => `Cell "${p.cell}" cannot be set this way: totals are computed, and only totals have declared values.`,
  ),
  unfitValue: word(
    (p) => `单元格“${p.cell}”不能填“${p.value}”。`,
    (p) => `Cell "${p.cell}" cannot hold "${p.value}".`,
  ),
  // The command line
  unknownCommand: word(
    (p) => `没有“${p.command}”这个命令，可用的命令有：${p.known}。用 gouji --help 查看说明。`,
    (p) => `There is no command "${p.command}". Known: ${p.known}. See gouji --help.`,
  ),
  unknownOption: word(
    (p) => `没有“${p.option}”这个选项；用 gouji ${p.command} --help 查看用法。`,
    (p) => `There is no option "${p.option}". See gouji ${p.command} --help.`,
  ),
  optionWithoutValue: word(
    (p) => `选项“${p.option}”后面缺少内容；用 gouji ${p.command} --help 查看用法。`,
    (p) => `The option "${p.option}" needs a value. See gouji ${p.command} --help.`,
  ),
  optionRepeated: word(
    (p) => `选项“${p.option}”写了不止一次；请只保留一个。`,
    (p) => `The option "${p.option}" is given more than once. Keep one.`,
  ),
  optionMissing: word(
    (p) => `缺少“${p.option}”；用 gouji ${p.command} --help 查看用法。`,
    (p) => `"${p.option}" is missing. See gouji ${p.command} --help.`,
  ),
  tooManyArguments: word(
    (p) => `多了一个参数“${p.argument}”；用 gouji ${p.command} --help 查看用法。`,
    (p) => `"${p.argument}" is one argument too many. See gouji ${p.command} --help.`,
  ),
  unitNameUnfit: word(
    (p) =>
      `选项“${p.option}”给出的单位名称有 ${p.length} 字，应为一行文字，不能为空，不超过 ${longestUnitName} 字；请改正后重试。`,
    (p) =>
      `The unit's name after "${p.option}" has ${p.length} characters. It is one line, not empty, of at most ${longestUnitName}; correct it and try again.`,
  ),
  workingFolderGone: word(
    (p) =>
      `当前所在的文件夹已被删除或移走，gouji ${p.command} 无法确定文件位置，没有改动任何文件；请用 cd 换到存在的文件夹，或写出完整路径。`,
    (p) =>
      `The folder that you are in was removed or moved, so that gouji ${p.command} can tell no place from it; nothing was changed. Change to a folder that exists, or give whole paths.`,
  ),
  unknownChoice: word(
    (p) => `“${p.option}”不能是“${p.value}”，可选：${p.known}。`,
    (p) => `"${p.option}" cannot be "${p.value}". Known: ${p.known}.`,
  ),
  sameTarget: word(
    (p) => `两个输出都要写到“${p.path}”；请给它们不同的文件名。`,
    (p) => `Two outputs would be written to "${p.path}". Give them different names.`,
  ),
  targetIsInput: word(
    (p) => `“${p.path}”正是输入的报告文件，不能覆盖它；请换一个文件名。`,
    (p) => `"${p.path}" is the input itself and must not be replaced. Choose another name.`,
  ),
  previousYearUnfit: word(
    (p) => `“${p.path}”是 ${p.year} 年的报告，不能作为上年报告；请选择 ${p.expected} 年的报告。`,
    (p) => `"${p.path}" is the report of ${p.year}; choose the one of ${p.expected} as last year's.`,
  ),
  yearNotCovered: word(
    (p) => `年份“${p.year}”无效，应为 ${firstYear} 至 ${latestYear} 之间的四位数年份；请改正 --year。`,
    (p) => `"${p.year}" is no report year. Give --year a year from ${firstYear} to ${latestYear}.`,
  ),
  noBrowser: word(
    (p) =>
      `没有找到可用的浏览器（${p.looked}）；窗口和 PDF 要用本机的 Chromium、Chrome、Edge 或统信、360、奇安信等同类浏览器，请安装其一，或用环境变量 GOUJI_BROWSER 指明位置；只要 PDF 的，也可改用 --html 后自行打印。`,
    (p) =>
      `No usable browser was found (${p.looked}). The window and PDF need an installed Chromium, Chrome, Edge or one of their family: install one, or set GOUJI_BROWSER to its path. For a PDF alone, use --html and print that.`,
  ),
  browserFailed: word(
    (p) => `浏览器“${p.browser}”未能生成 PDF（${browserReasonWords[p.reason].zh}）；请改用 --html 后自行打印。`,
    (p) =>
      `The browser "${p.browser}" produced no PDF (${browserReasonWords[p.reason].en}). Use --html and print that.`,
  ),
  ...backupFailureWords,
  ...signOffFailureWords,
  ...appFailureWords,
  ...importFailureWords,
  ...packageFailureWords,
  ...explainFailureWords,
  ...verifyFailureWords,
  ...frameFailureWords,
  ...packetFailureWords,
  ...ledgerFailureWords,
  ...gatheringFailureWords,
  ...slipFailureWords,
  ...ownRuleFailureWords,
  // The library
  changedOutside: word(
    (p) =>
      `“${p.path}”已被其他程序或其他人改动，为避免覆盖没有保存；您的修改已留在草稿中，请重新打开、另存副本或确认覆盖。`,
    (p) =>
      `"${p.path}" was changed by somebody else, so it was not saved over. Your changes are kept as a draft: reopen it, save a copy, or confirm to replace it.`,
  ),
  removedOutside: word(
    (p) => `“${p.path}”已被移走或删除，没有保存；您的修改已留在草稿中，请另存副本或确认重新写入。`,
    (p) =>
      `"${p.path}" was moved or removed, so it was not saved. Your changes are kept as a draft: save a copy, or confirm to write it again.`,
  ),
  lockedByOther: word(
    (p) => `“${p.path}”正由 ${p.user}（${p.computer}）打开，没有改动；请等对方关闭，或另存副本。`,
    (p) =>
      `"${p.path}" is open by ${p.user} (${p.computer}); nothing was changed. Wait until it is closed, or save a copy.`,
  ),
  notOpen: word(
    (p) => `“${p.path}”没有打开，未作改动；请先打开这份报告。`,
    (p) => `"${p.path}" is not open; nothing was changed. Open the report first.`,
  ),
  notReadBack: word(
    (p) => `写入“${p.path}”后读回的内容不一致，磁盘或网络可能有故障；原来的内容没有丢失，请另存到其他位置。`,
    (p) =>
      `"${p.path}" read back differently from what was written; the disk or the network may be failing. The earlier content is not lost. Save to another place.`,
  ),
  versionMissing: word(
    (p) => `“${p.path}”的这个历史版本已不存在；请选择其他版本。`,
    (p) => `This version of "${p.path}" is no longer there. Choose another one.`,
  ),
  trashMissing: word(
    (p) => `回收处没有这份报告（${p.token}），无法恢复；它可能已经恢复过。`,
    (p) => `The trash holds no such report (${p.token}). It may have been restored already.`,
  ),
};

/** One of several reports in a document, as a list names it. */
function reportAt({ at, unit, year }: ReportAt, language: Language): string {
  const told = [unit, year].filter((one) => one !== null).join(" ");
  return told === "" || at.includes(told) ? at : language === "zh" ? `${at}（${told}）` : `${at} (${told})`;
}

/** The sentence of a failure in a language. */
export function formatFailure<C extends FailureCode>(
  failure: { readonly code: C } & Failures[C],
  language: Language,
): string {
  return failureWords[failure.code][language](failure);
}

/** The sentence of a failure on one line, whatever stands in the names that it says. */
export function failureLine(failure: Failure, language: Language): string {
  return formatFailure(failure, language).replaceAll(/[\r\n]+/gu, " ");
}

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
