import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  [
    "agree",
    "制发行政规范性文件8件，废止25件，现行有效22件。作出行政许可32499件，行政处罚2695件，行政强制265件。行政事业性收费299.7935万元。",
    [],
  ],
  ["documents", "制发行政规范性文件9件，废止24件，现行有效22件。", ["warning 9", "warning 24"]],
  ["published, not made", "公开规范性文件9件。", ["hint 9"]],
  ["decisions", "作出行政许可32490件。", ["warning 32490"]],
  ["rounded", "办理行政许可3.25万件。", []],
  ["rounded wrongly", "办理行政许可3.24万件。", ["warning 3.24万"]],
  ["fees in \u5143", "行政事业性收费2997935元。", []],
  ["fees rounded", "行政事业性收费299.79万元。", []],
  ["fees differ", "行政事业性收费300.1万元。", ["warning 300.1"]],
  [
    "other things with such names",
    "梳理行政许可事项300项，公示行政处罚信息500条，备案规范性文件8件，减免行政事业性收费20万元。",
    [],
  ],
  ["lapsed beside repealed", "废止规范性文件22件，宣布失效3件，累计公开规范性文件220件。", []],
];

describe("T7, documents, decisions and fees", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T7", text, changes)).toEqual(found);
  });
});
