import type { ApplicantColumn, Balance, CellId, Form, Sum } from "../../forms/form.ts";
import { cellState, type CellValue, formatCell } from "../../report/cell-value.ts";
import { indexOf } from "../figures.ts";
import { outcomeOver } from "../pairing.ts";
import { type Check, type Found, nothing, ruleTelling, type View } from "../rule.ts";

/** The four figures of a column whose two sides should come to the same. */
export interface ColumnBalance {
  readonly column: ApplicantColumn;
  readonly received: number;
  readonly carriedIn: number;
  readonly concluded: number;
  readonly carriedOut: number;
}

/**
 * B1: received plus carried in equals concluded plus carried on, in each of the seven columns. A blank cell counts as nothing, but a
 * column with one side wholly blank is unfinished, not wrong. Source: printed in the form, table three.
 */
export const balance = ruleTelling<ColumnBalance>()({
  code: "B1",
  severity: "error",
  basis: "form",
  checks: (form) => form.balances.map((identity) => checkColumn(form, identity)),
});

function checkColumn(form: Form, { column, left, right }: Balance): Check<Found<ColumnBalance>> {
  const [received, carriedIn] = [indexOf(form, left[0]), indexOf(form, left[1])];
  const [concluded, carriedOut] = [indexOf(form, right[0]), indexOf(form, right[1])];
  const all = [received, carriedIn, concluded, carriedOut];
  const cells = [...left, ...right];
  const sidesOf = ({ figures }: Pick<View, "figures">) => ({
    received: figures.numberOrZero(received),
    carriedIn: figures.numberOrZero(carriedIn),
    concluded: figures.numberOrZero(concluded),
    carriedOut: figures.numberOrZero(carriedOut),
  });
  const run = (view: View): readonly Found<ColumnBalance>[] => {
    const { figures } = view;
    const sides = sidesOf(view);
    const [expected, actual] = [sides.received + sides.carriedIn, sides.concluded + sides.carriedOut];
    if (expected === actual) return nothing;
    if (!figures.isNumber(received) && !figures.isNumber(carriedIn)) return nothing;
    if (!figures.isNumber(concluded) && !figures.isNumber(carriedOut)) return nothing;
    if (all.some((index) => figures.state(index) === "raw")) return nothing;
    return [{ part: "t3", cells, expected, actual, params: { column, ...sides } }];
  };
  return {
    reads: cells,
    run,
    pairings: (view) => {
      const sides = sidesOf(view);
      const [expected, actual] = [sides.received + sides.carriedIn, sides.concluded + sides.carriedOut];
      const outcome = outcomeOver(cells, run(view).length > 0, view);
      // A column one of whose sides holds nothing but signs for nothing is unfinished: it does not hold either.
      const told = outcome === "holds" && expected !== actual ? "open" : outcome;
      return [{ part: "t3", cells, left: expected, right: actual, relation: "equal", outcome: told }];
    },
  };
}

/** A total that the file declares, and what its cells come to. */
export interface DeclaredTotal {
  readonly total: CellId;
  /** A number, or the text that stands in its place. */
  readonly declared: number | string;
  readonly computed: number;
  readonly addends: readonly number[];
}

/** S1: （七）总计 is the sum of all results above it, in each column. Source: the structure of table three. */
export const resultsSum = declaredSum("S1", "results");

/** S2: the column 总计 is the sum of the six applicant columns, in each row. Source: the structure of table three. */
export const applicantsSum = declaredSum("S2", "applicants");

/** S3: the four outcomes add up to 总计, in each group of table four. Source: the structure of table four. */
export const outcomesSum = declaredSum("S3", "outcomes");

/** The rule that states each kind of sum. */
export const sumRules = {
  results: resultsSum,
  applicants: applicantsSum,
  outcomes: outcomesSum,
} as const satisfies Record<Sum["of"], unknown>;

/**
 * The rule for one kind of sum: a total that the file declares equals the total computed from its cells. Totals that nobody declared
 * are computed and cannot be wrong.
 */
function declaredSum<Code extends string>(code: Code, of: Sum["of"]) {
  return ruleTelling<DeclaredTotal>()({
    code,
    severity: "error",
    basis: "form",
    checks: (form) => form.sums.filter((sum) => sum.of === of).map((sum) => checkSum(form, sum)),
  });
}

function checkSum(form: Form, { total, addends }: Sum): Check<Found<DeclaredTotal>> {
  const index = indexOf(form, total);
  const table = form.cells[index]?.table ?? "t3";
  const addendIndices = addends.map((id) => indexOf(form, id));
  const run = ({ report, figures }: View): readonly Found<DeclaredTotal>[] => {
    const declared = report.declared[total];
    if (declared === undefined) return nothing;
    const state = figures.state(index);
    const computed = figures.numberOrZero(index);
    // Over blank cells nothing can be said yet (V3 names them), and text among them comes first (V4).
    if (state !== "number" || declared === computed) return nothing;
    if (cellState(declared) === "notApplicable" && computed === 0) return nothing;
    return [
      {
        part: table,
        cells: [total, ...addends],
        expected: computed,
        actual: numberOrText(declared),
        params: {
          total,
          declared: numberOrText(declared),
          computed,
          addends: addendIndices.map((addend) => figures.numberOrZero(addend)),
        },
      },
    ];
  };
  return {
    reads: [total, ...addends, "declared"],
    run,
    pairings: (view) => {
      const declared = view.report.declared[total];
      if (declared === undefined) return nothing;
      return [
        {
          part: table,
          cells: [total, ...addends],
          left: numberOrText(declared),
          right: view.figures.state(index) === "number" ? view.figures.numberOrZero(index) : null,
          relation: "equal",
          outcome: outcomeOver(addends, run(view).length > 0, view),
        },
      ];
    },
  };
}

/** A declared total as a number, or as the text that stands there. */
function numberOrText(declared: CellValue): number | string {
  return typeof declared === "number" ? declared : formatCell(declared);
}
