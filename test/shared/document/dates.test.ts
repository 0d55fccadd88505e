import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDates } from "../../../shared/document/dates.ts";

const found = (text: string) =>
  readDates(text).map(({ from, to, year, month, day }) => [text.slice(from, to), year, month, day]);

describe("dates in a text", () => {
  it.each([
    ["自2021年1月1日起", [["2021年1月1日", 2021, 1, 1]]],
    [
      "2021年1月1日至12月31日",
      [
        ["2021年1月1日", 2021, 1, 1],
        ["12月31日", undefined, 12, 31],
      ],
    ],
    ["2021年 1 月 1 日", [["2021年 1 月 1 日", 2021, 1, 1]]],
    ["２０２１年１２月３１日止", [["２０２１年１２月３１日", 2021, 12, 31]]],
    [
      "2021.1.1-2021.12.31",
      [
        ["2021.1.1", 2021, 1, 1],
        ["2021.12.31", 2021, 12, 31],
      ],
    ],
    ["2021-01-01", [["2021-01-01", 2021, 1, 1]]],
    ["二〇二一年十二月三十一日", [["二〇二一年十二月三十一日", 2021, 12, 31]]],
    ["二〇二一年一月一日", [["二〇二一年一月一日", 2021, 1, 1]]],
    ["截至2021年底", [["2021年", 2021, undefined, undefined]]],
    [
      "2021年1月至12月",
      [
        ["2021年1月", 2021, 1, undefined],
        ["12月", undefined, 12, undefined],
      ],
    ],
    ["2021年度", [["2021年度", 2021, undefined, undefined]]],
    ["国办公开办函〔2021〕30号", []],
    ["信息2021条", []],
    ["全年12次", []],
  ] as const)("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("end for any text", () => {
    const signs = fc.string({ unit: fc.constantFrom(...Array.from("20二〇十一1年月日.- 度")), maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (text) => {
        for (const { from, to } of readDates(text)) expect(from < to && to <= text.length).toBe(true);
      }),
    );
  });
});
