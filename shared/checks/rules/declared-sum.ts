import type { Form, Sum } from "../../forms/form.ts";
import { cellState, type CellValue, formatCell } from "../../report/cell-value.ts";
import { indexOf } from "../figures.ts";
import { type Check, nothing, type Rule } from "../rule.ts";

/**
 * The rule for one kind of sum: a total that the file declares equals the total computed from its cells. Totals that nobody declared
 * are computed and cannot be wrong.
 */
export function declaredSumRule(code: Sum["code"], basis: Rule["basis"]): Rule {
  return {
    code,
    severity: "error",
    basis,
    checks: (form) => form.sums.filter((sum) => sum.code === code).map((sum) => checkSum(form, sum)),
  };
}

function checkSum(form: Form, { code, total, addends }: Sum): Check {
  const index = indexOf(form, total);
  const table = form.cells[index]?.table ?? "t3";
  const addendIndices = addends.map((id) => indexOf(form, id));
  return {
    reads: [total, ...addends, "declared"],
    run: ({ report, figures }) => {
      const declared = report.declared[total];
      if (declared === undefined) return nothing;
      const state = figures.state(index);
      const computed = figures.numberOrZero(index);
      // Over blank cells nothing can be said yet (V3 names them), and text among them comes first (V4).
      if (state !== "number" || declared === computed) return nothing;
      if (cellState(declared) === "notApplicable" && computed === 0) return nothing;
      return [
        {
          code,
          severity: "error",
          part: table,
          cells: [total, ...addends],
          expected: computed,
          actual: formatTotal(declared),
          params: {
            total,
            declared: formatTotal(declared),
            computed,
            addends: addendIndices.map((addend) => figures.numberOrZero(addend)),
          },
        },
      ];
    },
  };
}

/** A declared total as a number, or as the text that stands there. */
function formatTotal(declared: CellValue): number | string {
  return typeof declared === "number" ? declared : formatCell(declared);
}
