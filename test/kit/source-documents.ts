import type { TableId } from "../../shared/forms/form.ts";
import type { Edition } from "../../shared/forms/registry.ts";
import { formOf } from "../../shared/forms/registry.ts";
import type { Reading } from "../../shared/recognition/reading.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { Cells } from "../../shared/report/report.ts";

/** A table of the form as a document has it: printed as the form prints it, merges included. */
export function printedTable(edition: Edition, id: TableId, cells: Cells): SourceTable {
  const table = formOf(edition).tables.find((one) => one.id === id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  return {
    kind: "table",
    rows: table.layout.rows.map((row) =>
      row.map(({ content, rowSpan, columnSpan }) => ({
        text: content.kind === "label" ? content.text : formatCell(cells[content.cell]),
        rowSpan,
        columnSpan,
      })),
    ),
  };
}

/** A cell without a merge. */
export function plainCell(text: string): SourceCell {
  return { text, rowSpan: 1, columnSpan: 1 };
}

/** A table without merges from its texts. */
export function plainTable(rows: readonly (readonly string[])[]): SourceTable {
  return { kind: "table", rows: rows.map((row) => row.map(plainCell)) };
}

/** Lines of text. */
export function lines(...texts: readonly string[]): readonly SourceBlock[] {
  return texts.map((text) => ({ kind: "line", text }));
}

/** A document of blocks. */
export function sourceDocument(...blocks: readonly SourceBlock[]): SourceDocument {
  return { kind: "docx", blocks, pictures: [] };
}

/** A whole report with the tables given, every part with its heading and a sentence. */
export function reportDocument(...tables: readonly SourceBlock[]): SourceDocument {
  return sourceDocument(
    ...lines(
      "示例区人民政府",
      "2022年政府信息公开工作年度报告",
      "本报告按规定编制，统计期限为2022年1月1日至12月31日。",
      "一、总体情况",
      "全年工作平稳有序，各项任务按期完成。",
    ),
    ...tables,
    ...lines(
      "五、存在的主要问题及改进情况",
      "公开不够及时，下一步加强督促。",
      "六、其他需要报告的事项",
      "没有收取信息处理费。",
    ),
  );
}

/** What is recognised in a document that has to be a report. */
export function readingOf(document: SourceDocument): Reading {
  const result = recognise(document, "报告.docx");
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** The cells that are neither as expected nor a doubt: what would have gone wrong in silence. */
export function silentlyWrong(reading: Reading, expected: Cells): readonly string[] {
  const doubted = new Set(reading.doubts.map(({ cell }) => cell));
  const missing = new Set(reading.missing);
  return formOf(reading.edition).cells.flatMap(({ id }) => {
    const value = reading.cells[id];
    const same = JSON.stringify(value) === JSON.stringify(expected[id]);
    return same || doubted.has(id) || (value === undefined && missing.has(id)) ? [] : [`${id}: ${formatCell(value)}`];
  });
}
