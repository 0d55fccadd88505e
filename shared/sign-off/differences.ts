import { align } from "../document/align.ts";
import { sentencesOf } from "../document/dates.ts";
import { formOf } from "../forms/registry.ts";
import { remembered } from "../remembered.ts";
import { sameCell } from "../report/cell-value.ts";
import { type Content, type ContentChange, type ContentLine, narrativeIds } from "../report/report.ts";

/**
 * What one content says otherwise than another: the title first, then cells in the order of the form, then sentences in printed order. Empty exactly
 * where both say the same. A sentence with the same words before and after has become another kind of line, or stands in another picture's place.
 */
export const differencesBetween = remembered((before: Content, after: Content): readonly ContentChange[] => [
  ...titleChanges(before, after),
  ...cellChanges(before, after),
  ...narrativeIds.flatMap((part): readonly ContentChange[] => {
    if (before.text[part] === after.text[part]) return [];
    return sentenceChanges(before.text[part], after.text[part]).map((change) => ({ part, ...change }));
  }),
]);

function titleChanges(before: Content, after: Content): readonly ContentChange[] {
  return (["unit", "year", "edition"] as const)
    .filter((title) => before[title] !== after[title])
    .map((title) => ({ title, before: String(before[title]), after: String(after[title]) }));
}

function cellChanges(before: Content, after: Content): readonly ContentChange[] {
  const cells = new Set([...formOf(before.edition).cells, ...formOf(after.edition).cells].map(({ id }) => id));
  return [...cells].flatMap((cell): readonly ContentChange[] => {
    const [was, is] = [before.cells[cell], after.cells[cell]];
    if (sameCell(was, is)) return [];
    return [{ cell, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function sentenceChanges(before: readonly ContentLine[], after: readonly ContentLine[]) {
  const [a, b] = [sentencesIn(before), sentencesIn(after)];
  const pairs = align(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return pairs.flatMap((pair) => {
    const was = pair.a === undefined ? undefined : a[pair.a];
    const is = pair.b === undefined ? undefined : b[pair.b];
    return was?.key === is?.key ? [] : [{ before: was?.words ?? "", after: is?.words ?? "" }];
  });
}

/** A sentence as it is read, and with what else of it counts: what kind of line it opens, or which picture it is. */
interface Sentence {
  readonly words: string;
  readonly key: string;
}

function sentencesIn(lines: readonly ContentLine[]): readonly Sentence[] {
  return lines.flatMap((line): readonly Sentence[] => {
    if (line.kind === "picture") {
      const { kind, sha256, width, description, caption = "" } = line;
      const words = caption === "" ? description : caption;
      return [{ words, key: JSON.stringify([kind, sha256, width, description, caption]) }];
    }
    // A number follows from the lines before; only what kind of number it is belongs to the line itself.
    const opening = [line.kind, line.number.startsWith("（"), line.runsIn === true];
    const stretches = sentencesOf(line.text);
    if (stretches.length === 0) return [{ words: "", key: JSON.stringify(["", opening]) }];
    return stretches.map(({ from, to }, place) => {
      const words = line.text.slice(from, to);
      return { words, key: JSON.stringify(place === 0 ? [words, opening] : [words]) };
    });
  });
}
