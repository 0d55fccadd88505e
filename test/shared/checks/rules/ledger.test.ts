import { describe, expect, it } from "vitest";
import { waiversAfter } from "../../../../shared/ledger/against-report.ts";
import { ledgerSourceOf } from "../../../../shared/ledger/ledger-source.ts";
import { packedRows, packRows, unpackRows } from "../../../../shared/report/ledger-source.ts";
import { readLedger } from "../../../../shared/ledger/read-ledger.ts";
import { nothingTold } from "../../../../shared/ledger/told.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { blankReport } from "../../../../shared/report/report.ts";
import { formatFinding } from "../../../../shared/words/findings.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import { parseReport } from "../../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../../shared/report-file/write-report.ts";
import { checkListOf } from "../../../../shared/catalogue/check-list.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { findingsIn } from "../../../kit/findings.ts";
import { countedFor2021, type Line, usualRegister } from "../../../kit/registers.ts";

const granted: Line = { received: "2021-03-05", answered: "2021-03-20", result: "予以公开", applicant: "欧阳某某" };
const at = "2022-01-10T08:00:00.000Z";

function reportWith(cells: Report["cells"], ...lines: readonly Line[]): Report {
  const start = blankReport({
    id: "6f8d1c5e-3c64-4f0e-9a53-0e0b7d4e2a11",
    edition: "2021",
    year: 2021,
    unit: { name: "某某局", level: "" },
  });
  return { ...start, cells, ledger: ledgerSourceOf(countedFor2021(usualRegister(...lines)), at) };
}

function told(report: Report, code: string): readonly string[] {
  return findingsIn(report)
    .filter((finding) => finding.code === code)
    .map((finding) => formatFinding(finding, formOf("2021"), "zh"));
}

describe("K1", () => {
  it("is silent where the typed figure is the counted one, or none is typed", () => {
    expect(
      told(reportWith({ "t3.received.naturalPerson": 2 }, granted, { ...granted, applicant: "乙" }), "K1"),
    ).toEqual([]);
  });

  it("says nothing of a report that has become one of another year", () => {
    const report = { ...reportWith({ "t3.received.naturalPerson": 9 }, granted), year: 2022 };
    expect([...told(report, "K1"), ...told(report, "K2")]).toEqual([]);
  });

  it("tells both numbers and the rows, column by column", () => {
    const report = reportWith({ "t3.received.naturalPerson": 1, "t3.received.business": 1 }, granted, {
      ...granted,
      applicant: "乙",
    });
    expect(told(report, "K1")).toEqual([
      "表三“一、本年新收政府信息公开申请数量”行“自然人”列填报 1，由台账数出 2（台账第 2—3 行）。",
      "表三“一、本年新收政府信息公开申请数量”行“商业企业”列填报 1，由台账数出 0。",
    ]);
  });
});

describe("what K1 compared", () => {
  it("is told of each figure that was counted: it holds, fails, or nothing is typed yet", () => {
    const report = reportWith({ "t3.received.naturalPerson": 1, "t3.received.business": 1 }, granted);
    const compared = (one: Report): readonly string[] =>
      checkListOf(checkerFor("2021").check(one).view).comparisons.flatMap(({ code, cells, left, right, outcome }) =>
        code === "K1" ? [`${cells.join()} ${left} ${right} ${outcome}`] : [],
      );
    const all = compared(report);
    expect(all).toHaveLength(
      formOf("2021").cells.filter(({ id, computed }) => id.startsWith("t3.") && !computed).length,
    );
    expect(all).toContain("t3.received.naturalPerson 1 1 holds");
    expect(all).toContain("t3.received.business 1 0 fails");
    expect(all.find((one) => one.startsWith("t3.received.research"))).toMatch(/ 0 open$/u);
    expect(compared({ ...report, year: 2022 })).toEqual([]);
  });
});

describe("a reason why a figure differs", () => {
  it("holds while the count does, and goes with it", () => {
    const report = reportWith({ "t3.received.naturalPerson": 9 }, granted);
    const waiver = { code: "K1", cells: ["t3.received.naturalPerson"], reason: "经核对", values: {} } as const;
    const explained = { ...report, waivers: [waiver, { ...waiver, code: "V3" }] };
    const codesAfter = (...lines: readonly Line[]) =>
      waiversAfter(explained, countedFor2021(usualRegister(...lines)).counted).map(({ code }) => code);
    expect(codesAfter(granted)).toEqual(["K1", "V3"]);
    expect(codesAfter(granted, { ...granted, applicant: "乙" })).toEqual(["V3"]);
  });
});

describe("K2", () => {
  it("is silent where every row counts", () => {
    expect(told(reportWith({}, granted), "K2")).toEqual([]);
  });

  it("tells what is not classified and what is of another year", () => {
    const report = reportWith(
      {},
      granted,
      { ...granted, kind: "外星人" },
      { ...granted, received: "2022-01-05", answered: "" },
    );
    expect(told(report, "K2")).toEqual([
      "台账中有 1 件未归类（第 3 行），有 1 件不属于本年度报告（第 4 行），没有计入；请在“台账”中逐件处理。",
    ]);
  });
});

describe("K3", () => {
  const last = (...lines: readonly Line[]) =>
    readLedger(usualRegister(...lines), { year: 2020, told: nothingTold, today: "2022-01-10" });
  const carried = { received: "2020-12-25", result: "办理中" };
  const report = (before: readonly Line[], now: readonly Line[]): Report => ({
    ...reportWith({}),
    ledger: ledgerSourceOf(countedFor2021(usualRegister(...now)), at, last(...before)),
  });

  it.each<readonly [string, readonly Line[], readonly Line[], readonly string[]]>([
    [
      "the same number",
      [{ ...carried, number: "公开2020-9" }],
      [{ received: "2020-12-26", answered: "2021-01-10", result: "予以公开", number: "公开2020-9" }],
      [],
    ],
    [
      "no number, the same day and content",
      [carried],
      [{ received: "2020.12.25", answered: "2021-01-10", result: "予以公开" }],
      [],
    ],
    [
      "carried out and never seen again",
      [{ ...carried, number: "公开2020-9" }],
      [granted],
      ["上年结转与上年台账对不上：上年台账结转的 1 件在今年台账中没有（上年台账第 2 行）。"],
    ],
    [
      "carried in from nowhere",
      [],
      [{ received: "2020-11-25", answered: "2021-01-10", result: "予以公开" }],
      ["上年结转与上年台账对不上：今年台账有 1 件上年台账没有结转（第 2 行）。"],
    ],
  ])("%s", (_, before, now, expected) => {
    expect(told(report(before, now), "K3")).toEqual(expected);
  });
});

describe("what a report keeps of a register", () => {
  it("comes back from its file as it was, and names nobody", () => {
    const report = reportWith({}, granted, { ...granted, kind: "外星人", applicant: "某某贸易有限公司" });
    const text = writeReport(report);
    const read = parseReport(JSON.parse(text), "报告.gouji");
    expect(read.ok && read.value).toEqual(report);
    expect(text).not.toMatch(/欧阳|贸易|外星人/u);
  });

  it("packs rows and unpacks them", () => {
    expect(packRows([2, 3, 4, 7, 9, 10])).toBe("2-4 7 9-10");
    expect(unpackRows("2-4 7 9-10")).toEqual([2, 3, 4, 7, 9, 10]);
    expect(["", "2", "2-4 7"].every((text) => packedRows.test(text))).toBe(true);
    expect(["欧阳某某", "2,3", "2-", "11010519491231002X"].some((text) => packedRows.test(text))).toBe(false);
  });
});
