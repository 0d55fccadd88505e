import type { Finding } from "../../checks/finding.ts";
import { type Check, type Rule } from "../../checks/rule.ts";
import type { Form, NarrativeId } from "../../forms/form.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { narrativeIds } from "../../report/report.ts";
import type { Stretch } from "../../text/passages.ts";
import { inputsOfText, passagesIn, quoted } from "../../text/quoted.ts";
import { type DateInText, readDates } from "../read-dates.ts";
import { sentencesOf } from "../sentences.ts";

/**
 * X3: a date outside the report's year where the text speaks of the report's own work: a day up to which it counts (截至…), or the year
 * that a sentence opens with. Dates of documents, comparisons with the year before and plans are left alone. Source: practice.
 */
export const foreignDate: Rule = {
  code: "X3",
  severity: "warning",
  basis: "practice",
  checks: (form) => narrativeIds.map((part) => checkPart(form, part)),
};

function checkPart(form: Form, part: NarrativeId): Check {
  return {
    reads: [...inputsOfText(form, [part]), "year"],
    run: ({ report }) =>
      passagesIn(report, part).flatMap((passage) =>
        foreignDates(passage.words.text, report.year).map((stretch): Finding => {
          const own = quoted(passage, stretch);
          return {
            code: "X3",
            severity: foreignDate.severity,
            ...own,
            params: { date: own.quote, year: report.year },
          };
        }),
      ),
  };
}

/** Where a sentence compares, cites or plans, a date of another year is in its place. */
const otherYears =
  /[《〔]|上年|上一年|去年|往年|同比|相比|比20|较20|增长|下降|减少|增加|结转|转来|施行|印发|修订|以来|将|拟|计划|下一步|明年|力争/u;
const anyYear = /[2２][0０]|二[〇○零]/u;
/** What follows the year at the beginning of a sentence that tells what was done in it. */
const told = /^度?(?:[,，]|全年|我|本[局委办厅县市区镇街]|全[县市区镇省])/u;

function foreignDates(text: string, year: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.from, sentence.to);
    if (!anyYear.test(words)) continue;
    const dates = readDates(words);
    if (dates.some((date) => date.year === year) || otherYears.test(words)) continue;
    for (const date of dates) {
      if (date.year === undefined || date.year === year) continue;
      const before = /截[至止]到?\s*$/u.exec(words.slice(0, date.from));
      if (before === null && !opensWithYearBefore(words, date, year)) continue;
      if (before !== null && isFirstDayAfter(date, year)) continue;
      found.push({ from: sentence.from + (before?.index ?? date.from), to: sentence.from + date.to });
    }
  }
  return found;
}

function opensWithYearBefore(words: string, { year, month, from, to }: DateInText, own: number): boolean {
  if (year === undefined || year >= own || month !== undefined) return false;
  return words.slice(0, from).trim() === "" && told.test(foldWidth(words.slice(to)).trimStart());
}

/** The first day of the next year closes the report's year as well as its last day does. */
function isFirstDayAfter(date: DateInText, year: number): boolean {
  return date.year === year + 1 && date.month === 1 && date.day === 1;
}
