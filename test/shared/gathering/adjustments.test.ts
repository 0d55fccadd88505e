import { Big } from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import {
  adjustedCells,
  adjustmentsFromRows,
  adjustmentsOf,
  readAdjusted,
  withAdjustment,
} from "../../../shared/gathering/adjustments.ts";
import { mergedCells, mergeReports } from "../../../shared/gathering/merge.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import type { Adjustment } from "../../../shared/report/report.ts";
import { sumOfSources } from "../../../shared/report/sources.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { enough } from "../../kit/long-run.ts";
import { typedCells } from "../../kit/random-reports.ts";

const form = formOf("2021");
const nameOf = labelsFor(form, "zh").cell;
const at = "2022-02-01T04:00:00.000Z";
const unit = { name: "示例区人民政府", level: "county" };
const start = { id: "", at, unit, year: 2021, edition: "2021" } as const;
const read = (rows: readonly (readonly string[])[]) => adjustmentsFromRows(rows, form, "/调整.csv", { at, nameOf });

const anyAdjustment = fc
  .tuple(fc.constantFrom(...form.cells.filter(({ computed }) => !computed)), fc.integer({ min: -9, max: 9 }))
  .map(([{ id, kind }, by]): Adjustment => ({
    cell: id,
    by: kind === "amount" ? new Big(by).div(8).toFixed() : by,
    reason: "核对",
  }));

describe("adjustments", () => {
  it("of a cell are one: the last, or none where that is 0; the same twice adjusts once", () => {
    fc.assert(
      fc.property(fc.array(anyAdjustment, { maxLength: 30 }), (all) => {
        const none: readonly Adjustment[] = [];
        const kept = all.reduce(withAdjustment, none);
        expect(new Set(kept.map(({ cell }) => cell)).size).toBe(kept.length);
        for (const { cell } of all) {
          const last = all.findLast((one) => one.cell === cell);
          expect(kept.find((one) => one.cell === cell)).toEqual(Number(last?.by) === 0 ? undefined : last);
        }
        expect(kept.reduce(withAdjustment, kept).toSorted(byCell)).toEqual(kept.toSorted(byCell));
      }),
      { numRuns: enough(50) },
    );
  });

  it("are what a merged cell has beside own figures and units, also in totals", () => {
    fc.assert(
      fc.property(
        typedCells("2021", true),
        fc.uniqueArray(anyAdjustment, { maxLength: 8, selector: ({ cell }) => cell }),
        (cells, adjustments) => {
          const sources = [{ unit: { name: "甲", level: "" }, file: "", cells }];
          const merged = mergeReports({ ...start, adjustments }, sources);
          // One that takes more than is there leaves text, and no total.
          fc.pre(Object.values(merged.cells).every((value) => typeof value !== "object"));
          for (const [id, { value, units, adjusted }] of mergedCells(merged)) {
            const number = (one: CellValue | null | undefined): Big =>
              new Big(typeof one === "number" || (typeof one === "string" && one !== "/") ? one : 0);
            expect([id, number(value).minus(number(units)).toFixed()]).toEqual([id, number(adjusted).toFixed()]);
          }
          expect(adjustmentsOf(merged, form, "t3.granted.total")).toEqual(
            adjustments.filter(({ cell }) => cell.startsWith("t3.granted.")),
          );
          const alone = sumOfSources(form, [], adjustments);
          expect(Object.keys(adjustedCells(form, merged)).filter((id) => id in alone)).toEqual(Object.keys(alone));
        },
      ),
      { numRuns: enough(25) },
    );
  });

  it("are read from a table by id or by name, with who has made them", () => {
    const rows = [
      ["汇总数调整表"],
      ["单元格", "调整", "理由", "调整人"],
      ["t3.granted.business", "－1", "与信访件重复", "李四"],
      ["", "", "", ""],
      [nameOf("t2.fees.amount"), "+0.05", "补记", ""],
    ];
    expect(adjustmentsFromRows(rows, form, "", { at, nameOf, name: "张三" })).toEqual({
      ok: true,
      value: [
        { cell: "t3.granted.business", by: -1, reason: "与信访件重复", name: "李四", at },
        { cell: "t2.fees.amount", by: "0.05", reason: "补记", name: "张三", at },
      ],
    });
  });

  it.each<[string, readonly (readonly string[])[], object]>([
    ["no heads", [["t3.granted.business", "1", "补报"]], { code: "adjustmentsWithoutHead" }],
    [
      "a total",
      [
        ["格", "调整", "理由"],
        ["t3.granted.total", "1", "补报"],
      ],
      { row: 2, column: "cell" },
    ],
    [
      "no such cell",
      [
        ["格", "调整", "理由"],
        ["表九", "1", "补报"],
      ],
      { row: 2, column: "cell", text: "表九" },
    ],
    [
      "half an application",
      [["格", "调整", "理由"], [], ["t3.granted.business", "0.5", "补报"]],
      { row: 3, column: "by" },
    ],
    [
      "no reason",
      [
        ["格", "调整", "理由"],
        ["t3.granted.business", "1", " "],
      ],
      { row: 2, column: "reason" },
    ],
  ])("are refused with %s", (_, rows, failure) => {
    expect(read(rows)).toMatchObject({ ok: false, failure: { path: "/调整.csv", ...failure } });
  });

  it.each([
    ["3", "count", 3],
    ["−3", "count", -3],
    ["＋１２", "count", 12],
    ["1.0", "count", undefined],
    ["1234567890123", "count", undefined],
    ["-0.5", "amount", "-0.5"],
    ["0.1234567", "amount", undefined],
    ["", "amount", undefined],
    ["约3", "count", undefined],
  ] as const)("by %s in a cell of a %s are %s", (text, kind, by) => {
    expect(readAdjusted(text, kind)).toBe(by);
  });
});

function byCell(a: Adjustment, b: Adjustment): number {
  return a.cell < b.cell ? -1 : 1;
}
