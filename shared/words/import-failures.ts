import type { ForeignKind, ImportFailures } from "../failure.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Kinds of files that hold no report that can be read: what each is, and what to do. */
export const foreignKindWords: Readonly<Record<ForeignKind, FixedWording>> = {
  empty: {
    zh: "是空文件（0 字节）；请重新取得这个文件",
    en: "is empty (0 bytes). Get the file again",
  },
  encrypted: {
    zh: "设有打开密码；请用 WPS 或 Word、Excel 打开，去掉密码并保存后再导入",
    en: "is protected by a password. Open it in Word, Excel or WPS, remove the password, save, and import it again",
  },
  oldWord: {
    zh: "是 Word 97 以前的文档，或另一种旧版 WPS 文档；请用 WPS 或 Word 打开，另存为 .docx 后再导入",
    en: "is a document of Word before 1997, or another kind of old WPS document. Open it in Word or WPS, save it as .docx, and import that",
  },
  oldOffice: {
    zh: "是旧版办公软件的文件；请用 WPS 或 Word、Excel 打开，另存为 .docx 或 .xlsx 后再导入",
    en: "is a file of an old office program. Open it in Word, Excel or WPS, save it as .docx or .xlsx, and import that",
  },
  wordMacros: {
    zh: "带有宏，为安全起见没有读取；请用 WPS 或 Word 打开，另存为不带宏的 .docx 后再导入",
    en: "holds macros and was not read. Open it in Word or WPS, save it as .docx without macros, and import that",
  },
  excelMacros: {
    zh: "带有宏，为安全起见没有读取；请用 WPS 或 Excel 打开，另存为不带宏的 .xlsx 后再导入",
    en: "holds macros and was not read. Open it in Excel or WPS, save it as .xlsx without macros, and import that",
  },
  binaryWorkbook: {
    zh: "是 Excel 二进制工作簿（.xlsb）；请用 Excel 打开，另存为 .xlsx 后再导入",
    en: "is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and import that",
  },
  wordXml: {
    zh: "是 Word 的 XML 文档；请用 Word 或 WPS 打开，另存为 .docx 后再导入",
    en: "is a Word document as XML. Open it in Word or WPS, save it as .docx, and import that",
  },
  excelXml: {
    zh: "是 Excel 的 XML 表格；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入",
    en: "is an Excel workbook as XML. Open it in Excel or WPS, save it as .xlsx, and import that",
  },
  slides: {
    zh: "是演示文稿，不是年度报告；请选择报告的 .docx、.xlsx 或网页文件",
    en: "is a presentation, no annual report. Choose the report's .docx, .xlsx or web page",
  },
  picture: {
    zh: "是图片；请导入报告的 .docx、.xlsx 原稿或网页",
    en: "is a picture. Import the report's .docx, .xlsx or web page",
  },
  archive: {
    zh: "是压缩包；请先解压，再导入里面的报告文件",
    en: "is an archive. Unpack it and import the report inside",
  },
  damagedArchive: {
    zh: "不完整，可能是复制或下载时被截断；请重新取得完整的文件",
    en: "is incomplete, perhaps cut off when it was copied. Get the whole file again",
  },
  unknown: {
    zh: "不是能识别的文件；请选择 Word、WPS、Excel、LibreOffice 文件，或网页、文本、.gouji 文件",
    en: "is of no known kind. Choose a file of Word, WPS, Excel or LibreOffice, a web page, a text, or a .gouji file",
  },
};

/** Expected failures of reading documents, with their sentences; part of `failureWords`. */
export const importFailureWords: { readonly [C in keyof ImportFailures]: Wording<ImportFailures[C]> } = {
  foreignKind: {
    zh: ({ path, kind }) => `“${path}”${foreignKindWords[kind].zh}。`,
    en: ({ path, kind }) => `"${path}" ${foreignKindWords[kind].en}.`,
  },
  pageUnnatural: {
    zh: ({ path }) =>
      `“${path}”的网页结构异常（嵌套过深、标签过长或内容过多），不像正常保存的网页；请用浏览器打开报告页面，重新保存后再导入。`,
    en: ({ path }) =>
      `"${path}" is built like no ordinary web page (nested too deep, or with endless tags or content). Open the report in a browser, save the page anew, and import that.`,
  },
  pageWithoutText: {
    zh: ({ path }) => `“${path}”中没有网页正文；请在浏览器中打开报告页面，重新保存后再导入。`,
    en: ({ path }) =>
      `"${path}" holds no page text. Open the report in a browser, save the page anew, and import that.`,
  },
  pdfBroken: {
    zh: ({ path }) => `“${path}”已损坏或不是完整的 PDF，没有读取；请重新取得这个文件，或导入报告的 Word、WPS 原稿。`,
    en: ({ path }) =>
      `"${path}" is damaged or no whole PDF. Get the file again, or import the report's Word or WPS document.`,
  },
  pagesWithoutText: {
    zh: ({ path }) =>
      `“${path}”里没有文字，多半是扫描件或图片，无法识别数字；请导入报告的 Word、WPS、Excel 原稿或网页。`,
    en: ({ path }) =>
      `"${path}" holds no text; it is probably scanned. Import the report's document, workbook or web page instead.`,
  },
  pagesEndless: {
    zh: ({ path, limit }) =>
      `“${path}”内容过多（超过 ${limit} 页，或文字过密），不像是年度报告，没有读取；请选择正确的文件，或只保留报告的页面后再导入。`,
    en: ({ path, limit }) =>
      `"${path}" holds more than ${limit} pages or far too many words for an annual report. Choose the right file, or keep only the report's pages.`,
  },
  documentEndless: {
    zh: ({ path, lines, cells }) =>
      `“${path}”内容过多（超过 ${lines} 行文字或 ${cells} 个单元格），不像是年度报告，没有读取；请选择正确的文件，或删去无关内容后再导入。`,
    en: ({ path, lines, cells }) =>
      `"${path}" holds more than ${lines} lines or ${cells} cells, too much for an annual report. Choose the right file, or remove what does not belong to it.`,
  },
  readingStopped: {
    zh: ({ path }) =>
      `“${path}”内容异常或过大，读到一半中断了（内存不足），没有读取，其他文件不受影响；请打开它，只保留报告的内容，另存后再导入。`,
    en: ({ path }) =>
      `"${path}" is too large or too odd: reading it broke off (out of memory), the other files are not affected. Open it, keep the report alone, save it anew, and import that.`,
  },
  nothingToImport: {
    zh: ({ path }) => `“${path}”里没有可以导入的报告或文档；请选择存放报告的文件夹。`,
    en: ({ path }) => `"${path}" holds no report or document that can be imported. Choose the folder with the reports.`,
  },
  tooManyToImport: {
    zh: ({ path, limit }) => `“${path}”里的文件超过 ${limit} 个；请选择只放报告的文件夹，或分几次导入。`,
    en: ({ path, limit }) =>
      `"${path}" holds more than ${limit} files. Choose a folder with reports only, or import in several goes.`,
  },
  tooManyAtOnce: {
    zh: ({ limit }) => `一次最多导入 ${limit} 个文件，这次一个也没有导入；请分几次导入。`,
    en: ({ limit }) => `At most ${limit} files are imported at once; none was. Import them in several goes.`,
  },
  optionForOne: {
    zh: ({ option }) => `${option} 只能用于一个输入文件；请每次导入一个文件，或去掉 ${option}。`,
    en: ({ option }) => `${option} takes one input file only. Import one file at a time, or leave ${option} out.`,
  },
  documentUnnamed: {
    zh: ({ path }) => `“${path}”中没有读出单位名称或报告年度，无法写成报告文件；请用 --unit 和 --year 说明。`,
    en: ({ path }) => `"${path}" states no unit or no report year, so no report file was made. Give --unit and --year.`,
  },
};
