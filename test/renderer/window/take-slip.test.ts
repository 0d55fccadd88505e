import { describe, expect, it } from "vitest";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import { takeDroppedSlip } from "../../../renderer/window/take-slip.ts";
import { type ReturnedSlip, writeSlip } from "../../../shared/gathering/slip.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";

const slip: ReturnedSlip = {
  unit: sampleReport.unit.name,
  year: sampleReport.year,
  round: 1,
  fingerprint: "",
  by: "示例区政府办",
  at: "2022-01-15T02:00:00.000Z",
  remarks: [{ text: "请核对。", cell: "t3.received.business", by: "示例区政府办", at: "2022-01-15T02:00:00.000Z" }],
};

/** The report as it is open in the editor. */
function openReport(readOnly = false) {
  return { session: createReportSession(sampleReport), readOnly };
}

function dropped(text: string, name = "退回.gouji-slip"): File {
  return new File([text], name);
}

describe("a slip that is dropped on the window", () => {
  it("puts its remarks to the open report, once, and can be undone", async () => {
    const open = openReport();
    expect(await takeDroppedSlip(dropped(writeSlip(slip)), open)).toEqual({
      ok: true,
      value: { unit: slip.unit, fresh: 1 },
    });
    expect(open.session.report().remarks).toEqual(slip.remarks);
    expect(await takeDroppedSlip(dropped(writeSlip(slip)), open)).toMatchObject({ ok: true, value: { fresh: 0 } });
    open.session.undo();
    expect(open.session.report().remarks).toBeUndefined();
  });

  it.each<[string, string, ReturnType<typeof openReport> | null, string]>([
    ["is none", "{}", openReport(), "notSlip"],
    ["no report is open", writeSlip(slip), null, "slipWithoutReport"],
    ["the report can only be read", writeSlip(slip), openReport(true), "slipWithoutReport"],
    ["another unit's report is open", writeSlip({ ...slip, unit: "示例区教育局" }), openReport(), "slipOfOther"],
  ])("changes nothing where %s", async (_, text, open, code) => {
    const taken = await takeDroppedSlip(dropped(text), open);
    expect(taken.ok ? "" : taken.failure.code).toBe(code);
    expect(open?.session.report().remarks).toBeUndefined();
  });
});
