import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createReportSession, type ReportSession } from "../../../renderer/session/report-session.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { type Gauge, kept, pick } from "../measurement.ts";
import { form } from "../reports.ts";
import { valueOf } from "../value-of.ts";

const counts = form.cells.filter(({ computed, kind }) => !computed && kind === "count").map(({ id }) => id);
const edits = { first: 2_000, all: 20_000, together: 200 };

/** The memory of an open report after 20,000 edits in cells all over it, undone again in between, against the same after 2,000. */
export const sessionMemory: Gauge = {
  name: "memory of a report, 20,000 edits undone",
  peer: "the same after 2,000 edits",
  unit: "MB",
  aim: { ratio: 1.05 },
  missing: () => Promise.resolve(undefined),
  gauge: () => {
    const session = createReportSession(sampleReport);
    kept.last = session;
    let peer = Number.NaN;
    for (let done = edits.together; done <= edits.all; done += edits.together) {
      editAndUndo(session, done);
      if (done === edits.first) peer = heap();
    }
    return Promise.resolve({ ours: heap(), peer });
  },
};

function editAndUndo(session: ReportSession, seed: number): void {
  for (let place = 0; place < edits.together; place += 1) {
    const id = pick(counts, (seed + place) * 7919);
    valueOf(
      session.apply({ kind: "cells", changes: { [id]: (seed * 31 + place * 17) % 1000 } }, `cell ${seed + place}`),
    );
  }
  while (session.undo()) kept.last = session;
}

/** What is still in use, in MB. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed / 1_000_000;
}
