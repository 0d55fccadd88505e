import { expect, it } from "vitest";
import { fingerprint } from "../../../shared/report/fingerprint.ts";
import { type PaperSetup, withFrame } from "../../../shared/report/paper-setup.ts";
import { readReport } from "../../../shared/report-file/read-report.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { wholeCover, wholeFrame } from "../../kit/whole-frame.ts";

const whole: Required<PaperSetup> = {
  titleLines: ["示例区人民政府2021年", "政府信息公开工作年度报告"],
  sealed: true,
  frame: wholeFrame,
  cover: wholeCover,
};

it("keeps how a report is set on paper in its file, and its fingerprint as it was", () => {
  const report = { ...sampleReport, paper: whole };
  const read = readReport(writeReport(report), "报告.gouji");
  expect(read.ok && read.value.paper).toEqual(whole);
  expect(fingerprint(report)).toBe(fingerprint(sampleReport));
});

it("takes frame and letter away and keeps the rest", () => {
  const report = { ...sampleReport, paper: whole };
  expect(withFrame(report, {}).paper).toEqual({ titleLines: whole.titleLines, sealed: true });
  expect(withFrame(sampleReport, {})).toEqual(sampleReport);
});
