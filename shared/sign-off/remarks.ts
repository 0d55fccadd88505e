import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { figureSources, inlineText } from "../report/narrative-text.ts";
import { isText } from "../report/narrative.ts";
import { narrativeIds, type Remark, type Report } from "../report/report.ts";
import type { TextPlace } from "../checks/finding.ts";

/** Where a remark stands: at a cell, at words of the text, or before the whole report. `lost` are words that the text has no more. */
export type RemarkPlace =
  | { readonly kind: "cell"; readonly cell: CellId }
  | { readonly kind: "words"; readonly place: TextPlace }
  | { readonly kind: "lost"; readonly quote: string }
  | { readonly kind: "whole" };

/** The remarks that nobody has ticked off, in the order in which they were made. */
export function openRemarks({ remarks = [] }: Pick<Report, "remarks">): readonly Remark[] {
  return remarks.filter(({ done }) => done === undefined);
}

/** All remarks after one of them was ticked off, or was taken up again where `done` is undefined. */
export function withTick({ remarks = [] }: Report, remark: Remark, done: Remark["done"]): readonly Remark[] {
  const { done: _, ...open } = remark;
  return remarks.map((one) => (one === remark ? { ...open, ...(done !== undefined && { done }) } : one));
}

/** Where a remark stands in the report as it is now; words are looked for in their part first, then in all others. */
export function placeOfRemark(report: Report, { cell, part, quote }: Remark): RemarkPlace {
  if (cell !== undefined && formOf(report.edition).cellById.has(cell)) return { kind: "cell", cell };
  if (quote === undefined || quote === "") return { kind: "whole" };
  const sources = figureSources(report);
  const parts = part === undefined ? narrativeIds : [part, ...narrativeIds.filter((other) => other !== part)];
  for (const each of parts) {
    for (const [at, block] of report.narratives[each].entries()) {
      if (!isText(block)) continue;
      const from = inlineText(block.content, sources).indexOf(quote);
      if (from >= 0) return { kind: "words", place: { part: each, block: at, from, to: from + quote.length } };
    }
  }
  return { kind: "lost", quote };
}
