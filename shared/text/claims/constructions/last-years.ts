import { claimCodes } from "../claim.ts";
import { applicationCells } from "../quantities.ts";
import { type Construction, type Mention, type ReadNumber, type Sketch, valueOf } from "../reading.ts";
import { tells } from "../segments.ts";
import { hasSort, isProceeding, meanings, says } from "../terms.ts";
import { applicants } from "./applicants.ts";
import { bare } from "./bare.ts";
import { decisions } from "./decisions.ts";
import { handled } from "./handled.ts";
import { proceedings } from "./proceedings.ts";
import { results } from "./results.ts";

/** Last year's number as what this year's is compared with: 收到申请151件，较上年的120件…. */
export const lastYears: Construction = {
  name: "last year's",
  examples: [
    {
      text: "收到申请151件，比去年同期120件有所增加。",
      claims: ["T1 151 t3.received.total", "T1 120 last:t3.received.total"],
    },
    {
      text: "收到申请151件，比去年同期多31件。",
      claims: ["T1 151 t3.received.total", "T12 31 t3.received.total - last:t3.received.total"],
    },
    {
      text: "申请总量比2020年的120件上升25.8%。",
      claims: ["T1? 120 last:t3.received.total", "T12? 25.8 t3.received.total : last:t3.received.total"],
    },
    {
      text: "因政府信息公开引发行政复议4件，与2020年的2件复议相比有所增加。",
      claims: ["T8 4 t4.review.total", "T8 2 last:t4.review.total"],
    },
    {
      text: "收到申请151件，其中自然人148件、企业1件，较上年的120件增长25.8%。",
      claims: [
        "T1 151 t3.received.total",
        "T6 148 t3.received.naturalPerson",
        "T6 1 t3.received.business",
        "T1 120 last:t3.received.total",
        "T12 25.8 t3.received.total : last:t3.received.total",
      ],
    },
  ],
  needs: { units: ["case"] },
  read: (mention) => {
    const { number, left, scene, ahead } = mention;
    // 与2020年的3件复议相比: the noun behind it says what it was.
    const compared = says(left, "than") && meanings(left, "period").includes("lastYear");
    if (number.unit === "case" && compared && !tells(left) && tells(mention.right)) return named(mention);
    // 申请量由40件下降到31件: what the first number was, it was the year before.
    if (number.unit === "case" && says(ahead, "reached") && !says(left, "reached")) return yearBefore(mention);
    if (number.unit === "case" && (isLastYearAside(mention) || isMultiplied(mention) || isBareLastYear(mention)))
      return lastYearOf(scene.last);
    if (number.unit !== "case" || !says(left, "than") || says(left, "up", "down")) return undefined;
    if (!meanings(left, "period").includes("lastYear") || hasSort(left, "event", "result", "applicant"))
      return undefined;
    if (scene.last === undefined && scene.topic === "applications" && hasSort(left, "application", "topic")) {
      const formula = valueOf(applicationCells(["received"]), "previous");
      return {
        code: claimCodes.received,
        formula,
        certain: false,
        part: "other",
        rows: ["received"],
      };
    }
    return lastYearOf(scene.last);
  },
};

/** The year before's value of what was told last. */
function lastYearOf(last: ReadNumber | undefined): Sketch | undefined {
  const sketch = comparedWith(last)?.sketch;
  if (sketch?.formula?.kind !== "value" || sketch.formula.of.from !== "report") return undefined;
  const { code, certain, part } = sketch;
  const own = last?.sketch?.formula;
  return {
    code,
    formula: valueOf(sketch.formula.of.cells, "previous"),
    also: own?.kind === "value" && own !== sketch.formula ? [valueOf(own.of.cells, "previous")] : [],
    certain,
    part,
  };
}

/** 收到31件，去年同期25件: nothing but the year in front of it. */
function isBareLastYear({ left, right, text, number, clause, before, bracketed }: Mention): boolean {
  const [year, ...others] = left;
  if (bracketed || others.length > 0 || right.length > 0 || year?.term.sort !== "period") return false;
  if (year.term.is !== "lastYear" || before.at(-1)?.unit !== number.unit) return false;
  return year.from - clause <= 1 && /^(?:为|是|有|仅|仅为|只有)?$/u.test(text.slice(year.to, number.from));
}

/** 是上年120件的1.26倍. */
function isMultiplied({ left, right, text, number }: Mention): boolean {
  if (text.charAt(number.end) !== "的" || tells(left) || tells(right)) return false;
  if (!meanings(left, "period").includes("lastYear")) return false;
  return /^的[约近]?[\d.]+倍/u.test(text.slice(number.end, number.end + 8));
}

/** 复议2件（上年1件）: right behind the number, and nothing else in the bracket. */
function isLastYearAside({ bracketed, left, right, number, text, clause, continued }: Mention): boolean {
  if (!bracketed || continued || right.length > 0 || text.charAt(number.end) !== "）") return false;
  if (left.length !== 1 || !meanings(left, "period").includes("lastYear")) return false;
  return /^(?:为|是|有)?$/u.test(text.slice(left[0]?.to ?? clause, number.from));
}

/** Behind a list of applicants it is all of them that are compared: 收到17件，其中企业2件、律所1件，较上年11件. */
function comparedWith(last: ReadNumber | undefined): ReadNumber | undefined {
  return last?.part === "applicant" && last.whole?.sketch?.formula?.kind === "value" ? last.whole : last;
}

/** The year before's value of what the words behind a number name. */
function named({ scene, right, ...mention }: Mention): Sketch | undefined {
  const words = right.filter((token) => !says([token], "than", "up", "down"));
  const told: Mention = { ...mention, scene: { ...scene, period: "lastYear" }, left: words, words, right: [] };
  const sketch = proceedings.read(told) ?? results.read(told);
  return sketch?.formula?.kind === "value" ? sketch : undefined;
}

/** The year before's value of what the words in front of a number name. */
function yearBefore(mention: Mention): Sketch | undefined {
  const scene = { ...mention.scene, period: "thisYear" as const };
  for (const { read } of [results, applicants, handled, decisions, bare]) {
    const sketch = read({ ...mention, scene, right: [], words: mention.left, trail: "", ahead: [] });
    if (sketch?.formula?.kind !== "value") continue;
    const { code, certain, part, rows, formula } = sketch;
    // Of those withdrawn the year before nobody can say how many there were.
    if (rows?.join() === "other.other") return undefined;
    return { code, formula: valueOf(formula.of.cells, "previous"), certain, part, ...(rows && { rows }) };
  }
  return casesBefore(mention) ?? applicationsBefore(mention);
}

/** 申请量逐年增加，由2021年的98件、2022年的120件增加到151件: a row of years, each with its number. */
function applicationsBefore({ scene: { topic }, left, text, clause }: Mention): Sketch | undefined {
  if (topic !== "applications" || tells(left) || !meanings(left, "period").includes("lastYear")) return undefined;
  const sentence = /[^。；]*$/u.exec(text.slice(Math.max(0, clause - 40), clause))?.[0] ?? "";
  if (!/(?:申请|受理|收件)(?:总?[量数]|件数?)[^，、\d]{0,10}，由?\d{4}年/u.test(sentence)) return undefined;
  const formula = valueOf(applicationCells(["received"]), "previous");
  return { code: claimCodes.received, formula, certain: false, part: "other", rows: ["received"] };
}

/** 行政诉讼增多，由上年的4件增至7件: cases are what the clause in front was about. */
function casesBefore({ scene: { topic, disclosure }, left }: Mention): Sketch | undefined {
  if (!isProceeding(topic) || !disclosure || tells(left) || !meanings(left, "period").includes("lastYear"))
    return undefined;
  const groups = topic === "review" ? (["review"] as const) : (["direct", "afterReview"] as const);
  const cells = groups.map((group) => `t4.${group}.total` as const);
  return { code: claimCodes.proceedings, formula: valueOf(cells, "previous"), certain: false, part: "route", groups };
}
