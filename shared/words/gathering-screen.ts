import type { UnitState } from "../gathering/board.ts";
import type { FixedWording, Wording } from "./language.ts";

/** What the chips of the board call how it stands with a unit. */
export const unitStateWords: Readonly<Record<UnitState, FixedWording>> = {
  missing: { zh: "未收", en: "missing" },
  waiting: { zh: "待看", en: "to look at" },
  faulty: { zh: "有错", en: "errors" },
  returned: { zh: "已退", en: "sent back" },
  passed: { zh: "已通过", en: "passed" },
  within: { zh: "已含在上级数据", en: "within another report" },
};

/** Words of the gathering hall. */
export const hallWords = {
  title: { zh: "汇总台", en: "Gathering" },
  all: { zh: "全部汇总", en: "All gatherings" },
  list: { zh: "汇总", en: "Gatherings" },
  loading: { zh: "正在读取…", en: "Reading…" },
  begin: { zh: "新建汇总", en: "New gathering" },
  empty: { zh: "把各单位的报告收齐，合成一份", en: "Collect the units' reports and make one of them" },
  emptyText: {
    zh: "新建一次汇总，填好应报单位名册，把各单位发来的文件或整个文件夹拖进来。各种格式的文件一起读取，错在哪里、缺谁、有没有重复，一目了然；原文件不改动，关闭窗口也不会丢失。",
    en: "Begin a gathering, fill in who has to report, and drop what the units have sent, files or whole folders of any kind. What is wrong, missing or twice is shown; the files themselves are not changed, and nothing is lost when the window is closed.",
  },
  unit: { zh: "汇总单位", en: "Unit that gathers" },
  year: { zh: "年度", en: "Year" },
  deadline: { zh: "报送截止", en: "Due" },
  state: { zh: "进度", en: "Progress" },
  saved: { zh: "最后改动", en: "Last changed" },
  earlier: { zh: "沿用名册", en: "Roster of" },
  noEarlier: { zh: "（不沿用）", en: "(none)" },
  create: { zh: "新建", en: "Begin" },
  addFiles: { zh: "收文件", en: "Add files" },
  addFolder: { zh: "收文件夹", en: "Add a folder" },
  outputs: { zh: "写出…", en: "Write…" },
  mergeAgain: { zh: "报告库里已有这份汇总报告", en: "The merged report is in the library already" },
  mergeAgainNote: {
    zh: "写入时，表格、来源和调整换成这次的汇总数，正文和审签记录保留；数字有变的，已办的审签步骤随之失效。写入前的一稿以“重新汇总前”留在历史版本里，可以恢复。",
    en: "Tables, sources and adjustments become those of now; texts and sign-off stay, and steps signed over other figures fall away. What it was stays among the versions, as “重新汇总前”.",
  },
  mergeNew: { zh: "另存为一份新报告", en: "Make a new report" },
  mergedAgain: {
    zh: "新的汇总数已写入，原稿留在历史版本里",
    en: "The new sums are written; what it was stays among the versions",
  },
  draftFirst: {
    zh: "这份报告有未保存的修改，汇总数没有写入；请先处理这些修改，再生成一次",
    en: "This report has unsaved changes, so nothing was written. Settle these first, then merge again",
  },
  /** The name of a version, which is on the disk. */
  beforeMerging: { zh: "重新汇总前", en: "重新汇总前" },
  merge: { zh: "生成汇总报告", en: "Make the merged report" },
  cancel: { zh: "停止", en: "Stop" },
  tabUnits: { zh: "单位", en: "Units" },
  tabDoubts: { zh: "待看", en: "To look at" },
  tabChecks: { zh: "审核", en: "Checks" },
  tabSums: { zh: "汇总数", en: "Sums" },
  tabRoster: { zh: "名册", en: "Roster" },
  copyMissing: { zh: "复制未报名单", en: "Copy who is missing" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: { zh: "没有复制成功，请重试。", en: "It could not be copied. Try again." },
  drop: { zh: "松开鼠标，收下这些文件", en: "Let go to take these files in" },
  stateOf: { zh: "状态", en: "State" },
  round: { zh: "稿次", en: "Round" },
  warnings: { zh: "警告", en: "Warnings" },
  received: { zh: "本年新收", en: "Received" },
  carriedOut: { zh: "结转下年度", en: "Carried on" },
  file: { zh: "文件", en: "File" },
  search: { zh: "查找单位", en: "Find a unit" },
  everything: { zh: "全部", en: "All" },
  noUnits: { zh: "还没有单位。先填名册，或直接把文件拖进来。", en: "No units yet. Fill in the roster, or drop files." },
  noMatch: { zh: "没有符合条件的单位。", en: "No unit fits." },
  files: { zh: "收到的文件", en: "What came in" },
  nothingCame: { zh: "还没有收到这个单位的文件。", en: "Nothing has come in from this unit." },
  contact: { zh: "联系人", en: "Contact" },
  found: { zh: "问题", en: "Findings" },
  nothingFound: { zh: "没有发现问题。", en: "Nothing was found." },
  looking: { zh: "正在核对原文件…", en: "Checking the file…" },
  roundChanges: { zh: "这一稿改了什么", en: "What this round changes" },
  before: { zh: "上一稿", en: "Before" },
  after: { zh: "这一稿", en: "Now" },
  sendBack: { zh: "退回修改…", en: "Send back…" },
  sendBackAll: { zh: "有错的都退回…", en: "Send back all with errors…" },
  leaveOut: { zh: "不汇入", en: "Leave out" },
  takeAgain: { zh: "恢复", en: "Take it after all" },
  openReport: { zh: "存入报告库并打开", en: "Into the library, and open" },
  noDoubts: { zh: "没有要看的文件。", en: "Nothing waits for a look." },
  doubtWhose: { zh: "这是哪个单位报送的？", en: "Whose report is this?" },
  doubtYear: { zh: "文件里没有写明年度。", en: "The file does not say its year." },
  doubtOrder: {
    zh: "同一单位有内容不同的几份，哪一份是最后一稿？",
    en: "This unit sent several. Which one is the last?",
  },
  doubtRoster: {
    zh: "名册里没有这个单位。它是名册里的哪一个，还是另外增加的？",
    en: "The roster does not have this unit. Which one is it, or does it come on top?",
  },
  accept: { zh: "确认，看下一个", en: "Accept, next" },
  asNamed: { zh: "作为名册以外的单位汇入", en: "Count it as a unit outside the roster" },
  whichUnit: { zh: "单位", en: "Unit" },
  thisLast: { zh: "以这一份为准", en: "This is the last one" },
  failedFiles: { zh: "读不了的文件", en: "Files that could not be read" },
  leftFiles: { zh: "未汇入的文件", en: "Files that were left out" },
  skippedFiles: { zh: "文件夹里跳过的", en: "Passed over in folders" },
  gatheringFindings: { zh: "汇总情况", en: "About the gathering" },
  matrix: { zh: "单位与检查", en: "Units and checks" },
  byUnit: { zh: "按单位", en: "By unit" },
  byRule: { zh: "按检查", en: "By check" },
  check: { zh: "检查", en: "Check" },
  unitsOf: { zh: "单位数", en: "Units" },
  allFine: { zh: "已收的报告都没有错误和警告。", en: "No report that came in has errors or warnings." },
  noSums: { zh: "还没有可以相加的报告。", en: "There is nothing to add up yet." },
  origins: { zh: "数从哪里来", en: "Where it comes from" },
  chooseCell: { zh: "点一格，看它由哪些单位相加。", en: "Choose a cell to see the units behind it." },
  own: { zh: "本级", en: "Own figures" },
  chooseOwn: { zh: "本级报告", en: "Own report" },
  ownFile: { zh: "选择文件…", en: "Choose a file…" },
  ownNone: { zh: "（没有本级数）", en: "(none)" },
  adjusted: { zh: "调整", en: "Adjustment" },
  adjustBy: { zh: "增减（如 -2）", en: "By how much (-2)" },
  adjustReason: { zh: "调整理由", en: "Reason" },
  adjust: { zh: "调整", en: "Adjust" },
  adjustBack: { zh: "撤销调整", en: "Take it back" },
  adjustNeeds: { zh: "请写明增减数和理由。", en: "Say by how much and why." },
  missingHere: { zh: "未收", en: "missing" },
  breaking: { zh: "这一列不平，出自", en: "This column does not balance because of" },
  swings: { zh: "比上年变化最大", en: "Largest changes against last year" },
  years: { zh: "历年", en: "Through the years" },
  rosterText: {
    zh: "每行一个单位，也可以从 Excel 整块粘贴；各列用制表符分开，第一行可以写表头：单位名称、简称、层级、上级、联系人、代码。",
    en: "A unit a line, or a block out of a spreadsheet. Columns are apart by tabs; a first line may hold the heads 单位名称, 简称, 层级, 上级, 联系人, 代码.",
  },
  roster: { zh: "应报单位名册", en: "Who has to report" },
  rosterEdit: { zh: "编辑名册…", en: "Edit the roster…" },
  rosterFile: { zh: "从文件读取…", en: "Read from a file…" },
  templates: { zh: "写出填报模板", en: "Write templates" },
  templatesNote: {
    zh: "名册里每个单位写出一份工作簿（用 Excel 或 WPS 填）和一份报告文件（用勾稽填），单位、年度已写好，合计和核对随填随算；有上年的汇总时，旁边附上年数。",
    en: "Each unit of the roster gets a workbook and a report file with its name and year, live totals and checks, and last year's figures beside where last year was gathered here.",
  },
  rosterEmpty: {
    zh: "还没有名册。没有名册也能汇总，但看不出缺谁。",
    en: "No roster yet. Without one nobody is known to be missing.",
  },
  rosterUnits: { zh: "应报单位", en: "Units" },
  aliases: { zh: "简称、曾用名", en: "Other names" },
  level: { zh: "层级", en: "Level" },
  parent: { zh: "上级", en: "Above it" },
  save: { zh: "保存", en: "Save" },
  slipTitle: { zh: "退回修改", en: "Send back" },
  slipNote: {
    zh: "每个单位写出两个文件：退回修改单（Word），和可拖进对方勾稽窗口的 .gouji-slip。写好后可以复制消息文字。",
    en: "Each unit gets two files: a Word document, and a .gouji-slip for its own window. Afterwards the text for a message can be copied.",
  },
  slipBy: { zh: "退回人或单位", en: "Sent back by" },
  slipUntil: { zh: "重新报送截止（年-月-日）", en: "Due again (YYYY-MM-DD)" },
  slipContact: { zh: "联系人和电话", en: "Whom to call" },
  slipWrite: { zh: "写出退回单", en: "Write" },
  slipCopy: { zh: "复制消息", en: "Copy the message" },
  slipDone: { zh: "已写出。发给单位的消息：", en: "Written. Messages for the units:" },
  close: { zh: "完成", en: "Done" },
  outputTitle: { zh: "写出汇总资料", en: "Write the gathering" },
  outXlsx: {
    zh: "汇总一览（.xlsx）：单位、状态、主要数字、问题",
    en: "Overview (.xlsx): units, states, key figures, findings",
  },
  outCsv: {
    zh: "全部数据（.csv）：每个单位、每一稿、每一格一行",
    en: "All values (.csv): a line a unit, round and cell",
  },
  outParquet: { zh: "全部数据（.parquet），供数据库分析", en: "All values (.parquet), for databases" },
  dateUnfit: { zh: "请写成 2026-01-31 的样子。", en: "Write it as 2026-01-31." },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the gathering hall. */
export const hallSentences = {
  writeInto: {
    zh: ({ name, cells }) => `写入“${name}”（${cells === 0 ? "填报数没有变化" : `${cells} 格有变化`}）`,
    en: ({ name, cells }) => `Write into "${name}" (${cells === 0 ? "no figure changes" : `${cells} cells change`})`,
  } satisfies Wording<{ name: string; cells: number }>,
  bar: {
    zh: ({ received, units }) => `已收 ${received}/${units}`,
    en: ({ received, units }) => `${received}/${units} received`,
  } satisfies Wording<{ received: number; units: number }>,
  returned: {
    zh: ({ count }) => `已退 ${count}`,
    en: ({ count }) => `${count} sent back`,
  } satisfies Wording<{ count: number }>,
  faulty: {
    zh: ({ count }) => `有错 ${count}`,
    en: ({ count }) => `${count} with errors`,
  } satisfies Wording<{ count: number }>,
  passed: {
    zh: ({ count }) => `已通过 ${count}`,
    en: ({ count }) => `${count} passed`,
  } satisfies Wording<{ count: number }>,
  daysLeft: {
    zh: ({ days }) => (days > 0 ? `距截止 ${days} 天` : days === 0 ? "今天截止" : `已过截止 ${-days} 天`),
    en: ({ days }) => (days > 0 ? `${days} days left` : days === 0 ? "due today" : `${-days} days late`),
  } satisfies Wording<{ days: number }>,
  faultyUnit: {
    zh: ({ errors }) => `有错 ${errors}`,
    en: ({ errors }) => `${errors} errors`,
  } satisfies Wording<{ errors: number }>,
  returnedUnit: {
    zh: ({ times }) => `已退 ${times} 次`,
    en: ({ times }) => `sent back ${times} times`,
  } satisfies Wording<{ times: number }>,
  reading: {
    zh: ({ done, of }) => `正在读取 ${done} / ${of}`,
    en: ({ done, of }) => `Reading ${done} of ${of}`,
  } satisfies Wording<{ done: number; of: number }>,
  keeping: {
    zh: ({ done, of }) => `正在收下 ${done} / ${of}`,
    en: ({ done, of }) => `Taking in ${done} of ${of}`,
  } satisfies Wording<{ done: number; of: number }>,
  came: {
    zh: ({ files, doubts }) =>
      `收到 ${files} 份新的或有改动的报告${doubts > 0 ? `；${doubts} 份要看一下` : ""}。已有的没有重复读取。`,
    en: ({ files, doubts }) =>
      `${files} new or changed reports came in${doubts > 0 ? `; ${doubts} wait for a look` : ""}. What was there is not read again.`,
  } satisfies Wording<{ files: number; doubts: number }>,
  stopped: {
    zh: ({ files }) => `已停止；读完的 ${files} 份都已保存。再收一次同样的文件夹，会接着读没读的。`,
    en: ({ files }) => `Stopped. The ${files} that were read are kept; add the same folder again to go on.`,
  } satisfies Wording<{ files: number }>,
  roundOf: {
    zh: ({ round }) => `第 ${round} 稿`,
    en: ({ round }) => `round ${round}`,
  } satisfies Wording<{ round: number }>,
  doubtAt: {
    zh: ({ at, of }) => `第 ${at} 个，共 ${of} 个`,
    en: ({ at, of }) => `${at} of ${of}`,
  } satisfies Wording<{ at: number; of: number }>,
  doubtSays: {
    zh: ({ name }) => `文件里写的是“${name}”`,
    en: ({ name }) => `The file says "${name}"`,
  } satisfies Wording<{ name: string }>,
  missingMessage: {
    zh: ({ title, units, deadline }) =>
      `${title}：截至目前，以下 ${units.length} 个单位尚未报送${deadline === undefined ? "" : `（截止 ${deadline}）`}：\n${units.join("、")}`,
    en: ({ title, units, deadline }) =>
      `${title}: these ${units.length} units have not reported yet${deadline === undefined ? "" : ` (due ${deadline})`}:\n${units.join(", ")}`,
  } satisfies Wording<{ title: string; units: readonly string[]; deadline: string | undefined }>,
  gathering: {
    zh: ({ unit, year }) => `${unit} ${year} 年度`,
    en: ({ unit, year }) => `${unit}, ${year}`,
  } satisfies Wording<{ unit: string; year: number }>,
  written: {
    zh: ({ path }) => `已写出“${path}”。`,
    en: ({ path }) => `Wrote "${path}".`,
  } satisfies Wording<{ path: string }>,
  slipsWritten: {
    zh: ({ slips, folder }) => `已在“${folder}”写好 ${slips} 份退回修改单。`,
    en: ({ slips, folder }) => `Wrote ${slips} slips into "${folder}".`,
  } satisfies Wording<{ slips: number; folder: string }>,
  slipsChanged: {
    zh: ({ units }) => `这些单位的原文件已改动或移走，没有写退回单：${units.join("、")}。请重新收一次。`,
    en: ({ units }) =>
      `The files of these units have changed or moved, so no slip was written: ${units.join(", ")}. Take them in again.`,
  } satisfies Wording<{ units: readonly string[] }>,
  exists: {
    zh: ({ path }) => `“${path}”已经存在。`,
    en: ({ path }) => `"${path}" exists already.`,
  } satisfies Wording<{ path: string }>,
  rosterSaved: {
    zh: ({ units }) => `名册已保存，共 ${units} 个单位。`,
    en: ({ units }) => `The roster has ${units} units.`,
  } satisfies Wording<{ units: number }>,
  leaveReason: {
    zh: ({ name }) => `${name}决定不汇入`,
    en: ({ name }) => `left out by ${name}`,
  } satisfies Wording<{ name: string }>,
  remainder: {
    zh: ({ unit, remainder }) => `${unit}（差 ${remainder}）`,
    en: ({ unit, remainder }) => `${unit} (off by ${remainder})`,
  } satisfies Wording<{ unit: string; remainder: number }>,
} as const;
