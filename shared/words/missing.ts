import type { Missing } from "../recognition/missing-cells.ts";
import type { Labels } from "./labels.ts";
import type { Language } from "./language.ts";

/** What a document lacks, as one line of a list. */
export function formatMissing(missing: Missing, labels: Labels, language: Language): string {
  const zh = language === "zh";
  switch (missing.kind) {
    case "table":
      return zh
        ? `${labels.table(missing.table)}整张没有找到（${missing.count} 格）`
        : `all of ${labels.table(missing.table)} (${missing.count} cells)`;
    case "row":
      return zh
        ? `${labels.row(missing.cell)}整行没有找到（${missing.count} 格）`
        : `${labels.row(missing.cell)}, the whole row (${missing.count} cells)`;
    case "cell":
      return labels.cell(missing.cell);
  }
}
