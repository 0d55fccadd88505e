import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rosterFromRows, rosterFromText, unitLabels } from "../../../shared/gathering/roster.ts";

const path = "名册.xlsx";

function read(rows: readonly (readonly string[])[]) {
  const roster = rosterFromRows(rows, path);
  return roster.ok ? roster.value : roster.failure;
}

describe("a roster", () => {
  it("is read by its heads, in any order, with titles and sums left out", () => {
    expect(
      read([
        ["2024年度报告报送单位名单"],
        ["截止日期：2025年1月20日"],
        ["序号", "统一社会信用代码", "单位名称", "简称", "层级", "主管部门", "联系人", "联系电话"],
        ["1", "11AB", "示例区教育局", "教育局、区教体局", "区级部门", "示例区人民政府", "张三", "8123 4567"],
        ["2", "", "青山镇人民政府", "", "乡镇", "", "", ""],
        ["", "", "", "", "", "", "", ""],
        ["合计", "", "2", "", "", "", "", ""],
      ]),
    ).toEqual({
      deadline: "2025-01-20",
      units: [
        {
          name: "示例区教育局",
          aliases: ["教育局", "区教体局"],
          level: "区级部门",
          parent: "示例区人民政府",
          contact: "张三 8123 4567",
          code: "11AB",
        },
        { name: "青山镇人民政府", aliases: [], level: "town" },
      ],
    });
  });

  it("is read without heads from the first column of words", () => {
    expect(
      read([
        ["1", "示例区教育局"],
        ["2", "示例区民政局"],
      ]),
    ).toEqual({
      units: [
        { name: "示例区教育局", aliases: [], level: "" },
        { name: "示例区民政局", aliases: [], level: "" },
      ],
    });
  });

  it.each([
    "示例区教育局\n示例区民政局",
    "1. 示例区教育局\r\n2、示例区民政局",
    "（一）示例区教育局\n（二）示例区民政局\n",
    "单位\t联系人\n示例区教育局\t\n示例区民政局\t",
  ])("is read as somebody types or pastes it: %j", (text) => {
    const roster = rosterFromText(text, "");
    expect(roster.ok && roster.value.units.map(({ name }) => name)).toEqual(["示例区教育局", "示例区民政局"]);
  });

  it("is read from one line of a message", () => {
    const roster = rosterFromText("示例区教育局、示例区民政局、青山镇", "");
    expect(roster.ok && roster.value.units.length).toBe(3);
  });

  it.each<[string, readonly (readonly string[])[], object]>([
    ["nothing", [], { code: "rosterEmpty", path }],
    ["numbers alone", [["1"], ["2"]], { code: "rosterEmpty", path }],
    ["heads alone", [["序号", "单位名称"]], { code: "rosterEmpty", path }],
    ["a unit twice", [["示例区教育局"], ["示例区 教育局"]], { code: "rosterUnitTwice", path, name: "示例区 教育局" }],
  ])("fails on %s", (_, rows, failure) => {
    expect(read(rows)).toEqual(failure);
  });

  it("may hold one name twice under two bodies, and calls them apart", () => {
    const roster = read([
      ["单位", "上级"],
      ["教育局", "甲区"],
      ["教育局", "乙区"],
    ]);
    expect("units" in roster && unitLabels(roster)).toEqual(["教育局（甲区）", "教育局（乙区）"]);
  });

  it("never throws, whatever the rows hold, and no unit is without a name", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("单位", "上级", "教育局")))),
        (rows) => {
          const roster = rosterFromRows(rows, path);
          if (roster.ok) for (const { name } of roster.value.units) expect(name.trim()).not.toBe("");
        },
      ),
    );
  });
});
