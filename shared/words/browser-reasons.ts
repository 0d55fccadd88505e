import type { BrowserReason } from "../failure.ts";
import type { FixedWording } from "./language.ts";

/** Why a browser produced no PDF. */
export const browserReasonWords: Readonly<Record<BrowserReason, FixedWording>> = {
  notStarted: { zh: "无法启动", en: "it does not start" },
  stopped: { zh: "中途退出", en: "it stopped with an error" },
  timeout: { zh: "超过一分钟没有完成", en: "it was not done after a minute" },
  noPdf: { zh: "没有写出 PDF 文件", en: "it wrote no PDF file" },
};
