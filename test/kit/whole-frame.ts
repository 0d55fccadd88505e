import type { CoverLetter, DocumentFrame } from "../../shared/report/paper-setup.ts";

/** Everything that an official document may carry around a report. */
export const wholeFrame: Required<DocumentFrame> = {
  head: "示例区人民政府文件",
  number: "示政发〔2022〕3号",
  copy: "12",
  secrecy: { grade: "秘密", term: "1年" },
  urgency: "特急",
  addressee: "示例市人民政府办公室",
  attachments: ["附表", "说明"],
  copiesTo: "区委办公室，区监委",
  issuer: "示例区人民政府办公室",
  issued: "2022-01-26",
};

/** A letter with everything that can be said. */
export const wholeCover: Required<CoverLetter> = {
  addressee: "示例市人民政府办公室",
  number: "示政函〔2022〕5号",
  text: "现将报告送上。\n请审核。",
  date: "2022-01-27",
};
