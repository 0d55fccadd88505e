import type { PackageFailures, PackageKind } from "../failure.ts";
import type { FixedWording, Wording } from "./language.ts";

/** The two kinds of packages that are read, as a failure names them. */
const packageKindWords: Readonly<Record<PackageKind, FixedWording>> = {
  docx: { zh: "Word 文档（.docx）", en: "Word document (.docx)" },
  xlsx: { zh: "Excel 工作簿（.xlsx）", en: "workbook (.xlsx)" },
};

/** Expected failures of reading DOCX and XLSX files, with their sentences; part of `failureWords`. */
export const packageFailureWords: { readonly [C in keyof PackageFailures]: Wording<PackageFailures[C]> } = {
  packageDamaged: {
    zh: ({ path }) =>
      `“${path}”不完整或已损坏，没有读取；请重新取得这个文件，或用 WPS、Word、Excel 打开后另存一份再导入。`,
    en: ({ path }) =>
      `"${path}" is incomplete or damaged and was not read. Get the file again, or open it in Word, Excel or WPS and save it anew.`,
  },
  packageLocked: {
    zh: ({ path }) => `“${path}”的内容已加密，无法读取；请打开后去掉密码，另存一份再导入。`,
    en: ({ path }) => `"${path}" is encrypted. Open it, remove the password, save it anew, and import that.`,
  },
  packageUnnatural: {
    zh: ({ path }) => `“${path}”的压缩方式异常（解开后大得不合常理），为安全起见没有读取；请向提供者核实这个文件。`,
    en: ({ path }) =>
      `"${path}" is packed like no ordinary document (it would grow beyond reason), so it was not read. Ask whoever sent it.`,
  },
  packageTooLarge: {
    zh: ({ path, limit }) =>
      `“${path}”内容过多（解开后一个部分超过 ${limit} MB），不像是年度报告，没有读取；请选择正确的文件，或删去无关内容后再导入。`,
    en: ({ path, limit }) =>
      `"${path}" holds too much (a part of more than ${limit} MB unpacked) for an annual report. Choose the right file, or remove what does not belong to it.`,
  },
  packageForeign: {
    zh: ({ path, kind }) => `“${path}”不是${packageKindWords[kind].zh}；请选择正确的文件，或另存为该格式后再导入。`,
    en: ({ path, kind }) =>
      `"${path}" is no ${packageKindWords[kind].en}. Choose the right file, or save it in that format.`,
  },
  partMissing: {
    zh: ({ path, part }) => `“${path}”缺少内容“${part}”，没有读取；请重新取得这个文件，或打开后另存一份再导入。`,
    en: ({ path, part }) => `"${path}" lacks its part "${part}". Get the file again, or open it and save it anew.`,
  },
  partBroken: {
    zh: ({ path, part }) =>
      `“${path}”中的“${part}”不是正确的 XML，没有读取；请用 WPS、Word、Excel 打开后另存一份再导入。`,
    en: ({ path, part }) =>
      `"${path}": the part "${part}" is no proper XML. Open the file in Word, Excel or WPS, save it anew, and import that.`,
  },
  partWithEntities: {
    zh: ({ path, part }) =>
      `“${path}”中的“${part}”含有 DTD 或自定义实体，为安全起见没有读取；请用 WPS、Word、Excel 另存一份再导入。`,
    en: ({ path, part }) =>
      `"${path}": the part "${part}" holds a DTD or entities of its own and was not read. Open the file in Word, Excel or WPS, save it anew, and import that.`,
  },
  partTooDeep: {
    zh: ({ path, part }) =>
      `“${path}”中的“${part}”嵌套过深，不像正常的文档，没有读取；请用 WPS、Word、Excel 另存一份再导入。`,
    en: ({ path, part }) =>
      `"${path}": the part "${part}" is nested too deep for a document. Open the file in Word, Excel or WPS, save it anew, and import that.`,
  },
  tablesTooLarge: {
    zh: ({ path, place, limit }) =>
      `“${path}”的“${place}”内容过多（超过 ${limit} 个段落和单元格），不像是年度报告，没有读取；请删去与报告无关的数据后再导入。`,
    en: ({ path, place, limit }) =>
      `"${path}": "${place}" holds more than ${limit} paragraphs and cells, too many for an annual report. Remove the data that does not belong to it, and import again.`,
  },
};
