import { isPreviousYear, isSameUnit } from "../last-year.ts";
import { nothing, type Rule } from "../rule.ts";

/** Y7: the report linked as last year's is of another year or another unit. Then no other comparison is made. Source: practice. */
export const wrongPrevious: Rule = {
  code: "Y7",
  severity: "error",
  basis: "practice",
  checks: () => [
    {
      reads: ["previous", "year", "unit"],
      run: ({ report, previous }) => {
        if (previous === undefined) return nothing;
        const yearFits = isPreviousYear(report, previous);
        if (yearFits && isSameUnit(report, previous)) return nothing;
        return [
          {
            code: "Y7",
            severity: wrongPrevious.severity,
            part: "report",
            cells: [],
            expected: yearFits ? report.unit.name : report.year - 1,
            actual: yearFits ? previous.unit.name : previous.year,
            params: {
              year: report.year,
              unit: report.unit.name,
              previousYear: previous.year,
              previousUnit: previous.unit.name,
              yearFits,
            },
          },
        ];
      },
    },
  ],
};
