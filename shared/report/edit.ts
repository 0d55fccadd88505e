import type { ByCell, NarrativeId } from "../forms/form.ts";
import { entriesByCell, formOf } from "../forms/registry.ts";
import { fail, type Result, success } from "../result.ts";
import { type CellValue, formatCell, isAmountText, isCount, notApplicable } from "./cell-value.ts";
import type { LedgerSource } from "./ledger-source.ts";
import type { Narrative } from "./narrative.ts";
import type { PaperSetup } from "./paper-setup.ts";
import type { CellNote, Cells, Picture, Previous, Remark, Report, Stated, Unit, Waiver } from "./report.ts";
import { isWorkingOf, type Workings } from "./working.ts";

/** New values for cells; null makes a cell blank. */
export type CellChanges = Readonly<ByCell<CellValue | null>>;

/**
 * A change to a report. Who has signed, and for what, is changed by no edit (`sign-off/acts.ts`). `all` applies several as one. `cells` writes values with the workings that they come from; a cell that it changes
 * without one has none any more.
 */
export type Edit =
  | { readonly kind: "cells"; readonly changes: CellChanges; readonly workings?: Workings }
  | { readonly kind: "declared"; readonly changes: CellChanges }
  | { readonly kind: "narrative"; readonly part: NarrativeId; readonly narrative: Narrative }
  | { readonly kind: "pictures"; readonly pictures: readonly Picture[] }
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "previous"; readonly previous: Previous | null }
  | { readonly kind: "stated"; readonly stated: Stated | null }
  | { readonly kind: "ledger"; readonly ledger: LedgerSource | null }
  | { readonly kind: "paper"; readonly paper: PaperSetup | null }
  | { readonly kind: "waivers"; readonly waivers: readonly Waiver[] }
  | { readonly kind: "notes"; readonly notes: readonly CellNote[] }
  | { readonly kind: "remarks"; readonly remarks: readonly Remark[] }
  | { readonly kind: "all"; readonly edits: readonly Edit[] };

/** A report after an edit, and the edit that takes it back. */
export interface Edited {
  readonly report: Report;
  readonly inverse: Edit;
}

/**
 * Applies an edit. The report given stays as it is. Fails with `unknownCell`, `computedCell` or `unfitValue` where an edit does not fit
 * the form; then nothing has changed.
 */
export function applyEdit(report: Report, edit: Edit): Result<Edited> {
  switch (edit.kind) {
    case "cells":
      return applyTyped(report, edit.changes, edit.workings ?? {});
    case "declared":
      return applyDeclared(report, edit.changes);
    case "narrative":
      return done(
        { ...report, narratives: { ...report.narratives, [edit.part]: edit.narrative } },
        { kind: "narrative", part: edit.part, narrative: report.narratives[edit.part] },
      );
    case "pictures":
      return done({ ...report, pictures: edit.pictures }, { kind: "pictures", pictures: report.pictures });
    case "unit":
      return done({ ...report, unit: edit.unit }, { kind: "unit", unit: report.unit });
    case "year":
      return done({ ...report, year: edit.year }, { kind: "year", year: report.year });
    case "waivers":
      return done({ ...report, waivers: edit.waivers }, { kind: "waivers", waivers: report.waivers });
    case "previous": {
      const { previous, ...rest } = report;
      const next = edit.previous === null ? rest : { ...rest, previous: edit.previous };
      return done(next, { kind: "previous", previous: previous ?? null });
    }
    case "stated": {
      const { stated, ...rest } = report;
      const next = edit.stated === null ? rest : { ...rest, stated: edit.stated };
      return done(next, { kind: "stated", stated: stated ?? null });
    }
    case "notes": {
      const { notes = [], ...rest } = report;
      const next = edit.notes.length === 0 ? rest : { ...rest, notes: edit.notes };
      return done(next, { kind: "notes", notes });
    }
    case "remarks": {
      const { remarks = [], ...rest } = report;
      return done(withRemarks(rest, edit.remarks), { kind: "remarks", remarks });
    }
    case "ledger": {
      const { ledger, ...rest } = report;
      const next = edit.ledger === null ? rest : { ...rest, ledger: edit.ledger };
      return done(next, { kind: "ledger", ledger: ledger ?? null });
    }
    case "paper": {
      const { paper, ...rest } = report;
      const next = edit.paper === null ? rest : { ...rest, paper: edit.paper };
      return done(next, { kind: "paper", paper: paper ?? null });
    }
    case "all":
      return applyAll(report, edit.edits);
  }
}

function withRemarks(report: Report, remarks: readonly Remark[]): Report {
  return remarks.length === 0 ? report : { ...report, remarks };
}

function done(report: Report, inverse: Edit): Result<Edited> {
  return success({ report, inverse });
}

function applyAll(report: Report, edits: readonly Edit[]): Result<Edited> {
  const inverses: Edit[] = [];
  let current = report;
  for (const edit of edits) {
    const applied = applyEdit(current, edit);
    if (!applied.ok) return applied;
    current = applied.value.report;
    inverses.unshift(applied.value.inverse);
  }
  return done(current, { kind: "all", edits: inverses });
}

/** Writes typed cells with their workings, each of which has to come to the value beside it. */
function applyTyped(report: Report, changes: CellChanges, workings: Workings): Result<Edited> {
  const written = changeCells(report, "cells", changes);
  if (!written.ok) return written;
  const { after: cells, before } = written.value;
  const { workings: kept = {}, ...rest } = report;
  const left: ByCell<string> = { ...kept };
  const gone: ByCell<string> = {};
  for (const [id] of entriesByCell(changes)) {
    const working = kept[id];
    if (working === undefined) continue;
    gone[id] = working;
    delete left[id];
  }
  const { cellById } = formOf(report.edition);
  for (const [id, working] of entriesByCell(workings)) {
    const kind = cellById.get(id)?.kind;
    const value = changes[id] ?? undefined;
    if (kind === undefined || value === undefined || !isWorkingOf(working, kind, value))
      return fail({ code: "unfitValue", cell: id, value: `=${working}` });
    left[id] = working;
  }
  return done(
    { ...rest, cells, ...(!isEmpty(left) && { workings: left }) },
    { kind: "cells", changes: before, ...(!isEmpty(gone) && { workings: gone }) },
  );
}

function isEmpty(workings: Workings): boolean {
  return Object.keys(workings).length === 0;
}

function applyDeclared(report: Report, changes: CellChanges): Result<Edited> {
  const written = changeCells(report, "declared", changes);
  if (!written.ok) return written;
  const { after: declared, before } = written.value;
  return done({ ...report, declared }, { kind: "declared", changes: before });
}

/** Values after some changes, and the changes that take them back. */
function changeCells(
  report: Report,
  kind: "cells" | "declared",
  changes: CellChanges,
): Result<{ readonly after: Cells; readonly before: CellChanges }> {
  const form = formOf(report.edition);
  const before: ByCell<CellValue | null> = {};
  const after: ByCell<CellValue> = { ...report[kind] };
  for (const [id, value] of Object.entries(changes)) {
    const cell = form.cellById.get(id);
    if (cell === undefined) return fail({ code: "unknownCell", cell: id, edition: report.edition });
    if (cell.computed !== (kind === "declared")) return fail({ code: "computedCell", cell: id });
    if (value !== null && !fits(value, cell.kind))
      return fail({ code: "unfitValue", cell: id, value: formatCell(value) });
    before[cell.id] = report[kind][cell.id] ?? null;
    if (value === null) delete after[cell.id];
    else after[cell.id] = value;
  }
  return success({ after, before });
}

function fits(value: CellValue, kind: "count" | "signedCount" | "amount"): boolean {
  if (typeof value === "object" || value === notApplicable) return true;
  if (typeof value === "string") return kind === "amount" && isAmountText(value);
  return kind !== "amount" && isCount(value, kind);
}
