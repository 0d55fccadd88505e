import type { FixedWording, Wording } from "./language.ts";

/** What the tables of the editor say, besides the statutory labels. */
export const tableWords = {
  keys: {
    zh: "方向键移动，直接输入即替换，F2 修改，Delete 清空，Alt+↓ 显示提示；先按 Esc 再按 Tab 离开表格。",
    en: "Arrow keys move, typing replaces, F2 edits, Delete blanks, Alt+Down shows notes; Esc, then Tab, leaves the table.",
  },
  status: { zh: "当前单元格", en: "Current cell" },
  computedCell: { zh: "自动计算，不能直接填写", en: "computed, cannot be typed in" },
  blank: { zh: "空白", en: "blank" },
  computed: { zh: "自动计算", en: "computed" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  raw: { zh: "未识别的文字", en: "text not understood" },
  explained: { zh: "已说明", en: "explained" },
  fillZeros: { zh: "空白格填 0", en: "Zeros in blank cells" },
  fillSelection: { zh: "所选单元格", en: "Selected cells" },
  fillRow: { zh: "所在行", en: "Their rows" },
  fillTable: { zh: "整张表", en: "The whole table" },
  balance: { zh: "勾稽关系", en: "Balance" },
  balanceLeft: { zh: "第一项 + 第二项", en: "One plus two" },
  balanceRight: { zh: "第三项 + 第四项", en: "Three plus four" },
  balanceVerdict: { zh: "是否相等", en: "Equal?" },
  balanced: { zh: "平", en: "equal" },
  unbalanced: { zh: "不平", en: "off" },
  incomplete: { zh: "未填全", en: "incomplete" },
  unknown: { zh: "无法判断", en: "unknown" },
  empty: { zh: "未填", en: "blank" },
  pasteTitle: { zh: "粘贴前请核对", en: "Before pasting" },
  pastePlace: { zh: "位置", en: "Place" },
  pasteText: { zh: "剪贴板中的内容", en: "On the clipboard" },
  pasteReason: { zh: "说明", en: "Note" },
  pasteAsRead: { zh: "按识别结果粘贴", en: "Paste as read" },
  pasteAsIs: { zh: "保留原文", en: "Keep the text" },
  paste: { zh: "粘贴", en: "Paste" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
} as const satisfies Record<string, FixedWording>;

/** What the tables say with something in it. */
export const tableSentences = {
  moreFindings: {
    zh: ({ count }) => `另有 ${count} 条，见“核对结果”`,
    en: ({ count }) => `${count} more in the list of findings`,
  },
  pastedCount: {
    zh: ({ cells, problems }) => `将写入 ${cells} 个单元格；下面 ${problems} 处需要留意，其余均已识别。`,
    en: ({ cells, problems }) => `${cells} cells will be written; ${problems} need a look, all others were understood.`,
  },
  pasteNothing: {
    zh: ({ problems }) => `没有可以写入的单元格；下面 ${problems} 处没有粘贴。`,
    en: ({ problems }) => `No cell can be written; ${problems} texts were not pasted.`,
  },
  pastedAt: {
    zh: ({ row, column }) => `所粘贴内容的第 ${row} 行第 ${column} 列`,
    en: ({ row, column }) => `row ${row}, column ${column} of what is pasted`,
  },
  doubtful: {
    zh: ({ reading }) => `可能是 ${reading}`,
    en: ({ reading }) => `probably ${reading}`,
  },
  noted: {
    zh: ({ note, why }) => `${note}（${why}）`,
    en: ({ note, why }) => `${note} (${why})`,
  },
  unreadable: {
    zh: () => "不能读作数值，先按原文保留，核对时会提示",
    en: () => "not a number: kept as it stands, and reported by the checks",
  },
  outside: {
    zh: () => "超出表格或找不到对应的单元格，不会写入",
    en: () => "beyond the table, or no cell is known for it: it will not be written",
  },
  label: {
    zh: () => "是文字，不是表格里的项目名称，不会写入",
    en: () => "words that are no label of the form: they will not be written",
  },
  total: {
    zh: ({ reading }) =>
      reading === "" ? "这一格自动计算，不会写入" : `这一格自动计算，结果是 ${reading}，与粘贴的不同`,
    en: ({ reading }) =>
      reading === ""
        ? "this cell is computed, nothing is written"
        : `this cell is computed: ${reading}, not what was pasted`,
  },
  difference: {
    zh: ({ by }) => `差${by}`,
    en: ({ by }) => `by ${by}`,
  },
  selected: {
    zh: ({ sum, count }) => `求和 ${sum}　计数 ${count}`,
    en: ({ sum, count }) => `Sum ${sum}  Count ${count}`,
  },
  leftToSort: {
    zh: ({ by }) => `还差${by}件`,
    en: ({ by }) => `${by} to go`,
  },
  sortedTooMany: {
    zh: ({ by }) => `多${by}件`,
    en: ({ by }) => `${by} too many`,
  },
} as const satisfies {
  moreFindings: Wording<{ count: number }>;
  pastedCount: Wording<{ cells: number; problems: number }>;
  pasteNothing: Wording<{ problems: number }>;
  pastedAt: Wording<{ row: number; column: number }>;
  doubtful: Wording<{ reading: string }>;
  noted: Wording<{ note: string; why: string }>;
  unreadable: Wording<{ reading: string }>;
  outside: Wording<{ reading: string }>;
  label: Wording<{ reading: string }>;
  total: Wording<{ reading: string }>;
  difference: Wording<{ by: number }>;
  selected: Wording<{ sum: string; count: number }>;
  leftToSort: Wording<{ by: number }>;
  sortedTooMany: Wording<{ by: number }>;
};
