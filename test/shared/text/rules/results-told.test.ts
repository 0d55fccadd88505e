import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["agree", "予以公开22件、部分公开0件、不予公开63件、无法提供69件、不予处理0件、其他处理0件。", []],
  ["a group", "不予公开60件。", ["warning 60"]],
  ["a row", "不予公开63件，其中属于行政执法案卷55件。", ["warning 55"]],
  ["the number first", "68件因本机关不掌握相关政府信息无法提供。", ["warning 68"]],
  ["for one kind of applicant", "予以公开自然人申请21件。", ["warning 21"]],
  ["publishing", "主动公开政府信息900件，公开会议纪要12件。", []],
];

describe("T5, results", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T5", text, changes)).toEqual(found);
  });
});
