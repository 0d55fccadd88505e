import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importBytes } from "../../../electron/import/import-file.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import type { Block, Inline, Narrative } from "../../../shared/report/narrative.ts";
import type { Report } from "../../../shared/report/report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, type Format } from "../../kit/exported.ts";
import { plainPicture } from "../../kit/plain-picture.ts";
import { reports } from "../../kit/random-reports.ts";

const pictures = [...sampleReport.pictures, plainPicture(16, 16)];

/** Words as reports have them, with what may be taken for a number, a heading, a signature or the page around a report. */
const phrase: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        "政府信息",
        "9157条",
        "（含转办）",
        "，其中",
        "“一网通办”",
        "1.5万元",
        "A/B",
        "：",
        "；",
        "来源：网站",
        "附件",
        "2021年1月20日",
      )
      .map((text) => ({ text })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
    } as const),
  },
);
const words = (end: string) =>
  fc
    .tuple(
      fc.constantFrom(
        "全年",
        "主动公开",
        "（一）严格审查",
        "1.",
        "（2）",
        "相关新闻",
        "示例区人民政府",
        "六、其他需要报告的事项",
      ),
      fc.array(phrase, { maxLength: 6 }),
    )
    .map(([first, rest]): readonly Inline[] => [{ text: first }, ...rest, { text: end }]);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc
    .tuple(words("。"), fc.boolean())
    .map(([content, pattern]): Block => ({ kind: "paragraph", content, ...(pattern && { pattern }) })),
  words("。").map((content): Block => ({ kind: "point", content })),
  fc
    .tuple(words(""), fc.constantFrom(1 as const, 2 as const), fc.boolean())
    .map(([content, level, runIn]): Block => ({ kind: "heading", level, content, ...(runIn && { runIn }) })),
  fc
    .tuple(
      fc.constantFrom(...pictures),
      fc.integer({ min: 10, max: 100 }),
      fc.option(fc.constant("图1 办理结果"), { nil: undefined }),
    )
    .map(([{ sha256 }, width, caption]): Block => ({
      kind: "picture",
      sha256,
      description: "办理结果",
      width,
      ...(caption !== undefined && { caption }),
    })),
);
const narrative: fc.Arbitrary<Narrative> = fc.array(block, { maxLength: 6 });

const unit = fc.constantFrom(
  "示例区人民政府",
  "示例县溪口镇人民政府（溪口镇）",
  "中国（示例）自由贸易试验区管理委员会",
  "示例省示例市示例区人力资源和社会保障局政务服务管理和营商环境建设办公室（行政审批中心）",
);

/** Reports of either edition with cells in any state and narratives of every form. */
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    report: reports({ complete: false }),
    preamble: narrative,
    s1: narrative,
    s5: narrative,
    s6: narrative,
    name: unit,
  })
  .map(({ report, preamble, s1, s5, s6, name }) => ({
    ...report,
    unit: { ...report.unit, name },
    narratives: { preamble, s1, s5, s6 },
    pictures,
  }));

/** A report as it comes back from its own export, whatever nobody has decided yet left as it stands. */
async function comeBack(report: Report, format: Format, withSignOff = false): Promise<Report> {
  const read = await importBytes(await exported(report, format, withSignOff), `报告.${format}`);
  if (!read.ok) throw new Error(read.failure.code);
  if (read.value.kind === "report") throw new Error("no export is a report file");
  return reportOf(read.value.reading, { id: report.id, at: "2026-01-01T00:00:00.000Z", file: "报告" });
}

/** All that the fingerprint is of, to see what differs. */
function said({ edition, year, unit: { name }, cells, narratives }: Report) {
  return { edition, year, name, cells, narratives };
}

describe.each(["docx", "xlsx", "html"] as const)("a report exported as %s and read again", (format) => {
  it("is the sample", async () => {
    const again = await comeBack(sampleReport, format);
    expect(fingerprint(again)).toBe(fingerprint(sampleReport));
  });

  it("has the same fingerprint, whatever it says", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.boolean(), async (report, withSignOff) => {
        const again = await comeBack(report, format, withSignOff);
        if (fingerprint(again) !== fingerprint(report)) expect(said(again)).toEqual(said(report));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe("a signed report", () => {
  const signed: Report = { ...sampleReport, signOff: { signed: { name: "乙", opinion: "同意", date: "2022-01-20" } } };

  it("keeps its sign-off in a workbook with the sign-off sheet, and in none that is public", async () => {
    expect((await comeBack(signed, "xlsx", true)).signOff).toEqual(signed.signOff);
    expect((await comeBack(signed, "xlsx")).signOff).toEqual({});
  });
});
