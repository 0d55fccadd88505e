import { describe, expect, it } from "vitest";
import { tablesApart } from "../../../shared/ledger/side-by-side.ts";
import { countedFor2021, endsIn, registerOf } from "../../kit/registers.ts";

const heads = ["序号", "收到日期", "申请人类别", "答复日期", "答复类型"];
const done = ["2021-03-05", "公民", "2021-03-20", "予以公开"];

describe("tables beside each other", () => {
  it("two tables side by side are two sheets, each row under its number", () => {
    const rows = [
      ["上半年", "", "", "", "", "", "下半年"],
      [...heads, "", ...heads],
      ["1", ...done, "", "3", ...done],
      ["2", ...done],
    ];
    const apart = tablesApart(registerOf(...rows));
    expect(apart.sheets.map(({ rows: own }) => own.map(({ row }) => row))).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3],
    ]);
    expect(endsIn(countedFor2021(apart))).toEqual(["counted", "counted", "counted"]);
  });

  it("heads that stand twice for two things, as of review and lawsuit, are one table", () => {
    const register = registerOf([...heads, "结果", "日期", "结果", "日期"], ["1", ...done, "维持", "", "", ""]);
    expect(tablesApart(register)).toEqual(register);
  });

  it("three tables beside each other, behind a column without a head, are three sheets with names of their own", () => {
    const row = ["1", ...done];
    const apart = tablesApart(registerOf(["", ...heads, ...heads, ...heads], ["甲", ...row, ...row, ...row]));
    expect(apart.sheets.map(({ name, rows }) => [name, rows.at(-1)?.cells])).toEqual([
      ["台账", ["甲", ...row]],
      ["台账（2）", row],
      ["台账（3）", row],
    ]);
  });

  it("two tables with other columns, or with two heads in common, stay together", () => {
    const [number = "", received = "", ...others] = heads;
    for (const second of [
      [number, "备注", received, ...others],
      [number, received],
    ]) {
      const register = registerOf([...heads, ...second], ["1", ...done]);
      expect(tablesApart(register)).toEqual(register);
    }
    const three = registerOf([...heads.slice(0, 3), ...heads.slice(0, 3)], ["1"]);
    expect(tablesApart(three).sheets).toHaveLength(2);
  });

  it("what stands in a merged cell stays on its side", () => {
    const [head, row] = registerOf([...heads, ...heads], ["1", ...done, "2", ...done]).sheets[0]?.rows ?? [];
    const apart = tablesApart({
      sheets: [
        {
          name: "",
          rows: [...(head ? [head] : []), ...(row ? [{ ...row, joined: [0, 5], mark: "hidden" as const }] : [])],
        },
      ],
    });
    expect(apart.sheets.map(({ rows }) => rows.at(-1))).toMatchObject([
      { joined: [0], mark: "hidden" },
      { joined: [0], mark: "hidden" },
    ]);
  });
});
