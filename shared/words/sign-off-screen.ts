import type { SignOffStep } from "../report/report.ts";
import type { FixedWording, Wording } from "./language.ts";

/** Words of the screen to sign from. */
export const signOffWords = {
  title: { zh: "审签", en: "Sign-off" },
  back: { zh: "返回报告", en: "Back to the report" },
  print: { zh: "打印", en: "Print" },
  fingerprint: { zh: "内容指纹", en: "Fingerprint" },
  figures: { zh: "主要数据", en: "Main figures" },
  figure: { zh: "项目", en: "Figure" },
  thisYear: { zh: "本年", en: "This year" },
  lastYear: { zh: "上年", en: "Last year" },
  change: { zh: "增减", en: "Change" },
  noLastYear: { zh: "未关联上年报告，没有上年数据。", en: "No report of last year is linked." },
  steps: { zh: "办理环节", en: "Steps" },
  files: { zh: "签后文件", en: "Files of the signed report" },
  left: { zh: "尚待处理", en: "What is left" },
  nothingLeft: { zh: "没有未处理的错误和退回意见。", en: "No error and no remark is open." },
  explained: { zh: "已说明的问题", en: "Explained findings" },
  noneExplained: { zh: "没有需要说明的问题。", en: "Nothing had to be explained." },
  consent: { zh: "同意此理由", en: "Consent to this reason" },
  journal: { zh: "修改和办理记录", en: "Journal" },
  noJournal: { zh: "还没有记录。", en: "Nothing yet." },
  noChanges: { zh: "没有改动。", en: "Nothing has changed." },
  unknownChanges: {
    zh: "文件中没有当时的内容，无法列出改动。",
    en: "What it was then is not kept in the file, so the changes cannot be listed.",
  },
  preview: { zh: "公开稿预览", en: "The page as it will be published" },
  previewBusy: { zh: "正在生成预览…", en: "Making the preview…" },
  sendBack: { zh: "退回…", en: "Send back…" },
  reopen: { zh: "重新打开…", en: "Open again…" },
  correct: { zh: "编制更正版本…", en: "Begin a correction…" },
  correction: { zh: "更正说明", en: "Correction statement" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "更正说明已复制。", en: "The statement was copied." },
  notCopied: { zh: "没能复制，请手工选择文字。", en: "It could not be copied. Select the text by hand." },
  name: { zh: "姓名", en: "Name" },
  personTitle: { zh: "职务", en: "Title" },
  opinion: { zh: "意见", en: "Opinion" },
  date: { zh: "日期", en: "Date" },
  reason: { zh: "理由", en: "Reason" },
  remarks: { zh: "退回意见", en: "Remarks" },
  remarkNote: {
    zh: "逐条写明要改什么；可以指明单元格，或引用报告中的一句话。意见在编辑时显示，逐条处理后消去。",
    en: "One remark for each thing to mend, at a cell or at words of the text. They stand in the editor until ticked off.",
  },
  remark: { zh: "意见内容", en: "What to mend" },
  remarkAt: { zh: "位置", en: "Where" },
  wholeReport: { zh: "整份报告", en: "The whole report" },
  quote: { zh: "引用的文字", en: "The words" },
  quoteAt: { zh: "报告中的文字", en: "Words of the text" },
  quoteMissing: {
    zh: "报告中没有这段文字，请从预览中复制。",
    en: "The report has no such words. Copy them from the preview.",
  },
  addRemark: { zh: "增加一条", en: "Add a remark" },
  removeRemark: { zh: "去掉这条", en: "Remove" },
  agree: { zh: "同意", en: "I agree" },
  correctNote: {
    zh: "已公开的版本保持不变；更正版本另存为副本，各环节重新办理。",
    en: "The published version stays as it is. The correction is a copy, and all steps are done again.",
  },
  sendBackNote: {
    zh: "退回后各环节须重新办理。",
    en: "All steps have to be done again afterwards.",
  },
  reopenNote: {
    zh: "重新打开后各环节须重新办理。",
    en: "All steps have to be done again afterwards.",
  },
  sealed: { zh: "本报告已审签，内容不能修改。", en: "This report is signed and cannot be changed." },
  toSignOff: { zh: "前往审签", en: "Go to sign-off" },
  openRemarks: { zh: "退回意见", en: "Remarks" },
  tick: { zh: "已处理", en: "Done" },
  lostWords: { zh: "原文已改动", en: "the words were changed" },
  sealedEntry: {
    zh: "报告已审签，没有改动；要修改请在“审签”中重新打开，并写明理由。",
    en: 'The report is signed; nothing was changed. To change it, open it again under "Sign-off", with a reason.',
  },
} as const satisfies Record<string, FixedWording>;

/** What the button says that does each step, and the opinion that it begins with. */
export const stepActionWords: Readonly<
  Record<SignOffStep, { readonly button: FixedWording; readonly opinion: FixedWording }>
> = {
  prepared: {
    button: { zh: "编制完成，送审…", en: "Prepared, submit…" },
    opinion: { zh: "已编制完成，请审核。", en: "Prepared; please review." },
  },
  reviewed: {
    button: { zh: "复核同意…", en: "Reviewed, agree…" },
    opinion: { zh: "同意。", en: "Agreed." },
  },
  cleared: {
    button: { zh: "保密审查通过…", en: "Cleared…" },
    opinion: {
      zh: "经审查，不涉及国家秘密和不宜公开的内容。",
      en: "Holds nothing secret and nothing unfit for publication.",
    },
  },
  signed: {
    button: { zh: "审签同意…", en: "Sign…" },
    opinion: { zh: "同意公开。", en: "Agreed; publish." },
  },
  published: {
    button: { zh: "登记已公开…", en: "Record the publication…" },
    opinion: { zh: "", en: "" },
  },
};

/** Sentences of the screen to sign from. */
export const signOffScreenSentences = {
  due: word<{ date: string; days: number }>(
    (p) =>
      p.days < 0
        ? `应于${p.date}前公开，已超过 ${-p.days} 天`
        : p.days === 0
          ? `应于今天（${p.date}）公开`
          : `应于${p.date}前公开，还有 ${p.days} 天`,
    (p) =>
      p.days < 0
        ? `due by ${p.date}, ${-p.days} days ago`
        : p.days === 0
          ? `due today, ${p.date}`
          : `due by ${p.date}, ${p.days} days left`,
  ),
  changesSince: word<{ step: string; signer: string; date: string }>(
    (p) => `${p.signer}${p.date}${p.step}以来的改动`,
    (p) => `Changed since ${p.step} (${p.signer}${p.date === "" ? "" : `, ${p.date}`})`,
  ),
  more: word<{ count: number }>(
    (p) => `另有 ${p.count} 处`,
    (p) => `${p.count} more`,
  ),
  openErrors: word<{ count: number }>(
    (p) => `${p.count} 项错误未处理，处理前不能办理下一环节：`,
    (p) => `${p.count === 1 ? "1 error is" : `${p.count} errors are`} open; no step can be done before:`,
  ),
  openRemarks: word<{ count: number }>(
    (p) => `${p.count} 条退回意见未处理：`,
    (p) => `${p.count === 1 ? "1 remark is" : `${p.count} remarks are`} open:`,
  ),
  warnings: word<{ warnings: number; hints: number }>(
    (p) => `另有 ${p.warnings} 项警告、${p.hints} 项提示，供参考。`,
    (p) => `Besides, ${p.warnings} warnings and ${p.hints} hints, for information.`,
  ),
  returned: word<{ signer: string; date: string; reason: string }>(
    (p) => `${p.signer}于${p.date}退回：${p.reason}`,
    (p) => `Sent back by ${p.signer} on ${p.date}: ${p.reason}`,
  ),
  reasonGiven: word<{ reason: string; by: string }>(
    (p) => `理由：${p.reason}${p.by === "" ? "" : `；说明人：${p.by}`}`,
    (p) => `Reason: ${p.reason}${p.by === "" ? "" : ` (${p.by})`}`,
  ),
  consented: word<{ by: string }>(
    (p) => `${p.by}已同意`,
    (p) => `consented by ${p.by}`,
  ),
  shortened: word<{ count: string }>(
    (p) => `较早的 ${p.count} 处修改记录已省略`,
    (p) => `${p.count} earlier changes are left out`,
  ),
  edited: word<{ count: number }>(
    (p) => `修改 ${p.count} 处`,
    (p) => (p.count === 1 ? "1 change" : `${p.count} changes`),
  ),
} as const;

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
