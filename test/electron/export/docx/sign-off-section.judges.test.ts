import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { waiverFor } from "../../../../shared/checks/waivers.ts";
import { fingerprint } from "../../../../shared/report/fingerprint.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { all, textOf } from "./markup.ts";
import { docxOf, part, readBack } from "./read-back.ts";

const wrong: Report = {
  ...sampleReport,
  cells: { ...sampleReport.cells, "t3.received.business": 9, "t2.regulation.issued": 3 },
  signOff: { prepared: { name: "张三", opinion: "数据已核对", date: "2022-01-10" } },
};

async function sheetTables(report: Report): Promise<readonly (readonly (readonly string[])[])[]> {
  const { findings } = checkerFor(report.edition).check(report);
  const { tables } = await readBack(await docxOf(report, { withSignOff: true, findings }));
  return tables.slice(3).map((table) => table.map((row) => row.map(({ text }) => text)));
}

describe("the sign-off sheet", () => {
  it("says what is signed and leaves room for four signatures", async () => {
    const [about, steps] = await sheetTables(wrong);
    expect(about).toContainEqual(["报告名称", "示例区人民政府2021年政府信息公开工作年度报告"]);
    expect(about).toContainEqual(["内容指纹", fingerprint(wrong)]);
    expect(steps).toEqual([
      ["环节", "姓名", "意见", "日期"],
      ["编制", "张三", "数据已核对", "2022年1月10日"],
      ["复核", "", "", ""],
      ["保密审查", "", "", ""],
      ["审签", "", "", ""],
    ]);
  });

  it("lists what is open by severity, the gravest first, and what was explained with its reason", async () => {
    const finding = checkerFor("2021")
      .check(wrong)
      .findings.find(({ severity }) => severity === "error-unless-explained");
    if (finding === undefined) throw new Error("the report should need an explanation");
    const waiver = waiverFor(finding, wrong, { reason: "授权制定", by: "王五", at: "2022-01-12T09:30:00+08:00" });
    const [, , open, explained] = await sheetTables({ ...wrong, waivers: [waiver] });
    expect(open?.[0]).toEqual(["代码", "内容"]);
    expect(open?.[1]?.[0]).toMatch(/^错误\d+项$/);
    expect(explained?.[0]).toEqual(["代码", "内容", "理由", "说明人"]);
    expect(explained?.[1]?.[0]).toBe("错误（可说明）1项");
    expect(explained?.[2]).toEqual([finding.code, expect.any(String), "授权制定", "王五\n2022年1月12日"]);
    const before = await sheetTables(wrong);
    expect(before[2]?.flat()).toContainEqual(expect.stringMatching(/^错误（可说明）\d+项$/));
  });

  it("begins on an odd page and is one page; what is open comes behind it", async () => {
    const { findings } = checkerFor(wrong.edition).check(wrong);
    const document = part(await docxOf(wrong, { withSignOff: true, findings }), "word/document.xml");
    expect(all(document, "w:type").map(({ attributes }) => attributes["w:val"])).toEqual(["oddPage"]);
    const broken = all(document, "w:p").filter((one) => all(one, "w:pageBreakBefore").length > 0);
    expect(broken.map(textOf)).toEqual(["审签单附页"]);
  });

  it("carries the fingerprint in its own footer, not in that of the text", async () => {
    const bytes = await docxOf(wrong, { withSignOff: true });
    const footers = [1, 2, 3, 4].map((number) => textOf(part(bytes, `word/footer${number}.xml`)));
    expect(footers.map((text) => text.includes(fingerprint(wrong)))).toEqual([false, false, true, true]);
    expect(all(part(bytes, "word/document.xml"), "w:sectPr")).toHaveLength(2);
  });
});
