import { describe, expect, it } from "vitest";
import { cellsFound, sampleWith } from "../../../kit/findings.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

const silent = {
  ...sampleReport.narratives,
  s6: [{ kind: "paragraph", content: [{ text: "没有其他事项。" }] }],
} as const;

describe("V8", () => {
  it.each([
    ["no unpaid fees, part six silent", 0, silent, 0],
    ["unpaid fees, part six silent", 1, silent, 1],
    ["unpaid fees, part six speaks of them", 1, sampleReport.narratives, 0],
  ])("%s", (_, unpaid, narratives, findings) => {
    const report = sampleWith({ "t3.other.feeUnpaid.naturalPerson": unpaid }, { narratives });
    expect(cellsFound("V8", report)).toHaveLength(findings);
  });
});
