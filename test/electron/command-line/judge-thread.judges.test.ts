import { expect, it } from "vitest";
import { createJudgeThread, judgeHere } from "../../../electron/command-line/judge-thread.ts";
import type { MadeFile } from "../../../electron/packet/hold-against.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { program } from "../../kit/command-line.ts";
import { exported } from "../../kit/exported.ts";

it("a thread of the built program finds in a PDF what this one finds", async () => {
  const thread = createJudgeThread(program);
  const other = { ...sampleReport, cells: { ...sampleReport.cells, "t2.penalty.decided": 2600 } };
  try {
    thread.expect(sampleReport, "报告.pdf");
    for (const [report, found] of [
      [sampleReport, []],
      [other, [{ cell: "t2.penalty.decided", expected: 2695, actual: 2600 }]],
    ] as const) {
      const file: MadeFile = { part: "pdf", name: "报告.pdf", bytes: await exported(report, "pdf") };
      const held = await thread.judge(sampleReport, file, "报告.pdf");
      expect(held).toEqual({ ok: true, value: found });
      expect(await judgeHere.judge(sampleReport, file, "报告.pdf")).toEqual(held);
    }
    const broken: MadeFile = { part: "pdf", name: "坏.pdf", bytes: new TextEncoder().encode("%PDF-1.4 nothing") };
    expect(await thread.judge(sampleReport, broken, "坏.pdf")).toMatchObject({ ok: false });
  } finally {
    await thread.end();
  }
});
