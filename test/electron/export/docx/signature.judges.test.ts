import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { signatureParagraphs } from "../../../../electron/export/docx/signature.ts";
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
    expect(paragraphs.slice(-2).map(({ text }) => text)).toEqual(["示例区人民政府", "2022年3月5日"]);
  });

  it("are missing while it is unsigned", async () => {
    const before = await readBack(await docxOf(sampleReport));
    expect(signatureParagraphs(signed("示例区人民政府"))).toEqual([]);
    expect(before.paragraphs.at(-1)?.text).toContain("线下查阅");
  });

  it("take the last paragraph along, of a long one only its end", async () => {
    const keeps = async (words: string) => {
      const s6 = [{ kind: "paragraph" as const, content: [{ text: words }] }];
      const report = signed("示例区人民政府", "2022-03-05");
      const document = unzipSync(await docxOf({ ...report, narratives: { ...report.narratives, s6 } }))[
        "word/document.xml"
      ];
      const last =
        strFromU8(document ?? new Uint8Array())
          .split("<w:p>")
          .find((one) => one.includes(words)) ?? "";
      return { withNext: /<w:keepNext\/>/.test(last), whole: /<w:keepLines\/>/.test(last) };
    };
    expect(await keeps("本年度没有收取信息处理费。")).toEqual({ withNext: true, whole: true });
    expect(await keeps("下一步将继续推进。".repeat(40))).toEqual({ withNext: true, whole: false });
  });

  it("stand where they belong, a line below the text", () => {
    const [unit, date] = signatureParagraphs(signed("示例市发展和改革委员会", "2022-03-05"));
    const nameBegins = textWidth - 630 - 11 * 315;
    expect(unit).toMatchObject({ keepNext: true, indent: { left: nameBegins }, spacing: { before: 579 } });
    expect(date).toMatchObject({ indent: { left: nameBegins + 630 } });
  });

  it("leave room for a seal above and below, the name centred over the date", () => {
    const [unit, date] = signatureParagraphs({ ...signed("示例局", "2022-12-15"), paper: { sealed: true } });
    expect(unit).toMatchObject({ alignment: "center", spacing: { before: 2 * 579 } });
    expect(date).toMatchObject({ alignment: "center", spacing: { after: 579 } });
    const middle = ({ indent }: typeof unit & object) => Number(indent?.left) + (textWidth - Number(indent?.right));
    expect(unit && middle(unit)).toBeCloseTo((date && middle(date)) ?? 0, -1);
  });
});
