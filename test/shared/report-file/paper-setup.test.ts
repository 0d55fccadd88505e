import { expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import type { PaperSetup } from "../../../shared/report/paper-setup.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const whole: Required<PaperSetup> = {
  titleLines: ["示例区人民政府2021年", "政府信息公开工作年度报告"],
  sealed: true,
  letterhead: { mark: "示例区人民政府文件", number: "示政发〔2022〕3号" },
  copyNumber: "000001",
  secrecy: "秘密★1年",
  urgency: "加急",
  attachments: ["统计表"],
  imprint: { copyTo: "市政府办公室", office: "示例区人民政府办公室", date: "2022年1月30日印发" },
  coverLetter: { to: "市政府办公室", text: "现将年度报告报上。" },
};

it("keeps how a report is set on paper in its file, and its fingerprint as it was", () => {
  const report = { ...sampleReport, paper: whole };
  const read = readReport(writeReport(report), "报告.gouji");
  expect(read.ok && read.value.paper).toEqual(whole);
  expect(fingerprint(report)).toBe(fingerprint(sampleReport));
});
