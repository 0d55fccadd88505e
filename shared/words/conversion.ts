import type { CellId } from "../forms/form.ts";
import type { Labels } from "./labels.ts";
import type { Sentence } from "./sentence.ts";
import { sentence } from "./sentence.ts";

/** What a value did on the way into another edition of the form. */
const conversionWords = {
  lost: sentence<{ cell: CellId; value: string }>(
    (p, l) => `${l.cell(p.cell)}的“${p.value}”在新表式里没有对应的位置，没有带过来。`,
    (p, l) => `${l.cell(p.cell)}: "${p.value}" has no place in the other form and was not taken over.`,
  ),
  moved: sentence<{ cell: CellId; value: string; into: string }>(
    (p, l) => `${l.cell(p.cell)}的“${p.value}”已并入“${p.into}”，请按新表式核对。`,
    (p, l) => `${l.cell(p.cell)}: "${p.value}" went into "${p.into}"; check it against the other form.`,
  ),
} as const satisfies Record<string, Sentence<never>>;

/** The sentence about one value; `from` names the cells of the earlier form, `to` those of the later one. */
export function formatUnconverted(
  { cell, value, into }: { readonly cell: CellId; readonly value: string; readonly into?: CellId },
  from: Labels,
  to: Labels,
  language: "zh" | "en",
): string {
  return into === undefined
    ? conversionWords.lost[language]({ cell, value }, from)
    : conversionWords.moved[language]({ cell, value, into: to.cell(into) }, from);
}
