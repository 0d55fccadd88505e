import type { SignOffFailures } from "../chain-failures.ts";
import type { Form, NarrativeId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { formatCell } from "../report/cell-value.ts";
import type { ContentChange, JournalEvent, Remark, SignOffStep } from "../report/report.ts";
import type { Correction } from "../sign-off/correction.ts";
import type { KeyFigureName } from "../sign-off/key-figures.ts";
import type { OutOfOrder, VoidCause } from "../sign-off/standing.ts";
import { labelsFor } from "./labels.ts";
import type { FixedWording, Language, Wording } from "./language.ts";
import { narrativeNames } from "./narrative.ts";
import { formatDate, signOffStepNames } from "./paper.ts";

/** The steps of signing off. */
export const stepWords: Readonly<Record<SignOffStep, FixedWording>> = {
  prepared: { zh: signOffStepNames.prepared, en: "prepared" },
  reviewed: { zh: signOffStepNames.reviewed, en: "reviewed" },
  cleared: { zh: signOffStepNames.cleared, en: "cleared for confidentiality" },
  signed: { zh: signOffStepNames.signed, en: "signed" },
  published: { zh: signOffStepNames.published, en: "published" },
};

/** How a step stands. */
export const standingWords: Readonly<Record<"open" | "valid" | "void", FixedWording>> = {
  open: { zh: "未办", en: "open" },
  valid: { zh: "有效", en: "valid" },
  void: { zh: "失效", en: "void" },
};

/** What the journal calls what happened. */
export const journalWords: Readonly<Record<JournalEvent | "edited", FixedWording>> = {
  created: { zh: "新建", en: "created" },
  imported: { zh: "导入", en: "imported" },
  merged: { zh: "汇总", en: "merged" },
  converted: { zh: "转换表式", en: "converted to another form" },
  exported: { zh: "导出", en: "exported" },
  ...stepWords,
  returned: { zh: "退回", en: "sent back" },
  corrected: { zh: "开始更正", en: "correction begun" },
  consented: { zh: "同意说明", en: "consented to a reason" },
  shortened: { zh: "较早的修改记录已省略", en: "earlier changes are left out" },
  edited: { zh: "修改", en: "edited" },
};

/** The five figures that somebody sees who signs. */
export const keyFigureWords: Readonly<Record<KeyFigureName, FixedWording>> = {
  received: { zh: "本年新收", en: "Received" },
  carriedIn: { zh: "上年结转", en: "Carried in" },
  concluded: { zh: "本年办结", en: "Concluded" },
  carriedOut: { zh: "结转下年", en: "Carried on" },
  disputes: { zh: "复议和诉讼", en: "Reviews and lawsuits" },
};

const titleWords: Readonly<Record<"unit" | "year" | "edition", FixedWording>> = {
  unit: { zh: "单位名称", en: "Unit" },
  year: { zh: "报告年度", en: "Year" },
  edition: { zh: "报告表式", en: "Form" },
};

/** A change for people: where, and what stood and stands there. */
export interface ChangeText {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** A change of what a report says, in words. */
export function changeText(change: ContentChange, form: Form, language: Language): ChangeText {
  if ("cell" in change) {
    const blank = { zh: "空白", en: "blank" }[language];
    const text = (value: typeof change.before): string => (value === undefined ? blank : formatCell(value));
    return {
      place: labelsFor(form, language).cell(change.cell),
      before: text(change.before),
      after: text(change.after),
    };
  }
  if ("title" in change)
    return { place: titleWords[change.title][language], before: change.before, after: change.after };
  return { place: partName(form, change.part, language), before: change.before, after: change.after };
}

/** A change as one sentence. */
function formatChange(change: ContentChange, form: Form, language: Language): string {
  const { place, before, after } = changeText(change, form, language);
  const words = "part" in change;
  if (language === "zh") {
    if (!words) return `${place}由“${before}”改为“${after}”`;
    if (before === "") return `${place}增加“${after}”`;
    if (after === "") return `${place}删去“${before}”`;
    return before === after ? `${place}调整了“${after}”的格式` : `${place}“${before}”改为“${after}”`;
  }
  if (!words) return `${place}: "${before}" became "${after}"`;
  if (before === "") return `${place}: "${after}" was added`;
  if (after === "") return `${place}: "${before}" was left out`;
  return before === after ? `${place}: "${after}" is formatted otherwise` : `${place}: "${before}" became "${after}"`;
}

function partName(form: Form, part: NarrativeId, language: Language): string {
  const heading = form.parts.find(({ id }) => id === part)?.heading;
  return language === "zh"
    ? heading === undefined
      ? narrativeNames[part].zh
      : `“${heading}”部分`
    : narrativeNames[part].en;
}

function recordedBy(program: string | undefined, language: Language): string {
  if (program === undefined) return "";
  return language === "zh" ? `（记录时的程序版本为 ${program}）` : ` (recorded by version ${program})`;
}

/** Why a step does not hold, as one sentence; of several changes the first is named. */
export function formatVoid(cause: VoidCause, form: Form, language: Language): string {
  switch (cause.kind) {
    case "unbound":
      return {
        zh: "没有绑定内容：由早期版本或手工写入，无法确认当时的内容，请重新办理。",
        en: "Bound to no content: recorded by an older program or by hand. Do it again.",
      }[language];
    case "foreign":
    case "unkept": {
      const recorded = recordedBy(cause.program, language);
      return {
        foreign: {
          zh: `内容指纹与本程序算得的不符${recorded}，可能由其他版本的程序记录，或文件被手工改动，请重新办理。`,
          en: `The fingerprint is not the one of this content${recorded}: another version recorded it, or the file was changed by hand. Do it again.`,
        },
        unkept: {
          zh: `内容指纹与报告现在的内容不符${recorded}，本环节失效；文件中没有当时的内容，看不出是内容改过、由其他版本的程序记录，还是文件被手工改动，请核对后重新办理。`,
          en: `The fingerprint is not the one of this content${recorded}, so this step is void. What it was then is not kept in the file: the content was changed, another version recorded it, or the file was changed by hand. Check, and do it again.`,
        },
      }[cause.kind][language];
    }
    case "earlier":
      return language === "zh"
        ? `“${stepWords[cause.step].zh}”未办或已失效，本环节随之失效。`
        : `The step "${stepWords[cause.step].en}" is missing or void, and this one with it.`;
    case "changed": {
      const [first, ...others] = cause.changes;
      if (first === undefined) return "";
      const told = formatChange(first, form, language);
      if (language === "zh") {
        return `此后${told}${others.length === 0 ? "" : `，另有 ${others.length} 处改动`}，本环节失效。`;
      }
      const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
      return `Void, because of a later change: ${told}${more}.`;
    }
  }
}

/** Two steps in the wrong order of time. */
export function formatOutOfOrder({ step, before, by }: OutOfOrder, language: Language): string {
  const [zh, en] =
    by === "date" ? (["日期", "date"] as const) : (["记录时间（本机时钟）", "time by the computer's clock"] as const);
  return language === "zh"
    ? `“${stepWords[step].zh}”的${zh}早于“${stepWords[before].zh}”，请核对。`
    : `The ${en} of "${stepWords[step].en}" is before that of "${stepWords[before].en}". Check it.`;
}

/** A remark as it stands at its cell or its words. */
export const remarkSentence: Wording<Pick<Remark, "by" | "text">> = word(
  (p) => `${p.by}退回意见：${p.text}`,
  (p) => `Remark by ${p.by}: ${p.text}`,
);

/**
 * The statement that stands with a corrected report (更正说明), one paragraph a line: what was published when, what is said otherwise now, and both
 * fingerprints. It is published, so it is Chinese.
 */
export function correctionStatement(
  { published, changes, fingerprint, corrected, reason }: Correction,
  form: Form,
): readonly string[] {
  const when = published.date === undefined ? "" : `于${formatDate(published.date)}`;
  const list =
    changes.length === 0
      ? ["内容没有变化。"]
      : changes.map((change, place) => `${place + 1}. ${formatChange(change, form, "zh")}。`);
  return [
    `本报告${when}公开。因${reason.replace(/[。；，]+$/u, "")}，现予更正，更正内容如下：`,
    ...list,
    `更正前内容指纹：${fingerprint}；更正后内容指纹：${corrected}。`,
  ];
}

/** A correction on the sign-off sheet: what it corrects, and how much of it. */
export function formatCorrected({ published, fingerprint, changes }: Correction): string {
  const when = published.date === undefined ? "此前" : formatDate(published.date);
  return `更正${when}公开的内容（指纹 ${fingerprint}），改动${changes.length}处，全文见正文后的更正说明`;
}

/** What is told when something was done. */
export const signOffSentences = {
  done: word<{ step: SignOffStep; signer: string; date: string; fingerprint: string }>(
    (p) => `已记录“${stepWords[p.step].zh}”：${p.signer}，${formatDate(p.date)}；内容指纹 ${p.fingerprint}。`,
    (p) => `Recorded "${stepWords[p.step].en}": ${p.signer}, ${p.date}; fingerprint ${p.fingerprint}.`,
  ),
  returned: word<{ signer: string; date: string; reason: string }>(
    (p) => `已退回：${p.signer}，${formatDate(p.date)}；理由：${p.reason}。各环节须重新办理。`,
    (p) => `Sent back: ${p.signer}, ${p.date}; reason: ${p.reason}. All steps have to be done again.`,
  ),
  overtaken: word<{ step: SignOffStep }>(
    (p) =>
      `注意：“${stepWords[p.step].zh}”办理时的内容与报告现在的内容不符，这一环节和以后各环节已经失效，在写出的文件中不作数；请重新办理。`,
    (p) =>
      `Note: the step "${stepWords[p.step].en}" was done for another content than the report has now. It and the steps after it are void and do not count in what was written. Do them again.`,
  ),
  consented: word<{ count: number }>(
    (p) => `已同意全部说明理由，共 ${p.count} 项。`,
    (p) => `Consented to all reasons: ${p.count}.`,
  ),
  correcting: word<{ fingerprint: string }>(
    (p) => `已开始更正：原公开内容（指纹 ${p.fingerprint}）保留在文件中，各环节须重新办理。`,
    (p) =>
      `Correction begun: what was published (fingerprint ${p.fingerprint}) is kept in the file. All steps have to be done again.`,
  ),
} as const;

/** Why a step that was done is void. */
function lapsedBy(
  { edition, cell }: NonNullable<SignOffFailures["signStepOutOfTurn"]["lapsed"]>,
  language: Language,
): string {
  const form = formOf(edition);
  const known = form.cells.find(({ id }) => id === cell)?.id;
  if (known === undefined) {
    return { zh: "办理时的内容与报告现在的内容不符", en: "was done for another content than the report has now" }[
      language
    ];
  }
  const place = labelsFor(form, language).cell(known);
  return { zh: `办理之后${place}有改动`, en: `was done before ${place} was changed` }[language];
}

/** Expected failures of signing off, with their sentences; part of `failureWords`. */
export const signOffFailureWords: { readonly [C in keyof SignOffFailures]: Wording<SignOffFailures[C]> } = {
  signStepOutOfTurn: word(
    (p) =>
      p.next === null
        ? `报告已公开，不能再办理“${stepWords[p.step].zh}”，没有改动；如需更正，请用“退回”并写明理由。`
        : p.lapsed !== undefined
          ? `“${stepWords[p.next].zh}”${lapsedBy(p.lapsed, "zh")}，已失效，现在应重新办理“${stepWords[p.next].zh}”，不能办理“${stepWords[p.step].zh}”，没有改动；请先核对报告，再按顺序重新办理。`
          : `现在应办理“${stepWords[p.next].zh}”，不能办理“${stepWords[p.step].zh}”，没有改动；请按编制、复核、保密审查、审签、公开的顺序办理，要重办已完成的环节请先退回。`,
    (p) =>
      p.next === null
        ? `The report is published, so "${stepWords[p.step].en}" cannot be done; nothing was changed. To correct it, send it back with a reason.`
        : p.lapsed !== undefined
          ? `"${stepWords[p.next].en}" ${lapsedBy(p.lapsed, "en")}, so it is void and has to be done again before "${stepWords[p.step].en}"; nothing was changed. Look at the report, then do the steps in their order.`
          : `It is the turn of "${stepWords[p.next].en}", not of "${stepWords[p.step].en}"; nothing was changed. The order is prepared, reviewed, cleared, signed, published; to do a step again, send the report back first.`,
  ),
  signErrorsOpen: word(
    (p) =>
      `报告尚有 ${p.errors} 项错误未处理（${p.codes}），不能办理“${stepWords[p.step].zh}”，没有改动；请先改正，或对可以说明的写明理由。`,
    (p) =>
      `${p.errors === 1 ? "1 error is" : `${p.errors} errors are`} open (${p.codes}), so "${stepWords[p.step].en}" cannot be done; nothing was changed. Correct them, or explain those that may be explained.`,
  ),
  signNameMissing: word(
    () => "缺少姓名，没有改动；请写明办理人的姓名。",
    () => "The name is missing; nothing was changed. Say who acts.",
  ),
  signReasonMissing: word(
    () => "退回需要理由，没有改动；请写明退回的理由。",
    () => "Sending back needs a reason; nothing was changed. Give one.",
  ),
  signNothingToReturn: word(
    () => "报告还没有办理任何环节，无需退回，没有改动。",
    () => "No step was done yet, so there is nothing to send back; nothing was changed.",
  ),
  consentNotWanted: word(
    () => "没有需要同意的说明理由，没有改动。",
    () => "There is no reason that wants consent; nothing was changed.",
  ),
  signDateFuture: word(
    (p) =>
      `日期${formatDate(p.date)}晚于今天（本机时钟为${formatDate(p.today)}），没有改动；请改填实际办理的日期，本机时钟不准的请先校准。`,
    (p) =>
      `The date ${p.date} is after today (by the computer's clock ${p.today}); nothing was changed. Give the day on which it was done; if the clock is wrong, set it first.`,
  ),
  signDateEarlier: word(
    (p) =>
      `日期${formatDate(p.date)}早于上一环节（${p.name}，${formatDate(p.before)}），没有改动；请核对本机时间，或改填正确的日期。`,
    (p) =>
      `The date ${p.date} is before that of the last step (${p.name}, ${p.before}); nothing was changed. Check the computer's clock, or give the right date.`,
  ),
  signChangedMeanwhile: word(
    (p) => `“${p.path}”在办理期间已被他人改动或移走，没有记录本环节；请先查看现在的内容，再行办理。`,
    (p) =>
      `"${p.path}" was changed or moved by somebody else meanwhile, so the step was not recorded. Look at it as it is now, then act again.`,
  ),
  dateUnfit: word(
    (p) => `“${p.option}”不能是“${p.value}”，应为日期，如 2022-01-20；请改正后重试。`,
    (p) => `"${p.option}" cannot be "${p.value}": a date such as 2022-01-20 is needed. Correct it and try again.`,
  ),
  reportSigned: word(
    (p) => `报告已由${p.name}审签，不能修改；要修改请先在“审签”中重新打开，并写明理由。`,
    (p) =>
      `The report is signed by ${p.name} and cannot be changed. To change it, open it again under "Sign-off", with a reason.`,
  ),
};

function word<P>(zh: (params: P) => string, en: (params: P) => string): Wording<P> {
  return { zh, en };
}
