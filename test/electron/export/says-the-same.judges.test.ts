import { describe, expect, it } from "vitest";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { exported, verified } from "../../kit/exported.ts";

const names = [
  "东山县局",
  "中国（云南）自由贸易试验区昆明片区管委会",
  "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县住房和城乡建设局城市管理综合行政执法大队",
];

describe("a signed report of a unit whose name breaks over lines", () => {
  it.each(names)("says the same as its Word document: %s", async (name) => {
    for (const paper of [{}, { sealed: true as const }]) {
      const report = {
        ...sampleReport,
        unit: { ...sampleReport.unit, name },
        signOff: { signed: { name: "李四", date: "2022-01-25" } },
        paper,
      };
      const { differences } = await verified(report, await exported(report, "docx"), "docx");
      expect(differences).toEqual([]);
    }
  });
});

describe("a report whose text is hardly begun", () => {
  it("says the same as its workbook, which has a line for each empty part", async () => {
    const s6 = [{ kind: "paragraph" as const, content: [{ text: "有一句话。" }] }];
    const report = { ...sampleReport, narratives: { preamble: [], s1: [], s5: [], s6 } };
    const { differences } = await verified(report, await exported(report, "xlsx"), "xlsx");
    expect(differences).toEqual([]);
    const blank = { ...report, narratives: { preamble: [], s1: [], s5: [], s6: [] } };
    expect((await verified(blank, await exported(blank, "xlsx"), "xlsx")).differences).toEqual([]);
  });
});
