import { placeOfRow } from "../ledger/register.ts";
import type { Language } from "./language.ts";

/** Rows by their numbers, neighbours together, with their sheet where there are several: 第 3、5—7 行. */
export function formatRows(rows: readonly number[], offsets: readonly number[], language: Language, most = 12): string {
  const spans: { sheet: number; from: number; to: number }[] = [];
  for (const number of rows) {
    const { sheet, row } = placeOfRow(offsets, number);
    const last = spans.at(-1);
    if (last !== undefined && last.sheet === sheet && last.to + 1 === row) last.to = row;
    else spans.push({ sheet, from: row, to: row });
  }
  if (spans.length === 0) return language === "zh" ? "没有行" : "no rows";
  const told = spans.slice(0, most);
  const sheets = [...new Set(told.map(({ sheet }) => sheet))];
  const lists = sheets.map((sheet) => {
    const own = told
      .filter((span) => span.sheet === sheet)
      .map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`));
    if (language === "zh") {
      return `${offsets.length > 1 ? `第 ${sheet + 1} 张表` : ""}第 ${own.join("、")} 行`;
    }
    return `${offsets.length > 1 ? `sheet ${sheet + 1}, ` : ""}row${own.length > 1 || own[0]?.includes("—") === true ? "s" : ""} ${own.join(", ")}`;
  });
  const more = spans.length > most;
  if (language === "zh") return lists.join("，") + (more ? "等" : "");
  return lists.join("; ") + (more ? " …" : "");
}
