import { nothing, type Rule } from "../../checks/rule.ts";
import { isGovernment, levelOf } from "../../report/level.ts";
import { inputsOfText, proseIn } from "../../text/quoted.ts";

/** What a government reports about supervision, and the words by which it is told. */
const topics = [
  ["工作考核", /考核|考评|考绩|绩效/u],
  ["社会评议", /评议|满意度|第三方评估|测评/u],
  ["责任追究", /追究|追责|问责/u],
] as const;

/**
 * X9: a government's report does not speak of assessment, public appraisal or accountability. Silent while part one is not written, and
 * where nobody has said that the unit is a government. Source: the form, part one; 政府信息公开条例 article 50.
 */
export const governmentTopics: Rule = {
  code: "X9",
  severity: "warning",
  basis: "form",
  checks: (form) => [
    {
      reads: [...inputsOfText(form, ["s1", "s5", "s6"]), "unit"],
      run: ({ report }) => {
        const level = levelOf(report.unit.level);
        if (level === undefined || !isGovernment(level) || proseIn(report, "s1").length === 0) return nothing;
        const text = (["s1", "s5", "s6"] as const)
          .flatMap((part) => proseIn(report, part))
          .map(({ words }) => words.text)
          .join("\n");
        const missing = topics.filter(([, words]) => !words.test(text)).map(([topic]) => topic);
        if (missing.length === 0) return nothing;
        return [{ code: "X9", severity: governmentTopics.severity, part: "s1", cells: [], params: { missing } }];
      },
    },
  ],
};
