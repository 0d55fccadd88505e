import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { dueRows } from "../../../shared/ledger/deadlines.ts";
import { groundArticles } from "../../../shared/ledger/grounds.ts";
import { isOfOtherYear, withoutYear } from "../../../shared/ledger/read-ledger.ts";
import { readMapFile, writeMapFile } from "../../../shared/ledger/map-file.ts";
import { placeOfRow, type Register, rowOffsets } from "../../../shared/ledger/register.ts";
import { resultReader, resultRows } from "../../../shared/ledger/results.ts";
import { everyUnit, nothingTold } from "../../../shared/ledger/told.ts";
import { formatRows } from "../../../shared/words/ledger-rows.ts";
import {
  countedFor2021,
  endsIn,
  figuresOf,
  registerOf,
  sheetOf,
  usualHeads,
  usualRegister,
} from "../../kit/registers.ts";

const done = ["2021-03-05", "2021-03-20", "予以公开"];

function fieldsIn(...rows: readonly (readonly string[])[]) {
  const [sheet] = countedFor2021(registerOf(...rows)).sheets;
  return sheet?.columns?.map(({ field }) => field ?? "-").join(" ");
}

describe("columns are recognised by head and values", () => {
  it.each<readonly [string, readonly (readonly string[])[], string]>([
    [
      "答复方式 is the medium where its values are",
      [
        ["收到日期", "答复日期", "答复方式", "办理结果"],
        ["2021-03-05", "2021-03-20", "邮寄", "予以公开"],
      ],
      "received answered - result",
    ],
    [
      "答复方式 is the result where its values are",
      [
        ["收到日期", "答复日期", "答复方式"],
        ["2021-03-05", "2021-03-20", "予以公开"],
      ],
      "received answered result",
    ],
    [
      "受理日期 counts where there is no better one",
      [
        ["受理日期", "答复日期", "答复类型"],
        ["2021-03-05", "2021-03-20", "予以公开"],
      ],
      "received answered result",
    ],
    [
      "受理日期 gives way to 收到日期",
      [
        ["受理日期", "收到日期", "答复日期", "答复类型"],
        ["2021-03-08", "2021-03-05", "2021-03-20", "予以公开"],
      ],
      "- received answered result",
    ],
    [
      "补正收到日期 is no date of receipt",
      [
        ["收到日期", "补正收到日期", "答复日期", "答复类型"],
        ["2021-03-05", "2021-03-12", "2021-03-20", "予以公开"],
      ],
      "received corrected answered result",
    ],
    [
      "申请人 is the kind where kinds stand below it",
      [
        ["收到日期", "申请人", "姓名", "答复日期", "答复类型"],
        ["2021-03-05", "公民", "甲", "2021-03-20", "予以公开"],
        ["2021-03-05", "企业", "乙", "2021-03-20", "予以公开"],
      ],
      "received kind applicant answered result",
    ],
    [
      "备注 is the ground where grounds stand below it",
      [
        ["收到日期", "申请人类别", "答复日期", "答复类型", "备注"],
        ["2021-03-05", "公民", "2021-03-20", "不予公开", "第十五条"],
      ],
      "received kind answered result ground",
    ],
    [
      "备注 is a remark where anything else stands below it",
      [
        ["收到日期", "申请人类别", "答复日期", "答复类型", "备注"],
        ["2021-03-05", "公民", "2021-03-20", "予以公开", "已电话联系"],
        ["2021-03-05", "公民", "2021-03-20", "予以公开", "转过信访"],
        ["2021-03-05", "公民", "2021-03-20", "予以公开", "甲科承办"],
      ],
      "received kind answered result remark",
    ],
    [
      "heads above each other name the applicant in several ways",
      [
        ["收到日期", "申请人情况", "申请人情况", "答复日期", "答复类型"],
        ["收到日期", "姓名/名称", "类别", "答复日期", "答复类型"],
        ["2021-03-05", "甲", "公民", "2021-03-20", "予以公开"],
      ],
      "received applicant kind answered result",
    ],
    [
      "a column without a known head, by what stands below it",
      [
        ["收到日期", "答复日期", "答复类型", "甲栏"],
        [...done, "公民"],
        [...done, "企业"],
        [...done, "自然人"],
      ],
      "received answered result kind",
    ],
  ])("%s", (_, rows, expected) => {
    expect(fieldsIn(...rows)).toBe(expected);
  });

  it("finds the head below a title and above data, and several columns of ticks", () => {
    const ledger = countedFor2021(
      registerOf(
        ["某局2021年依申请公开登记表"],
        ["单位：件"],
        ["序号", "收到日期", "答复日期", "答复类型", "申请人情况", "申请人情况", "申请人情况"],
        ["序号", "收到日期", "答复日期", "答复类型", "自然人", "商业企业", "科研机构"],
        ["1", ...done, "√", "", ""],
        ["2", ...done, "", "√", ""],
        ["3", ...done, "√", "√", ""],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted", "counted", "kindUndecided"]);
    expect(figuresOf(ledger)).toMatchObject({ "t3.granted.naturalPerson": 1, "t3.granted.business": 1 });
  });

  it("a title over the whole table is no part of the head", () => {
    const title = Array.from({ length: 6 }, () => "2021年办理情况登记表");
    const heads = ["收到日期", "延期答复", "申请人信息", "申请人信息", "答复日期", "答复结果"];
    const below = ["收到日期", "延期答复", "姓名", "类别", "答复日期", "答复结果"];
    const register = registerOf(title, heads, below, ["2021-03-05", "否", "甲", "公民", "2021-03-20", "公开"]);
    expect(countedFor2021(register).sheets[0]?.columns?.map(({ head }) => head)).toEqual([
      "收到日期",
      "延期答复",
      "申请人信息/姓名",
      "申请人信息/类别",
      "答复日期",
      "答复结果",
    ]);
  });

  it("goes on with the columns of the sheet before where a sheet has no head", () => {
    const register = {
      sheets: [
        sheetOf("1月", [usualHeads, ["1", "甲", "公民", "", ...done, ""]]),
        sheetOf("2月", [["2", "乙", "公民", "", ...done, ""]]),
      ],
    };
    expect(endsIn(countedFor2021(register))).toEqual(["counted", "counted"]);
  });

  it("what the user says of a column comes first, by its head or its letter", () => {
    const rows = [
      ["甲栏", "乙栏", "丙栏", "申请人类别"],
      [...done, "公民"],
    ];
    const told = readMapFile({ columns: { 甲栏: "received", B: "answered", result: "丙栏" } }, "对应.json");
    if (!told.ok) throw new Error(told.failure.code);
    const heads = [["收到日期", "登记编号", "丙栏", "申请人类别"], ...rows.slice(1)];
    expect(endsIn(countedFor2021(registerOf(...heads), { columns: told.value.columns }))).toEqual(["counted"]);
  });

  it("a sheet without any head is left out row by row, with that reason", () => {
    expect(endsIn(countedFor2021(registerOf(["说明", "一"], ["说明", "二"])))).toEqual(["noTable", "noTable"]);
  });
});

describe("rows that are no applications are left out with the reason", () => {
  it("sums, repeated heads, months between, numbers alone, and what stands below", () => {
    const register = registerOf(
      usualHeads,
      ["1", "甲", "公民", "", ...done, ""],
      ["小计", "", "", "", "", "", "1", ""],
      usualHeads,
      ["二月", "二月", "二月", "二月", "二月", "二月", "二月", "二月"],
      ["2"],
      ["合计：1件"],
      ["填表人：甲", "", "", "审核人：乙"],
    );
    expect(endsIn(countedFor2021(register))).toEqual([
      "counted",
      "sum",
      "heading",
      "heading",
      "numberOnly",
      "sum",
      "footer",
    ]);
  });

  it.each([
    "合计",
    "总计：12件",
    "本月小计",
    "1月小计",
    "十二月份合计",
    "第一季度小计",
    "上半年合计",
    "2021年合计",
    "全年累计",
  ])("%s is a sum, whatever stands beside it", (words) => {
    const sum = [words, "", "", "", "3", "3", "", ""];
    expect(endsIn(countedFor2021(registerOf(usualHeads, ["1", "甲", "公民", "", ...done, ""], sum)))).toEqual([
      "counted",
      "sum",
    ]);
  });

  it("an applicant whose name begins like a sum is none", () => {
    const row = ["1", "总计量站", "其他", "", ...done, ""];
    expect(endsIn(countedFor2021(registerOf(usualHeads, row)))).toEqual(["counted"]);
  });

  it("a row with nothing but a name is asked about, not left out", () => {
    expect(endsIn(countedFor2021(registerOf(usualHeads, ["", "甲", "公民"])))).toEqual(["receivedMissing"]);
  });
});

describe("a register of several years", () => {
  const carried = (a: string, b: string, says: string) =>
    endsIn(
      countedFor2021(
        registerOf(
          ["收到日期", "申请人类别", "答复日期", "答复类型", "是否结转"],
          [a, "公民", b, b === "" ? "办理中" : "予以公开", says],
        ),
      ),
    );
  it.each([
    ["2020-12-20", "2021-01-10", "结转下年", "counted"],
    ["2020-12-20", "2021-01-10", "上年结转", "counted"],
    ["2021-12-20", "2022-01-05", "结转下年", "counted"],
    ["2021-12-20", "", "结转下年", "counted"],
    ["2021-03-05", "2021-03-20", "结转下年", "carriedDisagrees"],
    ["2021-03-05", "2021-03-20", "上年结转", "carriedDisagrees"],
  ])("received %s, answered %s, said to be %s: %s", (a, b, says, expected) => {
    expect(carried(a, b, says)).toEqual([expected]);
  });

  it("is told apart from one that has nothing of the year", () => {
    const earlier = usualRegister({ received: "2019-03-05", answered: "2019-03-20", result: "予以公开" });
    expect(isOfOtherYear(countedFor2021(earlier))).toBe(true);
    expect(isOfOtherYear(countedFor2021(usualRegister({ received: "三月" })))).toBe(false);
    expect(isOfOtherYear(countedFor2021(usualRegister({ received: "2021-03-05" })))).toBe(false);
  });
});

describe("a register of several units", () => {
  const rows = [
    ["受理单位", "申请人类别", "收到日期", "答复日期", "答复类型"],
    ["甲局", "公民", ...done],
    ["乙局", "公民", ...done],
  ];
  it("counts nothing before one is chosen", () => {
    const ledger = countedFor2021(registerOf(...rows));
    expect(endsIn(ledger)).toEqual(["whichUnit", "whichUnit"]);
    expect(ledger.units).toEqual(["乙局", "甲局"]);
  });
  it("counts the one that was chosen", () => {
    expect(endsIn(countedFor2021(registerOf(...rows), { unit: "甲局" }))).toEqual(["counted", "otherUnit"]);
  });
});

describe("what the user decides about a row", () => {
  const register = usualRegister({ kind: "外星人", received: "2021-03-05", answered: "2021-03-20", result: "说不清" });
  it("settles it", () => {
    const rows = new Map([[2, { kind: "otherOrg", result: "granted" } as const]]);
    expect(figuresOf(countedFor2021(register, { rows }))).toEqual({
      "t3.received.otherOrg": 1,
      "t3.granted.otherOrg": 1,
    });
  });
  it("says that it was concluded in the year, where the register has no day, and then nobody knows whether it was late", () => {
    const open = usualRegister({ received: "2021-03-05", result: "予以公开" });
    expect(endsIn(countedFor2021(open))).toEqual(["answerDateMissing"]);
    const rows = new Map([[2, { concluded: true } as const]]);
    const ledger = countedFor2021(open, { rows });
    expect(figuresOf(ledger)).toEqual({ "t3.received.naturalPerson": 1, "t3.granted.naturalPerson": 1 });
    expect(dueRows(ledger.applications, ledger.settled, { rows }, "2022-01-10")).toEqual([]);
  });
  it("or teaches the words, for all rows that have them", () => {
    const told = readMapFile({ kinds: { 外星人: "otherOrg" }, results: { 说不清: "other.other" } }, "对应.json");
    if (!told.ok) throw new Error(told.failure.code);
    expect(endsIn(countedFor2021(register, told.value))).toEqual(["counted"]);
  });
  it("or leaves it out", () => {
    expect(endsIn(countedFor2021(register, { rows: new Map([[2, { leftOut: true }]]) }))).toEqual(["told"]);
  });
});

describe("what was told, as a file", () => {
  it("comes back as it went", () => {
    const file = {
      columns: { 收到日期: "received" },
      kinds: { 外星人: "otherOrg" },
      results: { 研究中: "open" },
      channels: { 窗台: "inPerson" },
      dateYear: 2021,
    };
    const told = readMapFile(file, "对应.json");
    if (!told.ok) throw new Error(told.failure.code);
    expect(writeMapFile(told.value, [{ head: "收到日期", field: "received" }, { head: "备注" }])).toMatchObject(file);
  });
  it.each([
    ["no object", [], ""],
    ["a field that there is none", { columns: { 收到日期: "day" } }, "columns.收到日期"],
    ["a row that table three has none", { results: { 说不清: "granted.maybe" } }, "results.说不清"],
    ["a key that nobody knows", { colums: {} }, ""],
  ])("%s is one failure that says where", (_, json, place) => {
    expect(readMapFile(json, "对应.json")).toEqual({
      ok: false,
      failure: { code: "mapUnfit", path: "对应.json", place },
    });
  });
});

describe("deadlines", () => {
  it("lists what was late and what is open, the first due first", () => {
    const register = registerOf(
      ["收到日期", "是否延期", "补正收到日期", "答复期限", "答复日期", "答复类型", "申请人类别"],
      ["2021-03-01", "", "", "", "2021-03-29", "予以公开", "公民"],
      ["2021-03-01", "", "", "", "2021-03-30", "予以公开", "公民"],
      ["2021-03-01", "是", "", "", "2021-04-20", "予以公开", "公民"],
      ["2021-03-01", "", "2021-03-10", "", "2021-04-07", "予以公开", "公民"],
      ["2021-03-01", "", "", "2021-03-15", "2021-03-20", "予以公开", "公民"],
      ["2021-12-20", "", "", "", "", "办理中", "公民"],
    );
    const { applications, settled } = countedFor2021(register);
    expect(dueRows(applications, settled, nothingTold, "2022-01-10")).toEqual([
      { row: 6, due: "2021-03-15", from: "register", overdue: true, answered: "2021-03-20" },
      { row: 3, due: "2021-03-29", from: "counted", overdue: true, answered: "2021-03-30" },
      { row: 7, due: "2022-01-18", from: "counted", overdue: false },
    ]);
  });
});

describe("reviews and lawsuits", () => {
  it("come to table four, a lawsuit after a review apart; what is unclear is counted nowhere", () => {
    const heads = ["申请人类别", "收到日期", "答复日期", "答复类型", "是否复议", "复议结果", "是否诉讼", "诉讼结果"];
    const ledger = countedFor2021(
      registerOf(
        heads,
        ["公民", ...done, "否", "", "否", ""],
        ["公民", ...done, "是", "维持", "", ""],
        ["公民", ...done, "是", "责令履行", "是", "审理中"],
        ["公民", ...done, "", "", "是", "撤诉"],
        ["公民", ...done, "是", "驳回申请", "", ""],
      ),
    );
    expect(figuresOf(ledger)).toMatchObject({
      "t4.review.upheld": 1,
      "t4.review.corrected": 1,
      "t4.afterReview.pending": 1,
      "t4.direct.other": 1,
    });
    expect(ledger.unclearProceedings).toEqual([{ row: 6, kind: "review" }]);
  });
});

describe("dates without a year", () => {
  it("wait until somebody says which year they are of", () => {
    const line = { received: "3月5日", answered: "3月25日", result: "予以公开" };
    const register = usualRegister(
      line,
      { ...line, received: "4月1日", answered: "4月2日" },
      { ...line, answered: "" },
    );
    expect(new Set(endsIn(countedFor2021(register)))).toEqual(new Set(["receivedUnclear"]));
    expect(withoutYear(countedFor2021(register))).toBe(3);
    expect(endsIn(countedFor2021(register, { dateYear: 2021 }))).toEqual(["counted", "counted", "answerDateMissing"]);
  });
});

describe("a file with more than one table", () => {
  const heads = ["申请人类别", "收到日期", "答复日期", "答复类型"];
  const row = ["公民", ...done];
  const chosen = (register: Register, unit: string) => endsIn(countedFor2021(register, { unit }));

  it("of a unit a sheet: one is chosen, or all of them count together", () => {
    const register = { sheets: [sheetOf("甲局", [heads, row]), sheetOf("乙镇", [heads, row, row])] };
    expect(countedFor2021(register).units).toEqual(["乙镇", "甲局"]);
    expect(endsIn(countedFor2021(register))).toEqual(["whichUnit", "whichUnit", "whichUnit"]);
    expect(chosen(register, "甲局")).toEqual(["counted", "otherUnit", "otherUnit"]);
    expect(chosen(register, everyUnit)).toEqual(["counted", "counted", "counted"]);
  });

  it("of units one below the other, each under a line with its name", () => {
    const register = registerOf(["单位：甲局"], heads, row, ["填报单位:乙局"], heads, row, row);
    expect(endsIn(countedFor2021(register))).toEqual(["whichUnit", "heading", "heading", "whichUnit", "whichUnit"]);
    expect(chosen(register, "乙局")).toEqual(["otherUnit", "heading", "heading", "counted", "counted"]);
  });

  it("of offices of one unit, or of one unit alone: nobody is asked", () => {
    const sheets = [sheetOf("法规科", [heads, row]), sheetOf("甲局", [["单位：甲局"], heads, row])];
    expect(endsIn(countedFor2021({ sheets }))).toEqual(["counted", "counted"]);
  });

  it("of a way of applying a sheet: the sheet says how the rows came in", () => {
    const sheets = [sheetOf("网上申请", [heads, row, row]), sheetOf("信函（邮寄）", [heads, row])];
    expect(countedFor2021({ sheets }).channels).toEqual([
      { channel: "online", count: 2 },
      { channel: "mail", count: 1 },
    ]);
  });

  it("without a head: columns are told by their letters", () => {
    const told = readMapFile({ columns: { A: "kind", B: "received", C: "answered", D: "result" } }, "");
    const sheets = [sheetOf("台账", [row, row]), sheetOf("说明", [["由办公室填写"]])];
    expect(endsIn(countedFor2021({ sheets }))).toEqual(["noTable", "noTable", "noTable"]);
    expect(told.ok && endsIn(countedFor2021({ sheets }, told.value))).toEqual(["counted", "counted", "noTable"]);
  });
});

describe("channels", () => {
  it("of the applications received in the year", () => {
    const line = { received: "2021-03-05" };
    const ledger = countedFor2021(
      usualRegister(
        { ...line, channel: "网上申请" },
        { ...line, channel: "EMS" },
        { ...line, channel: "网络" },
        { received: "2020-12-05", channel: "当面" },
      ),
    );
    expect(ledger.channels).toEqual([
      { channel: "online", count: 2 },
      { channel: "mail", count: 1 },
    ]);
  });
});

describe("the tables of words", () => {
  it("know each label of the form as its own row, and name rows of the form alone", () => {
    const read = resultReader(nothingTold.results);
    for (const { table, column, row, rowLabels } of formOf("2021").cells) {
      if (table !== "t3" || column !== "total" || !resultRows.some((one) => one === row) || row === "other.other")
        continue;
      expect([row, read(rowLabels.at(-1) ?? "")]).toEqual([row, { kind: "known", meanings: [{ row }] }]);
    }
    expect(resultRows).toHaveLength(21);
    expect(groundArticles.flatMap(({ rows }) => rows).every((row) => resultRows.includes(row))).toBe(true);
  });
});

describe("rows are named by their sheets", () => {
  it("in one sheet and in several", () => {
    expect(formatRows([3, 5, 6, 7], [0], "zh")).toBe("第 3、5—7 行");
    expect(formatRows([3, 12], [0, 10], "zh")).toBe("第 1 张表第 3 行，第 2 张表第 2 行");
    expect(formatRows([3, 5, 6, 7], [0], "en")).toBe("rows 3, 5—7");
    expect(placeOfRow([0, 10], 10)).toEqual({ sheet: 0, row: 10 });
    expect(rowOffsets({ sheets: [sheetOf("甲", [["1"], ["2"]]), sheetOf("乙", [["1"]])] })).toEqual([0, 2]);
  });
});
