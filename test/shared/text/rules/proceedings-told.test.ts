import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  [
    "agree",
    "因政府信息公开引发行政复议4件，其中维持1件、纠正1件、尚未审结2件；行政诉讼4件，均为未经复议直接起诉，结果维持4件。",
    [],
  ],
  ["totals", "因信息公开收到行政复议申请3件，诉讼2件。", ["warning 3", "warning 2"]],
  ["perhaps all that there were", "收到行政复议案件320件，办理行政诉讼案件150件。", ["hint 320", "hint 150"]],
  ["outcomes", "行政复议4件，其中维持2件，纠正1件。", ["warning 2"]],
  ["the way of a lawsuit", "复议后起诉4件。", ["warning 4"]],
  ["nothing links it to disclosure", "# 其他\n行政复议3件。", ["hint 3"]],
  ["the work of a review body", "# 其他\n区司法局受理行政复议案件86件，办结79件。", []],
];

describe("T8, review and lawsuits", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T8", text, changes)).toEqual(found);
  });
});
