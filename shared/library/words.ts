import type { FixedWording, Wording } from "../words/language.ts";
import type { LibraryColumn } from "./library-list.ts";

/** What the columns of the library are called. */
export const columnWords: Readonly<Record<LibraryColumn, FixedWording>> = {
  unit: { zh: "单位", en: "Unit" },
  year: { zh: "年度", en: "Year" },
  state: { zh: "填报情况", en: "State" },
  findings: { zh: "核对结果", en: "Findings" },
  due: { zh: "公布期限", en: "Due" },
  saved: { zh: "上次保存", en: "Last saved" },
};

/** Words of the library's list. */
export const libraryListWords = {
  filter: { zh: "筛选", en: "Filter" },
  allYears: { zh: "全部年度", en: "All years" },
  errors: { zh: "有错误", en: "With errors" },
  unfinished: { zh: "未填完", en: "Not filled in" },
  signed: { zh: "已审签", en: "Signed" },
  select: { zh: "选择", en: "Select" },
  selectAll: { zh: "全选所列报告", en: "Select all that are listed" },
  check: { zh: "核对", en: "Check" },
  export: { zh: "导出", en: "Export" },
  remove: { zh: "移入“已删除的报告”", en: "Move to trash" },
  unselect: { zh: "取消选择", en: "Clear selection" },
  checking: { zh: "正在核对…", en: "Checking…" },
  checkTitle: { zh: "所选报告的核对结果", en: "What the checks found" },
  clean: { zh: "没有错误和警告。", en: "No errors or warnings." },
  exportTitle: { zh: "导出所选报告", en: "Export the selected reports" },
  removedTitle: { zh: "已删除的报告", en: "Removed reports" },
  noRemoved: { zh: "没有已删除的报告。", en: "Nothing was removed." },
  removedNote: {
    zh: "从报告库移除的报告都在这里，恢复后回到原来的位置；原处已有同名文件的，另起名字。",
    en: "Whatever was removed from the library is here. It goes back to where it was, under another name where that is taken.",
  },
  bringBack: { zh: "恢复", en: "Bring back" },
  notAReport: { zh: "（不是可读的报告文件）", en: "(no readable report)" },
  dueToday: { zh: "今天截止", en: "due today" },
  departmentsDue: { zh: "部门公布期限（月-日）", en: "Departments publish by (month-day)" },
  governmentsDue: { zh: "政府公布期限（月-日）", en: "Governments publish by (month-day)" },
  dueWrong: { zh: "请按“01-31”的样子填写月和日。", en: "Write month and day as in 01-31." },
} as const satisfies Record<string, FixedWording>;

/** Sentences of the library's list. */
export const libraryListSentences = {
  left: {
    zh: ({ days }) => `还剩 ${days} 天`,
    en: ({ days }) => `${days} ${days === 1 ? "day" : "days"} left`,
  } satisfies Wording<{ days: number }>,
  late: {
    zh: ({ days }) => `已过 ${days} 天`,
    en: ({ days }) => `${days} ${days === 1 ? "day" : "days"} late`,
  } satisfies Wording<{ days: number }>,
  selected: {
    zh: ({ count }) => `已选 ${count} 份`,
    en: ({ count }) => `${count} selected`,
  } satisfies Wording<{ count: number }>,
  selectOne: {
    zh: ({ unit, year }) => `选择${unit} ${year}`,
    en: ({ unit, year }) => `Select ${unit} ${year}`,
  } satisfies Wording<{ unit: string; year: number }>,
  sortBy: {
    zh: ({ column }) => `按${column}排序`,
    en: ({ column }) => `Sort by ${column}`,
  } satisfies Wording<{ column: string }>,
  removed: {
    zh: ({ count }) => `${count} 份报告已移入“已删除的报告”。`,
    en: ({ count }) => `${count} reports were moved to the trash.`,
  } satisfies Wording<{ count: number }>,
  exporting: {
    zh: ({ done, of }) => `正在导出：${done} / ${of} 份`,
    en: ({ done, of }) => `Exporting: ${done} of ${of}`,
  } satisfies Wording<{ done: number; of: number }>,
  exported: {
    zh: ({ count }) => `${count} 份报告已导出。`,
    en: ({ count }) => `${count} reports were exported.`,
  } satisfies Wording<{ count: number }>,
  notExported: {
    zh: ({ title, reason }) => `${title}没有导出：${reason}`,
    en: ({ title, reason }) => `${title} was not exported: ${reason}`,
  } satisfies Wording<{ title: string; reason: string }>,
  removedAt: {
    zh: ({ time, path }) => `${time} 删除，原在 ${path}`,
    en: ({ time, path }) => `Removed ${time} from ${path}`,
  } satisfies Wording<{ time: string; path: string }>,
} as const;
