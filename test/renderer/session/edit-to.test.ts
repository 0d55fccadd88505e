import { expect, it } from "vitest";
import { editTo } from "../../../renderer/session/edit-to.ts";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import { writeReport } from "../../../shared/report-file/write-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

it("goes to another state of the report as one step, and back", () => {
  const target = sampleWith(
    { "t3.received.naturalPerson": 1, "t2.penalty.decided": null, "t2.fees.amount": { raw: "约三百" } },
    {
      year: 2022,
      previous: { ...lastYearWith({}), id: "0f1d2c3e-8a4b-4c5d-9e6f-102030405060" },
      narratives: { ...sampleReport.narratives, s6: [] },
      signOff: { prepared: { name: "张三" } },
    },
  );
  const session = createReportSession(sampleReport);
  expect(session.apply(editTo(session.report(), target)).ok).toBe(true);
  // Going back to a version signs nothing.
  expect(writeReport(session.report())).toBe(writeReport({ ...target, id: sampleReport.id, signOff: {} }));
  session.undo();
  expect(writeReport(session.report())).toBe(writeReport(sampleReport));
  expect(session.canUndo()).toBe(false);
});

it("brings back how cells were added up, also where the figure is the same", () => {
  const [same, other] = ["t3.received.naturalPerson", "t3.granted.business"] as const;
  const start = { ...sampleReport, workings: { [same]: "100+48" } };
  const target = { ...sampleWith({ [other]: 5 }), workings: { [same]: "147+1", [other]: "2+3" } };
  const session = createReportSession(start);
  expect(session.apply(editTo(start, target)).ok).toBe(true);
  expect(session.report()).toEqual({ ...target, id: start.id });
  expect(session.apply(editTo(session.report(), sampleReport)).ok).toBe(true);
  expect(session.report()).toEqual(sampleReport);
  session.undo();
  session.undo();
  expect(session.report()).toEqual(start);
});
