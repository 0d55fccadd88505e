import type { FixedWording, Wording } from "./language.ts";

/** Words of the screen on the register of applications. */
export const ledgerWords = {
  title: { zh: "台账", en: "Register" },
  back: { zh: "返回报告", en: "Back to the report" },
  choose: { zh: "选择台账文件", en: "Choose the register" },
  chooseBefore: { zh: "选择上年台账", en: "Choose last year's" },
  empty: { zh: "由依申请公开台账数出表三", en: "Count table three from the register of applications" },
  emptyText: {
    zh: "把台账（Excel、WPS 表格、CSV 或含台账表格的文档）拖到这里，或选择文件，或从 Excel、WPS 复制后在这里按 Ctrl+V 粘贴。台账只在本机读取，姓名、证件号码不写入报告，也不写入任何其他文件。",
    en: "Drop the register here (a workbook, a CSV file, or a document with its table), choose the file, or copy it in Excel or WPS and press Ctrl+V here. It is only read: no name and no number of anybody goes into the report or any other file.",
  },
  reading: { zh: "正在读取台账…", en: "Reading the register…" },
  columns: { zh: "各列", en: "Columns" },
  noHead: {
    zh: "没有认出台账的表头：请在“各列”里指定哪一列是收到日期、申请人类别、答复日期、办理结果；以后同样的表头不用再指定。",
    en: "No heads of a register were recognised. Say under Columns which one holds the date of receipt, the kind of applicant, the date of the answer and the result; the same heads are known the next time.",
  },
  noUse: { zh: "（不用）", en: "(not used)" },
  tray: { zh: "未归类", en: "Not classified" },
  trayEmpty: { zh: "每一行都有着落。", en: "Every row is accounted for." },
  counts: { zh: "表三（由台账数出）", en: "Table three, counted from the register" },
  proceedings: { zh: "表四（由台账数出，供参考）", en: "Table four, counted from the register (a proposal)" },
  count: { zh: "计入", en: "Counts" },
  leaveOut: { zh: "不计", en: "Leave out" },
  stillOpen: { zh: "尚未办结", en: "Still open" },
  concluded: { zh: "本年度已办结", en: "Concluded in the year" },
  teach: { zh: "同样的词都这样归类", en: "The same for all rows with this word" },
  alike: { zh: "写法相同的行都这样归类", en: "The same for all rows that say this" },
  otherRow: { zh: "其他情形…", en: "Another row…" },
  otherKind: { zh: "其他类别…", en: "Another kind…" },
  date: { zh: "日期（如 2021-03-05）", en: "Date (2021-03-05)" },
  setDate: { zh: "确定", en: "Set" },
  acceptNames: { zh: "按名称建议归类", en: "Accept what the names propose" },
  leaveOthers: { zh: "其他年度的都不计", en: "Leave out those of other years" },
  fill: { zh: "填入空格并对照", en: "Fill blank cells and compare" },
  filled: { zh: "已与报告对照", en: "Held against the report" },
  takeCount: { zh: "改为台账数", en: "Take the register's figure" },
  keepTyped: { zh: "保留填报数", en: "Keep the typed figure" },
  keptReason: { zh: "经核对，以填报数为准", en: "Checked; the typed figure holds" },
  rowsOf: { zh: "所在的行", en: "Its rows" },
  closeRows: { zh: "收起", en: "Close" },
  openRows: { zh: "查看台账", en: "Look into the register" },
  due: { zh: "答复期限", en: "Deadlines" },
  nothingDue: { zh: "没有超期的，也没有还在办理的。", en: "Nothing was late, and nothing is open." },
  late: { zh: "超期", en: "late" },
  open: { zh: "待答复", en: "open" },
  withoutShifts: { zh: "未含调休", en: "without shifted days" },
  unit: { zh: "本单位", en: "Your unit" },
  everyUnit: { zh: "（各单位合计）", en: "(all units together)" },
  writeChannels: { zh: "把申请方式写入正文", en: "Write the channels into the text" },
  channelsWritten: {
    zh: "已在“一、总体情况”末尾写入一句，数据随台账变动；请核对后移到合适的位置。",
    en: "A sentence was written at the end of part one; its figures follow the register. Check it, and move it where it belongs.",
  },
  words: { zh: "词语对照", en: "Words" },
  word: { zh: "台账中的词", en: "Word of the register" },
  meaning: { zh: "归入…", en: "Means…" },
  addWord: { zh: "添加", en: "Add" },
  holidays: { zh: "放假和调休", en: "Holidays and shifted days" },
  holidayYear: { zh: "年份", en: "Year" },
  daysOff: { zh: "放假（如 0101-0103 0405）", en: "Days off (0101-0103 0405)" },
  daysWorked: { zh: "调休上班（如 0104 0214）", en: "Weekend days worked (0104 0214)" },
  keepHolidays: { zh: "保存", en: "Save" },
  holidaysUnfit: {
    zh: "请写月日四位数字，如 0101 或 0101-0103，各段之间用空格隔开。",
    en: "Write month and day in four digits, as 0101 or 0101-0103, with spaces between.",
  },
  decided: { zh: "逐行确认的", en: "Rows that you decided on" },
  takeBack: { zh: "撤回", en: "Take back" },
  left: { zh: "不计的行", en: "Rows left out" },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the screen on the register of applications. */
export const ledgerScreenSentences = {
  more: {
    zh: ({ count }) => `还有 ${count} 行，处理完以上各行后显示。`,
    en: ({ count }) => `${count} more rows; they appear as those above are settled.`,
  } satisfies Wording<{ count: number }>,
  notListed: {
    zh: ({ count }) => `还有 ${count} 行，这里不再列出。`,
    en: ({ count }) => `${count} more rows, not listed here.`,
  } satisfies Wording<{ count: number }>,
  unclearProceedings: {
    zh: ({ rows }) => `复议、诉讼情况无法归入，没有计入表四，请人工核对：${rows}。`,
    en: ({ rows }) => `Reviews or lawsuits that cannot be sorted in are not counted in table four; look at ${rows}.`,
  } satisfies Wording<{ rows: string }>,
  concludedInYear: {
    zh: ({ count, year }) => `没有答复日期的都算 ${year} 年度办结（${count} 行）`,
    en: ({ count, year }) => `Those without a date of the answer were concluded in ${year} (${count} rows)`,
  } satisfies Wording<{ count: number; year: number }>,
  datesOfYear: {
    zh: ({ count, year }) => `没有年份的日期都算 ${year} 年（${count} 行）`,
    en: ({ count, year }) => `Dates without a year are of ${year} (${count} rows)`,
  } satisfies Wording<{ count: number; year: number }>,
  forget: {
    zh: ({ word }) => `去掉“${word}”`,
    en: ({ word }) => `Take away "${word}"`,
  } satisfies Wording<{ word: string }>,
  typed: {
    zh: ({ typed }) => `报告填 ${typed}`,
    en: ({ typed }) => `the report says ${typed}`,
  } satisfies Wording<{ typed: string }>,
  filledCells: {
    zh: ({ filled, differing }) =>
      `已填入 ${filled} 个空格；${differing === 0 ? "其余与台账一致" : `${differing} 格与台账不一致`}。`,
    en: ({ filled, differing }) =>
      `${filled} blank cells filled; ${differing === 0 ? "all others agree" : `${differing} differ from the register`}.`,
  } satisfies Wording<{ filled: number; differing: number }>,
} as const;
