import { indexOf } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

/** V7: what is in force plus what was repealed is at least what was issued, for 规章 and 行政规范性文件. Source: common sense. */
export const documentsInForce: Rule = {
  code: "V7",
  severity: "warning",
  basis: "sense",
  checks: (form) =>
    (["t2.regulation", "t2.normative"] as const)
      .filter((row) => form.cellById.has(`${row}.inForce`))
      .map((row) => {
        const cells = [`${row}.inForce`, `${row}.issued`, `${row}.repealed`] as const;
        const [inForceIndex, issuedIndex, repealedIndex] = cells.map((id) => indexOf(form, id));
        return {
          reads: cells,
          run: ({ figures }) => {
            const inForce = figures.number(inForceIndex ?? -1);
            const issued = figures.number(issuedIndex ?? -1);
            const repealed = figures.number(repealedIndex ?? -1);
            if (!(inForce + repealed < issued)) return nothing;
            return [
              {
                code: "V7",
                severity: documentsInForce.severity,
                part: "t2",
                cells,
                expected: issued,
                actual: inForce + repealed,
                params: { row: cells[0], inForce, issued, repealed },
              },
            ];
          },
        };
      }),
};
