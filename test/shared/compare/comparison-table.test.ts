import { describe, expect, it } from "vitest";
import { chartBars } from "../../../shared/compare/chart-series.ts";
import { compareReports } from "../../../shared/compare/compare-reports.ts";
import { comparisonTable, entryText, reportNames } from "../../../shared/compare/comparison-table.ts";
import { matchingCells } from "../../../shared/compare/matching-cells.ts";
import { blankReport, type Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { sampleWith } from "../../kit/findings.ts";

const last = sampleWith(
  { "t2.fees.amount": "200.5", "t2.coercion.decided": { raw: "减4" }, "t3.received.naturalPerson": 30 },
  { year: 2020 },
);
const comparison = compareReports(last, sampleReport);

describe("a comparison as a table", () => {
  it("has exact numbers, and texts as they stand", () => {
    const { columns, rows } = comparisonTable(
      comparison,
      comparison.cells.filter(({ changed }) => changed),
      "zh",
    );
    expect(columns).toEqual(["表", "行", "列", "2020年", "2021年", "增减", "增减（%）", "说明"]);
    const texts = rows.map((row) => row.map(entryText).slice(1));
    expect(texts).toContainEqual([
      "行政事业性收费",
      "本年收费金额（单位：万元）",
      "200.5",
      "299.7935",
      "99.2935",
      "49.52",
      "",
    ]);
    expect(texts).toContainEqual(["行政强制", "本年处理决定数量", "减4", "265", "", "", ""]);
    expect(texts[0]?.at(-1)).toBe("变化较大");
  });

  it("names the units where they or the years do not tell the reports apart", () => {
    const town: Report = { ...sampleReport, unit: { name: "示例镇人民政府", level: "town" } };
    expect(reportNames(compareReports(town, sampleReport), "zh")).toEqual([
      "示例镇人民政府2021年",
      "示例区人民政府2021年",
    ]);
    expect(reportNames(compareReports(sampleReport, sampleReport), "en")).toEqual([
      "示例区人民政府 2021",
      "示例区人民政府 2021",
    ]);
  });
});

describe("searching a comparison", () => {
  it.each<[string, boolean, number]>([
    ["", true, 4],
    ["", false, 200],
    ["自然人", true, 1],
    ["表二 行政强制", false, 1],
    ["变化较大", false, 1],
    ["299.7935", true, 1],
    ["没有", true, 0],
  ])("“%s”, only changes: %s", (search, onlyChanges, count) => {
    expect(matchingCells(comparison, { search, onlyChanges }, "zh")).toHaveLength(count);
  });
});

describe("the charts", () => {
  it("add up what stands under a heading, whatever the edition", () => {
    const refused = (name: string) => (bar: { readonly name: string }) => bar.name === name;
    expect(chartBars("results", comparison).find(refused("不予公开"))).toEqual({ name: "不予公开", a: 63, b: 63 });
    expect(chartBars("requests", comparison)[0]).toEqual({ name: "本年新收", a: 33, b: 151 });
    const { id, unit } = sampleReport;
    const old: Report = {
      ...blankReport({ id, unit, edition: "2019", year: 2020 }),
      cells: { "t3.other.business": 3 },
    };
    const bars = chartBars("results", compareReports(old, sampleReport));
    expect(bars.find(refused("其他处理"))).toEqual({ name: "其他处理", a: 3, b: 0 });
    expect(bars.find(refused("予以公开"))).toEqual({ name: "予以公开", a: null, b: 22 });
  });
});
