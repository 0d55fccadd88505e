import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["nothing is left", "受理申请151件，全部办结。", [], { "t3.carriedOut.naturalPerson": 0 }],
  ["something is", "受理申请151件，均已按时答复。", ["hint 均已按时答复"]],
  ["as a rate", "依申请公开办结率100%。", ["hint 100%"]],
  ["said once", "全部按时办结，答复率100%。", ["hint 全部按时办结"]],
  ["what is left is told", "结转下年度2件，其余均已答复。", []],
  ["another matter", "办理建议99件，全部办结，办结率100%。", []],
  ["in time", "申请均在法定期限内答复。", []],
];

describe("T10, all concluded", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T10", text, changes)).toEqual(found);
  });
});
