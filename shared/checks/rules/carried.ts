import type { CellId } from "../../forms/form.ts";
import { indexOf } from "../figures.ts";
import { isPreviousYear, isSameUnit, lastYearNumber } from "../last-year.ts";
import { sideOf } from "../pairing.ts";
import { type Found, type LastYear, nothing, ruleTelling, type View } from "../rule.ts";

/** The years and the units of a report and of the one linked as last year's, and whether it is the year that is right. */
interface Linked {
  readonly year: number;
  readonly unit: string;
  readonly previousYear: number;
  readonly previousUnit: string;
  readonly yearFits: boolean;
}

/** Y7: the report linked as last year's is of another year or another unit. Then no other comparison is made. Source: practice. */
export const wrongPrevious = ruleTelling<Linked>()({
  code: "Y7",
  severity: "error",
  basis: "practice",
  checks: () => [
    {
      reads: ["previous", "year", "unit"],
      run: ({ report: { year, unit }, previous }) => {
        if (previous === undefined) return nothing;
        const yearFits = isPreviousYear({ year }, previous);
        if (yearFits && isSameUnit({ unit }, previous)) return nothing;
        return [
          {
            part: "report",
            cells: [],
            expected: yearFits ? unit.name : year - 1,
            actual: yearFits ? previous.unit.name : previous.year,
            params: {
              year,
              unit: unit.name,
              previousYear: previous.year,
              previousUnit: previous.unit.name,
              yearFits,
            },
          },
        ];
      },
    },
  ],
});

/** A cell of this year, and the number of last year's report that bears on it. */
interface BesideLast {
  readonly cell: CellId;
  readonly now: number;
  readonly last: number;
}

/**
 * Y1: what was carried in equals what last year's report carried on: an error to explain in the total column, a warning in the others
 * (applicants are sometimes sorted anew). Source: practice.
 */
export const carriedIn = ruleTelling<BesideLast>()({
  code: "Y1",
  severity: "error-unless-explained",
  basis: "practice",
  checks: (form) =>
    form.balances.map(({ column, left: [, cell], right: [, before] }) => {
      const index = indexOf(form, cell);
      const sidesOf = ({ figures }: View, lastYear: LastYear) => ({
        now: figures.number(index),
        last: lastYearNumber(lastYear, before),
      });
      const run = (view: View): readonly Found<BesideLast>[] => {
        if (view.lastYear === undefined) return nothing;
        const { now, last } = sidesOf(view, view.lastYear);
        if (Number.isNaN(now) || Number.isNaN(last) || now === last) return nothing;
        return [
          {
            ...(column !== "total" && { severity: "warning" }),
            part: "t3",
            cells: [cell],
            previousCells: [before],
            expected: last,
            actual: now,
            params: { cell, now, last },
          },
        ];
      };
      return {
        reads: [cell, "previous"],
        run,
        pairings: (view) => {
          if (view.lastYear === undefined) return nothing;
          const { now, last } = sidesOf(view, view.lastYear);
          const known = !Number.isNaN(now) && !Number.isNaN(last);
          return [
            {
              part: "t3",
              cells: [cell],
              previousCells: [before],
              left: sideOf(now),
              right: sideOf(last),
              relation: "equal",
              outcome: known ? (now === last ? "holds" : "fails") : "open",
            },
          ];
        },
      };
    }),
});

/** Y3: last year's pending cases of a group are more than all of this year's. Source: practice. */
export const pendingDropped = ruleTelling<BesideLast>()({
  code: "Y3",
  severity: "hint",
  basis: "practice",
  checks: (form) =>
    form.sums
      .filter((sum) => sum.of === "outcomes")
      .map(({ total, addends }) => {
        const pending = addends.at(-1) ?? total;
        const index = indexOf(form, total);
        return {
          reads: [total, "previous"],
          run: ({ figures, lastYear }) => {
            if (lastYear === undefined) return nothing;
            const last = lastYear.figures.number(indexOf(lastYear.form, pending));
            const now = figures.number(index);
            if (!(last > now)) return nothing;
            return [
              {
                part: "t4",
                cells: [total],
                previousCells: [pending],
                actual: now,
                params: { cell: total, now, last },
              },
            ];
          },
        };
      }),
});
