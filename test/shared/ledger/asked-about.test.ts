import { describe, expect, it } from "vitest";
import { countedFor2021, endsIn, figuresOf, registerOf, sheetOf, usualRegister } from "../../kit/registers.ts";

/* What looks like one application and may be none, or several: each of these was once counted, or left open, without a word. */

const heads = ["序号", "收到日期", "申请人类别", "答复日期", "答复类型"];
const done = ["2021-03-05", "公民", "2021-03-20", "予以公开"];
const endsBelow = (own: readonly string[], ...rows: readonly (readonly string[])[]) =>
  endsIn(countedFor2021(registerOf(own, ...rows)));

describe("rows that may be no application", () => {
  it.each(["例", "示例", "样例：", "填写示例", "例1"])("%s in front: an example of how to fill it in", (number) => {
    expect(endsBelow(heads, [number, ...done], ["1", ...done])).toEqual(["example", "counted"]);
  });

  it.each(["作废", "重复登记，作废", "误登", "登记错误，不计"])(
    "the remark %s: somebody says whether it counts",
    (remark) => {
      const own = [...heads, "备注"];
      // Most remarks are about other things.
      const others = ["已电话联系", "甲科承办", "答复书寄出"].map((said, place) => [`${place}`, ...done, said]);
      expect(endsBelow(own, ...others, ["12", ...done, remark]).at(-1)).toBe("voided");
      expect(endsBelow(own, ...others, [`12（${remark}）`, ...done, ""]).at(-1)).toBe("voided");
    },
  );

  it("what says that nothing follows, and who is responsible", () => {
    const below = [
      ["", "", "以下空白"],
      ["办公室负责人：李四", "", "", "联系电话"],
    ];
    expect(endsBelow(heads, ["1", ...done], ...below)).toEqual(["counted", "footer", "footer"]);
  });

  it("what stands above the heads and is no title is left out with that reason", () => {
    expect(endsBelow(["某局台账"], ["1", ...done], heads, ["2", ...done])).toEqual(["aboveHead", "counted"]);
  });

  it("a row with nothing of its own but its content may be more of the one above", () => {
    const own = [...heads, "申请内容"];
    const row = (number: number, content: string, joined?: readonly number[]) => ({
      row: number,
      cells: ["1", ...done, content],
      ...(joined && { joined }),
    });
    const ends = (joined: readonly number[]) =>
      endsIn(
        countedFor2021({ sheets: [{ name: "", rows: [{ row: 1, cells: own }, row(2, "甲"), row(3, "乙", joined)] }] }),
      );
    expect(ends([0, 1, 2, 3, 4])).toEqual(["counted", "continues"]);
    // Its own answer beside a number that it shares: one letter with two applications.
    expect(ends([0, 1])).toEqual(["counted", "counted"]);
  });
});

describe("rows that may be several applications", () => {
  it.each([
    ["1", "counted"],
    ["", "counted"],
    ["1件", "counted"],
    ["3", "severalPieces"],
    ["两件", "severalPieces"],
  ])("件数 %j: %s", (pieces, end) => {
    expect(endsBelow([...heads, "件数"], ["1", ...done, pieces])).toEqual([end]);
  });

  it("a number in a column of ticks is no tick", () => {
    const own = ["收到日期", "申请人类别", "申请人类别", "答复日期", "答复类型"];
    const below = ["收到日期", "自然人", "商业企业", "答复日期", "答复类型"];
    const row = (a: string, b: string) => ["2021-03-05", a, b, "2021-03-20", "予以公开"];
    const rows = [row("1", ""), row("1", ""), row("1", ""), row("1", ""), row("2", ""), row("", "1")];
    expect(endsBelow(own, below, ...rows).slice(-2)).toEqual(["kindUnknown", "counted"]);
  });
});

describe("what may not be open", () => {
  it.each([
    ["已答复", "answerDateMissing"],
    ["已办结", "answerDateMissing"],
    ["√", "answerDateMissing"],
    ["无", "counted"],
    ["办理中", "counted"],
  ])("no day of an answer, and %s: %s", (result, end) => {
    expect(endsIn(countedFor2021(usualRegister({ received: "2021-03-05", result })))).toEqual([end]);
  });

  it.each([
    ["办理状态", "已办结", "answerDateMissing"],
    ["办理状态", "办理中", "counted"],
    ["是否办结", "是", "answerDateMissing"],
    ["是否办结", "否", "counted"],
  ])("%s %s beside no day and no result: %s", (head, status, end) => {
    expect(endsBelow([...heads, head], ["1", "2021-03-05", "公民", "", "", status]).at(-1)).toBe(end);
    expect(endsBelow(["收到日期", "申请人类别", head], ["2021-03-05", "公民", status])).toEqual([end]);
  });

  it.each([
    ["办理状态", "办理中", "openButAnswered"],
    ["办理状态", "已办结", "counted"],
    ["是否办结", "否", "openButAnswered"],
    ["是否办结", "是", "counted"],
    ["是否办结", "", "counted"],
  ])("%s %s beside a day and a result: %s", (head, status, end) => {
    const line = ["1", "2021-03-05", "公民", "2021-03-20", "予以公开", status];
    expect(endsBelow([...heads, head], line).at(-1)).toBe(end);
  });

  it("carried over and written down again on the next sheet: the row with the answer counts", () => {
    const own = ["登记编号", ...heads.slice(1)];
    const open = ["依申请12", "2020-12-20", "公民", "", "办理中"];
    const answered = ["依申请12", "2020-12-20", "公民", "2021-01-10", "予以公开"];
    const sheets = [sheetOf("2020年", [own, open]), sheetOf("2021年", [own, answered])];
    expect(endsIn(countedFor2021({ sheets }))).toEqual(["duplicate", "counted"]);
  });

  it("rows of which no column tells whether they were answered", () => {
    expect(endsBelow(["收到日期", "申请人类别", "回函"], ["2021-03-05", "公民", "甲函"])).toEqual(["noAnswerColumns"]);
    expect(endsBelow(["收到日期", "申请人类别", "答复日期"], ["2021-03-05", "公民", ""])).toEqual(["counted"]);
  });

  it.each([
    ["是", "carriedDisagrees"],
    ["√", "carriedDisagrees"],
    ["否", "counted"],
  ])("received and answered in the year, and said to be carried over: %s, %s", (says, end) => {
    expect(endsBelow([...heads, "是否结转"], ["1", ...done, says])).toEqual([end]);
  });
});

describe("what may be another result", () => {
  it.each([
    ["公开；不予公开", "severalResults"],
    ["不予公开（信息不存在）", "severalResults"],
    ["部分公开、无法提供", "severalResults"],
    ["部分公开、不予公开", "t3.partiallyGranted.naturalPerson"],
    ["其他处理：逾期未补正", "t3.other.noCorrection.naturalPerson"],
    ["其他（撤回）", "t3.other.other.naturalPerson"],
  ])("%s: %s", (result, expected) => {
    const ledger = countedFor2021(usualRegister({ received: "2021-03-05", answered: "2021-03-20", result }));
    const [end = ""] = endsIn(ledger);
    expect(end === "counted" ? Object.keys(figuresOf(ledger))[1] : end).toBe(expected);
  });
});

describe("whose it is", () => {
  const own = ["受理单位", ...heads];
  const register = registerOf(own, ["甲局", "1", ...done], ["乙局", "2", ...done], ["", "3", ...done]);
  it("a row that names no unit is asked about, and counts once somebody has said so", () => {
    expect(endsIn(countedFor2021(register, { unit: "甲局" }))).toEqual(["counted", "otherUnit", "unitMissing"]);
    const told = { unit: "甲局", rows: new Map([[4, { accepted: true as const }]]) };
    expect(endsIn(countedFor2021(register, told))).toEqual(["counted", "otherUnit", "counted"]);
  });
  it("a unit that is none of the register's chooses none", () => {
    expect(endsIn(countedFor2021(register, { unit: "丙局" }))).toEqual(["whichUnit", "whichUnit", "whichUnit"]);
  });
});

describe("heads", () => {
  const fieldsOf = (own: readonly string[], ...rows: readonly (readonly string[])[]) =>
    countedFor2021(registerOf(own, ...rows)).sheets[0]?.columns?.map(({ field }) => field ?? "-");
  const row = ["2021-03-05", "公民", "2021-03-20", "予以公开"];

  it("with hints of how to fill them in, however long", () => {
    const hinted = [
      "收到日期（格式：2021-01-01）",
      "申请人类别（自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他）",
      "答复日期\n年-月-日",
      "答复类型：按年度报告表三填写",
    ];
    expect(fieldsOf(hinted, row)).toEqual(["received", "kind", "answered", "result"]);
  });

  it.each([
    ["申请收到日期", "received"],
    ["接件时间", "received"],
    ["收到第三方意见日期", "-"],
    ["收到答复日期", "-"],
  ])("%s: %s", (head, field) => {
    expect(fieldsOf([head, "申请人类别", "答复日期", "答复类型"], row)?.[0]).toBe(field);
  });

  it("a day below 征求第三方意见 is none of the application's", () => {
    const groups = ["征求第三方意见", "征求第三方意见", "申请", "申请人类别", "答复", "答复"];
    const below = ["收到日期", "答复日期", "收到日期", "申请人类别", "答复日期", "答复类型"];
    const days = ["2020-12-01", "2020-12-02", "2021-01-05", "公民", "2021-01-20", "予以公开"];
    expect(fieldsOf(groups, below, days)).toEqual(["-", "-", "received", "kind", "answered", "result"]);
  });

  it("回复日期 tells the answer only where no other day does", () => {
    const own = ["收到日期", "申请人类别", "回复日期", "答复类型"];
    expect(fieldsOf(own, row)).toEqual(["received", "kind", "answered", "result"]);
    expect(fieldsOf([...own, "办结日期"], [...row, "2021-03-22"])).toEqual([
      "received",
      "kind",
      "-",
      "result",
      "closed",
    ]);
  });
});
