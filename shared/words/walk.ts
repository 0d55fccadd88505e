import type { FixedWording } from "./language.ts";

/** What a start without a display says: it shows in both languages what the window would have shown. */
export const walkWords = {
  checked: { zh: "核对结果", en: "check result" },
  left: { zh: "留下的文件", en: "files left" },
  failed: { zh: "窗口没有走完示例", en: "the window did not get through the sample" },
} as const satisfies Record<string, FixedWording>;
