import type { Finding } from "../../../shared/catalogue/finding.ts";
import { summarize } from "../../../shared/checks/finding.ts";
import { unfilledCell } from "../../../shared/checks/rules/values.ts";
import type { NarrativeId, TableId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Report } from "../../../shared/report/report.ts";
import { isWritten } from "../../../shared/report/written.ts";

/** How a part stands: `problems` keep it from being signed, `warnings` ask for a second look. */
export type PartState = "empty" | "progress" | "problems" | "warnings" | "fine";

/** A part in the list at the left: its state, and for a table how many of its typed cells are filled in. */
export interface PartStanding {
  readonly id: NarrativeId | TableId;
  readonly heading: string;
  readonly state: PartState;
  readonly done: number;
  readonly of: number;
}

/** The standing of every part after the preamble, in printed order. Blank cells alone are progress, not a problem. */
export function partStandings(report: Report, findings: readonly Finding[]): readonly PartStanding[] {
  const form = formOf(report.edition);
  const found = (id: string): "problems" | "warnings" | undefined => {
    const own = findings.filter((finding) => finding.part === id && finding.code !== unfilledCell.code);
    const { errors, warnings } = summarize(own);
    return errors > 0 ? "problems" : warnings > 0 ? "warnings" : undefined;
  };
  return form.parts.map((part): PartStanding => {
    const { id, heading } = part;
    if (part.kind === "narrative") {
      const filled = isWritten(report.narratives[part.id]);
      // The checks find that an empty part is still to be written; here it is just empty.
      const state = filled ? (found(id) ?? "fine") : "empty";
      return { id, heading, state, done: Number(filled), of: 1 };
    }
    const typed = form.cells.filter((cell) => cell.table === id && !cell.computed);
    const done = typed.filter((cell) => report.cells[cell.id] !== undefined).length;
    const state = found(id) ?? (done === 0 ? "empty" : done < typed.length ? "progress" : "fine");
    return { id, heading, state, done, of: typed.length };
  });
}

/** Whether two lists of the same parts say the same. */
export function areSameStandings(a: readonly PartStanding[], b: readonly PartStanding[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, heading, state, done, of }, place) => {
      const other = b[place];
      return (
        id === other?.id && heading === other.heading && state === other.state && done === other.done && of === other.of
      );
    })
  );
}
