import type { FixedWording } from "./language.ts";

/** The names of the window's actions beyond those of the application menu. */
export const actionWords = {
  previousFinding: { zh: "上一条问题", en: "Previous finding" },
  nextRegion: { zh: "切换区域", en: "Next region" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  zoomReset: { zh: "实际大小", en: "Actual size" },
  compare: { zh: "与上年或其他报告比较", en: "Compare with last year or another report" },
  signOff: { zh: "审签", en: "Sign-off" },
  packet: { zh: "生成材料包", en: "Make the packet for signature and publication" },
  palette: { zh: "查找命令", en: "Find a command" },
  replace: { zh: "替换…", en: "Replace…" },
  verify: { zh: "核验导出文件", en: "Verify an exported file" },
  versions: { zh: "历史版本", en: "Versions" },
  lastYear: { zh: "上年报告", en: "Last year's report" },
} as const satisfies Record<string, FixedWording>;
