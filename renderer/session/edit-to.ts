import type { ByCell } from "../../shared/forms/form.ts";
import { entriesByCell } from "../../shared/forms/registry.ts";
import { type CellValue, sameCell } from "../../shared/report/cell-value.ts";
import type { CellChanges, Edit } from "../../shared/report/edit.ts";
import { type Cells, narrativeIds, type Report } from "../../shared/report/report.ts";

/**
 * One edit that turns a report into another of the same edition, so that going back to a version can be undone. Who has signed, the remarks and
 * the journal stay as they are: they tell what happened, which going back does not undo.
 */
export function editTo(report: Report, target: Report): Edit {
  return {
    kind: "all",
    edits: [
      { kind: "unit", unit: target.unit },
      { kind: "year", year: target.year },
      { kind: "previous", previous: target.previous ?? null },
      cellsTo(report, target),
      { kind: "declared", changes: changesTo(report.declared, target.declared) },
      { kind: "pictures", pictures: target.pictures },
      ...narrativeIds.map((part) => ({ kind: "narrative" as const, part, narrative: target.narratives[part] })),
      { kind: "waivers", waivers: target.waivers },
    ],
  };
}

/** Cells with their workings; a cell whose working alone differs is written again. */
function cellsTo(from: Report, to: Report): Edit {
  const changes: ByCell<CellValue | null> = { ...changesTo(from.cells, to.cells) };
  for (const [id] of entriesByCell({ ...from.workings, ...to.workings })) {
    if (from.workings?.[id] !== to.workings?.[id]) changes[id] = to.cells[id] ?? null;
  }
  const workings = Object.fromEntries(entriesByCell(to.workings ?? {}).filter(([id]) => changes[id] !== undefined));
  return { kind: "cells", changes, workings };
}

function changesTo(from: Cells, to: Cells): CellChanges {
  const changes: ByCell<CellValue | null> = {};
  for (const [id] of entriesByCell({ ...from, ...to })) {
    if (!sameCell(from[id], to[id])) changes[id] = to[id] ?? null;
  }
  return changes;
}
