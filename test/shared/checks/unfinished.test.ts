import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { blankCellsOf, hasToWait } from "../../../shared/checks/unfinished.ts";
import type { TableId } from "../../../shared/forms/form.ts";
import { type Changes, sampleWith } from "../../kit/findings.ts";

/** What is found in the sample with some cells changed, as "B1", or "(B1)" where it has to wait while a table is filled in. */
function foundWhile(table: TableId, changes: Changes): readonly string[] {
  const report = sampleWith(changes);
  const { findings, view } = checkerFor(report.edition).check(report);
  return findings.map((finding) => (hasToWait(finding, table, view) ? `(${finding.code})` : finding.code));
}

describe("while a table is filled in", () => {
  it.each<[string, TableId, Changes, readonly string[]]>([
    ["blank cells wait", "t3", { "t3.refused.stateSecret.research": null }, ["(V3)"]],
    [
      "so does a sum into which one of them goes",
      "t3",
      { "t3.refused.stateSecret.naturalPerson": null, "t3.granted.naturalPerson": 3 },
      ["(V3)", "(B1)"],
    ],
    ["but not one of full columns beside it", "t3", { "t3.granted.naturalPerson": 3 }, ["B1"]],
    [
      "nor one of another column than that of the blank cell",
      "t3",
      { "t3.refused.stateSecret.research": null, "t3.granted.naturalPerson": 3 },
      ["(V3)", "B1"],
    ],
    ["what is no number does not wait", "t3", { "t3.granted.naturalPerson": { raw: "减4" } }, ["V4"]],
    ["blank cells of another table do not", "t2", { "t3.refused.stateSecret.research": null }, ["V3"]],
    [
      "nor does a sum of another table",
      "t2",
      { "t3.refused.stateSecret.naturalPerson": null, "t3.granted.naturalPerson": 3 },
      ["V3", "B1"],
    ],
  ])("%s", (_, table, changes, found) => {
    expect(foundWhile(table, changes).toSorted()).toEqual(found.toSorted());
  });

  it("the cells that are still to be filled in are counted, sums and other tables aside", () => {
    const report = sampleWith({
      "t3.refused.stateSecret.research": null,
      "t3.granted.naturalPerson": null,
      "t2.licensing.decided": null,
    });
    const { view } = checkerFor(report.edition).check(report);
    expect([blankCellsOf("t2", view), blankCellsOf("t3", view), blankCellsOf("t4", view)]).toEqual([1, 2, 0]);
  });
});
