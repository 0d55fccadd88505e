import { figureSources, narrativeText } from "../../report/narrative-text.ts";
import { indexOf } from "../figures.ts";
import { nothing, type Rule } from "../rule.ts";

const unpaid = "t3.other.feeUnpaid.total";

/** V8: applications ended for an unpaid fee, but part six says nothing about fees. Source: common sense; 国办函〔2020〕109号. */
export const unpaidFeesUntold: Rule = {
  code: "V8",
  severity: "hint",
  basis: "sense",
  checks: (form) => {
    if (!form.cellById.has(unpaid)) return [];
    const index = indexOf(form, unpaid);
    return [
      {
        reads: [unpaid, "s6"],
        run: ({ figures, report }) => {
          const count = figures.number(index);
          if (!(count > 0)) return nothing;
          if (/收费|费用|处理费|缴费/.test(narrativeText(report.narratives.s6, figureSources(report)))) return nothing;
          return [{ code: "V8", severity: unpaidFeesUntold.severity, part: "s6", cells: [unpaid], params: { count } }];
        },
      },
    ];
  },
};
