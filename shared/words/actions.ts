import type { FixedWording } from "./language.ts";

/** The names of the window's actions beyond those of the application menu. */
export const actionWords = {
  previousFinding: { zh: "上一条问题", en: "Previous finding" },
  nextRegion: { zh: "切换区域", en: "Next region" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  zoomReset: { zh: "实际大小", en: "Actual size" },
  gathering: { zh: "汇总台", en: "Gather the reports of units" },
  compare: { zh: "与上年或其他报告比较", en: "Compare with last year or another report" },
  ledger: { zh: "台账", en: "Register of applications" },
  signOff: { zh: "审签", en: "Sign-off" },
  packet: { zh: "生成材料包", en: "Make the packet for signature and publication" },
  palette: { zh: "查找命令", en: "Find a command" },
  fillIn: { zh: "逐项填报", en: "Fill in row by row" },
  wholeTable: { zh: "表三占满窗口", en: "Table three in the whole window" },
  foldParts: { zh: "收起或展开报告各部分", en: "Fold the list of parts" },
  foldFindings: { zh: "收起或展开核对结果", en: "Fold the findings" },
  lastYearBeside: { zh: "显示上年数据", en: "Show last year's figures" },
  writeNote: { zh: "给当前单元格写备注", en: "Write a note at the current cell" },
  aboutCell: {
    zh: "查看当前单元格的含义、算式和历年数据",
    en: "What the current cell means, how it was added up, and its other years",
  },
  cellFinding: { zh: "查看当前单元格的问题", en: "Go to the finding at the current cell" },
  pageMenu: { zh: "此处可用的操作", en: "What can be done here" },
  pasteByKeys: {
    zh: "请按 Ctrl+V 粘贴：此处的浏览器不允许菜单读取剪贴板。",
    en: "Press Ctrl+V to paste: the browser here lets no menu read the clipboard.",
  },
  viewMenu: { zh: "查看", en: "View" },
  moreMenu: { zh: "其他", en: "More" },
  notices: { zh: "通知记录", en: "Earlier notices" },
  replace: { zh: "替换…", en: "Replace…" },
  verify: { zh: "核验导出文件", en: "Verify an exported file" },
  versions: { zh: "历史版本", en: "Versions" },
  lastYear: { zh: "上年报告", en: "Last year's report" },
} as const satisfies Record<string, FixedWording>;

/** What stands on the buttons of the editor's bar, where their actions have longer names. Each is a part of its action's name. */
export const barWords = {
  ledger: { zh: "台账", en: "Register" },
  lastYear: { zh: "上年报告", en: "Last year" },
  compare: { zh: "比较", en: "Compare" },
  verify: { zh: "核验", en: "Verify" },
  packet: { zh: "材料包", en: "packet" },
  settings: { zh: "设置", en: "Settings" },
  wholeTable: { zh: "表三", en: "Table three" },
  fillGroup: { zh: "填报", en: "Fill in" },
  compareGroup: { zh: "比对", en: "Compare" },
  signGroup: { zh: "送审", en: "Sign-off" },
  helpGroup: { zh: "帮助", en: "Help" },
} as const satisfies Record<string, FixedWording>;
