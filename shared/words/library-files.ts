import type { FixedWording } from "./language.ts";

/** Words in the names of report files. Files go from office to office, so they are Chinese in every language. */
export const libraryWords = {
  copyMark: { zh: "（副本）", en: "（副本）" },
  untitled: { zh: "未命名", en: "未命名" },
} as const satisfies Record<string, FixedWording>;
