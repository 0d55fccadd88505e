import { expect, it } from "vitest";
import { createReportSession } from "../../../renderer/session/report-session.ts";
import { cellReader } from "../../../renderer/tables/cell-reading.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Edit } from "../../../shared/report/edit.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

const edits: readonly Edit[] = [
  { kind: "cells", changes: { "t3.received.naturalPerson": 99 } },
  { kind: "cells", changes: { "t2.regulation.issued": 7 } },
  // What was issued is then told only by what follows from it: no finding stands at the blank cell.
  { kind: "cells", changes: { "t2.regulation.inForce": null } },
  { kind: "cells", changes: { "t2.regulation.issued": 8 } },
  { kind: "cells", changes: { "t2.regulation.repealed": null } },
  { kind: "cells", changes: { "t3.granted.business": { raw: "约三" } } },
  { kind: "cells", changes: { "t3.granted.business": 6 }, workings: { "t3.granted.business": "2+4" } },
  {
    kind: "notes",
    notes: [{ cell: "t3.received.naturalPerson", text: "台账第3页", by: "张三", at: "2022-01-10T08:00:00Z" }],
  },
  { kind: "previous", previous: null },
  { kind: "previous", previous: lastYearWith({ "t2.regulation.inForce": 3 }) },
  { kind: "year", year: 2023 },
];

it.each([true, false])(
  "what is remembered of a cell is what a fresh look says, after every kind of edit (%s)",
  (beside) => {
    const session = createReportSession({ ...sampleWith({}), previous: lastYearWith({}) });
    const ids = formOf("2021").cells.map(({ id }) => id);
    const readers = ids.map((id) => cellReader(session, id, "zh", beside));
    const look = () => readers.map((read) => read());
    const fresh = () => ids.map((id) => cellReader(session, id, "zh", beside)());
    expect(look()).toEqual(fresh());
    for (const edit of edits) {
      const before = look();
      expect(session.apply(edit).ok).toBe(true);
      const now = look();
      expect(now).toEqual(fresh());
      // What says the same is the same object: nothing is drawn again without a change.
      for (const [place, reading] of now.entries()) {
        if (JSON.stringify(reading) === JSON.stringify(before[place])) expect(reading).toBe(before[place]);
      }
    }
    while (session.undo()) expect(look()).toEqual(fresh());
  },
);
