import { nothing, type Rule } from "../../checks/rule.ts";
import { inputsOfText, proseIn } from "../../text/quoted.ts";

/** The first report year in which a fee for processing information could be charged. */
const since = 2021;

/** X12: part six does not say whether fees for processing information were charged. Source: 国办函〔2020〕109号. */
export const feesUntold: Rule = {
  code: "X12",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: [...inputsOfText(form, ["s6"]), "year"],
      run: ({ report }) => {
        if (report.year < since) return nothing;
        const told = proseIn(report, "s6").some(({ words, under }) =>
          /信息处理费|处理费|收费|费用|收取/u.test([...under, words.text].join("\n")),
        );
        if (told) return nothing;
        const heading = form.parts.find(({ id }) => id === "s6")?.heading ?? "";
        return [{ code: "X12", severity: feesUntold.severity, part: "s6", cells: [], params: { heading } }];
      },
    },
  ],
};
