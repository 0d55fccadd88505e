import type { Severity } from "../checks/finding.ts";
import type { CheckWords } from "./check-words.ts";

/** A check of signing off: no rule over the report alone, since it wants a day, or a file beside the report. */
interface SignOffCheck extends CheckWords {
  readonly severity: Severity;
  readonly basis: "regulation" | "sense";
}

/** The checks of signing off. G1: `sign-off/deadline.ts`; G2: `compare/verify.ts`. */
export const signOffChecks = {
  G1: {
    name: { zh: "公开期限", en: "The day it is due" },
    compares: {
      zh: "县级以上人民政府办公厅（室）的本级政府年度报告应在次年3月31日前公开，其他单位的应在次年1月31日前公开（《政府信息公开条例》第四十九条）；当地要求更早的，从其要求。",
      en: "A report of a government from county level on is published by 31 March of the next year, any other by 31 January (the Regulation, article 49); where the place wants it earlier, that counts.",
    },
    severity: "hint",
    basis: "regulation",
  },
  G2: {
    name: { zh: "文件与签批内容", en: "Files against what was signed" },
    compares: {
      zh: "导出、打印、公开的文件应与报告逐格、逐句一致；材料包写好后自动核验，其他文件用“核验导出文件”或 gouji verify 核验。",
      en: "A file that was exported, printed or published says what the report says, cell by cell and sentence by sentence. A packet is verified as soon as it is written, other files by hand or by gouji verify.",
    },
    severity: "error",
    basis: "sense",
  },
} as const satisfies Readonly<Record<string, SignOffCheck>>;
