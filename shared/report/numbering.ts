import type { Block, Narrative } from "./narrative.ts";

/** A block with the number that its place gives it ("" for paragraphs and pictures). */
export interface NumberedBlock {
  readonly block: Block;
  readonly number: string;
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** A whole number from 1 to 99 in Chinese, as headings count: 一, 十, 十一, 二十. Larger numbers stay in Arabic digits. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const tensDigit = digits[tens];
  const onesDigit = digits[value % 10];
  if (value < 1 || tensDigit === undefined || onesDigit === undefined) return String(value);
  if (tens === 0) return onesDigit;
  return `${tens === 1 ? "" : tensDigit}十${onesDigit}`;
}

/**
 * Numbers the blocks of a narrative by the levels of GB/T 9704-2012, 7.3.3: headings （一） and 1., points one level below the heading
 * that they stand under. Points count on over paragraphs and pictures and begin again under each heading.
 */
export function numberBlocks(narrative: Narrative): readonly NumberedBlock[] {
  let first = 0;
  let second = 0;
  let point = 0;
  return narrative.map((block) => {
    switch (block.kind) {
      case "heading":
        point = 0;
        if (block.level === 1) {
          first += 1;
          second = 0;
          return { block, number: `（${chineseNumber(first)}）` };
        }
        second += 1;
        return { block, number: `${second}.` };
      case "point":
        point += 1;
        return { block, number: second > 0 ? `（${point}）` : `${point}.` };
      case "paragraph":
      case "picture":
        return { block, number: "" };
    }
  });
}
