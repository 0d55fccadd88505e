import type { Cell, CellId, Form, TableId } from "../forms/form.ts";
import type { Language } from "./language.ts";

/** Names tables, rows, columns and cells in sentences. Statutory labels stay Chinese in every language. */
export interface Labels {
  readonly table: (id: TableId) => string;
  /** The row of a cell, with its table: 表三“（一）予以公开”行. */
  readonly row: (cell: CellId) => string;
  /** The column label of a cell, bare. */
  readonly columnLabel: (cell: CellId) => string;
  /** The innermost row label of a cell, bare. */
  readonly rowLabel: (cell: CellId) => string;
  /** A cell in full: table, row and column. */
  readonly cell: (cell: CellId) => string;
}

/** What the tables are called. */
export const tableNames: Readonly<Record<Language, Readonly<Record<TableId, string>>>> = {
  zh: { t2: "表二", t3: "表三", t4: "表四" },
  en: { t2: "table 2", t3: "table 3", t4: "table 4" },
};

/** The labels of a form in a language. */
export function labelsFor(form: Form, language: Language): Labels {
  const table = (id: TableId): string => tableNames[language][id];
  const rowLabel = (cell: Cell): string =>
    cell.table === "t4" ? cell.rowLabels.join("—") : (cell.rowLabels.at(-1) ?? cell.row);
  const columnLabel = (cell: Cell): string => cell.columnLabels.at(-1) ?? cell.column;
  const withCell = (id: CellId, say: (cell: Cell) => string): string => {
    const cell = form.cellById.get(id);
    return cell === undefined ? id : say(cell);
  };
  return language === "zh"
    ? {
        table,
        row: (id) => withCell(id, (cell) => `${table(cell.table)}“${rowLabel(cell)}”行`),
        columnLabel: (id) => withCell(id, columnLabel),
        rowLabel: (id) => withCell(id, rowLabel),
        cell: (id) => withCell(id, (cell) => `${table(cell.table)}“${rowLabel(cell)}”行“${columnLabel(cell)}”列`),
      }
    : {
        table,
        row: (id) => withCell(id, (cell) => `${table(cell.table)}, row "${rowLabel(cell)}"`),
        columnLabel: (id) => withCell(id, columnLabel),
        rowLabel: (id) => withCell(id, rowLabel),
        cell: (id) =>
          withCell(id, (cell) => `${table(cell.table)}, row "${rowLabel(cell)}", column "${columnLabel(cell)}"`),
      };
}
