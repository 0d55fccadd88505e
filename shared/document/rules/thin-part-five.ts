import { nothing, type Rule } from "../../checks/rule.ts";
import { inputsOfText, proseIn, quoted } from "../../text/quoted.ts";

/** Fewer characters than this say nothing; signs and spaces are not counted. */
const least = 30;

/**
 * X10: part five is empty, says only 无, or has under 30 characters; headings alone do not count. It can be explained, as every part has
 * to be written by the unit itself. Source: 政府信息公开条例 article 50.
 */
export const thinPartFive: Rule = {
  code: "X10",
  severity: "error-unless-explained",
  basis: "regulation",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["s5"]),
      run: ({ report }) => {
        const prose = proseIn(report, "s5");
        const length = prose.reduce((sum, { words }) => sum + words.text.replaceAll(/[\s\p{P}]/gu, "").length, 0);
        if (length >= least) return nothing;
        const heading = form.parts.find(({ id }) => id === "s5")?.heading ?? "";
        const [first] = prose;
        return [
          {
            code: "X10",
            severity: thinPartFive.severity,
            part: "s5",
            cells: [],
            ...(first !== undefined && quoted(first, { from: 0, to: first.words.text.length })),
            params: { length, heading, least },
          },
        ];
      },
    },
  ],
};
