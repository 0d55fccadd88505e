import type { Finding } from "../../checks/finding.ts";
import { type Check, type Rule, type View } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { foldWidth } from "../../report/cell-value.ts";
import type { Passage, Stretch } from "../../text/passages.ts";
import { inputsOfText, passagesIn, proseIn, quoted } from "../../text/quoted.ts";
import { type DateInText, readDates } from "../read-dates.ts";
import { sentencesOf } from "../sentences.ts";

/**
 * X2: the period that the report states is 1 January to 31 December of its year. A preamble that states none is a hint. Source: the
 * form's preamble; 政府信息公开条例 articles 49 and 50.
 */
export const period: Rule = {
  code: "X2",
  severity: "error",
  basis: "form",
  checks: (form) => [checkPeriod(form)],
};

/** A period as it stands in a text. */
interface Period extends Stretch {
  readonly right: boolean;
}

function checkPeriod(form: Form): Check {
  return {
    reads: [...inputsOfText(form, ["preamble", "s1"]), "year"],
    run: ({ report }: View) => {
      const findings: Finding[] = [];
      let stated = false;
      for (const passage of [...passagesIn(report, "preamble"), ...passagesIn(report, "s1")]) {
        for (const { right, ...stretch } of periodsIn(passage, report.year)) {
          stated = true;
          if (right) continue;
          const own = quoted(passage, stretch);
          findings.push({
            code: "X2",
            severity: period.severity,
            ...own,
            params: { period: own.quote, year: report.year },
          });
        }
      }
      if (stated || proseIn(report, "preamble").length === 0) return findings;
      const params = { period: undefined, year: report.year };
      return [{ code: "X2", severity: "hint", part: "preamble", cells: [], params }];
    },
  };
}

const between = /^(?:开始|起)?[,，]?(?:至|到|-|~|～|—|－|–|截至|止于|截止)+$/u;
/** Words that make a range of dates the period of the report's figures. */
const aboutPeriod = /统计|数据|期限|时限|期间|起止|报告期/u;
const wholeYear = /(?:统计|数据)[^。；;]{0,8}(?:期限|时限|时间|期间|周期|范围)[^。；;]{0,4}$/u;

/** The periods that a passage states: ranges of dates in a sentence about the period, and a year as a whole. */
function periodsIn({ part, words: { text } }: Passage, year: number): readonly Period[] {
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    if (!aboutPeriod.test(part === "preamble" ? sentence : sentence.replaceAll("数据", ""))) return [];
    const dates = readDates(sentence);
    return dates.flatMap((first, place): readonly Period[] => {
      const second = dates[place + 1];
      if (second !== undefined && isRange(sentence, first, second)) {
        return [{ from: from + first.from, to: from + second.to, right: isYear(first, second, year) }];
      }
      const before = sentence.slice(Math.max(0, first.from - 24), first.from);
      if (first.month !== undefined || !wholeYear.test(before)) return [];
      return [{ from: from + first.from, to: from + first.to, right: first.year === year }];
    });
  });
}

function isRange(text: string, first: DateInText, second: DateInText): boolean {
  if (first.year === undefined || first.month === undefined || second.month === undefined) return false;
  return between.test(foldWidth(text.slice(first.to, second.from)).replaceAll(/\s/gu, ""));
}

/** Whether a range is the whole of a year; without days it is read as whole months, and the second year may be left out. */
function isYear(first: DateInText, second: DateInText, year: number): boolean {
  return (
    first.year === year &&
    (second.year ?? year) === year &&
    first.month === 1 &&
    (first.day ?? 1) === 1 &&
    second.month === 12 &&
    (second.day ?? 31) === 31
  );
}
