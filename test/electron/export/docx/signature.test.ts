import { describe, expect, it } from "vitest";
import { bodyWidth, signatureParagraphs } from "../../../../electron/export/docx/signature.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { docxOf, readBack } from "./read-back.ts";

function signed(name: string, date?: string): Report {
  return {
    ...sampleReport,
    unit: { ...sampleReport.unit, name },
    signOff: { signed: { name: "李四", ...(date !== undefined && { date }) } },
  };
}

const textWidth = 8845;

describe("name and date below the text", () => {
  it("are printed once the report is signed, the date without leading zeros", async () => {
    const { paragraphs } = await readBack(await docxOf(signed("示例区人民政府", "2022-03-05")));
    expect(paragraphs.slice(-3).map(({ text }) => text)).toEqual(["", "示例区人民政府", "2022年3月5日"]);
  });

  it("are missing while it is unsigned", async () => {
    const before = await readBack(await docxOf(sampleReport));
    expect(signatureParagraphs(signed("示例区人民政府"))).toEqual([]);
    expect(before.paragraphs.at(-1)?.text).toContain("线下查阅");
  });

  it("stand so that the date begins two characters after a longer name", () => {
    const name = "示例市发展改革委员会";
    const [, unit, date] = signatureParagraphs(signed(name, "2022-03-05"));
    expect(unit).toMatchObject({ alignment: "right", indent: { right: 630 } });
    const nameBegins = textWidth - 630 - 10 * 315;
    expect(date).toMatchObject({ alignment: "left", indent: { left: nameBegins + 630 } });
  });

  it("stand so that a longer date ends two characters before the edge, and still begins two after the name", () => {
    const [, unit, date] = signatureParagraphs(signed("示例局", "2022-12-15"));
    expect(date).toMatchObject({ alignment: "right", indent: { right: 630 } });
    const dateBegins = textWidth - 630 - bodyWidth("2022年12月15日");
    expect(unit).toMatchObject({ alignment: "right", indent: { right: textWidth - (dateBegins - 630) - 3 * 315 } });
  });
});
