import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { CellId } from "../../shared/forms/form.ts";
import { formOf } from "../../shared/forms/registry.ts";
import type { CellValue } from "../../shared/report/cell-value.ts";
import { lastingParagraphs } from "../../shared/report/lasting-paragraphs.ts";
import type { Cells, Previous, Report } from "../../shared/report/report.ts";
import { allCells } from "../../shared/report/totals.ts";
import { waiverFor } from "../../shared/checks/waivers.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** The form of the reports below. */
export const form = formOf(sampleReport.edition);

/** The cells that somebody types. */
export const typedIds: readonly CellId[] = form.cells.filter((cell) => !cell.computed).map((cell) => cell.id);

/** The cells of table three that enter an identity: typing into one of them alone leaves a column out of balance. */
export const balancedIds = typedIds.filter((id) => id.startsWith("t3."));

/** Counts that enter no identity and that no rule holds against another. */
export const freeIds = typedIds.filter((id) => id.startsWith("t4.") || id.endsWith(".decided"));

/** A report like the sample for the year before, such that nothing strikes when they are compared. */
export const lastYear: Previous = {
  id: "00000000-0000-4000-8000-000000000001",
  edition: sampleReport.edition,
  year: sampleReport.year - 1,
  unit: sampleReport.unit,
  cells: {
    ...mapCells((_, value) => (typeof value === "number" && value > 0 ? value + 1 : value)),
    "t2.normative.inForce": 39,
    ...Object.fromEntries(
      balancedIds
        .filter((id) => id.startsWith("t3.carriedIn."))
        .map((id) => [id.replace("carriedIn", "carriedOut"), sampleReport.cells[id] ?? 0]),
    ),
  },
  // The same characters in another order: the most work for the search for re-used paragraphs, and none found.
  paragraphs: lastingParagraphs(sampleReport).map((text) => Array.from(text).toReversed().join("")),
};

/** A report in which most of what can go wrong has gone wrong, last year's linked. */
export const troubledReport: Report = {
  ...sampleReport,
  cells: {
    ...mapCells((place, value) => {
      if (place % 11 === 3) return { raw: "减4" };
      if (place % 13 === 5) return "/";
      return typeof value === "number" && place % 5 === 0 ? value + 7 : value;
    }),
    "t2.regulation.issued": 3,
    "t2.fees.amount": "2997935",
    "t2.normative.inForce": 0,
  },
  declared: Object.fromEntries(
    Object.entries(allCells(form, sampleReport.cells))
      .filter(([id]) => form.cellById.get(id)?.computed === true)
      .map(([id, value]) => [id, typeof value === "number" ? value + 1 : value]),
  ),
  previous: lastYear,
};

/** The same with a reason given for all that can be explained. */
export const explainedReport: Report = {
  ...troubledReport,
  waivers: checkerFor("2021")
    .check(troubledReport)
    .findings.filter((finding) => finding.severity !== "error")
    .map((finding) => waiverFor(finding, troubledReport, { reason: "已核实" })),
};

function mapCells(change: (place: number, value: CellValue) => CellValue): Cells {
  return Object.fromEntries(
    Object.entries(sampleReport.cells).map(([id, value], place) => [id, change(place, value)] as const),
  );
}
