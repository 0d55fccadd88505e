import { nothing, type Rule } from "../../checks/rule.ts";
import { editionForYear, formOf } from "../../forms/registry.ts";

/** X8: the tables of an edition whose years are over, such as those of 2019 for 2021 or later. Source: 国办公开办函〔2021〕30号. */
export const outdatedTables: Rule = {
  code: "X8",
  severity: "warning",
  basis: "form",
  checks: (form) => [
    {
      reads: ["year"],
      run: ({ report: { year } }) => {
        const { last } = form.years;
        const edition = editionForYear(year);
        if (last === undefined || year <= last || edition === undefined) return nothing;
        return [
          {
            code: "X8",
            severity: outdatedTables.severity,
            part: "report",
            cells: [],
            params: { year, used: form.basis, inForce: formOf(edition).basis },
          },
        ];
      },
    },
  ],
};
