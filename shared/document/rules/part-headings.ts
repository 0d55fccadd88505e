import type { Finding, FindingPart } from "../../checks/finding.ts";
import { nothing, type Rule } from "../../checks/rule.ts";
import type { Form, Part } from "../../forms/form.ts";
import { foldWidth } from "../../report/cell-value.ts";

/**
 * X5: the six headings of an imported document stand there in the form's wording and order; numbers, spaces and the width of signs do
 * not matter. What this program prints has them right by itself. Source: printed in the form.
 */
export const partHeadings: Rule = {
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
};

/** What tells which part a heading opens, whatever its wording. */
const about: Readonly<Record<Part["id"], RegExp>> = {
  s1: /总体|概述|概况|基本情况/u,
  t2: /主动公开/u,
  t3: /申请(?!.*(?:复议|诉讼))/u,
  t4: /复议|诉讼/u,
  s5: /问题|不足|改进/u,
  s6: /其他|事项/u,
};

function compare(form: Form, headings: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
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
    if (wordsOf(stated) !== wanted) findings.push(finding(part.id, "wording", [part.heading], stated));
    if (at < last) findings.push(finding(part.id, "order", [part.heading], stated));
    last = Math.max(last, at);
  }
  if (missing.length > 0) findings.push(finding("report", "missing", missing, missing.join("、")));
  return findings;
}

function closest(headings: readonly string[], left: ReadonlySet<number>, { id }: Part): number | undefined {
  return [...left].find((place) => about[id].test(headings[place] ?? ""));
}

function finding(
  part: FindingPart,
  fault: "wording" | "missing" | "order",
  headings: readonly string[],
  stated: string,
): Finding {
  return {
    code: "X5",
    severity: partHeadings.severity,
    part,
    cells: [],
    quote: stated,
    params: { fault, headings, stated },
  };
}

/** A heading's words without its number. */
function wordsOf(heading: string): string {
  return foldWidth(heading)
    .replaceAll(/\s/gu, "")
    .replace(/^(?:第[一二三四五六七八九\d]{1,2}部分|[(]?[一二三四五六七八九\d]{1,2}[)]?)[、.,:]*/u, "")
    .replaceAll(/[、,]/gu, "、")
    .replace(/[:。.;]$/u, "");
}
