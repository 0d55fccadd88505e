import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import type { Adjustment } from "../../../shared/report/report.ts";
import { sumOfCell, sumOfSources, unreadableIn } from "../../../shared/report/sources.ts";

const form = formOf("2021");
const count = "t3.received.naturalPerson";
const amount = "t2.fees.amount";
const raw = { raw: "约3件" };

type Values = readonly (CellValue | undefined)[];
/** What some units typed into one cell, what was adjusted in it, and what it comes to; nothing where that is blank. */
type SumCase = readonly [values: Values, by: Adjustment["by"] | undefined, sum: CellValue | undefined];

function sumsOf(cell: typeof count | typeof amount, values: Values, by: Adjustment["by"] | undefined) {
  const sources = values.map((value) => ({ cells: value === undefined ? {} : { [cell]: value } }));
  const adjustments = by === undefined ? [] : [{ cell, by, reason: "重复计算" }];
  return { one: sumOfCell(form, cell, sources, adjustments), all: sumOfSources(form, sources, adjustments) };
}

describe("a cell of several units", () => {
  it.each<SumCase>([
    [[1, 2, 3], undefined, 6],
    [[0, undefined], undefined, 0],
    [[undefined, undefined], undefined, undefined],
    [[], undefined, undefined],
    [["/", "/"], undefined, "/"],
    [["/", undefined], undefined, "/"],
    [["/", 4], undefined, 4],
    [[raw, undefined], undefined, undefined],
    [[raw, "/"], undefined, "/"],
    [[raw, 4], undefined, 4],
    [[1, 2], -1, 2],
    [[1, 2], -3, 0],
    [[1, 2], -4, { raw: "-1" }],
    [["/"], 2, 2],
    [[undefined], 2, 2],
    [[999_999_999_999, 1], undefined, { raw: "1000000000000" }],
  ])("counts %j, adjusted by %j: %j", (values, by, sum) => {
    const { one, all } = sumsOf(count, values, by);
    expect(one).toEqual(sum);
    expect(all).toEqual(sum === undefined ? {} : { [count]: sum });
  });

  it.each<SumCase>([
    [["0.1", "0.2"], undefined, "0.3"],
    [["299.79", undefined], undefined, "299.79"],
    [[undefined], undefined, undefined],
    [["/", undefined], undefined, "/"],
    [["/", "1.5"], undefined, "1.5"],
    [[raw, "/"], undefined, "/"],
    [[raw], undefined, undefined],
    [["1.5"], "-1.5", "0"],
    [["1.5"], "-2", { raw: "-0.5" }],
    [["/"], "0.5", "0.5"],
    [["999999999999999", "1"], undefined, { raw: "1000000000000000" }],
  ])("amounts %j, adjusted by %j: %j", (values, by, sum) => {
    const { one, all } = sumsOf(amount, values, by);
    expect(one).toEqual(sum);
    expect(all).toEqual(sum === undefined ? {} : { [amount]: sum });
  });

  it("is adjusted by what was adjusted in it alone", () => {
    const adjustments = [
      { cell: "t3.received.business", by: 5, reason: "补报" },
      { cell: "t2.licensing.decided", by: 5, reason: "补报" },
    ] as const;
    expect(sumOfCell(form, count, [{ cells: { [count]: 3 } }], adjustments)).toBe(3);
    expect(sumOfCell(form, amount, [{ cells: { [amount]: "3" } }], adjustments)).toBe("3");
  });

  it("is no sum where the form computes it, or does not have it", () => {
    const sources = [{ cells: { "t3.received.total": 7, "t2.fees.total": 7, [count]: 7 } }];
    expect(sumOfCell(form, "t3.received.total", sources)).toBe(undefined);
    expect(sumOfCell(form, "t2.fees.total", sources)).toBe(undefined);
    expect(sumOfSources(form, sources)).toEqual({ [count]: 7 });
  });
});

it("cells with text that nobody has interpreted are told, in the order of the form", () => {
  const cells = {
    [count]: raw,
    [amount]: raw,
    "t3.received.business": 3,
    "t3.received.total": raw,
    "t3.received.other": "/",
  };
  expect(unreadableIn(form, { cells })).toEqual([amount, count]);
  expect(unreadableIn(form, { cells: {} })).toEqual([]);
});
