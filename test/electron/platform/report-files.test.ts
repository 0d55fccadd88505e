import { expect, it } from "vitest";
import { reportPathIn } from "../../../electron/platform/report-files.ts";

it.each([
  [["a.gouji"], "/w/a.gouji"],
  [["--flag", "/x/年度 报告.GOUJI", "b.gouji"], "/x/年度 报告.GOUJI"],
  [["--open=a.gouji"], null],
  [["a.docx"], null],
  [[], null],
] as const)("%j names %s", (words, path) => expect(reportPathIn(words, "/w")).toBe(path));
