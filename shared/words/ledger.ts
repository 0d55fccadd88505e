import type { ApplicantKind } from "../ledger/applicants.ts";
import type { Channel } from "../report/channels.ts";
import type { Field } from "../ledger/fields.ts";
import type { LeftReason } from "../ledger/read-rows.ts";
import type { TrayReason } from "../ledger/settle.ts";
import type { FixedWording, Wording } from "./language.ts";

/** What a sentence about a row in the tray may quote: the word that nobody knows, and the row that it repeats. */
export interface TrayParams {
  readonly word?: string;
  readonly of?: string;
}

/** Why a row waits in the tray, and what to do. */
export const trayWords: Readonly<Record<TrayReason, Wording<TrayParams>>> = {
  hidden: say(
    "这一行（或所在工作表）被隐藏，请确认是否计入",
    "The row (or its sheet) is hidden; say whether it counts",
  ),
  struck: say("这一行画了删除线，请确认是否计入", "The row is struck out; say whether it counts"),
  formula: say(
    "这一行有未算出结果的公式，请在 Excel 或 WPS 中打开并保存后再读取",
    "A formula in the row was never worked out; open and save the file in Excel or WPS, and read it again",
  ),
  continues: say(
    "除申请内容外都与上一行在合并单元格里，可能是同一件申请，请确认是否另计一件",
    "All but its content stands in cells merged with the row above; say whether it is an application of its own",
  ),
  voided: say(
    "编号或备注写有作废、误登一类的话，请确认是否计入",
    "Its number or a remark says that it is void or was entered by mistake; say whether it counts",
  ),
  severalPieces: say(
    "“件数”不是 1，而一行只计一件；请在台账中一件写一行后再读取，或确认只计一件",
    "It says that it is more than one application, and a row counts once; write one to a row, or say that it counts once",
  ),
  noAnswerColumns: say(
    "没有认出答复日期和办理结果的列，不知道是否已经答复；请在“各列”中指定",
    "No column tells when and how it was answered; choose those under Columns",
  ),
  unitMissing: say("没有填受理单位，请确认是否计入本单位", "It names no unit; say whether it is one of yours"),
  whichUnit: say("台账里有多个单位，请先选定本单位", "The register names several units; choose yours first"),
  duplicate: {
    zh: ({ of }) => `与${of ?? "前面一行"}重复（登记编号相同，或申请人、日期、内容都相同），请确认是否计入`,
    en: ({ of }) =>
      `Repeats ${of ?? "an earlier row"} (the same number, or applicant, day and content); say whether it counts`,
  },
  receivedMissing: say("没有收到日期", "There is no date of receipt"),
  receivedUnclear: say("收到日期无法识别", "The date of receipt cannot be read"),
  receivedInFuture: say("收到日期在今天之后", "The date of receipt lies in the future"),
  receivedLater: say("收到日期在本年度之后，不属于本报告", "Received after the year; not of this report"),
  answeredUnclear: say("答复日期无法识别", "The date of the answer cannot be read"),
  answeredBeforeReceived: say("答复日期早于收到日期", "The answer is dated before the receipt"),
  answeredEarlier: say("本年度之前已经办结，不属于本报告", "Answered before the year; not of this report"),
  whichAnswered: say(
    "答复、办结、送达日期不在同一年，请确认以哪一个为准",
    "The dates of answer, conclusion and service are of different years; say which one counts",
  ),
  carriedDisagrees: say("“结转”一栏与日期不符", "The column on what is carried over disagrees with the dates"),
  kindMissing: say("没有填申请人类别", "The kind of applicant is not filled in"),
  kindUnknown: quoting("申请人类别无法归入", "The kind of applicant is not known"),
  kindUndecided: quoting("申请人类别过于笼统，请选定一类", "The kind of applicant is too general; choose one"),
  answerDateMissing: say("有办理结果，但没有答复日期", "There is a result, but no date of the answer"),
  resultMissing: say("有答复日期，但没有办理结果", "There is a date of the answer, but no result"),
  openButAnswered: say(
    "办理结果（或状态）写的是还在办理，却有答复日期",
    "Said to be still open, but there is a date of the answer",
  ),
  onlyRemarked: say(
    "没有填办理结果（或仍在办理），备注里却写有结果，请确认",
    "There is no result, or it is still open, but the remark tells one; say what holds",
  ),
  resultUnknown: quoting("办理结果无法归入", "The result is not known"),
  resultUndecided: quoting(
    "办理结果只能归到大类或各地口径不一，请选定一项",
    "The result may be one of several rows; choose one",
  ),
  severalResults: quoting(
    "写了多种办理结果，一件申请只计一项，请选定",
    "Several results; an application counts once, choose one",
  ),
  groundDisagrees: quoting("办理结果与所引条款不一致，请选定", "The result and the article cited disagree; choose one"),
};

/** Why a row of the register is no application. */
export const leftWords: Readonly<Record<LeftReason, FixedWording>> = {
  aboveHead: { zh: "在表头上方", en: "above the heads" },
  example: { zh: "填写示例", en: "an example of how to fill it in" },
  sum: { zh: "合计行", en: "sum" },
  footer: { zh: "表尾说明", en: "footer" },
  heading: { zh: "标题或重复的表头", en: "heading, or heads repeated" },
  numberOnly: { zh: "只有序号的空行", en: "a number and nothing else" },
  noTable: { zh: "所在的表没有台账表头", en: "no heads of a register above it" },
  otherUnit: { zh: "其他单位的申请", en: "of another unit" },
  told: { zh: "由经办人确认不计", en: "left out by the user" },
};

/** What a column holds. */
export const fieldWords: Readonly<Record<Field, FixedWording>> = {
  number: { zh: "编号", en: "Number" },
  unit: { zh: "受理单位", en: "Unit" },
  received: { zh: "收到日期", en: "Received" },
  applicant: { zh: "申请人", en: "Applicant" },
  kind: { zh: "申请人类别", en: "Kind of applicant" },
  channel: { zh: "申请方式", en: "Channel" },
  content: { zh: "申请内容", en: "Content" },
  corrected: { zh: "补正收到日期", en: "Correction received" },
  extended: { zh: "延期", en: "Extended" },
  due: { zh: "答复期限", en: "Due" },
  answered: { zh: "答复日期", en: "Answered" },
  closed: { zh: "办结日期", en: "Concluded" },
  served: { zh: "送达日期", en: "Served" },
  result: { zh: "办理结果", en: "Result" },
  ground: { zh: "理由和条款", en: "Ground" },
  remark: { zh: "备注", en: "Remark" },
  carried: { zh: "结转", en: "Carried over" },
  review: { zh: "行政复议", en: "Review" },
  reviewResult: { zh: "复议结果", en: "Outcome of the review" },
  lawsuit: { zh: "行政诉讼", en: "Lawsuit" },
  lawsuitResult: { zh: "诉讼结果", en: "Outcome of the lawsuit" },
  pieces: { zh: "件数", en: "How many" },
  status: { zh: "办理状态", en: "Status" },
};

/** The ways in which applications come in. */
export const channelNames: Readonly<Record<Channel, FixedWording>> = {
  online: { zh: "网上申请", en: "online" },
  mail: { zh: "信函", en: "by mail" },
  inPerson: { zh: "当面", en: "in person" },
  email: { zh: "电子邮件", en: "by e-mail" },
  fax: { zh: "传真", en: "by fax" },
  oral: { zh: "口头", en: "by word of mouth" },
};

/** What a count by channel is called where a figure of the text draws on it. */
export const channelCountWords: Wording<Channel> = {
  zh: (channel) => `台账中${channelNames[channel].zh}的件数`,
  en: (channel) => `the applications in the register that came ${channelNames[channel].en}`,
};

/** The kinds of applicants, as the form calls them. */
export const kindNames: Readonly<Record<ApplicantKind, FixedWording>> = {
  naturalPerson: { zh: "自然人", en: "自然人 (natural person)" },
  business: { zh: "商业企业", en: "商业企业 (business)" },
  research: { zh: "科研机构", en: "科研机构 (research)" },
  nonprofit: { zh: "社会公益组织", en: "社会公益组织 (nonprofit)" },
  legalService: { zh: "法律服务机构", en: "法律服务机构 (legal service)" },
  otherOrg: { zh: "其他", en: "其他 (other)" },
};

/** What the command line says of a register. */
export const ledgerSentences = {
  rows: {
    zh: ({ rows, counted, tray, left }) =>
      `台账共 ${rows} 行：计入 ${counted} 行，未归类 ${tray} 行，不计 ${left} 行。`,
    en: ({ rows, counted, tray, left }) =>
      `${rows} rows in the register: ${counted} counted, ${tray} not classified, ${left} left out.`,
  } satisfies Wording<{ rows: number; counted: number; tray: number; left: number }>,
  otherYear: {
    zh: ({ year }) => `台账里没有属于 ${year} 年度报告的申请，请核对年度或台账文件。`,
    en: ({ year }) => `No application in the register belongs to the report of ${year}. Check the year, or the file.`,
  } satisfies Wording<{ year: number }>,
  units: {
    zh: ({ units }) =>
      `台账里有多个单位（${units}），没有计数；请用 --unit 选定一个，都是本单位的科室则用 --unit "*"。`,
    en: ({ units }) =>
      `The register names several units (${units}); nothing was counted. Choose one with --unit, or, where all are offices of yours, --unit "*".`,
  } satisfies Wording<{ units: string }>,
  doubtfulColumns: {
    zh: ({ heads }) => `下列各列按表头难以确定，是对照数据认出的，请核对：${heads}。`,
    en: ({ heads }) =>
      `These columns were recognised by what stands in them, since their heads are in doubt; look at them: ${heads}.`,
  } satisfies Wording<{ heads: string }>,
  difference: {
    zh: ({ cell, typed, counted, rows }) => `${cell}：报告填 ${typed}，台账 ${counted}（${rows}）`,
    en: ({ cell, typed, counted, rows }) => `${cell}: the report says ${typed}, the register ${counted} (${rows})`,
  } satisfies Wording<{ cell: string; typed: string; counted: string; rows: string }>,
  filled: {
    zh: ({ cells }) => `由台账填入 ${cells} 个空格。`,
    en: ({ cells }) => `${cells} blank cells filled from the register.`,
  } satisfies Wording<{ cells: number }>,
  unclearProceedings: {
    zh: ({ rows }) => `复议、诉讼情况无法归入表四，请人工核对：${rows}。`,
    en: ({ rows }) => `Reviews or lawsuits that cannot be sorted into table 4: ${rows}.`,
  } satisfies Wording<{ rows: string }>,
  due: {
    zh: ({ late, open }) => `超期答复或超期未答复 ${late} 件，仍在办理 ${open} 件。`,
    en: ({ late, open }) => `${late} answered late or overdue, ${open} still open.`,
  } satisfies Wording<{ late: number; open: number }>,
  withoutShifts: {
    zh: () => "有的年份没有调休通知，所计期限未含调休。",
    en: () => "For some years no notice on shifted working days is known; terms were counted without them.",
  } satisfies Wording,
} as const;

function say(zh: string, en: string): Wording<TrayParams> {
  return { zh: () => zh, en: () => en };
}

function quoting(zh: string, en: string): Wording<TrayParams> {
  return {
    zh: ({ word }) => (word === undefined ? zh : `${zh}：“${word}”`),
    en: ({ word }) => (word === undefined ? en : `${en}: "${word}"`),
  };
}
