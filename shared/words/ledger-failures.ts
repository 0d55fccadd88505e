import type { LedgerFailures } from "../chain-failures.ts";
import type { Wording } from "./language.ts";

/** Expected failures of reading registers; part of `failureWords`. */
export const ledgerFailureWords: { readonly [C in keyof LedgerFailures]: Wording<LedgerFailures[C]> } = {
  notRegister: {
    zh: ({ path }) =>
      `“${path}”里没有表格，不是依申请公开台账；请选择台账的 Excel、WPS 表格、CSV 文件，或含有台账表格的文档。`,
    en: ({ path }) =>
      `"${path}" holds no table, so it is no register of applications. Choose the workbook, CSV file or document with the register.`,
  },
  registerTooLarge: {
    zh: ({ path }) =>
      `“${path}”内容太多，没有读取；请把台账复制到 Excel 或 WPS 表格，存为 .xlsx，或按年度、月份拆开，再选择。`,
    en: ({ path }) =>
      `"${path}" holds too much and was not read. Copy the register into Excel or WPS and save it as .xlsx, or split it by year or month, and choose it again.`,
  },
  registerWithoutHead: {
    zh: ({ path }) =>
      `“${path}”里没有找到台账的表头（如“收到日期”“申请人类别”“答复类型”）；请在表格上方补上一行表头后再选择。`,
    en: ({ path }) =>
      `No heads of a register (such as 收到日期, 申请人类别, 答复类型) were found in "${path}". Add a row of heads above the table, and choose it again.`,
  },
  mapUnfit: {
    zh: ({ path, place }) =>
      `对应关系文件“${path}”${place === "" ? "不是可用的 JSON" : `的“${place}”处写法不对`}；请对照说明改正后再用。`,
    en: ({ path, place }) =>
      `The mapping "${path}" is wrong${place === "" ? ": it is no usable JSON" : ` at "${place}"`}. Correct it and try again.`,
  },
  ledgerYearOther: {
    zh: ({ path, year, expected }) =>
      `报告“${path}”是 ${year} 年度的，而台账按 ${expected} 年计数，没有写入；请改用 --year ${year}，或选择 ${expected} 年度的报告。`,
    en: ({ path, year, expected }) =>
      `The report "${path}" is of ${year}, but the register was counted for ${expected}; nothing was written. Use --year ${year}, or the report of ${expected}.`,
  },
};
