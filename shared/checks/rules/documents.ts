import type { CellId, Form } from "../../forms/form.ts";
import { cannotMakeRules, type Level, levelOf } from "../../report/level.ts";
import { indexOf } from "../figures.ts";
import { sideOf } from "../pairing.ts";
import { nothing, ruleTelling, type View } from "../rule.ts";

const columns = ["issued", "repealed", "inForce", "made", "published", "total"] as const;

/** V6: 规章 above 0 for a unit whose level cannot make 规章 (county level and its departments, towns, street offices). Source: 立法法. */
export const rulesWithoutPower = ruleTelling<{
  readonly cell: CellId;
  readonly value: number;
  readonly level: Level;
}>()({
  code: "V6",
  severity: "error-unless-explained",
  basis: "sense",
  checks: (form) =>
    columns.flatMap((column) => {
      const cell = form.cellById.get(`t2.regulation.${column}`);
      if (cell === undefined) return [];
      const { id, index } = cell;
      return [
        {
          reads: [id, "unit"],
          run: ({ figures, report }) => {
            const value = figures.number(index);
            if (!(value > 0)) return nothing;
            const level = levelOf(report.unit.level);
            if (level === undefined || !cannotMakeRules(level)) return nothing;
            return [{ part: "t2", cells: [id], expected: 0, actual: value, params: { cell: id, value, level } }];
          },
        },
      ];
    }),
});

/** The cells of a row of table two that states what is in force. */
export interface InForceRow {
  readonly inForce: CellId;
  readonly issued: CellId;
  readonly repealed: CellId;
}

/** The rows of a form that state what is in force: 规章 and 行政规范性文件, from the edition of 2021 on. */
export function inForceRows(form: Form): readonly InForceRow[] {
  return (["t2.regulation", "t2.normative"] as const)
    .map((row): InForceRow => ({
      inForce: `${row}.inForce`,
      issued: `${row}.issued`,
      repealed: `${row}.repealed`,
    }))
    .filter(({ inForce }) => form.cellById.has(inForce));
}

/** V7: what is in force plus what was repealed is at least what was issued, for 规章 and 行政规范性文件. Source: common sense. */
export const documentsInForce = ruleTelling<{
  readonly row: CellId;
  readonly inForce: number;
  readonly issued: number;
  readonly repealed: number;
}>()({
  code: "V7",
  severity: "warning",
  basis: "sense",
  checks: (form) =>
    inForceRows(form).map((row) => {
      const cells = [row.inForce, row.issued, row.repealed];
      const [inForceAt, issuedAt, repealedAt] = [
        indexOf(form, row.inForce),
        indexOf(form, row.issued),
        indexOf(form, row.repealed),
      ];
      return {
        reads: cells,
        run: ({ figures }) => {
          const inForce = figures.number(inForceAt);
          const issued = figures.number(issuedAt);
          const repealed = figures.number(repealedAt);
          if (!(inForce + repealed < issued)) return nothing;
          const params = { row: row.inForce, inForce, issued, repealed };
          return [{ part: "t2", cells, expected: issued, actual: inForce + repealed, params }];
        },
        pairings: ({ figures }) => {
          const [left, issued] = [figures.number(inForceAt) + figures.number(repealedAt), figures.number(issuedAt)];
          const known = !Number.isNaN(left) && !Number.isNaN(issued);
          return [
            {
              part: "t2",
              cells,
              left: sideOf(left),
              right: sideOf(issued),
              relation: "atLeast",
              outcome: known ? (left < issued ? "fails" : "holds") : "open",
            },
          ];
        },
      };
    }),
});

/** What this year's 现行有效 follows from; NaN where there is no number. `expected` is last + issued - repealed. */
export interface InForceReckoning {
  readonly last: number;
  readonly issued: number;
  readonly repealed: number;
  readonly expected: number;
}

/** What a row follows from, where last year's report is linked and its edition has the cell; undefined elsewhere. */
export function reckonInForce({ form, figures, lastYear }: View, row: InForceRow): InForceReckoning | undefined {
  if (lastYear === undefined || !lastYear.form.cellById.has(row.inForce)) return undefined;
  const last = lastYear.figures.number(indexOf(lastYear.form, row.inForce));
  const issued = figures.number(indexOf(form, row.issued));
  const repealed = figures.number(indexOf(form, row.repealed));
  return { last, issued, repealed, expected: last + issued - repealed };
}

/** Y2: in force this year = in force last year + issued - repealed, for 规章 and 行政规范性文件. Source: practice. */
export const inForceCarried = ruleTelling<
  { readonly row: CellId; readonly now: number } & Omit<InForceReckoning, "expected">
>()({
  code: "Y2",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    inForceRows(form).map((row) => {
      const { inForce, issued, repealed } = row;
      return {
        reads: [inForce, issued, repealed, "previous"],
        run: (view) => {
          const reckoning = reckonInForce(view, row);
          if (reckoning === undefined) return nothing;
          const { expected, ...from } = reckoning;
          const now = view.figures.number(indexOf(form, inForce));
          if (Number.isNaN(now) || Number.isNaN(expected) || now === expected) return nothing;
          return [
            {
              part: "t2",
              cells: [inForce, issued, repealed],
              previousCells: [inForce],
              expected,
              actual: now,
              params: { row: inForce, now, ...from },
            },
          ];
        },
        pairings: (view) => {
          const reckoning = reckonInForce(view, row);
          if (reckoning === undefined) return nothing;
          const { expected } = reckoning;
          const now = view.figures.number(indexOf(form, inForce));
          const known = !Number.isNaN(now) && !Number.isNaN(expected);
          return [
            {
              part: "t2",
              cells: [inForce, issued, repealed],
              previousCells: [inForce],
              left: sideOf(now),
              right: sideOf(expected),
              relation: "equal",
              outcome: known ? (now === expected ? "holds" : "fails") : "open",
            },
          ];
        },
      };
    }),
});
