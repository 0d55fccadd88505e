import type { Finding } from "../../checks/finding.ts";
import { type Rule } from "../../checks/rule.ts";
import { editionForYear, editions, formOf } from "../../forms/registry.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf } from "../../text/matches-of.ts";
import { inputsOfText, passagesIn, quoted } from "../../text/quoted.ts";

/** A notice by its year and number, whatever the brackets: 〔2019〕60号. */
const notice = /[[(〔【［（]?\s*(20\d\d)\s*[\])〕】］）]?\s*(\d{1,3})\s*号/gu;

/**
 * X4: the preamble, or part one, cites the notice of an edition that is not in force for the year. Where the one in force is cited beside
 * it, nothing is said. Source: the notices that the editions name.
 */
export const outdatedNotice: Rule = {
  code: "X4",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    (["preamble", "s1"] as const).map((part) => ({
      reads: [...inputsOfText(form, [part]), "year"],
      run: ({ report }) => {
        const edition = editionForYear(report.year);
        if (edition === undefined) return [];
        const inForce = formOf(edition).basis;
        const others = editions.filter((each) => each !== edition).map((each) => keyOf(formOf(each).basis));
        return passagesIn(report, part).flatMap((passage) => {
          const cited = matchesOf(foldWidth(passage.words.text), notice).map((found) => ({
            key: `${found[1] ?? ""} ${found[2] ?? ""}`,
            stretch: { from: found.index, to: found.index + found[0].length },
          }));
          if (cited.some(({ key }) => key === keyOf(inForce))) return [];
          return cited
            .filter(({ key }) => others.includes(key))
            .map(({ stretch }): Finding => {
              const own = quoted(passage, stretch);
              return {
                code: "X4",
                severity: outdatedNotice.severity,
                ...own,
                params: { cited: own.quote, inForce },
              };
            });
        });
      },
    })),
};

function keyOf(basis: string): string {
  const [found] = foldWidth(basis).matchAll(notice);
  return `${found?.[1] ?? ""} ${found?.[2] ?? ""}`;
}
