import fc from "fast-check";
import type { CellId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { labelOf } from "../../shared/recognition/labels.ts";
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from "../../shared/recognition/source-document.ts";
import { type CellValue, formatCell } from "../../shared/report/cell-value.ts";
import type { Cells } from "../../shared/report/report.ts";
import { allCells } from "../../shared/report/totals.ts";
import { lines, plainCell, printedTable, reportDocument } from "./source-documents.ts";
import { applicationTable, blockTables, proceedingsTables, ragged, unmerged } from "./table-layouts.ts";

/** What a converter, a copy or a hand does to a table. Each leaves values that belong to a place nobody can be sure of. */
export const faults = [
  "none",
  "strayWords",
  "strayNumber",
  "blanksVanish",
  "valueLost",
  "valueSpoilt",
  "lettersLost",
  "labelLost",
  "headerSplit",
  "twoInOne",
  "strayInRow",
] as const;

/** A fault. */
export type Fault = (typeof faults)[number];

/** How the tables stand in the document. */
const shapes = ["table", "unmerged", "ragged", "cells", "tabbed", "spaced", "pipes", "gaps"] as const;
type Shape = (typeof shapes)[number];

/** A report with a fault in its tables: what each cell of the form says; cells whose value was lost or spoilt are absent. */
export interface Spoilt {
  readonly fault: Fault;
  readonly shape: Shape;
  readonly document: SourceDocument;
  readonly cells: Cells;
  /** The values before the fault. */
  readonly original: Cells;
}

type Rows = (readonly SourceCell[])[];

const form = formOf("2021");
const typed = form.cells.filter(({ computed }) => !computed);

/** Counts that differ from each other, so that a value tells its cell, and blanks. */
const distinctCells: fc.Arbitrary<Cells> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: typed.length, maxLength: typed.length }),
    fc.array(fc.integer({ min: 0, max: 11 }), { minLength: typed.length, maxLength: typed.length }),
  )
  .map(([values, blanks]) => {
    const entries = typed.flatMap(({ id, kind }, at): readonly (readonly [CellId, CellValue])[] => {
      const value = values[at] ?? 0;
      if (blanks[at] === 0) return [];
      return [[id, kind === "amount" ? `${value}.25` : value]];
    });
    return allCells(form, Object.fromEntries(entries));
  });

/** Reports with one fault each. */
export const spoiltReports: fc.Arbitrary<Spoilt> = fc
  .record({
    cells: distinctCells,
    fault: fc.constantFrom(...faults),
    shape: fc.constantFrom(...shapes),
    own: fc.boolean(),
    split: fc.boolean(),
    proceedings: fc.constantFrom("printed" as const, "rows" as const, "tables" as const),
    at: fc.nat(),
    more: fc.nat(),
  })
  .map(({ cells, fault, shape, own, split, proceedings, at, more }): Spoilt => {
    const t2 = split ? blockTables(printedTable("2021", "t2", cells)) : [printedTable("2021", "t2", cells)];
    const t3 = own
      ? applicationTable("2021", cells, { columns: columnOrder, labels: "merged", header: "merged", numbers: false, remarks: false, subtotals: false }, (label) => label) // prettier-ignore
      : printedTable("2021", "t3", cells);
    const t4 = proceedings === "printed" ? [printedTable("2021", "t4", cells)] : proceedingsTables(proceedings, cells, (label) => label); // prettier-ignore
    const tables = [...t2, t3, ...t4].map((table) => ({ ...table, rows: [...shaped(table, shape).rows] }));
    const lost = spoil(tables.map(({ rows }) => rows), fault, at, more); // prettier-ignore
    const known = Object.entries(cells).filter(([, value]) => !lost.has(formatCell(value)));
    const placed = tables.map((table) => laid(table, shape));
    return {
      fault,
      shape,
      document: reportDocument(
        ...lines("二、主动公开政府信息情况"),
        ...placed.slice(0, t2.length).flat(),
        ...lines("三、收到和处理政府信息公开申请情况"),
        ...(placed[t2.length] ?? []),
        ...lines("四、政府信息公开行政复议、行政诉讼情况"),
        ...placed.slice(t2.length + 1).flat(),
      ),
      cells: Object.fromEntries(known),
      original: cells,
    };
  });

const columnOrder = [
  "naturalPerson",
  "business",
  "research",
  "nonprofit",
  "legalService",
  "otherOrg",
  "total",
] as const;

function shaped(table: SourceTable, shape: Shape): SourceTable {
  if (shape === "table") return table;
  if (shape === "unmerged" || shape === "pipes" || shape === "tabbed") return unmerged(table, "blank");
  return ragged(table);
}

function laid(table: SourceTable, shape: Shape): readonly SourceBlock[] {
  const texts = table.rows.map((row) => row.map(({ text }) => text.replaceAll("\n", "")));
  switch (shape) {
    case "table":
    case "unmerged":
    case "ragged":
      return [table];
    case "cells":
      return lines(...texts.flat().filter((text) => text !== ""));
    case "tabbed":
      return lines(...texts.map((row) => row.join("\t")));
    case "spaced":
      return lines(...texts.map((row) => row.filter((text) => text !== "").join(" ")));
    case "gaps":
      return lines(...texts.map((row) => row.filter((text) => text !== "").join("    ")));
    case "pipes":
      return lines(...texts.map((row) => `| ${row.join(" | ")} |`));
  }
}

/** Spoils the rows in place; returns the texts of the values that are lost by it. */
function spoil(tables: readonly Rows[], fault: Fault, at: number, more: number): ReadonlySet<string> {
  const places = tables.flatMap((rows) =>
    rows.flatMap((cells, row) => cells.map((cell, column) => ({ rows, row, column, cell }))),
  );
  const values = places.filter(({ cell }) => /^\d/u.test(cell.text));
  const labels = places.filter(({ cell }) => labelOf(cell.text).meanings.length > 0);
  const value = values[at % values.length];
  const label = labels[at % labels.length];
  if (value === undefined || label === undefined) return new Set();
  const put = ({ rows, row, column }: (typeof places)[number], ...cells: readonly SourceCell[]): void => {
    rows[row] = (rows[row] ?? []).toSpliced(column, 1, ...cells);
  };
  const rewrite = (place: (typeof places)[number], text: string): void => put(place, { ...place.cell, text });
  switch (fault) {
    case "none":
      return new Set();
    case "strayWords":
      value.rows.splice(value.row + 1, 0, [plainCell(words[more % words.length] ?? "")]);
      return new Set();
    case "strayNumber":
      value.rows.splice(value.row + 1, 0, [plainCell(String(3 + (more % 20)))]);
      return new Set();
    case "strayInRow":
      put(value, value.cell, plainCell(junk[more % junk.length] ?? ""));
      return new Set();
    case "blanksVanish":
      for (const [row, cells] of value.rows.entries()) value.rows[row] = cells.filter(({ text }) => text !== "");
      return new Set();
    case "valueLost":
      put(value);
      return new Set([value.cell.text]);
    case "valueSpoilt":
      rewrite(value, junk[more % junk.length] ?? "");
      return new Set([value.cell.text]);
    case "lettersLost": {
      const signs = Array.from(label.cell.text);
      rewrite(label, signs.toSpliced(more % signs.length, 1 + (more % 3)).join(""));
      return new Set();
    }
    case "labelLost":
      rewrite(label, more % 2 === 0 ? "" : "？？");
      return new Set();
    case "headerSplit": {
      const heads = label.rows.findIndex((cells) =>
        cells.some(({ text }) => text === "商业企业" || text === "结果维持"),
      );
      const row = label.rows[heads];
      if (row === undefined) return new Set();
      const cut = (text: string): number => Math.ceil(text.length / 2);
      label.rows.splice(
        heads,
        1,
        row.map((cell) => ({ ...cell, rowSpan: 1, text: cell.text.slice(0, cut(cell.text)) })),
        row.map((cell) => ({ ...cell, rowSpan: 1, text: cell.text.slice(cut(cell.text)) })),
      );
      return new Set();
    }
    case "twoInOne": {
      const next = values[values.indexOf(value) + 1];
      if (next === undefined || next.row !== value.row || next.rows !== value.rows) return new Set();
      rewrite(value, `${value.cell.text} ${next.cell.text}`);
      put(next);
      return new Set([value.cell.text, next.cell.text]);
    }
  }
}

const words = ["续表", "（续）", "单位：件", "表三", "注：数据截至年底", "转下页"] as const;
const junk = ["见附件", "#REF!", "待核", "l2", "（空）", "若干"] as const;
