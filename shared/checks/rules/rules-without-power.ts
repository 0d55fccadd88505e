import { cannotMakeRules, levelOf } from "../../report/level.ts";
import { indexOf } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

const columns = ["issued", "repealed", "inForce", "made", "published", "total"] as const;

/** V6: 规章 above 0 for a unit whose level cannot make 规章 (county level and its departments, towns, street offices). Source: 立法法. */
export const rulesWithoutPower: Rule = {
  code: "V6",
  severity: "error-unless-explained",
  basis: "sense",
  checks: (form) =>
    columns
      .map((column) => `t2.regulation.${column}` as const)
      .filter((id) => form.cellById.has(id))
      .map((id) => ({ id, index: indexOf(form, id) }))
      .map(({ id, index }) => ({
        reads: [id, "unit"],
        run: ({ figures, report }) => {
          if (!(figures.number(index) > 0)) return nothing;
          const level = levelOf(report.unit.level);
          if (level === undefined || !cannotMakeRules(level)) return nothing;
          const value = figures.number(index);
          return [
            {
              code: "V6",
              severity: rulesWithoutPower.severity,
              part: "t2",
              cells: [id],
              expected: 0,
              actual: value,
              params: { cell: id, value, level },
            },
          ];
        },
      })),
};
