import { align } from "../document/align.ts";
import type { Difference } from "./difference.ts";
import { type LinePart, plainText, type PrintedLine } from "./printed-lines.ts";

/** Where the lines of a document are not those that its report prints, line by line. */
export function lineDifferences(expected: readonly PrintedLine[], actual: readonly string[]): readonly Difference[] {
  const pairs = align(
    expected.map(({ text }) => plainText(text)),
    actual.map(plainText),
  );
  const differences: Difference[] = [];
  let part: LinePart = "report";
  for (const { a, b } of pairs) {
    const line = a === undefined ? undefined : expected[a];
    const text = b === undefined ? undefined : actual[b];
    part = line?.part ?? part;
    if (line !== undefined && text !== undefined && plainText(line.text) === plainText(text)) continue;
    differences.push({
      part,
      ...(line?.block !== undefined && { block: line.block }),
      expected: line?.text ?? null,
      actual: text ?? null,
    });
  }
  return differences;
}
