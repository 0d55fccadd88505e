import { entriesByCell } from "../../../shared/forms/registry.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOf, readValue } from "../../../shared/recognition/read-value.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { blockTexts, evenRows } from "../../../shared/table-editing/block-text.ts";
import { pasteBlock } from "../../../shared/table-editing/paste.ts";
import { gridOfTexts } from "../../../shared/table-editing/pasted-grid.ts";
import { blockOf, selectCell, selectTable } from "../../../shared/table-editing/selection.ts";
import { form, grids, gridOf } from "./grids.ts";

const t3 = gridOf("t3");
const cells = sampleReport.cells;

describe("pasting", () => {
  it("lays a block from the active cell on", () => {
    const { changes, problems } = pasteBlock(
      form,
      cells,
      t3,
      selectCell("t3.granted.naturalPerson"),
      gridOfTexts([
        ["1", "２"],
        ["/", ""],
      ]),
    );
    expect(changes).toEqual({
      "t3.granted.naturalPerson": 1,
      "t3.granted.business": 2,
      "t3.partiallyGranted.naturalPerson": "/",
      "t3.partiallyGranted.business": null,
    });
    expect(problems).toEqual([]);
  });

  it("fills the selection with one value, totals left alone", () => {
    const selection = { active: "t3.granted.legalService", corner: "t3.partiallyGranted.otherOrg" } as const;
    expect(pasteBlock(form, cells, t3, selection, gridOfTexts([["7"]])).changes).toEqual({
      "t3.granted.legalService": 7,
      "t3.granted.otherOrg": 7,
      "t3.partiallyGranted.legalService": 7,
      "t3.partiallyGranted.otherOrg": 7,
    });
  });

  it("says what did not fit, what it cannot read, and what it reads with doubt", () => {
    const { changes, asRead, problems } = pasteBlock(
      form,
      cells,
      t3,
      selectCell("t3.received.otherOrg"),
      gridOfTexts([["1,024", "1174", "9"], ["减4"]].map((row) => [...row, "", ""].slice(0, 3))),
    );
    expect(changes).toEqual({ "t3.received.otherOrg": { raw: "1,024" }, "t3.carriedIn.otherOrg": { raw: "减4" } });
    expect(asRead["t3.received.otherOrg"]).toBe(1024);
    expect(problems).toEqual([
      { row: 1, column: 1, cell: "t3.received.otherOrg", text: "1,024", reason: "doubtful", reading: 1024 },
      { row: 1, column: 2, cell: "t3.received.total", text: "1174", reason: "total", reading: 1175 },
      { row: 1, column: 3, text: "9", reason: "outside" },
      { row: 2, column: 1, cell: "t3.carriedIn.otherOrg", text: "减4", reason: "unreadable" },
    ]);
  });

  it("says nothing about a pasted total that is right", () => {
    const { problems } = pasteBlock(form, cells, t3, selectCell("t3.received.otherOrg"), gridOfTexts([["5", "156"]]));
    expect(problems).toEqual([]);
  });

  it("of a copied table changes nothing and complains of nothing", () => {
    const all = allCells(form, cells);
    for (const grid of grids) {
      const [first] = grid.table.cells;
      if (first === undefined) throw new Error("a table has cells");
      const selection = selectTable(first.id);
      const texts = blockTexts(grid, blockOf(grid, selection), (id) => formatCell(all[id]));
      const { changes, problems } = pasteBlock(form, cells, grid, selection, gridOfTexts(texts));
      expect(problems).toEqual([]);
      for (const [id, value] of entriesByCell(changes)) expect(value).toEqual(cells[id] ?? null);
    }
  });

  it("throws nothing away: every text goes into a cell or is reported, and what goes in can be applied", () => {
    const text = fc.oneof(
      fc.nat({ max: 2000 }).map(String),
      fc.constantFrom("", " ", "/", "—", "1,024", "减4", "25件", "251000元", "12.5", "－3", "x".repeat(50)),
      fc.string({ maxLength: 5 }),
    );
    const blocks = fc
      .array(fc.array(text, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 })
      .map((rows) => evenRows(rows));
    fc.assert(
      fc.property(
        fc.constantFrom(...grids).chain((grid) => {
          const cell = fc.constantFrom(...grid.table.cells.map(({ id }) => id));
          return fc.record({ grid: fc.constant(grid), active: cell, corner: cell, texts: blocks });
        }),
        ({ grid, active, corner, texts }) => {
          const { changes, asRead, problems } = pasteBlock(form, cells, grid, { active, corner }, gridOfTexts(texts));
          expect(applyEdit(sampleReport, { kind: "cells", changes }).ok).toBe(true);
          const read = applyEdit(sampleReport, { kind: "cells", changes: asRead });
          if (!read.ok) throw new Error(read.failure.code);
          expect(Object.keys(asRead)).toEqual(Object.keys(changes));
          const kept = Object.values(changes).map((value) => formatCell(value ?? undefined));
          const said = problems.map((problem) => problem.text);
          // A total that agrees with the sum of what was pasted needs no look.
          const values = Object.values(allCells(form, read.value.report.cells)).map(formatCell);
          for (const each of texts.flat()) {
            if (each.trim() === "" || !/[^\s\u200B-\u200D\u2060\uFEFF]/.test(each)) continue;
            const folded = each
              .normalize("NFKC")
              .trim()
              .replace(/^\+?0+(?=\d)/, "")
              .replace(/^\+/, "");
            const asTotal = formatCell(readingOf(readValue(each, "count")));
            const found =
              kept.includes(each) ||
              kept.includes(folded) ||
              said.includes(each) ||
              values.includes(folded) ||
              (asTotal !== "" && values.includes(asTotal));
            expect(found || kept.some((value) => Number(value) === Number(folded))).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
