import { expect, it } from "vitest";
import { asksForSample, reportPathIn } from "../../../electron/platform/report-files.ts";

it.each([
  [["a.gouji"], "/w/a.gouji"],
  [["--flag", "/x/年度 报告.GOUJI", "b.gouji"], "/x/年度 报告.GOUJI"],
  [["--open=a.gouji"], null],
  [["a.docx"], null],
  [[], null],
] as const)("%j names %s", (words, path) => expect(reportPathIn(words, "/w")).toBe(path));

it.each([
  [["--sample"], true],
  [["/x/sample.gouji"], false],
  [[], false],
] as const)("%j asks for the sample: %s", (words, asks) => expect(asksForSample(words)).toBe(asks));
