import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import type { Table } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { type CellValue, formatCell, sameCell } from "../../../shared/report/cell-value.ts";
import { type Report, reportTitle } from "../../../shared/report/report.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { reports } from "../../kit/random-reports.ts";

interface Drawn {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table of a report as printed, each cell with its text. */
function drawn(report: Report, table: Table): readonly (readonly Drawn[])[] {
  const values = allCells(formOf(report.edition), report.cells);
  return table.layout.rows.map((row) =>
    row.map(({ content, ...at }) => ({
      ...at,
      text: content.kind === "label" ? content.text : formatCell(values[content.cell]),
    })),
  );
}

/** Every cell of the grid; what a merge covers is blank. */
function grid(report: Report, table: Table): readonly (readonly string[])[] {
  const rows = drawn(report, table);
  return rows.map((row) =>
    Array.from({ length: table.layout.columnCount }, (_, column) => row.find((at) => at.column === column)?.text ?? ""),
  );
}

const joined = (report: Report, draw: (table: Table) => string, heading: (text: string) => string): string =>
  [reportTitle(report), ...formOf(report.edition).tables.flatMap((table) => [table.heading, draw(table)])]
    .map((text, at) => (at % 2 === 0 && at > 0 ? text : heading(text)))
    .join("\n");

/** A cell a line, begun with a tab, an empty line after each row; of a merge downwards the rest is blank. */
function cellsOneALine(report: Report, table: Table): string {
  const rows = drawn(report, table);
  const covered = (row: number, column: number): boolean =>
    rows.flat().some((at) => at.column === column && at.row < row && at.row + at.rowSpan > row);
  return `${rows
    .map((row, at) =>
      Array.from({ length: table.layout.columnCount }, (_, column) => {
        const own = row.find((cell) => cell.column === column);
        return own === undefined ? (covered(at, column) ? "\t\n" : "") : `\t${own.text}\n`;
      }).join(""),
    )
    .join("\n")}\n\n`;
}

const texts: readonly ((report: Report) => string)[] = [
  (report) =>
    joined(report, (table) => `${grid(report, table).map((row) => row.join("\t")).join("\n")}\n`, (text) => text), // prettier-ignore
  (report) =>
    joined(report, (table) => grid(report, table).map((row) => `| ${row.join(" | ")} |`).join("\n"), (text) => `\n## ${text}\n`), // prettier-ignore
  (report) =>
    joined(
      report,
      (table) => cellsOneALine(report, table),
      (text) => text,
    ),
];

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const cells: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<p class=MsoNormal><span lang=EN-US>${text}<o:p></o:p></span></p>`,
  (text) => `\r\n   <div>&nbsp;${text}</div><br>`,
  (text) => `<p></p><p>${text}</p>`,
];
const pages: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) => `<form id=aspnetForm><table><tr><td><a>首页</a><td>${body}</table></form>`,
  (body) => `<nav><ul><li>政府信息公开年报</ul></nav><article>${body}</article><footer>版权所有 2023</footer>`,
  (body) => `<table width=100%><tr><td>${body}</td></tr><tr><td>打印 关闭</td></tr></table>`,
];

function page(report: Report, cell: (text: string) => string): string {
  return joined(
    report,
    (table) =>
      `<table>${drawn(report, table)
        .map(
          (row) =>
            `<tr>${row.map((at) => `<td rowspan=${at.rowSpan} colspan=${at.columnSpan}>${cell(escape(at.text))}</td>`).join("")}</tr>`,
        )
        .join("")}</table>`,
    (text) => `<p>${escape(text)}</p>`,
  );
}

async function expectRight(report: Report, text: string, name: string): Promise<void> {
  const imported = await importBytes(new TextEncoder().encode(text), name);
  if (!imported.ok || imported.value.kind === "report") throw new Error(`${name} is not recognised`);
  const { reading } = imported.value;
  const doubted = new Set(reading.doubts.flatMap(({ cell }) => cell ?? []));
  // Doubts about everything would be no reading.
  expect(doubted.size).toBeLessThan(10);
  const values = allCells(formOf(report.edition), report.cells);
  const wrong = formOf(report.edition).cells.flatMap(({ id }): readonly (readonly [string, unknown, unknown])[] => {
    const read: CellValue | undefined = reading.cells[id];
    return sameCell(read, values[id]) || doubted.has(id) ? [] : [[id, values[id], read]];
  });
  expect({ edition: reading.edition, year: reading.year, unit: reading.unit, wrong }).toEqual({
    edition: report.edition,
    year: report.year,
    unit: report.unit.name,
    wrong: [],
  });
}

/** Reports of the edition of their year, as documents have them. */
const plausible = reports({ complete: true }).map((report) => ({
  ...report,
  year: report.edition === "2019" ? 2020 : Math.max(report.year, 2021),
}));

describe("a report in a page or a text", () => {
  it("is read with every cell right or doubted, however the page is made", async () => {
    await fc.assert(
      fc.asyncProperty(
        plausible,
        fc.constantFrom(...cells),
        fc.constantFrom(...pages),
        async (report, cell, around) => {
          await expectRight(report, `<html><body>${around(page(report, cell))}</body></html>`, "页.html");
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is read with every cell right or doubted, however the tables are drawn in the text", async () => {
    await fc.assert(
      fc.asyncProperty(plausible, fc.constantFrom(...texts), async (report, draw) => {
        await expectRight(report, draw(report), "文.txt");
      }),
      { numRuns: 40 },
    );
  });
});
