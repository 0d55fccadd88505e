import { type Rule } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import type { Finding } from "../../checks/finding.ts";
import { listNumberSigns, listNumberValue } from "../../numerals/written.ts";
import { foldWidth } from "../../report/cell-value.ts";
import { matchesOf } from "../../text/matches-of.ts";
import { inputsOfText, passagesIn, quoted } from "../../text/quoted.ts";

/** Where a text says of how many parts the report consists. */
const counted = new RegExp(
  `(?:共|由|分为|分|包括|包含|计)(?:计|为|有|分为)?\\s*([${listNumberSigns}]|\\d{1,2})\\s*个?(?:大)?部分`,
  "gu",
);

/**
 * X7: the number of parts that the preamble names differs from the parts that it lists, or from the form's where it lists none. Source:
 * practice.
 */
export const partCount: Rule = {
  code: "X7",
  severity: "hint",
  basis: "practice",
  checks: (form) => [
    {
      reads: inputsOfText(form, ["preamble"]),
      run: ({ report }) =>
        passagesIn(report, "preamble").flatMap((passage) => {
          const text = foldWidth(passage.words.text);
          return matchesOf(text, counted)
            .map((found): Finding | undefined => {
              const [whole, number = ""] = found;
              const stated = listNumberValue(number) ?? 0;
              const counts = listedParts(form, text, found.index, found.index + whole.length);
              const [listed] = counts;
              if (listed === undefined || counts.includes(stated)) return undefined;
              const own = quoted(passage, { from: found.index, to: found.index + whole.length });
              return { code: "X7", severity: partCount.severity, ...own, params: { said: own.quote, stated, listed } };
            })
            .filter((finding) => finding !== undefined);
        }),
    },
  ],
};

/** How many parts stand in the list beside the number, as the form's words and as items; the form's own number without a list. */
function listedParts(form: Form, text: string, from: number, to: number): readonly number[] {
  const after = (/^[^。;]*/u.exec(text.slice(to))?.[0] ?? "").replace(/^[^:]{0,6}:/u, "");
  const before = /[^。;]*$/u.exec(text.slice(0, from))?.[0] ?? "";
  for (const list of [after, before]) {
    const known = form.parts.filter(({ heading }) => named(list, heading)).length;
    if (known < 3) continue;
    const items = list.replaceAll(/行政复议[、,](?:提起)?行政诉讼/gu, "复议诉讼").split(/[、,]/u).length;
    return [items, known];
  }
  return [form.parts.length];
}

/** Whether a list names a part, in whatever wording: by the words that only its heading has. */
function named(list: string, heading: string): boolean {
  const [words = ""] = /总体|主动公开|处理|复议|问题|其他/u.exec(heading) ?? [];
  return list.includes(words === "处理" ? "申请" : words);
}
