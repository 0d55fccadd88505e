import fc from "fast-check";
import { expect, it } from "vitest";
import { createCellKeeper } from "../../../shared/gathering/kept-cells.ts";
import { submittedReport } from "../../../shared/gathering/submission.ts";
import { typedCells } from "../../kit/random-reports.ts";
import { unitReport } from "../../kit/gathered.ts";

it("keeps of every report the cells that it has, whatever the ones before it had", () => {
  const keep = createCellKeeper();
  const cells = fc.oneof(typedCells("2021", false), typedCells("2021", true));
  fc.assert(
    fc.property(cells, cells, (typed, declared) => {
      const report = unitReport("示例区教育局", typed, { declared });
      const submitted = submittedReport(report, [], { named: true, dated: true, doubts: 0 });
      expect(keep(submitted)).toStrictEqual(submitted);
    }),
    { numRuns: 40 },
  );
});
