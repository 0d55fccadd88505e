import { describe, expect, it } from "vitest";
import { readMapFile, writeMapFile } from "../../../shared/ledger/map-file.ts";
import { isUnread } from "../../../shared/ledger/read-ledger.ts";
import { nothingTold } from "../../../shared/ledger/told.ts";
import { countedFor2021, endsIn, figuresOf, registerOf, sheetOf } from "../../kit/registers.ts";

/* Registers as offices keep them that are laid out in some other way than most: each came out wrong, or had to be sorted in by hand, before its test was written. */

const done = ["2021-03-05", "2021-03-20", "予以公开"];
const columnsIn = (...rows: readonly (readonly string[])[]) =>
  countedFor2021(registerOf(...rows)).sheets[0]?.columns?.map(({ field }) => field ?? "-");

describe("heads above each other", () => {
  it("of three rows: the kinds to be ticked stand below 法人或其他组织, the refusals below 不予公开", () => {
    const organisation = "法人或其他组织";
    const ledger = countedFor2021(
      registerOf(
        ["序号", "收到日期", "申请人类别", "申请人类别", "申请人类别", "答复日期", "办理结果", "办理结果", "办理结果"],
        ["序号", "收到日期", "自然人", organisation, organisation, "答复日期", "予以公开", "不予公开", "不予公开"],
        ["序号", "收到日期", "自然人", "商业企业", "科研机构", "答复日期", "予以公开", "国家秘密", "商业秘密"],
        ["1", "2021-03-05", "", "", "√", "2021-03-20", "", "√", ""],
        ["2", "2021-03-05", "√", "", "", "2021-03-20", "", "", "√"],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted", "counted"]);
    expect(figuresOf(ledger)).toEqual({
      "t3.received.naturalPerson": 1,
      "t3.received.research": 1,
      "t3.refused.stateSecret.research": 1,
      "t3.refused.thirdParty.naturalPerson": 1,
    });
  });

  it("a cross, or 否, in a column of ticks says that it does not hold", () => {
    const ledger = countedFor2021(
      registerOf(
        ["收到日期", "申请人类别", "申请人类别", "答复日期", "答复类型"],
        ["收到日期", "自然人", "商业企业", "答复日期", "答复类型"],
        ["2021-03-05", "√", "×", "2021-03-20", "予以公开"],
        ["2021-03-05", "否", "是", "2021-03-20", "予以公开"],
      ),
    );
    expect(figuresOf(ledger)).toMatchObject({ "t3.granted.naturalPerson": 1, "t3.granted.business": 1 });
  });

  it("结果 below 行政复议 is how the review ended, and the row that says so belongs to the head", () => {
    const ledger = countedFor2021(
      registerOf(
        ["申请人类别", "收到日期", "答复日期", "答复类型", "行政复议", "行政复议", "行政诉讼", "行政诉讼"],
        ["申请人类别", "收到日期", "答复日期", "答复类型", "是否申请", "结果", "是否提起", "结果"],
        ["公民", ...done, "是", "维持", "是", "撤诉"],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted"]);
    expect(figuresOf(ledger)).toMatchObject({ "t4.review.upheld": 1, "t4.afterReview.other": 1 });
  });
});

describe("columns that say the same thing", () => {
  it("收到日期 is the day of receipt, wherever 登记日期 stands beside it", () => {
    const left = columnsIn(["登记日期", "收到日期", "申请人类别"], ["2021-01-04", "2020-12-30", "公民"]);
    const right = columnsIn(["收到日期", "登记日期", "申请人类别"], ["2020-12-30", "2021-01-04", "公民"]);
    expect([left, right]).toEqual([
      ["-", "received", "kind"],
      ["received", "-", "kind"],
    ]);
  });

  it("登记日期 is, where it stands alone", () => {
    expect(columnsIn(["登记日期", "申请人类别"], ["2021-01-04", "公民"])).toEqual(["received", "kind"]);
  });

  it("单位类型 says of 法人或其他组织 which kind it is; where the two disagree, somebody chooses", () => {
    const ledger = countedFor2021(
      registerOf(
        ["申请人类型", "单位类型", "收到日期", "答复日期", "答复类型"],
        ["公民", "", ...done],
        ["法人或其他组织", "商业企业", ...done],
        ["法人或其他组织", "", ...done],
        ["公民", "高校", ...done],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted", "counted", "kindUndecided", "kindUndecided"]);
    expect(figuresOf(ledger)).toMatchObject({ "t3.granted.naturalPerson": 1, "t3.granted.business": 1 });
  });

  it("结果 right beside 是否复议 is how that ended; behind both, nobody knows of which", () => {
    const heads = ["申请人类别", "收到日期", "答复日期", "答复类型"];
    expect(
      columnsIn([...heads, "是否复议", "结果", "是否诉讼", "结果"], ["公民", ...done, "是", "维持", "否", ""]),
    ).toEqual(["kind", "received", "answered", "result", "review", "reviewResult", "lawsuit", "lawsuitResult"]);
    expect(columnsIn([...heads, "是否复议", "是否诉讼", "结果"], ["公民", ...done, "是", "否", "维持"])).toEqual([
      "kind",
      "received",
      "answered",
      "result",
      "review",
      "lawsuit",
      "-",
    ]);
  });

  it("否 beside a result of the review: it is counted nowhere, and told", () => {
    const ledger = countedFor2021(
      registerOf(
        ["申请人类别", "收到日期", "答复日期", "答复类型", "是否复议", "复议结果"],
        ["公民", ...done, "否", "维持"],
        ["公民", ...done, "", "维持"],
      ),
    );
    expect(ledger.unclearProceedings).toEqual([{ row: 2, kind: "review" }]);
    expect(figuresOf(ledger)).toMatchObject({ "t4.review.upheld": 1 });
  });
});

describe("several tables on one sheet", () => {
  const first = ["收到日期", "答复日期", "答复类型", "申请人类别"];

  it("one below the other, with columns in another order: each is read by its own head", () => {
    const ledger = countedFor2021(
      registerOf(
        first,
        [...done, "公民"],
        ["2020年"],
        ["申请人类别", "答复日期", "收到日期", "办理结果"],
        ["企业", "2021-01-10", "2020-12-25", "信息不存在"],
        first,
        [...done, "高校"],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted", "receivedUnclear", "counted", "counted"]);
    expect(figuresOf(ledger)).toEqual({
      "t3.received.naturalPerson": 1,
      "t3.received.research": 1,
      "t3.granted.naturalPerson": 1,
      "t3.granted.research": 1,
      "t3.carriedIn.business": 1,
      "t3.unavailable.notHeld.business": 1,
    });
  });

  it("the second head may stand in two rows, and the same columns are listed once", () => {
    const ledger = countedFor2021(
      registerOf(
        first,
        [...done, "公民"],
        ["申请人情况", "申请人情况", "收到日期", "答复情况", "答复情况"],
        ["姓名", "类别", "收到日期", "答复日期", "答复类型"],
        ["甲", "企业", ...done],
      ),
    );
    expect(endsIn(ledger)).toEqual(["counted", "counted"]);
    expect(figuresOf(ledger)).toMatchObject({ "t3.granted.naturalPerson": 1, "t3.granted.business": 1 });
    expect(ledger.sheets[0]?.columns?.filter(({ head }) => head === "收到日期")).toHaveLength(1);
  });

  it("the sum of a spreadsheet's table is called 汇总, and is no application", () => {
    expect(endsIn(countedFor2021(registerOf(first, [...done, "公民"], ["汇总", "", "", "1"])))).toEqual([
      "counted",
      "sum",
    ]);
  });
});

describe("what only a remark tells", () => {
  const heads = ["收到日期", "答复日期", "答复类型", "申请人类别", "备注"];
  // Most remarks are about other things, so that the column holds no results.
  const others = ["已电话联系", "甲科承办", "", "答复书寄出"].map((remark) => [...done, "公民", remark]);

  it.each([
    ["", "申请人撤回", "onlyRemarked"],
    ["办理中", "申请人已于5月撤回", "onlyRemarked"],
    ["", "并案", "onlyRemarked"],
    ["", "", "counted"],
    ["办理中", "征求意见中", "counted"],
    ["", "已公开的部分另行告知", "counted"],
  ])("of an application that is open (%j), %j: %s", (result, remark, end) => {
    const ledger = countedFor2021(registerOf(heads, ...others, ["2021-03-05", "", result, "公民", remark]));
    expect(endsIn(ledger).at(-1)).toBe(end);
  });

  it("says nothing beside an answer, nor once somebody has decided", () => {
    const rows = [...others, [...done, "公民", "曾申请撤回"], ["2021-03-05", "", "", "公民", "撤回"]];
    const told = { rows: new Map([[7, { result: "open" as const }]]) };
    expect(endsIn(countedFor2021(registerOf(heads, ...rows), told)).slice(-2)).toEqual(["counted", "counted"]);
  });
});

describe("two units in one file", () => {
  it("that number their applications alike: none repeats one of the other's", () => {
    const heads = ["登记编号", "收到日期", "答复日期", "答复类型", "申请人类别"];
    const rows = [heads, ["2021-001", ...done, "公民"]];
    const ledger = countedFor2021(
      { sheets: [sheetOf("甲区教育局", rows), sheetOf("甲区民政局", rows)] },
      { unit: "甲区民政局" },
    );
    expect(endsIn(ledger)).toEqual(["otherUnit", "counted"]);
  });
});

describe("what was told of columns", () => {
  it("finds a head that nobody else knows", () => {
    const register = registerOf(
      ["来文日", "来文者", "回文日", "回文"],
      ["2021-03-05", "公民", "2021-03-20", "予以公开"],
    );
    expect(endsIn(countedFor2021(register))).toEqual(["noTable", "noTable"]);
    expect(isUnread(countedFor2021(register))).toBe(true);
    const columns = new Map([
      ["来文日", "received"],
      ["来文者", "kind"],
      ["回文日", "answered"],
      ["回文", "result"],
    ]);
    expect(endsIn(countedFor2021(register, { columns }))).toEqual(["counted"]);
  });

  it("is asked by what may be the heads, else by letters", () => {
    const unread = (...rows: readonly (readonly string[])[]) =>
      countedFor2021(registerOf(...rows)).sheets[0]?.unread?.map(({ column, head }) => `${column} ${head}`);
    expect(unread(["某局"], ["来文日", "来文者"], ["2021-03-05", "公民", "甲"])).toEqual([
      "0 来文日",
      "1 来文者",
      "2 ",
    ]);
    expect(unread(["2021-03-05", "公民", "甲"])).toEqual(["0 ", "1 ", "2 "]);
    expect(unread(["只有一句话"])).toEqual(["0 "]);
  });

  it("is kept, that one is of no use as well", () => {
    const told = readMapFile({ columns: { 办理情况: "", B: "", 来文日期: "received" } }, "对应.json");
    if (!told.ok) throw new Error(told.failure.code);
    const { columns } = writeMapFile(told.value, [{ head: "来文日期", field: "received" }, { head: "内容" }]);
    expect(columns).toEqual({ 来文日期: "received", 办理情况: "", "column B": "" });
    expect(writeMapFile(nothingTold, [{ head: "内容" }]).columns).toEqual({});
  });
});
