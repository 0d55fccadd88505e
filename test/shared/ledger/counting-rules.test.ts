import { describe, expect, it } from "vitest";
import { countedFor2021, endsIn, figuresOf, type Line, usualRegister } from "../../kit/registers.ts";

/*
 * Every rule by which a register is counted for the report of 2021, with its clause of 政府信息公开条例 (国务院令第711号) or the form (国办公开办函〔2021〕30号). Each line is
 * one application of a 公民; what it comes to are rows of table three, or the reason why somebody has to look at it first.
 */
type Case = readonly [rule: string, line: Line, comesTo: string];

const person = (...rows: readonly string[]): string => rows.map((row) => `t3.${row}.naturalPerson`).join(" ");

function comesTo(line: Line): string {
  const ledger = countedFor2021(usualRegister(line));
  const [end = ""] = endsIn(ledger);
  return end === "counted" ? Object.keys(figuresOf(ledger)).join(" ") : end;
}

describe("the year: received by the day of receipt (art. 31), concluded by the day of the final answer, so that 第一项＋第二项＝第三项＋第四项 (form)", () => {
  it.each<Case>([
    [
      "received and answered in the year: 本年新收 and a result",
      { received: "2021-03-05", answered: "2021-03-20", result: "予以公开" },
      person("received", "granted"),
    ],
    [
      "received in the year, no answer yet: 结转下年度",
      { received: "2021-12-20", result: "办理中" },
      person("received", "carriedOut"),
    ],
    [
      "no answer and no word about it: 结转下年度 as well",
      { received: "2021-12-20" },
      person("received", "carriedOut"),
    ],
    [
      "received in the year, answered the year after: 结转下年度, whatever the answer was",
      { received: "2021-12-20", answered: "2022-01-05", result: "予以公开" },
      person("received", "carriedOut"),
    ],
    [
      "received before the year, answered in it: 上年结转 and a result",
      { received: "2020-12-25", answered: "2021-01-10", result: "予以公开" },
      person("carriedIn", "granted"),
    ],
    [
      "received before the year and still open: 上年结转 and 结转下年度",
      { received: "2020-12-25", result: "征求意见中" },
      person("carriedIn", "carriedOut"),
    ],
    [
      "the first and the last day belong to the year",
      { received: "2021-01-01", answered: "2021-12-31", result: "予以公开" },
      person("received", "granted"),
    ],
    [
      "answered before the year: not of this report",
      { received: "2020-03-05", answered: "2020-03-20", result: "予以公开" },
      "answeredEarlier",
    ],
    ["received after the year: not of this report", { received: "2022-01-03" }, "receivedLater"],
    ["no day of receipt", { answered: "2021-03-20", result: "予以公开" }, "receivedMissing"],
    [
      "a day of receipt that no calendar has",
      { received: "2021.2.30", answered: "2021-03-20", result: "予以公开" },
      "receivedUnclear",
    ],
    [
      "answered on the day of receipt",
      { received: "2021-03-05", answered: "2021-03-05", result: "予以公开" },
      person("received", "granted"),
    ],
    [
      "answered before it was received",
      { received: "2021-03-05", answered: "2021-02-20", result: "予以公开" },
      "answeredBeforeReceived",
    ],
    ["a result without a day", { received: "2021-03-05", result: "予以公开" }, "answerDateMissing"],
    ["a day without a result", { received: "2021-03-05", answered: "2021-03-20" }, "resultMissing"],
    [
      "a day, and the words that it is open",
      { received: "2021-03-05", answered: "2021-03-20", result: "延期" },
      "openButAnswered",
    ],
  ])("%s", (_, line, expected) => {
    expect(comesTo(line)).toBe(expected);
  });
});

describe("results", () => {
  const answered = { received: "2021-03-05", answered: "2021-03-20" };
  it.each<readonly [clause: string, result: string, ground: string, comesTo: string]>([
    ["art. 36(1) given", "予以公开", "", "granted"],
    ["art. 36(1)(2) already public and told where: 予以公开 too", "主动公开告知", "", "granted"],
    ["art. 37, form: 区分处理的，只计这一情形", "部分公开（国家秘密）", "", "partiallyGranted"],
    ["art. 37 with the article that part was withheld by", "部分公开", "第十五条", "partiallyGranted"],
    ["art. 14 国家秘密", "不予公开（国家秘密）", "", "refused.stateSecret"],
    ["art. 14 a group alone is three rows: somebody chooses", "不予公开", "条例第十四条", "resultUndecided"],
    ["art. 14 with the word that decides", "不予公开", "第十四条，危及“三安全一稳定”", "refused.safetyStability"],
    ["art. 15 商业秘密、个人隐私", "不予公开", "第15条", "refused.thirdParty"],
    ["art. 16.1 内部事务", "不予公开", "第十六条第一款", "refused.internalAffairs"],
    ["art. 16.2 is two rows: somebody chooses", "不予公开", "第十六条第二款", "resultUndecided"],
    ["art. 16.2 过程性信息", "（三）不予公开 6.属于四类过程性信息", "", "refused.deliberative"],
    ["art. 16.2 执法案卷", "不予公开：执法案卷", "第十六条第二款", "refused.enforcementFile"],
    ["art. 36(7) 行政查询", "不予公开", "第三十六条第（七）项", "refused.administrativeQuery"],
    ["art. 36(4) not there", "信息不存在", "36条4项", "unavailable.notHeld"],
    ["art. 36(5) another body's", "无法提供", "第三十六条第五项", "unavailable.notHeld"],
    ["art. 38 would have to be made", "没有现成信息需要另行制作", "", "unavailable.needsCreation"],
    ["art. 30 corrected and still unclear", "补正后仍不明确", "", "unavailable.unclear"],
    ["art. 30 内容不明确 alone may be 逾期不补正: somebody chooses", "内容不明确", "", "resultUndecided"],
    ["art. 39.1 信访举报投诉", "不予处理（信访）", "", "declined.petition"],
    ["art. 36(6) 重复申请", "不予处理", "第三十六条（六）项", "declined.repeated"],
    ["art. 39.2 公开出版物", "要求提供公开出版物", "", "declined.publication"],
    ["art. 35 大量反复", "不予处理", "第三十五条", "declined.excessive"],
    ["form: 确认或重新出具", "不予处理-重新出具", "", "declined.confirmation"],
    ["art. 30 逾期不补正", "逾期未补正", "", "other.noCorrection"],
    ["art. 42 逾期未缴费", "其他处理：逾期未缴费", "", "other.feeUnpaid"],
    ["form: withdrawn is 其他处理, and stays received", "撤回", "", "other.other"],
    ["words around the word say nothing", "依法予以公开", "", "granted"],
    ["words around the word, with a group", "属于信访事项，不予处理", "", "declined.petition"],
    ["form: withdrawn, in other words", "申请人主动撤回", "", "other.other"],
    ["passed on to another body is no result by law: somebody chooses", "转办", "", "resultUndecided"],
    ["joined with another one (并案): somebody chooses", "并案处理", "", "resultUndecided"],
    ["two results: an application counts once", "信息不存在、重复申请", "", "severalResults"],
    ["given and not there: 部分公开 is proposed", "予以公开、信息不存在", "", "severalResults"],
    ["a result that its own article contradicts", "信息不存在", "第三十九条第一款", "groundDisagrees"],
    ["an article on time limits says nothing about the row", "信息不存在", "第三十三条", "unavailable.notHeld"],
    ["a listed word beside one that nobody knows", "予以公开，后另行处置", "", "resultUnknown"],
    ["words that nobody has listed", "经研究后另行答复", "", "resultUnknown"],
    ["listed words in a sentence only propose", "建议申请人撤回", "", "resultUnknown"],
    ["不予公开 is not taken for 公开", "不予公开", "", "resultUndecided"],
    ["how it was sent says nothing", "予以公开，已邮寄", "", "granted"],
  ])("%s", (_, result, ground, expected) => {
    const found = comesTo({ ...answered, result, ground });
    expect(found).toBe(/\.|ranted$/.test(expected) ? person("received", expected) : expected);
  });
});

describe("kinds of applicants: by the applicant's own column, never by the name alone", () => {
  it.each<readonly [words: string, name: string, comesTo: string]>([
    ["自然人", "", "naturalPerson"],
    ["公民", "某某有限公司", "naturalPerson"],
    ["商业企业", "", "business"],
    ["法人或其他组织（商业企业）", "", "business"],
    ["高校", "", "research"],
    ["社会公益组织", "", "nonprofit"],
    ["律师事务所", "", "legalService"],
    ["村委会", "", "otherOrg"],
    ["其他", "", "otherOrg"],
    ["法人或其他组织", "某某有限公司", "kindUndecided"],
    ["个体工商户", "", "kindUndecided"],
    ["外星人", "", "kindUnknown"],
    ["", "某某有限公司", "kindMissing"],
  ])("%s %s", (kind, applicant, expected) => {
    const line = { kind, applicant, received: "2021-03-05", answered: "2021-03-20", result: "予以公开" };
    const isKind = !expected.startsWith("kind");
    expect(comesTo(line)).toBe(isKind ? `t3.received.${expected} t3.granted.${expected}` : expected);
  });

  it("proposes by the name", () => {
    const [one] = countedFor2021(
      usualRegister({ kind: "法人或其他组织", applicant: "某某有限公司", received: "2021-03-05" }),
    ).settled;
    expect(one).toMatchObject({ end: "tray", kinds: ["business"] });
  });
});

describe("joined and split applications", () => {
  const open = { received: "2021-03-05", applicant: "甲" };
  const ends = (...lines: readonly Line[]) => endsIn(countedFor2021(usualRegister(...lines)));

  it("one answer to several applications: each counts (rows are counted, not answers)", () => {
    const answer = { ...open, answered: "2021-03-20", result: "予以公开" };
    expect(ends({ ...answer, number: "一号" }, { ...answer, number: "二号" })).toEqual(["counted", "counted"]);
  });

  it("the same number twice is asked about, the first one counts", () => {
    expect(ends({ ...open, number: "依申请12" }, { ...open, number: "依申请12" })).toEqual(["counted", "duplicate"]);
  });

  it("one letter split into several applications keeps one number in a merged cell, and each counts", () => {
    const { sheets } = usualRegister({ ...open, number: "依申请12" }, { ...open, number: "依申请12" });
    const [sheet] = sheets;
    const rows = (sheet?.rows ?? []).map((row) => (row.row === 3 ? { ...row, joined: [0] } : row));
    expect(endsIn(countedFor2021({ sheets: [{ name: "台账", rows }] }))).toEqual(["counted", "counted"]);
  });
});
