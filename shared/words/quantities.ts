import type { NamedQuantity } from "../report/quantities.ts";
import type { Labels } from "./labels.ts";
import type { Language } from "./language.ts";

/** What a named quantity is called. Statutory labels stay Chinese. */
export function quantityWords({ name, cells }: NamedQuantity, labels: Labels, language: Language): string {
  const table = labels.table("t3");
  const en = language === "en";
  switch (name.kind) {
    case "cell":
      return labels.cell(name.cell);
    case "group": {
      const column = labels.columnLabel(name.column);
      return en
        ? `${table}, all ${cells.length} rows of "${name.heading}", column "${column}"`
        : `${table}“${name.heading}”共 ${cells.length} 行合计“${column}”列`;
    }
    case "incoming": {
      const column = labels.columnLabel(name.column);
      return en
        ? `${table}, received plus carried in (items one and two), column "${column}"`
        : `${table}本年新收加上年结转（收办合计）“${column}”列`;
    }
    case "organisations":
      return en ? `${labels.row(name.row)}, all 法人或其他组织` : `${labels.row(name.row)}“法人或其他组织”五列合计`;
    case "lawsuits":
      return en
        ? `${labels.table("t4")}, lawsuits of both kinds together`
        : `${labels.table("t4")}行政诉讼两类总计（未经复议直接起诉加复议后起诉）`;
  }
}
