import { describe, expect, it } from "vitest";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { blocks } from "../../../shared/checks/finding.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import { isText } from "../../../shared/report/narrative.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sendBack } from "../../../shared/sign-off/acts.ts";
import { consentTo } from "../../../shared/sign-off/consent.ts";
import { correctionOf } from "../../../shared/sign-off/correction.ts";
import { deadlineOf } from "../../../shared/sign-off/deadline.ts";
import { keyFigures } from "../../../shared/sign-off/key-figures.ts";
import { openRemarks, placeOfRemark, withTick } from "../../../shared/sign-off/remarks.ts";
import { correctionStatement } from "../../../shared/words/sign-off.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";
import { actor, done, findingsOf, steppedTo } from "./kit.ts";

describe("a reason that wants the superior's consent", () => {
  // Last year carried on one more than this year carried in.
  const report = sampleWith({}, { previous: lastYearWith({ "t3.carriedOut.naturalPerson": 6 }) });
  const open = findingsOf(report).find(({ code, severity }) => code === "Y1" && severity === "error-unless-explained");
  if (open === undefined) throw new Error("Y1 was expected");
  const waiver = waiverFor(open, report, { reason: "上年有误", consent: "wanted" });
  const explained = { ...report, waivers: [waiver] };

  it("leaves the error open until it is given, and names who has given it", () => {
    const waiting = findingsOf(explained).find(({ awaiting }) => awaiting !== undefined);
    expect(waiting).toMatchObject({ code: "Y1", awaiting: { reason: "上年有误" } });
    expect(findingsOf(explained).some(blocks)).toBe(true);
    const consented = consentTo(explained, waiver, { name: "乙", title: "副区长", at: actor(11).at });
    expect(findingsOf(consented).some(blocks)).toBe(false);
    expect(consented.journal.at(-1)).toMatchObject({ event: "consented", by: "乙（副区长）", note: "Y1：上年有误" });
    expect(done(readReport(writeReport(consented), "a"))).toEqual(consented);
  });

  it("changes nothing where the reason is none of the report's, or wants none", () => {
    expect(consentTo(report, waiver, { name: "乙", at: "" })).toBe(report);
  });
});

describe("remarks", () => {
  const at = { by: "乙", at: "2022-01-20T04:00:00.000Z" };
  const first = sampleReport.narratives.s6.flatMap((block) =>
    isText(block) ? block.content.flatMap((inline) => ("text" in inline ? [inline.text] : [])) : [],
  )[0];
  const quote = (first ?? "").slice(0, 6);

  it.each([
    ["a cell", { cell: "t3.granted.total" as const }, { kind: "cell", cell: "t3.granted.total" }],
    ["words", { part: "s6" as const, quote }, { kind: "words", place: { part: "s6", block: 0, from: 0, to: 6 } }],
    ["words that moved to another part", { part: "s5" as const, quote }, { kind: "words", place: { part: "s6" } }],
    ["words that are gone", { part: "s6" as const, quote: "没有这句话" }, { kind: "lost", quote: "没有这句话" }],
    ["the whole", {}, { kind: "whole" }],
  ])("stand at %s", (_, pinned, place) => {
    expect(placeOfRemark(sampleReport, { text: "请核", ...at, ...pinned })).toMatchObject(place);
  });

  it("are open until they are ticked off, one by one, and ticking can be taken back", () => {
    const remarks = [
      { text: "一", ...at },
      { text: "二", ...at },
    ];
    const report = { ...sampleReport, remarks };
    const [one] = remarks;
    if (one === undefined) throw new Error("no remark");
    const ticked = done(
      applyEdit(report, { kind: "remarks", remarks: withTick(report, one, { by: "甲", at: at.at }) }),
    );
    expect(openRemarks(ticked.report).map(({ text }) => text)).toEqual(["二"]);
    expect(ticked.report.remarks?.length).toBe(2);
    expect(openRemarks(done(applyEdit(ticked.report, ticked.inverse)).report)).toEqual(remarks);
  });
});

it("a correction says what was published, what is said otherwise now, and both fingerprints; what was published is kept", () => {
  const published = steppedTo(sampleReport, "prepared", "reviewed", "cleared", "signed", "published");
  const begun = done(sendBack(published, { ...actor(28, "丙"), reason: "统计口径有误。" }));
  expect(begun.signOff).toEqual({});
  expect(begun.journal.at(-1)).toMatchObject({ event: "corrected" });
  const edited = { ...begun, cells: { ...begun.cells, "t2.penalty.decided": 2600 } };
  const correction = correctionOf(edited);
  if (correction === undefined) throw new Error("a correction was expected");
  expect(correctionStatement(correction, formOf("2021"))).toEqual([
    "本报告于2022年1月14日公开。因统计口径有误，现予更正，更正内容如下：",
    "1. 表二“行政处罚”行“本年处理决定数量”列由“2695”改为“2600”。",
    `更正前内容指纹：${fingerprint(sampleReport)}；更正后内容指纹：${fingerprint(edited)}。`,
  ]);
  const again = steppedTo(edited, "prepared");
  expect(correctionOf(done(readReport(writeReport(again), "a")))?.changes.length).toBe(1);
  expect(correctionOf(published)).toBeUndefined();
});

it("the five figures stand beside last year's, where that is really last year's", () => {
  const linked = sampleWith({}, { previous: lastYearWith({ "t3.received.naturalPerson": 117 }) });
  const figures = keyFigures(linked);
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ["received", 151],
    ["carriedIn", 5],
    ["concluded", 154],
    ["carriedOut", 2],
    ["disputes", 8],
  ]);
  expect(figures[0]).toEqual({ name: "received", value: 151, lastYear: 120, change: 31, percent: 25.8 });
  const older = { ...lastYearWith({}), year: 2019 };
  expect(keyFigures(sampleWith({}, { previous: older }))[0]).toMatchObject({ value: 151, lastYear: undefined });
  expect(keyFigures({ ...sampleReport, cells: {} })[0]?.value).toBeUndefined();
});

it("days are counted over the end of months and of February in leap years", () => {
  const unit = { name: "示例区人民政府", level: "county" };
  const left = (year: number, today: string) => deadlineOf({ year, unit }, today).days;
  expect([left(2021, "2022-02-28"), left(2023, "2024-02-28"), left(2021, "2022-04-02")]).toEqual([31, 32, -2]);
});

it.each([
  ["示例区人民政府", "county", "2022-03-31", 59],
  ["示例区教育局", "county-department", "2022-01-31", 0],
  ["示例镇人民政府", "town", "2022-01-31", 0],
  ["示例市人民政府", "", "2022-03-31", 59],
  ["示例镇人民政府", "", "2022-01-31", 0],
])("%s (%s) is due by %s", (name, level, date, days) => {
  expect(deadlineOf({ year: 2021, unit: { name, level } }, "2022-01-31")).toEqual({ date, days });
  const own = { departments: "01-20", governments: "02-28" };
  const { date: earlier } = deadlineOf({ year: 2021, unit: { name, level } }, "2022-01-31", own);
  expect(earlier).toBe(date === "2022-03-31" ? "2022-02-28" : "2022-01-20");
});
