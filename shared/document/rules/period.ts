import { type Found, ruleTelling } from "../../checks/rule.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { narrativeIds } from "../../report/report.ts";
import {
  inEachPassage,
  inputsOfText,
  type Passage,
  passagesOf,
  proseOf,
  quoted,
  type Stretch,
} from "../../text/passages.ts";
import { type DateInText, readDates, sentencesOf } from "../dates.ts";

/** The period that a text states, absent where it states none, beside the report's year. */
interface StatedPeriod {
  readonly period: string | undefined;
  readonly year: number;
}

/**
 * X2: the period that the report states is 1 January to 31 December of its year. A preamble that states none is a hint. Source: the
 * form's preamble; 政府信息公开条例 articles 49 and 50.
 */
export const period = ruleTelling<StatedPeriod>()({
  code: "X2",
  severity: "error",
  basis: "form",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["preamble", "s1"]),
      run: ({ report }) => {
        const { year } = report;
        const wrong: Found<StatedPeriod>[] = [];
        let stated = false;
        for (const part of ["preamble", "s1"] as const) {
          for (const { passage, right, ...stretch } of allPeriodsIn(passagesOf(report, part), year)) {
            stated = true;
            if (right) continue;
            const own = quoted(passage, stretch);
            wrong.push({ ...own, params: { period: own.quote, year } });
          }
        }
        if (stated || proseOf(report, "preamble").length === 0) return wrong;
        return [{ severity: "hint", part: "preamble", cells: [], params: { period: undefined, year } }];
      },
    },
  ],
});

/** A period as it stands in a text. */
interface Period extends Stretch {
  readonly right: boolean;
}

const allPeriodsIn = inEachPassage((passage, year: number) =>
  periodsIn(passage, year).map((stated) => ({ ...stated, passage })),
);

const between = /^(?:开始|起)?[,，]?(?:至|到|-|~|～|—|－|–|截至|止于|截止)+$/u;
/** Words that make a range of dates the period of the report's figures. */
const aboutPeriod =
  /统计|数据|期限|时限|期间|起止|报告期|(?:报告|所涉|涵盖|覆盖)的?(?:时间|年度)|时间(?:为|范围|跨度|自|从|段)/u;
const wholeYear = /(?:统计|数据)[^。；;]{0,8}(?:期限|时限|时间|期间|周期|范围)[^。；;]{0,4}$/u;

/** The periods that a passage states: ranges of dates in a sentence about the period, and a year as a whole. */
function periodsIn({ part, words: { text } }: Passage, year: number): readonly Period[] {
  if (!aboutPeriod.test(text)) return [];
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

/**
 * X3: a date outside the report's year where the text speaks of the report's own work: a day up to which it counts (截至…), or the year
 * that a sentence opens with. Dates of documents, comparisons with the year before and plans are left alone. Source: practice.
 */
export const foreignDate = ruleTelling<{ readonly date: string; readonly year: number }>()({
  code: "X3",
  severity: "warning",
  basis: "practice",
  checks: (form) =>
    narrativeIds.map((part) => ({
      reads: inputsOfText(form, [part]),
      run: ({ report }) => foreignDatesIn(passagesOf(report, part), report.year),
    })),
});

const foreignDatesIn = inEachPassage((passage, year: number) =>
  foreignDates(passage.words.text, year).map((stretch) => {
    const own = quoted(passage, stretch);
    return { ...own, params: { date: own.quote, year } };
  }),
);

/** Where a sentence compares, cites or plans, a date of another year is in its place. */
const otherYears =
  /[《〔]|上年|上一年|去年|往年|同比|相比|比20|较20|增长|下降|减少|增加|结转|转来|施行|印发|修订|以来|将|拟|计划|下一步|明年|力争/u;
const anyYear = /[2２][0０]|二[〇○零]/u;
/** What follows the year at the beginning of a sentence that tells what was done in it. */
const told = /^度?(?:[,，]|全年|我|本[局委办厅县市区镇街]|全[县市区镇省])/u;

function foreignDates(text: string, year: number): readonly Stretch[] {
  if (!anyYear.test(text)) return [];
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
