import { describe, expect, it } from "vitest";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { partOf, workbookOf } from "./read-sheets.ts";

const report = {
  ...sampleReport,
  unit: sampleReport.unit,
  narratives: {
    ...sampleReport.narratives,
    s5: [],
    s6: [{ kind: "paragraph" as const, content: [{ text: "=1+1，见附件。" }] }],
  },
};
const bytes = await workbookOf(report);
const styles = partOf(bytes, "xl/styles.xml");
const formats = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").split("<xf ").slice(1);

/** The format of a cell of the sheet that holds a text. */
function formatOf(sheet: number, address: string): string {
  const style = new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(
    partOf(bytes, `xl/worksheets/sheet${sheet}.xml`),
  )?.[1];
  return formats[Number(style)] ?? "";
}

const [text, signing] = [4, 6];

describe("a workbook in which somebody goes on writing", () => {
  it("has the text, and a line for each part without a word, unlocked", () => {
    const rows = [...partOf(bytes, `xl/worksheets/sheet${text}.xml`).matchAll(/<c r="D(\d+)"/g)].map(([, row]) =>
      Number(row),
    );
    for (const row of rows.filter((one) => one > 2)) expect(formatOf(text, `D${row}`)).toContain('locked="0"');
    // The empty part five and the one line of part six.
    expect(Math.max(...rows)).toBe(rows.length);
    expect(formatOf(text, "A3")).not.toContain('locked="0"');
  });

  it("has names, opinions and dates of the steps unlocked, and nothing else of the sheet", () => {
    const open = [...partOf(bytes, `xl/worksheets/sheet${signing}.xml`).matchAll(/<c r="([A-D]\d+)"/g)]
      .map(([, address = ""]) => address)
      .filter((address) => formatOf(signing, address).includes('locked="0"'));
    expect(open).toHaveLength(12);
    expect(new Set(open.map((address) => address[0]))).toEqual(new Set(["B", "C", "D"]));
  });

  it("marks text that begins like a formula as text", () => {
    const marked = formats.filter((format) => format.includes('numFmtId="49"'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('quotePrefix="1"');
    expect(formats.filter((format) => format.includes("quotePrefix"))).toHaveLength(1);
  });
});
