import fc from "fast-check";
import { inflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../shared/drawing/base64.ts";
import { textWidth } from "../../../shared/drawing/canvas.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { chartFigures, chartLine, chartWords } from "../../../shared/report/chart.ts";
import { contentOf } from "../../../shared/report/content.ts";
import { drawChart, drawnBlocks, drawnPictures, withCharts } from "../../../shared/report/drawn-charts.ts";
import { applyEdit } from "../../../shared/report/edit.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import { type Block, type ChartName, chartNames } from "../../../shared/report/narrative.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { reports } from "../../kit/random-reports.ts";

const chart = (name: ChartName): Block => ({ kind: "chart", chart: name, width: 80, caption: "图" });
const withAll = (report: Report): Report => ({
  ...report,
  narratives: { ...report.narratives, s1: chartNames.map(chart) },
  pictures: [],
});
const last = { ...sampleReport, year: sampleReport.year - 1 };
const sample: Report = withAll({ ...sampleReport, previous: previousOf(last, "去年.gouji") });
const said = (report: Report, name: ChartName): string => chartWords(chartFigures(name, report, figureSources(report)));

/** Width and height of a PNG, and its pixels as places in its palette. */
function opened({ bytes }: { readonly bytes: string }) {
  const file = decodeBase64(bytes);
  const view = new DataView(file.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const from = 8 + 25 + (12 + 19 * 3) + 21;
  expect(String.fromCharCode(...file.subarray(from + 4, from + 8))).toBe("IDAT");
  const rows = inflateSync(file.subarray(from + 10, from + 8 + view.getUint32(from)));
  return { width, height, at: (x: number, y: number) => rows[y * (width + 1) + 1 + x] };
}

describe("a chart of the tables' figures", () => {
  it.each([
    ["results", "予以公开22件，部分公开0件，不予公开63件，无法提供69件，不予处理0件，其他处理0件"],
    ["applicants", "自然人148件，商业企业1件，科研机构0件，社会公益组织0件，法律服务机构2件，其他0件"],
    [
      "disputes",
      "行政复议：结果维持1件，结果纠正1件，其他结果0件，尚未审结2件；行政诉讼：结果维持4件，结果纠正0件，其他结果0件，尚未审结0件",
    ],
    [
      "years",
      "2020年：上年结转5件，本年新收151件，本年办结154件，结转下年2件；2021年：上年结转5件，本年新收151件，本年办结154件，结转下年2件",
    ],
  ] as const)("says what it shows: %s", (name, words) => {
    expect(said(sample, name)).toBe(words);
  });

  // An export made earlier has its charts back only as long as they are drawn the same, to the byte.
  it.each([
    ["results", "9836ca0f16e41bcf0a09e28d13dd93f0d6e77243a3d464ea8677d928b52c55a5"],
    ["applicants", "111fd426dcd11b0a434009e9fe944234727f4e3528d4ee100f70a78b531bfa7b"],
    ["disputes", "641bcb567d2e744c34cd34d7ad1375bd35d85694c94949139a2287240512ca80"],
    ["years", "fcf4012aa74157f35ad4a5128162e55dbbe9efe0964c60ec498c9a47a03828f3"],
  ] as const)("is drawn as it always was: %s", (name, hash) => {
    expect(drawChart(chartFigures(name, sample, figureSources(sample))).sha256).toBe(hash);
  });

  it("says that a figure is not there yet, and follows a cell as soon as it is changed", () => {
    const changed = applyEdit(sample, { kind: "cells", changes: { "t3.granted.naturalPerson": 30 } });
    if (!changed.ok) throw new Error("the edit does not fit");
    expect(said({ ...sample, cells: {} }, "results")).toContain("不予公开——件");
    expect(said(changed.value.report, "results")).not.toBe(said(sample, "results"));
    const drawn = (report: Report) => drawnPictures(report).map(({ sha256 }) => sha256);
    const [before, after] = [drawn(sample), drawn(changed.value.report)];
    expect(after[0]).not.toBe(before[0]);
    expect(after[2]).toBe(before[2]);
  });

  it("is a picture with bars as long as its numbers", () => {
    const figures = chartFigures("results", sample, figureSources(sample));
    const { width, height, at } = opened(drawChart(figures));
    expect(width).toBe(1228);
    const accent = 16;
    const lengths = Array.from(
      { length: height },
      (_, y) => Array.from({ length: width }, (__, x) => at(x, y)).filter((pixel) => pixel === accent).length,
    ).filter((length, y, all) => length > 0 && all[y - 1] !== length);
    const [granted = 0, refused = 0, unavailable = 0, ...more] = lengths;
    expect(more).toEqual([]);
    expect(granted / unavailable).toBeCloseTo(22 / 69, 2);
    expect(refused / unavailable).toBeCloseTo(63 / 69, 2);
  });

  it("has a glyph for every label of every edition", () => {
    for (const edition of editions) {
      for (const name of chartNames) {
        const report = { edition, year: formOf(edition).years.first };
        const { series, groups } = chartFigures(name, report, figureSources(sample));
        for (const text of [...series, ...groups.map(({ label }) => label)]) expect(textWidth(text)).toBeGreaterThan(0);
      }
    }
  });

  it("can be drawn whatever stands in the tables, and is the same to the byte for the same figures", () => {
    fc.assert(
      fc.property(reports({ complete: false }), fc.constantFrom(...chartNames), (report, name) => {
        const sources = figureSources(report);
        const [one, other] = [chartFigures(name, report, sources), chartFigures(name, report, sources)];
        expect(drawChart(one).sha256).toBe(drawChart(other).sha256);
        const { width, height } = opened(drawChart(one));
        expect([width, height > 100]).toEqual([1228, true]);
      }),
      { numRuns: 8 },
    );
  });

  it("is part of what is signed, by what it says and not by how it is drawn", () => {
    const [line] = contentOf(sample).text.s1;
    const block = { kind: "chart", chart: "results", width: 80, caption: "图" } as const;
    expect(line).toEqual({ kind: "chart", number: "", text: chartLine(block, sample, figureSources(sample)) });
    expect(line).toMatchObject({
      text: "图〔予以公开22件，部分公开0件，不予公开63件，无法提供69件，不予处理0件，其他处理0件〕",
    });
  });

  it("comes back from a printed report that shows its figures, and stays a picture where it shows others", () => {
    const printed: Report = {
      ...sample,
      narratives: { ...sample.narratives, s1: drawnBlocks(sample.narratives.s1, sample) },
      pictures: drawnPictures(sample),
    };
    expect(withCharts(printed)).toEqual({ ...sample, pictures: [] });
    const other = withCharts({ ...printed, cells: { ...sample.cells, "t3.granted.naturalPerson": 30 } });
    expect(other.narratives.s1.map(({ kind }) => kind)).toEqual(["picture", "chart", "chart", "picture"]);
    expect(other.pictures).toHaveLength(2);
  });
});

describe("base64 of the core", () => {
  it("is that of everybody", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(encodeBase64(bytes)).toBe(text);
        expect(decodeBase64(text)).toEqual(bytes);
      }),
    );
  });
});
