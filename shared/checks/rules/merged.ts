import type { CellId } from "../../forms/form.ts";
import { type CellValue, formatCell, sameCell } from "../../report/cell-value.ts";
import { sumOfSources } from "../../report/sources.ts";
import { nothing, ruleTelling } from "../rule.ts";

/** A cell of a merged report, what stands in it, and what its sources come to with what was adjusted. */
interface UnlikeItsSources {
  readonly cell: CellId;
  readonly stated: string;
  readonly sum: string;
  /** Own figures among the sources, and how many units beside them. */
  readonly own: boolean;
  readonly units: number;
}

/** M1: in a merged report each typed cell is what own figures, units and adjustments come to. Source: common sense. */
export const sumOfUnits = ruleTelling<UnlikeItsSources>()({
  code: "M1",
  severity: "error",
  basis: "sense",
  checks: (form) => {
    const typed = form.cells.filter(({ computed }) => !computed);
    return [
      {
        reads: ["sources", ...typed.map(({ id }) => id)],
        run: ({ report }) => {
          const { sources, adjustments } = report;
          if (sources.length === 0) return nothing;
          const sums = sumOfSources(form, sources, adjustments);
          const units = sources.filter((source) => source.own !== true).length;
          return typed.flatMap(({ id, table }) => {
            const [stated, sum] = [report.cells[id], sums[id]];
            if (sameCell(stated, sum)) return [];
            return [
              {
                part: table,
                cells: [id],
                ...(sum !== undefined && { expected: plain(sum) }),
                ...(stated !== undefined && { actual: plain(stated) }),
                params: {
                  cell: id,
                  stated: formatCell(stated),
                  sum: formatCell(sum),
                  own: units < sources.length,
                  units,
                },
              },
            ];
          });
        },
      },
    ];
  },
});

/** M4: units of the roster that a merged report lacks. Source: common sense. */
export const unitsMissing = ruleTelling<{ readonly units: readonly string[] }>()({
  code: "M4",
  severity: "warning",
  basis: "sense",
  checks: () => [
    {
      reads: ["sources"],
      run: ({ report: { missingUnits: units = [] } }) =>
        units.length === 0
          ? nothing
          : [{ part: "report", cells: [], expected: 0, actual: units.length, params: { units } }],
    },
  ],
});

function plain(value: CellValue): number | string {
  return typeof value === "object" ? value.raw : value;
}
