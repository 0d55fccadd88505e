import { type Check, type Found, nothing, ruleTelling } from "../../checks/rule.ts";
import type { Form, Part } from "../../forms/form.ts";
import { listNumberSigns, listNumberValue } from "../../numerals/written.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { narrativeIds } from "../../report/report.ts";
import { inEachPassage, inputsOfText, matchesOf, passagesOf, quoted } from "../../text/passages.ts";

/** What is wrong with headings: `headings` as the form has them, `stated` as the document has them. */
interface WrongHeadings {
  readonly fault: "wording" | "missing" | "order";
  readonly headings: readonly string[];
  readonly stated: string;
}

/**
 * X5: the six headings of an imported document stand there in the form's wording and order; numbers, spaces and the width of signs do
 * not matter. What this program prints has them right by itself. Source: printed in the form.
 */
export const partHeadings = ruleTelling<WrongHeadings>()({
  code: "X5",
  severity: "error-unless-explained",
  basis: "form",
  checks: (form) => [
    {
      reads: ["stated"],
      run: ({ report: { stated } }) => {
        const headings = stated?.headings ?? [];
        return headings.length === 0 ? nothing : compare(form, headings);
      },
    },
  ],
});

/** What tells which part a heading opens, whatever its wording. */
const about: Readonly<Record<Part["id"], RegExp>> = {
  s1: /总体|概述|概况|基本情况/u,
  t2: /主动公开/u,
  t3: /申请(?!.*(?:复议|诉讼))/u,
  t4: /复议|诉讼/u,
  s5: /问题|不足|改进/u,
  s6: /其他|事项/u,
};

function compare(form: Form, headings: readonly string[]): readonly Found<WrongHeadings>[] {
  const findings: Found<WrongHeadings>[] = [];
  const missing: string[] = [];
  const left = new Set(headings.keys());
  let last = -1;
  for (const part of form.parts) {
    const wanted = wordsOf(part.heading);
    const at = [...left].find((place) => wordsOf(headings[place] ?? "") === wanted) ?? closest(headings, left, part);
    if (at === undefined) {
      missing.push(part.heading);
      continue;
    }
    const stated = headings[at] ?? "";
    left.delete(at);
    if (wordsOf(stated) !== wanted) findings.push(wrong(part.id, "wording", [part.heading], stated));
    if (at < last) findings.push(wrong(part.id, "order", [part.heading], stated));
    last = Math.max(last, at);
  }
  if (missing.length > 0) findings.push(wrong("report", "missing", missing, missing.join("、")));
  return findings;
}

function closest(headings: readonly string[], left: ReadonlySet<number>, { id }: Part): number | undefined {
  return [...left].find((place) => about[id].test(headings[place] ?? ""));
}

function wrong(
  part: Found<WrongHeadings>["part"],
  fault: WrongHeadings["fault"],
  headings: readonly string[],
  stated: string,
): Found<WrongHeadings> {
  return { part, cells: [], quote: stated, params: { fault, headings, stated } };
}

/** A heading's words without its number. */
function wordsOf(heading: string): string {
  return foldWidth(heading)
    .replaceAll(/\s/gu, "")
    .replace(/^(?:第[一二三四五六七八九\d]{1,2}部分|[(]?[一二三四五六七八九\d]{1,2}[)]?)[、.,:]*/u, "")
    .replaceAll(/[、,]/gu, "、")
    .replace(/[:。.;]$/u, "");
}

/** Headings that only the outline in use before 2019 had. */
const old =
  /^(?:工作)?概述$|收费(?:情况)?[及和与]减免|^(?:因)?政府信息公开(?:工作)?(?:被)?申请(?:行政)?复议|^行政复议[、和及]?(?:提起)?行政诉讼(?:和|及|、)?申诉|^(?:政府信息公开)?(?:机构|人员)(?:建设)?(?:及|和|与)(?:收支|经费)|^政府信息公开(?:的)?支出与收费|^附(?:表|件)?[:：]?.{0,12}(?:统计表|说明)$|^咨询(?:处理|接待)?情况$/u;

/**
 * X6: a heading of the outline in use before 2019, among the headings of an imported document or in a narrative. Source: practice; the
 * outlines that the 2019 notice replaced.
 */
export const oldOutline = ruleTelling<{ readonly heading: string }>()({
  code: "X6",
  severity: "warning",
  basis: "practice",
  checks: (form) => [
    {
      reads: ["stated"],
      run: ({ report: { stated } }) =>
        (stated?.headings ?? [])
          .filter(isOld)
          .map((heading) => ({ part: "report", cells: [], quote: heading, params: { heading } })),
    },
    ...narrativeIds.map((part): Check<Found<{ readonly heading: string }>> => ({
      reads: inputsOfText(form, [part]),
      run: ({ report }) => oldHeadingsIn(passagesOf(report, part)),
    })),
  ],
});

const oldHeadingsIn = inEachPassage((passage) => {
  if (passage.kind !== "heading" || !isOld(passage.words.text)) return [];
  const own = quoted(passage, { from: 0, to: passage.words.text.length });
  return [{ ...own, params: { heading: own.quote } }];
});

function isOld(heading: string): boolean {
  const words = foldWidth(heading)
    .replaceAll(/\s/gu, "")
    .replace(/^[(]?(?:第?[一二三四五六七八九十\d]{1,3}(?:部分)?)[)]?[、.,:]*/u, "");
  return words.length <= 40 && old.test(words);
}

/** Where a text says of how many parts the report consists. */
const counted = new RegExp(
  `(?:共|由|分为|分|包括|包含|计|等)(?:计|为|有|分为)?\\s*([${listNumberSigns}]|\\d{1,2})\\s*个?(?:大|方面)?部分`,
  "gu",
);

/** How many parts a text says that there are, and how many it lists. */
interface PartCount {
  readonly said: string;
  readonly stated: number;
  readonly listed: number;
}

/**
 * X7: the number of parts that the preamble names differs from the parts that it lists, or from the form's where it lists none. Source:
 * practice.
 */
export const partCount = ruleTelling<PartCount>()({
  code: "X7",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["preamble"]),
      run: ({ report }) => partCountsIn(passagesOf(report, "preamble"), form),
    },
  ],
});

const partCountsIn = inEachPassage((passage, form: Form): readonly Found<PartCount>[] => {
  const text = foldWidth(passage.words.text);
  return matchesOf(text, counted).flatMap((found): readonly Found<PartCount>[] => {
    const [whole, number = ""] = found;
    const stated = listNumberValue(number) ?? 0;
    const counts = listedParts(form, text, found.index, found.index + whole.length);
    const [listed] = counts;
    if (listed === undefined || counts.includes(stated)) return nothing;
    const own = quoted(passage, { from: found.index, to: found.index + whole.length });
    return [{ ...own, params: { said: own.quote, stated, listed } }];
  });
});

/** So far from its number a list of parts reaches at most. */
const longest = 400;

/** How many parts stand in the list beside the number, as the form's words and as items; the form's own number without a list. */
function listedParts(form: Form, text: string, from: number, to: number): readonly number[] {
  const after = (/^[^。;]*/u.exec(text.slice(to, to + longest))?.[0] ?? "").replace(/^[^:]{0,6}:/u, "");
  const near = text.slice(Math.max(0, from - longest), from);
  const clause = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf(";")) + 1);
  const before = clause.slice(listBegins(clause));
  for (const list of [after, before]) {
    const known = form.parts.filter(({ heading }) => named(list, heading)).length;
    if (known < 3) continue;
    const items = list.replaceAll(/行政复议[、,](?:提起)?行政诉讼/gu, "复议诉讼").split(/[、,]/u).length;
    return [items, known];
  }
  return [form.parts.length];
}

const openers = ["由", "包括", "包含", "分为", "涵盖", ":"];

/** Where the list of parts begins in a clause: 结合实际，编制本报告，由总体情况、…等六个部分组成. */
function listBegins(clause: string): number {
  const first = clause.indexOf("总体");
  if (first < 0) return 0;
  return Math.max(
    0,
    ...openers
      .map((opener) => clause.lastIndexOf(opener, first) + opener.length)
      .filter((end) => end <= first && end > 1),
  );
}

/** Whether a list names a part, in whatever wording: by the words that only its heading has. */
function named(list: string, heading: string): boolean {
  const [words = ""] = /总体|主动公开|处理|复议|问题|其他/u.exec(heading) ?? [];
  return list.includes(words === "处理" ? "申请" : words);
}
