import type { ApplicantColumn, ApplicationRowId, Cell } from "../../shared/forms/form.ts";
import { type Edition, formOf } from "../../shared/forms/registry.ts";
import type { SourceCell, SourceTable } from "../../shared/recognition/source-document.ts";
import { formatCell } from "../../shared/report/cell-value.ts";
import type { Cells } from "../../shared/report/report.ts";
import { plainCell } from "./source-documents.ts";

/** How table three is laid out where it is not printed as in the form. */
export interface ApplicationLayout {
  /** The columns in their order, by id. */
  readonly columns: readonly ApplicantColumn[];
  /** What stands for the row's labels: all of them with merges, all repeated, the last one alone, or all in one cell. */
  readonly labels: "merged" | "repeated" | "blank" | "innermost" | "combined";
  /** Header: with merges over two rows, one row without the group, or every cell on its own. */
  readonly header: "merged" | "flat" | "repeated" | "blank";
  /** Columns added: a running number at the left, remarks at the right. */
  readonly numbers: boolean;
  readonly remarks: boolean;
  /** Subtotal rows after each group. */
  readonly subtotals: boolean;
}

const depth = 3;

/** Table three in another layout. `word` changes each label. */
export function applicationTable(
  edition: Edition,
  cells: Cells,
  layout: ApplicationLayout,
  word: (label: string) => string,
): SourceTable {
  const own = formOf(edition).cells.filter((cell) => cell.table === "t3");
  const rowIds = [...new Set(own.map(({ row }) => row))];
  const byId = new Map(own.map((cell) => [cell.id, cell]));
  const columnLabel = (column: ApplicantColumn): string => byId.get(`t3.received.${column}`)?.columnLabels.at(-1) ?? "";
  const labelsOf = (row: ApplicationRowId): readonly string[] => byId.get(`t3.${row}.total`)?.rowLabels ?? [];
  const width = layout.labels === "innermost" || layout.labels === "combined" ? 1 : depth;
  const rows: SourceCell[][] = [...headingRows(layout, width, columnLabel, word)];
  let above: readonly string[] = [];
  for (const [place, row] of rowIds.entries()) {
    const labels = labelsOf(row);
    const group = (depthAt: number): string => labels.slice(0, depthAt + 1).join("|");
    const cellsOfRow: SourceCell[] = layout.numbers ? [plainCell(String(place + 1))] : [];
    if (layout.labels === "innermost") cellsOfRow.push(plainCell(word(labels.at(-1) ?? "")));
    else if (layout.labels === "combined") cellsOfRow.push(plainCell(labels.map(word).join(" ")));
    else {
      for (const [at, label] of labels.entries()) {
        const last = at === labels.length - 1;
        const same = !last && above.slice(0, at + 1).join("|") === group(at);
        if (layout.labels === "merged") {
          if (same) continue;
          const rowSpan = last
            ? 1
            : rowIds.slice(place).filter(
                (other) =>
                  labelsOf(other)
                    .slice(0, at + 1)
                    .join("|") === group(at),
              ).length;
          cellsOfRow.push({ text: word(label), rowSpan, columnSpan: last ? depth - at : 1 });
        } else {
          cellsOfRow.push(plainCell(same && layout.labels === "blank" ? "" : word(label)));
          const fill = last ? depth - at - 1 : 0;
          for (let more = 0; more < fill; more += 1)
            cellsOfRow.push(plainCell(layout.labels === "blank" ? "" : word(label)));
        }
      }
    }
    cellsOfRow.push(...layout.columns.map((column) => plainCell(formatCell(cells[`t3.${row}.${column}`]))));
    if (layout.remarks) cellsOfRow.push(plainCell(""));
    rows.push(cellsOfRow);
    above = labels;
    const next = rowIds[place + 1];
    if (
      layout.subtotals &&
      labels.length === depth &&
      next !== undefined &&
      labelsOf(next)[1] !== labels[1] &&
      layout.labels !== "merged"
    ) {
      rows.push([
        ...(layout.numbers ? [plainCell("")] : []),
        ...Array.from({ length: width }, () => plainCell("小计")),
        ...layout.columns.map(() => plainCell("7")),
        ...(layout.remarks ? [plainCell("")] : []),
      ]);
    }
  }
  return { kind: "table", rows };
}

function headingRows(
  layout: ApplicationLayout,
  width: number,
  columnLabel: (column: ApplicantColumn) => string,
  word: (label: string) => string,
): readonly SourceCell[][] {
  const before = (text: string, rowSpan: number): SourceCell[] => [
    ...(layout.numbers ? [{ text: "序号", rowSpan, columnSpan: 1 }] : []),
    { text, rowSpan, columnSpan: width },
  ];
  const after = (rowSpan: number): SourceCell[] => (layout.remarks ? [{ text: "备注", rowSpan, columnSpan: 1 }] : []);
  const leaves = layout.columns.map((column) => plainCell(word(columnLabel(column))));
  if (layout.header === "flat") return [[...before("申请人情况", 1), ...leaves, ...after(1)]];
  const organisations = new Set(["business", "research", "nonprofit", "legalService", "otherOrg"]);
  const upper: SourceCell[] = [];
  const lower: SourceCell[] = [];
  for (const [place, column] of layout.columns.entries()) {
    const leaf = leaves[place] ?? plainCell("");
    if (!organisations.has(column)) {
      upper.push(layout.header === "merged" ? { ...leaf, rowSpan: 2 } : leaf);
      if (layout.header !== "merged") lower.push(layout.header === "repeated" ? leaf : plainCell(""));
      continue;
    }
    lower.push(leaf);
    const goesOn = organisations.has(layout.columns[place - 1] ?? "");
    const text = word("法人或其他组织");
    if (layout.header === "repeated" || (layout.header === "blank" && !goesOn)) upper.push(plainCell(text));
    else if (layout.header === "blank") upper.push(plainCell(""));
    else if (!goesOn) {
      const end = layout.columns.findIndex((other, at) => at > place && !organisations.has(other));
      upper.push({ text, rowSpan: 1, columnSpan: (end < 0 ? layout.columns.length : end) - place });
    }
  }
  if (layout.header === "merged") return [[...before("", 2), ...upper, ...after(2)], lower];
  const blanks = (count: number): SourceCell[] => Array.from({ length: count }, () => plainCell(""));
  const lead = width + (layout.numbers ? 1 : 0);
  return [
    [...blanks(lead), ...upper, ...(layout.remarks ? [plainCell("备注")] : [])],
    [...blanks(lead), ...lower, ...(layout.remarks ? [plainCell("")] : [])],
  ];
}

/** Table four as three rows, three tables or with rows and columns exchanged. */
export function proceedingsTables(
  kind: "rows" | "tables" | "exchanged",
  cells: Cells,
  word: (label: string) => string,
): readonly SourceTable[] {
  const own = formOf("2021").cells.filter((cell) => cell.table === "t4");
  const groups = [...new Set(own.map(({ row }) => row))];
  const outcomes = own.filter(({ row }) => row === "review");
  const cellsOf = (group: string): readonly Cell[] => own.filter(({ row }) => row === group);
  const label = (group: string): string => word(cellsOf(group)[0]?.rowLabels.at(-1) ?? "");
  const value = (cell: Cell): SourceCell => plainCell(formatCell(cells[cell.id]));
  const outcomeLabels = outcomes.map((cell) => plainCell(word(cell.columnLabels[0] ?? "")));
  switch (kind) {
    case "rows":
      return [
        {
          kind: "table",
          rows: [
            [plainCell(""), ...outcomeLabels],
            ...groups.map((group) => [plainCell(label(group)), ...cellsOf(group).map(value)]),
          ],
        },
      ];
    case "tables":
      return groups.map((group) => ({
        kind: "table",
        rows: [[{ text: label(group), rowSpan: 1, columnSpan: 5 }], outcomeLabels, cellsOf(group).map(value)],
      }));
    case "exchanged":
      return [
        {
          kind: "table",
          rows: [
            [plainCell(""), ...groups.map((group) => plainCell(label(group)))],
            ...outcomes.map((outcome, place) => [
              outcomeLabels[place] ?? plainCell(""),
              ...groups.map((group) => plainCell(formatCell(cells[`t4.${group}.${outcome.column}`]))),
            ]),
          ],
        },
      ];
  }
}

/** A table with every merge undone: the text repeated in each place, or once with blanks after it. */
export function unmerged(table: SourceTable, fill: "repeat" | "blank"): SourceTable {
  const rows: SourceCell[][] = table.rows.map(() => []);
  const grid: (SourceCell | undefined)[][] = table.rows.map(() => []);
  for (const [top, row] of table.rows.entries()) {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const line = grid[top + down];
          if (line === undefined) continue;
          line[left + across] = plainCell(fill === "repeat" || (down === 0 && across === 0) ? cell.text : "");
        }
      }
      left += cell.columnSpan;
    }
  }
  for (const [place, line] of grid.entries()) rows[place]?.push(...line.map((cell) => cell ?? plainCell("")));
  return { kind: "table", rows };
}

/** A table without its merges and without anything in their place: rows of unequal length. */
export function ragged(table: SourceTable): SourceTable {
  return { kind: "table", rows: table.rows.map((row) => row.map(({ text }) => plainCell(text))) };
}

/** A table cut in two before a row; the second part with the header rows again, or without. */
export function cutInTwo(table: SourceTable, before: number, headerRows: number): readonly SourceTable[] {
  const even = unmerged(table, "repeat");
  const header = even.rows.slice(0, headerRows);
  return [
    { kind: "table", rows: even.rows.slice(0, before) },
    { kind: "table", rows: [...header, ...even.rows.slice(before)] },
  ];
}

/** Table two, one table for each of its blocks. */
export function blockTables(table: SourceTable): readonly SourceTable[] {
  const starts = table.rows.flatMap((row, place) => ((row[0]?.text ?? "").includes("第二十条") ? [place] : []));
  return starts.map((start, place) => ({ kind: "table", rows: table.rows.slice(start, starts[place + 1]) }));
}
