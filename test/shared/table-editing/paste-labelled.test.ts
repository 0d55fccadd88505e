import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellId, TableId } from "../../../shared/forms/form.ts";
import { formatCell } from "../../../shared/report/cell-value.ts";
import { allCells } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import type { SourceTable } from "../../../shared/recognition/source-document.ts";
import { pasteByLabels } from "../../../shared/table-editing/paste-labelled.ts";
import { gridOfTexts, withoutWords } from "../../../shared/table-editing/pasted-grid.ts";
import { plainCell, plainTable, printedTable } from "../../kit/source-documents.ts";
import { enough } from "../../kit/long-run.ts";
import { typedCells } from "../../kit/random-reports.ts";
import { ragged, unmerged } from "../../kit/table-layouts.ts";
import { form, grids } from "./grids.ts";

const cells = allCells(form, sampleReport.cells);
const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrg", "total"] as const;
const row = (id: "granted" | "refused.stateSecret"): readonly string[] =>
  columns.map((column) => formatCell(cells[`t3.${id}.${column}`]));

/** Pastes into a blank report with the cursor on a cell. */
function paste(table: SourceTable, active: CellId = "t3.received.naturalPerson") {
  return pasteByLabels({ form, cells: {}, grids, active }, [table]);
}

describe("a whole table with its headings", () => {
  it("lands in its own cells, wherever the cursor stands, merges kept, undone or lost", () => {
    const reshape = fc.constantFrom(
      (table: SourceTable) => table,
      (table: SourceTable) => unmerged(table, "blank"),
      (table: SourceTable) => unmerged(table, "repeat"),
      ragged,
    );
    fc.assert(
      fc.property(
        typedCells("2021", true),
        fc.constantFrom(...form.tables),
        fc.constantFrom(...form.cells),
        reshape,
        (typed, { id, cells: own }, { id: active }, change) => {
          const found = pasteByLabels({ form, cells: {}, grids, active }, [
            change(printedTable("2021", id, allCells(form, typed))),
          ]);
          expect(found?.problems).toEqual([]);
          const expected = own.filter(({ computed }) => !computed).map((cell) => [cell.id, typed[cell.id]]);
          expect(Object.fromEntries(Object.entries(found?.changes ?? {}))).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with a row that the form does not have names it, wherever it stands, and writes the others", () => {
    const table = printedTable("2021", "t3", cells);
    const { headerRows } = form.tables.find(({ id }) => id === "t3")?.layout ?? { headerRows: 0 };
    const whole = paste(table)?.changes;
    const reshape = fc.constantFrom(
      (one: SourceTable) => unmerged(one, "blank"),
      (one: SourceTable) => unmerged(one, "repeat"),
    );
    fc.assert(
      fc.property(fc.integer({ min: headerRows, max: table.rows.length }), reshape, (at, change) => {
        const plain = change(table);
        const values = columns.map((_, place) => String(90_001 + place));
        const width = plain.rows[0]?.length ?? 0;
        const stray = ["另有信访转办", ...Array.from({ length: width - 8 }, () => ""), ...values].map(plainCell);
        const found = paste({ ...plain, rows: plain.rows.toSpliced(at, 0, stray) });
        const told = found?.problems.map(({ text }) => text).join("\n") ?? "";
        for (const value of values) expect(told).toContain(value);
        expect(found?.changes).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it("that states a row twice takes it where both say the same, and asks where they do not", () => {
    const heads = ["项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    const granted = ["（一）予以公开", "1", "2", "3", "4", "5", "6", "21"];
    expect(paste(plainTable([heads, granted, granted]))?.problems).toEqual([]);
    const found = paste(plainTable([heads, granted, ["（一）予以公开", "1", "9", "3", "4", "5", "6", "28"]]));
    expect(found?.changes["t3.granted.business"]).toEqual({ raw: "2" });
    expect(found?.changes["t3.granted.research"]).toBe(3);
    expect(found?.problems).toMatchObject([
      { text: "2", cell: "t3.granted.business", reading: 2, why: "conflict" },
      { text: "9", reason: "outside", why: "conflict" },
      { text: "28", reason: "outside", why: "conflict" },
    ]);
  });

  it("names the figure of a column that the form does not have, also where it is the figure beside it", () => {
    const heads = [
      "项目",
      "自然人",
      "其中网上",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ];
    const found = paste(plainTable([heads, ["（一）予以公开", "6", "6", "1", "0", "0", "0", "0", "7"]]));
    expect(found?.problems).toMatchObject([{ text: "（一）予以公开：6", reason: "outside" }]);
  });

  it("keeps running numbers of rows out of what is told", () => {
    const table = unmerged(printedTable("2021", "t3", cells), "repeat");
    const rows = table.rows.map((line, at) => [plainCell(at < 3 ? "序号" : String(at - 2)), ...line]);
    expect(paste({ ...table, rows })?.problems).toEqual([]);
  });

  it("with a row that does not fit names it, and writes the others", () => {
    const table = printedTable("2021", "t3", cells);
    const texts = table.rows.map((line) => line.map(({ text }) => text));
    const lost = texts.map((line) => (line.includes("1.属于国家秘密") ? line.slice(0, -1) : line));
    const found = paste(plainTable(lost));
    // The totals that the lost row takes part in no longer hold, and are named too.
    const outside = found?.problems.filter(({ reason }) => reason !== "total");
    expect(outside).toMatchObject([{ reason: "outside", text: "1 | 0 | 0 | 0 | 0 | 0" }]);
    expect(Object.keys(found?.changes ?? {}).some((id) => id.startsWith("t3.refused.stateSecret"))).toBe(false);
    expect(found?.changes["t3.granted.business"]).toBe(cells["t3.granted.business"]);
  });
});

describe("several tables at once", () => {
  const at = (...tables: readonly SourceTable[]) =>
    pasteByLabels({ form, cells: {}, grids, active: "t4.review.upheld" }, tables);

  it("land each in its own cells", () => {
    const found = at(...form.tables.map(({ id }) => printedTable("2021", id, cells)));
    expect(found?.problems).toEqual([]);
    expect(found?.changes).toEqual(sampleReport.cells);
  });

  it("name the figures of those that have no labels of the form", () => {
    const other = plainTable([["科室", "件数"], ["一科", "70"], ["二科", "81"]]); // prettier-ignore
    const found = at(printedTable("2021", "t2", cells), other);
    expect(found?.problems).toMatchObject([{ text: "一科：70" }, { text: "二科：81" }]);
    expect(at(other)).toBeUndefined();
  });

  it("are asked about where two say different things of a cell, as two years do", () => {
    const lastYear = printedTable("2021", "t2", { ...cells, "t2.penalty.decided": 7 });
    const found = at(printedTable("2021", "t2", cells), lastYear);
    expect(found?.changes["t2.penalty.decided"]).toEqual({ raw: "2695" });
    expect(found?.problems).toMatchObject([
      { cell: "t2.penalty.decided", reading: 2695, why: "conflict" },
      { text: "7", reason: "outside", why: "conflict" },
    ]);
  });
});

describe("rows with their labels, without headings", () => {
  const granted = ["（一）予以公开", ...row("granted")];

  it("land in their own rows, wherever the cursor stands", () => {
    const found = paste(plainTable([granted, ["1.属于国家秘密", ...row("refused.stateSecret")]]), "t4.review.upheld");
    expect(found?.problems).toEqual([]);
    expect(found?.changes["t3.granted.business"]).toBe(cells["t3.granted.business"]);
    expect(found?.changes["t3.refused.stateSecret.naturalPerson"]).toBe(1);
    expect(Object.keys(found?.changes ?? {})).toHaveLength(12);
    const single = paste(plainTable([["规章", "1", "2", "3"]]));
    expect(single?.changes).toEqual({
      "t2.regulation.issued": 1,
      "t2.regulation.repealed": 2,
      "t2.regulation.inForce": 3,
    });
    const group = paste(plainTable([["未经复议直接起诉", "1", "2", "3", "4", "10"]]));
    expect(group?.problems).toEqual([]);
    expect(group?.changes["t4.direct.pending"]).toBe(4);
  });

  it("are looked at first where they do not add up, and no figure is written that nobody confirms", () => {
    const found = paste(plainTable([["（一）予以公开", "1", "2", "3", "4", "5", "6", "99"]]));
    expect(found?.problems).toHaveLength(7);
    expect(found?.changes["t3.granted.naturalPerson"]).toEqual({ raw: "1" });
    expect(found?.asRead["t3.granted.naturalPerson"]).toBe(1);
  });

  it("with one value each land in the column of the cursor", () => {
    const found = paste(plainTable([["（一）予以公开", "8"], ["（七）总计", "9"], ["四、结转下年度继续办理", "1"]]), "t3.received.research"); // prettier-ignore
    expect(found?.changes).toEqual({ "t3.granted.research": 8, "t3.carriedOut.research": 1 });
    expect(found?.problems).toMatchObject([{ cell: "t3.concluded.research", reason: "total" }]);
  });

  it.each([
    [
      "the name of a column, in that column",
      "总计",
      [
        ["t3.granted.total", "total"],
        ["t3.carriedOut.total", "total"],
      ],
      {},
    ],
    [
      "the name of another column than the cursor's",
      "商业企业",
      [],
      { "t3.granted.business": 8, "t3.carriedOut.business": 1 },
    ],
    ["a word that says nothing", "数量", [], { "t3.granted.research": 8, "t3.carriedOut.research": 1 }],
    [
      "another word, which is asked about",
      "2021年",
      [
        ["t3.granted.research", "doubtful"],
        ["t3.carriedOut.research", "doubtful"],
      ],
      { "t3.granted.research": { raw: "8" }, "t3.carriedOut.research": { raw: "1" } },
    ],
  ] as const)("with one value each below %s", (_, head, problems, changes) => {
    const rows = [
      ["项目", head],
      ["（一）予以公开", "8"],
      ["四、结转下年度继续办理", "1"],
    ];
    const found = paste(plainTable(rows), "t3.received.research");
    expect(found?.changes).toEqual(changes);
    expect(found?.problems.map(({ cell, reason }) => [cell, reason])).toEqual(problems);
  });

  it("go nowhere where neither a heading nor the cursor says whose they are, and are named", () => {
    const years = [
      ["项目", "2021年", "2022年"],
      ["（一）予以公开", "8", "9"],
    ];
    const texts = (active: CellId, rows: readonly (readonly string[])[]) => {
      const found = paste(plainTable(rows), active);
      expect(found?.changes).toEqual({});
      return found?.problems.map(({ text, reason }) => [text, reason]);
    };
    const outside = [["8", "outside"], ["9", "outside"]]; // prettier-ignore
    expect(texts("t3.received.research", years)).toEqual(outside);
    expect(texts("t4.review.upheld", years.slice(1))).toEqual(outside);
  });

  it("name what belongs to no row", () => {
    const found = paste(plainTable([granted, ["另计", "5"]]));
    expect(found?.problems).toMatchObject([{ text: "5", reason: "outside" }]);
  });
});

describe("values with the names of their columns alone", () => {
  const names = ["自然人", "商业企业", "科研机构"];

  it("land below them from the row of the cursor on, in whatever order", () => {
    const found = paste(plainTable([["商业企业", "自然人", "科研机构"], ["1", "2", "3"], ["4", "5", "6"]]), "t3.granted.total"); // prettier-ignore
    expect(found?.problems).toEqual([]);
    expect(found?.changes).toEqual({
      "t3.granted.business": 1,
      "t3.granted.naturalPerson": 2,
      "t3.granted.research": 3,
      "t3.partiallyGranted.business": 4,
      "t3.partiallyGranted.naturalPerson": 5,
      "t3.partiallyGranted.research": 6,
    });
  });

  it("land beside them, where a row was copied as a list", () => {
    const list = plainTable(names.map((name, at) => [name, String(at + 1)]));
    expect(paste(list, "t3.granted.otherOrg")?.changes).toEqual({
      "t3.granted.naturalPerson": 1,
      "t3.granted.business": 2,
      "t3.granted.research": 3,
    });
  });
});

describe("all names of columns, 其他 and 总计 among them, which name rows as well", () => {
  const names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const values = ["1", "2", "3", "4", "5", "6", "21"];
  const written = Object.fromEntries(columns.slice(0, 6).map((column, at) => [`t3.granted.${column}`, at + 1]));

  it.each<[string, readonly (readonly string[])[]]>([
    ["a list", names.map((name, at) => [name, values[at] ?? ""])],
    ["a list without its total", names.slice(0, 6).map((name, at) => [name, values[at] ?? ""])],
    ["one row below them", [names, values]],
  ])("land in the row of the cursor: %s", (_, rows) => {
    for (const active of ["t3.granted.research", "t3.granted.total"] as const) {
      const found = paste(plainTable(rows), active);
      expect(found?.problems).toEqual([]);
      expect(found?.changes).toEqual(written);
    }
  });

  it("are asked about where nothing beside them tells whether the row or the column is meant", () => {
    const found = paste(plainTable([["其他", "5"]]), "t3.granted.research");
    expect(Object.values(found?.changes ?? {})).toEqual([{ raw: "5" }]);
    expect(found?.problems).toMatchObject([{ reason: "doubtful", reading: 5, why: "byPosition" }]);
    const whole = paste(plainTable([["其他", ...values]]), "t3.granted.research");
    expect(whole?.changes["t3.other.other.business"]).toBe(2);
  });
});

describe("a table copied as one column", () => {
  it("lands in its cells, too", () => {
    const texts = printedTable("2021", "t3", cells).rows.flatMap((line) => line.map(({ text }) => [text]));
    const found = paste(plainTable(texts), "t4.direct.upheld");
    expect(found?.problems).toEqual([]);
    expect(found?.changes["t3.other.other.naturalPerson"]).toBe(cells["t3.other.other.naturalPerson"]);
  });
});

const applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const inTurn = (...rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  applicants.map((_, at) => rows.map((values) => values[at] ?? ""));

describe("rows and columns exchanged, or all in one column", () => {
  const granted = ["149", "0", "0", "0", "1", "0", "150"];
  const secret = ["3", "0", "2", "0", "0", "0", "5"];
  const [first, second] = ["（一）予以公开", "1.属于国家秘密"];

  it.each<[string, readonly (readonly string[])[]]>([
    ["a row as a column, names of columns in front", [["", first], ...inTurn(applicants, granted)]],
    ["two rows as columns", [["", first, second], ...inTurn(applicants, granted, secret)]],
    ["two rows as columns without names", [[first, second], ...inTurn(granted, secret)]],
    ["a label above its row", [[first], ...inTurn(granted)]],
    ["two labels above their rows", [[first], ...inTurn(granted), [second], ...inTurn(secret)]],
    ["figures behind colons", [[`${first}：`], ...granted.map((text) => [text])]],
  ])("%s", (_, texts) => {
    const found = paste(plainTable(texts), "t4.direct.upheld");
    expect(found?.problems).toEqual([]);
    expect(found?.changes).toMatchObject({ "t3.granted.naturalPerson": 149, "t3.granted.legalService": 1 });
    const other = found?.changes["t3.refused.stateSecret.research"];
    expect(other).toBe(texts.flat().includes(second) ? 2 : undefined);
  });

  it("a value too few in one column goes nowhere, and is named", () => {
    const found = paste(plainTable([[first], ...granted.slice(1).map((text) => [text]), [second], ...inTurn(secret)]));
    expect(found?.changes).toMatchObject({ "t3.refused.stateSecret.research": 2 });
    expect(Object.keys(found?.changes ?? {}).some((id) => id.includes("granted"))).toBe(false);
    expect(found?.problems.map(({ reason }) => reason)).toEqual(Array.from({ length: 6 }, () => "outside"));
  });

  it.each<[string, readonly (readonly string[])[]]>([
    [
      "in one column",
      inTurn(applicants, granted)
        .flat()
        .map((text) => [text]),
    ],
    ["each figure behind a colon", inTurn(applicants, granted).map((line) => [line.join("：")])],
  ])("the names of columns and their figures %s land in the row of the cursor", (_, texts) => {
    const found = paste(plainTable(texts), "t3.granted.naturalPerson");
    expect(found?.problems).toEqual([]);
    expect(found?.changes).toMatchObject({ "t3.granted.naturalPerson": 149, "t3.granted.legalService": 1 });
    expect(Object.keys(found?.changes ?? {})).toHaveLength(6);
  });
});

describe("a unit of money that stands beside the amounts", () => {
  it.each<[string, readonly SourceTable[], object]>([
    ["above a labelled row", [plainTable([["单位：元", ""], ["行政事业性收费", "2997935"]])], { reading: "299.7935", why: "yuan" }], // prettier-ignore
    ["in a table of its own", [plainTable([["行政事业性收费", "2997935"]]), plainTable([["（单位：元）"]])], { reading: "299.7935", why: "yuan" }], // prettier-ignore
    ["in the label", [plainTable([["行政事业性收费（元）", "2997935"]])], { reading: "299.7935", why: "yuan" }],
    ["against the header", [plainTable([["单位：元", ""], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "2997935"]])], { why: "moneyUnclear" }], // prettier-ignore
  ])("%s counts", (_, tables, problem) => {
    const found = pasteByLabels({ form, cells: {}, grids, active: "t2.fees.amount" }, tables);
    expect(found?.changes).toEqual({ "t2.fees.amount": { raw: "2997935" } });
    expect(found?.problems).toMatchObject([{ cell: "t2.fees.amount", ...problem }]);
  });
});

describe("a block without labels of the form", () => {
  it("is left to the cursor", () => {
    expect(paste(plainTable([["1", "2"], ["若干件", "4"]]))).toBeUndefined(); // prettier-ignore
  });
});

describe("lines out of a PDF or a text", () => {
  it("land by the labels in front of them", () => {
    const lines = [["（一）予以公开 149 0 0 0 1 0 150"], ["（二）部分公开 3 0 0 0 0 0 3"]];
    const found = paste(plainTable(lines), "t4.review.upheld");
    expect(found?.problems).toEqual([]);
    expect(found?.changes["t3.granted.naturalPerson"]).toBe(149);
    expect(found?.changes["t3.partiallyGranted.naturalPerson"]).toBe(3);
  });
});

describe("struck-out and raised digits beside labels", () => {
  it("are asked about as in a block", () => {
    const table: SourceTable = {
      kind: "table",
      rows: [["（一）予以公开", "1", "2", "3", "4", "5", "6", "21"]].map((texts) =>
        texts.map((text) => ({
          text,
          rowSpan: 1,
          columnSpan: 1,
          ...(text === "2" && { withStruck: "92" }),
        })),
      ),
    };
    const found = paste(table);
    expect(found?.changes["t3.granted.business"]).toEqual({ raw: "92" });
    expect(found?.problems).toMatchObject([{ cell: "t3.granted.business", reading: 2, why: "struckOut" }]);
  });
});

describe("words in front of a block that are no labels of the form", () => {
  it("are left out and named", () => {
    const { grid, words, top, left } = withoutWords(gridOfTexts([["", "甲"], ["一科", "1"], ["二科", "2"]])); // prettier-ignore
    expect(grid.map((line) => line.map(({ text }) => text))).toEqual([["1"], ["2"]]);
    expect({ top, left }).toEqual({ top: 1, left: 1 });
    expect(words).toEqual([
      { text: "甲", row: 1, column: 2 },
      { text: "一科", row: 2, column: 1 },
      { text: "二科", row: 3, column: 1 },
    ]);
    expect(withoutWords(gridOfTexts([["甲", "若干"], ["乙", "见附件"]])).words).toHaveLength(4); // prettier-ignore
    expect(withoutWords(gridOfTexts([["若干件"]])).words).toEqual([]);
    expect(withoutWords(gridOfTexts([["1", "若干件"], ["2", "3"]])).words).toEqual([]); // prettier-ignore
  });
});

describe("any part of a table with its labels", () => {
  /** Every figure another one, so that each tells where it belongs. */
  const typed = Object.fromEntries(
    form.cells
      .filter(({ computed }) => !computed)
      .map(({ id, kind }, at) => [id, kind === "amount" ? String(10_001 + at) : 10_001 + at]),
  );
  const all = allCells(form, typed);

  interface Part {
    readonly id: TableId;
    readonly headed: boolean;
    readonly from: number;
    readonly rows: number;
    readonly leftOut: number | undefined;
    readonly spelling: "blank" | "repeat";
    readonly shape: "rows" | "turned" | "column";
    readonly active: CellId;
  }
  const parts: fc.Arbitrary<Part> = fc.constantFrom(...form.tables).chain((table) => {
    const { headerRows, rows } = table.layout;
    return fc.record({
      id: fc.constant(table.id),
      headed: fc.boolean(),
      from: fc.integer({ min: headerRows, max: rows.length - 1 }),
      rows: fc.integer({ min: 1, max: 6 }),
      leftOut: fc.option(fc.integer({ min: table.layout.labelColumns, max: table.layout.columnCount - 1 }), {
        nil: undefined,
      }),
      spelling: fc.constantFrom("blank", "repeat"),
      shape: fc.constantFrom("rows", "turned", "column"),
      active: fc.constantFrom(...form.cells.map(({ id }) => id)),
    });
  });

  function blockOf({ id, headed, from, rows, leftOut, spelling, shape }: Part): SourceTable {
    const whole = unmerged(printedTable("2021", id, all), spelling);
    const { headerRows } = form.tables.find((table) => table.id === id)?.layout ?? { headerRows: 0 };
    const chosen = [...(headed ? whole.rows.slice(0, headerRows) : []), ...whole.rows.slice(from, from + rows)];
    const lines = chosen.map((line) => line.filter((_, at) => at !== leftOut));
    if (shape === "rows") return { ...whole, rows: lines };
    if (shape === "column") return { ...whole, rows: lines.flat().map((cell) => [cell]) };
    return { ...whole, rows: lines[0]?.map((_, column) => lines.flatMap((line) => line[column] ?? [])) ?? [] };
  }

  it("writes no figure into another cell, and leaves none out without a word", () => {
    fc.assert(
      fc.property(parts, (part) => {
        const block = blockOf(part);
        const found = paste(block, part.active);
        if (found === undefined) return;
        const told = found.problems.map(({ text }) => text).join(" ");
        const written = Object.entries(found.changes).flatMap(([id, value]) => {
          const shown = formatCell(value ?? undefined);
          if (typeof value !== "object" && value !== null) expect([id, value]).toEqual([id, typed[id]]);
          return shown;
        });
        for (const { text } of block.rows.flat()) {
          const { id } = form.cells.find((cell) => formatCell(all[cell.id]) === text) ?? {};
          if (id === undefined || form.cellById.get(id)?.computed === true) continue;
          expect(told.includes(text) || written.includes(text), `${text} of ${id}`).toBe(true);
        }
      }),
      { numRuns: enough(500, 20_000) },
    );
  });
});
