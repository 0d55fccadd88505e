import { describe, expect, it } from "vitest";
import { countedFor2021, endsIn, registerOf, sheetOf } from "../../kit/registers.ts";

const heads = ["序号", "收到日期", "申请人类别", "答复日期", "答复类型"];
const done = ["2021-03-05", "公民", "2021-03-20", "予以公开"];
const endsBelow = (own: readonly string[], ...rows: readonly (readonly string[])[]) =>
  endsIn(countedFor2021(registerOf(own, ...rows)));

describe("rows that say again what others said", () => {
  const months = [1, 2, 3].map((month) => [`${month}`, `2021-0${month}-05`, "公民", `2021-0${month}-20`, "予以公开"]);
  const ofMonth = (place: number) => sheetOf(`${place + 1}月`, [heads, ...months.slice(place, place + 1)]);

  it("the whole year beside its months, in either order", () => {
    const year = sheetOf("全年", [heads, ...months]);
    for (const sheets of [
      [year, ofMonth(0), ofMonth(1), ofMonth(2)],
      [ofMonth(0), ofMonth(1), ofMonth(2), year],
    ]) {
      expect(endsIn(countedFor2021({ sheets }))).toEqual([
        "counted",
        "counted",
        "counted",
        "duplicate",
        "duplicate",
        "duplicate",
      ]);
    }
  });

  it("a few rows that are alike by chance, and sheets with something of their own, are asked about by nobody", () => {
    const alike = [["1", ...done]];
    const sheets = [sheetOf("网上", [heads, ...alike]), sheetOf("信函", [heads, ...alike])];
    expect(endsIn(countedFor2021({ sheets }))).toEqual(["counted", "counted"]);
    const more = [
      sheetOf("甲", [heads, ...months]),
      sheetOf("乙", [heads, ...months, ["4", "2021-03-06", ...done.slice(1)]]),
    ];
    expect(endsIn(countedFor2021({ sheets: more })).every((end) => end === "counted")).toBe(true);
  });

  it("the same applicant, day and content, and nothing less, whatever the number", () => {
    const own = [...heads, "申请人", "申请内容"];
    const row = (number: string, applicant: string, content: string) => [number, ...done, applicant, content];
    expect(endsBelow(own, row("1", "甲", "规划"), row("2", "甲", "规划"))).toEqual(["counted", "duplicate"]);
    expect(endsBelow(own, row("1", "", "规划"), row("2", "", "规划"))).toEqual(["counted", "counted"]);
    expect(endsBelow(own, row("1", "甲", ""), row("2", "甲", ""))).toEqual(["counted", "counted"]);
    expect(endsBelow(own, row("1", "甲", "规划"), row("2", "甲", "预算"))).toEqual(["counted", "counted"]);
  });

  it("a number that is more than a place in a list is the same on every sheet", () => {
    const on = (name: string, number: string, day: string) => sheetOf(name, [heads, [number, day, ...done.slice(1)]]);
    const ends = (number: string) =>
      endsIn(countedFor2021({ sheets: [on("甲", number, "2021-03-05"), on("乙", number, "2021-03-06")] }));
    expect(ends("20211")).toEqual(["counted", "duplicate"]);
    expect(ends("依申请12")).toEqual(["counted", "duplicate"]);
    expect(ends("1234")).toEqual(["counted", "counted"]);
  });

  it("a sheet says the same again whatever its days look like and whatever way its name tells", () => {
    const again = months.map(([, day = "", ...rest], place) => [`${9 + place}`, day.replaceAll("-", "."), ...rest]);
    const sheets = [sheetOf("全部", [heads, ...months]), sheetOf("网上", [heads, ...again])];
    expect(endsIn(countedFor2021({ sheets })).slice(3)).toEqual(["duplicate", "duplicate", "duplicate"]);
  });

  it("numbers may begin anew below a heading or a sum, and not within a list", () => {
    const block = [
      ["1", ...done],
      ["2", ...done],
    ];
    expect(endsBelow(heads, ...block, ["小计", "2"], ...block)).toEqual([
      "counted",
      "counted",
      "sum",
      "counted",
      "counted",
    ]);
    expect(endsBelow(heads, ...block, ...block).slice(-2)).toEqual(["duplicate", "duplicate"]);
    expect(endsBelow(heads, ...block, ["小计", "2"], ["2", ...done]).at(-1)).toBe("duplicate");
    expect(endsBelow(heads, ...block, ["小计", "2"], ["1", ...done], ["5", ...done]).slice(-2)).toEqual([
      "duplicate",
      "counted",
    ]);
  });
});
