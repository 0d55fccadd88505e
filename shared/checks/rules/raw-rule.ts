import type { CellId, CellKind, Form, TableId } from "../../forms/form.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { classifyRaw, type RawReading } from "../raw-text.ts";

/**
 * The check that walks all typed cells of some kinds and reports each raw text of one reading: one check for the whole form, because
 * raw texts are rare and looking at the states is cheap.
 */
export function rawTextChecks(
  kinds: readonly CellKind[],
  reading: RawReading,
  report: (cell: { id: CellId; table: TableId; kind: CellKind }, raw: string) => Finding,
): Rule["checks"] {
  return (form: Form) => {
    const cells = form.cells.filter((cell) => !cell.computed && kinds.includes(cell.kind));
    return [
      {
        reads: cells.map((cell) => cell.id),
        run: ({ figures }) => {
          const findings: Finding[] = [];
          for (const cell of cells) {
            if (figures.state(cell.index) !== "raw") continue;
            const value = figures.cells[cell.id];
            if (typeof value !== "object" || classifyRaw(value.raw, cell.kind) !== reading) continue;
            findings.push(report(cell, value.raw));
          }
          return findings;
        },
      },
    ];
  };
}
