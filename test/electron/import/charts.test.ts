import { describe, expect, it } from "vitest";
import { readSourceBytes } from "../../../electron/import/read-source.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { chartWords, chartFigures } from "../../../shared/report/chart.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { figureSources } from "../../../shared/report/narrative-text.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, type Format, verified } from "../../kit/exported.ts";
import { sampleWith } from "../../kit/findings.ts";

const charts: readonly Block[] = [
  { kind: "paragraph", content: [{ text: "办理结果和复议诉讼情况如下。" }] },
  { kind: "chart", chart: "results", width: 80, caption: "办理结果" },
  { kind: "chart", chart: "disputes", width: 60 },
];
const withCharts = (report: Report): Report => ({ ...report, narratives: { ...report.narratives, s6: charts } });
const report = withCharts(sampleReport);
const words = chartWords(chartFigures("results", report, figureSources(report)));

/** An exported file read as one that came from anywhere. */
async function imported(bytes: Uint8Array, format: Format): Promise<Report> {
  const source = await readSourceBytes(bytes, `报告.${format}`);
  if (!source.ok || !("document" in source.value)) throw new Error("no document");
  const reading = recognise(source.value.document, "报告");
  if (!reading.ok) throw new Error(reading.failure.code);
  return reportOf(reading.value, { id: report.id, at: "2022-01-12T00:00:00.000Z", file: "报告" });
}

describe("charts in exported files", () => {
  it.each(["docx", "xlsx", "html"] as const)(
    "stand in %s with their figures in words, and follow the tables again when it is read",
    async (format) => {
      const bytes = await exported(report, format);
      const again = await imported(bytes, format);
      expect(again.narratives.s6).toEqual(charts);
      expect(again.pictures).toEqual(sampleReport.pictures);
      expect(fingerprint(again)).toBe(fingerprint(report));
      if (format === "html") expect(new TextDecoder().decode(bytes)).toContain(`alt="${words}"`);
    },
  );

  it.each(["docx", "html"] as const)("are held against the report like all else in %s", async (format) => {
    const bytes = await exported(report, format);
    expect(await verified(report, bytes, format)).toEqual({ same: true, differences: [] });
    const { differences } = await verified(withCharts(sampleWith({ "t3.granted.naturalPerson": 30 })), bytes, format);
    expect(differences.filter((one) => !("cell" in one) && one.part === "s6").length).toBeGreaterThan(0);
  });
});
