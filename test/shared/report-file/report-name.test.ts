import { describe, expect, it } from "vitest";
import { isReportName, withoutReportExtension } from "../../../shared/report-file/report-name.ts";

describe("the name of a report file", () => {
  it.each([
    ["报告.gouji", true],
    ["/文档/年度 报告.GOUJI", true],
    ["C:\\文档\\报告.gouji", true],
    ["/a.gouji/报告.gouji", true],
    ["报告.gouji.docx", false],
    ["报告", false],
    ["/a.gouji/报告.docx", false],
    // Locks, files that are being written, and what macOS leaves beside every file on a stick.
    [".~报告.gouji.lock", false],
    ["/文档/._报告.gouji", false],
    [".gouji", false],
    ["", false],
  ])("%s: %s", (path, is) => expect(isReportName(path)).toBe(is));

  it("is named without its ending, however that is written", () => {
    expect(["报告.gouji", "报告.GOUJI", "报告.docx"].map(withoutReportExtension)).toEqual([
      "报告",
      "报告",
      "报告.docx",
    ]);
  });
});
