import type { Severity } from "../checks/finding.ts";
import type { FixedWording } from "./language.ts";

/** The severities as words. */
export const severityWords: Readonly<Record<Severity, FixedWording>> = {
  error: { zh: "错误", en: "error" },
  "error-unless-explained": { zh: "错误（可说明）", en: "error, unless explained" },
  warning: { zh: "警告", en: "warning" },
  hint: { zh: "提示", en: "hint" },
};
