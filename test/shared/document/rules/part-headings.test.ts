import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import { sampleWith } from "../../../kit/findings.ts";
import { findingsOf } from "../../../kit/texts.ts";

const right = formOf("2021").parts.map(({ heading }) => heading);
const faults = (headings: readonly string[]) =>
  findingsOf("X5", sampleWith({}, { stated: { headings } })).map((finding) =>
    finding.code === "X5" ? [finding.params.fault, finding.part] : [],
  );

describe("X5", () => {
  it("has nothing to say about the form's headings, nor where a document brought none", () => {
    expect(faults(right)).toEqual([]);
    expect(faults([])).toEqual([]);
    expect(findingsOf("X5", sampleWith({}))).toEqual([]);
  });

  it("does not mind numbers, spaces and the width of signs", () => {
    expect(faults(right.map((heading) => heading.replace("、", ". ").replace("，", ",")))).toEqual([]);
    expect(
      faults(right.map((heading, place) => heading.replace(/^.、/, `第${"一二三四五六"[place] ?? ""}部分 `))),
    ).toEqual([]);
  });

  it.each([
    ["another wording", right.with(4, "五、存在问题及改进措施"), [["wording", "s5"]]],
    ["an old wording", right.with(0, "一、概述"), [["wording", "s1"]]],
    [
      "another wording of part four",
      right.with(3, "四、因政府信息公开申请行政复议、提起行政诉讼情况"),
      [["wording", "t4"]],
    ],
    ["one missing", right.toSpliced(3, 1), [["missing", "report"]]],
    ["two in the wrong order", [...right.slice(0, 4), ...right.slice(4).toReversed()], [["order", "s6"]]],
  ])("%s", (_, headings, expected) => {
    expect(faults(headings)).toEqual(expected);
  });
});
