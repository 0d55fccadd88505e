import { type Check, type Found, ruleTelling, type View } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";
import { unknownFigure } from "../../report/bound-figure.ts";
import { type BoundQuantity, isText, quantitiesOf } from "../../report/narrative.ts";
import { narrativeIds } from "../../report/report.ts";
import { inputsOfText, type Passage, passagesOf, quoted, type Stretch } from "../../text/passages.ts";
import { checksOfWords, stretchesOf } from "../word-rule.ts";

/** What a placeholder left in a text is: letters, an empty space or bracket, words of a template, or a bound figure without a value. */
export type PlaceholderKind = "letters" | "space" | "template" | "figure";

/** A placeholder as it stands in the text. */
interface Placeholder {
  readonly words: string;
  readonly kind: PlaceholderKind;
}

/** L1: something in the text was meant to be replaced: XX, ××, an empty bracket, "信息  条", words of a template. Source: practice. */
export const placeholder = ruleTelling<Placeholder>()({
  code: "L1",
  severity: "error",
  basis: "practice",
  checks: (form) => [
    ...checksOfWords(form, placeholders, (own, { kind }) => ({ ...own, params: { words: own.quote, kind } })),
    ...unknownFigures(form),
  ],
});

interface FoundPlaceholder extends Stretch {
  readonly kind: PlaceholderKind;
}

const unit =
  "(?:件|条(?![例款文件目])|个(?![人别性体])|次(?![数要序])|人次?(?![民员大事才口])|家(?![庭长])|篇|期(?![间限末])|场(?![所景地合])|份|项(?!目)|万?元(?!旦)|万件|[%％])";
const gap = "[ \\t\\u00a0\\u3000]";

/** Runs are matched whole, from their first sign on, so that a text of nothing but signs is read once. */
const patterns: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ["letters", /(?<![A-Za-zＸｘ×✕])[XxＸｘ×✕]{2,}(?![A-Za-zＸｘ×✕])/gu],
  ["letters", /(?<![A-Za-z0-9Ｘ×])[XＸ×](?=[件条年月日号个县区市镇乡局厅])/gu],
  ["letters", /某某(?=[县区市镇乡街局厅委办单])/gu],
  ["space", /(?<![A-Za-z0-9@./_＿])[_＿]{2,}(?![A-Za-z0-9@./_＿])/gu],
  ["space", new RegExp(`[【〔（(［[]${gap}{0,20}[】〕）)］\\]]`, "gu")],
  ["space", new RegExp(`\\p{Script=Han}${gap}{2,20}${unit}`, "gu")],
  ["space", new RegExp(`[共计约达到有收理结转布息请中开]${gap}${unit}(?=[，。；、,;）)]|$)`, "gu")],
  ["space", /(?:共计|合计|总计|共)[件条个次](?=[，。；、]|$)/gu],
  [
    "template",
    /[【（(［[](?:请(?:填|补|输|插|修改|删|核实|注明)|待[补填定核完更]|此处|填[写报入]|单位名称|年份|具体(?:数字|数据))[^【】（）()［］[\]]{0,20}[】）)］\]]/gu,
  ],
  [
    "template",
    /此处(?:填写|补充|插入|添加|输入|删除)|[点单]击此处|在此(?:输入|填写|处填写)|示例文字|样例文字|填写说明/gu,
  ],
  ["template", /(?<!有)待(?:补充|填写?|完善)(?=[，。；、]|$)/gu],
];

function placeholders(text: string): readonly FoundPlaceholder[] {
  const found = patterns
    .flatMap(([kind, pattern]) => stretchesOf(text, pattern).map((stretch): FoundPlaceholder => ({ ...stretch, kind })))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  // "（此处填写）" is one placeholder, not three.
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Bound figures that show no number although the cells that they take from this report are filled in (division by nothing, no last year). */
function unknownFigures(form: Form): readonly Check<Found<Placeholder>>[] {
  return narrativeIds.map((part) => ({
    reads: inputsOfText(form, [part]),
    run: (view) =>
      passagesOf(view.report, part).flatMap((passage) =>
        figuresWithoutValue(passage, view).map((stretch) => {
          const own = quoted(passage, stretch);
          return { ...own, params: { words: own.quote, kind: "figure" } };
        }),
      ),
  }));
}

function figuresWithoutValue({ part, block, words }: Passage, { report, figures, form }: View): readonly Stretch[] {
  const content = report.narratives[part][block];
  if (words.bound.length === 0 || content === undefined || !isText(content)) return [];
  const formulas = content.content.flatMap((inline) => ("figure" in inline ? [inline.figure.formula] : []));
  return words.bound.filter(({ from, to }, place) => {
    const formula = formulas[place];
    if (formula === undefined || words.text.slice(from, to) !== unknownFigure) return false;
    const own = quantitiesOf<BoundQuantity>(formula).flatMap((one) => (one.from === "report" ? one.cells : []));
    return own.every((id) => {
      const cell = form.cellById.get(id);
      return cell !== undefined && figures.isNumber(cell.index);
    });
  });
}
