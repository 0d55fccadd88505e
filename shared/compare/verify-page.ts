import { isBoilerplate, linkedPictureIn } from "../recognition/boilerplate.ts";
import { recognise } from "../recognition/recognise.ts";
import type { SourceDocument } from "../recognition/source-document.ts";
import type { Report } from "../report/report.ts";
import { type Result, success } from "../result.ts";
import { cellDifferences } from "./cell-differences.ts";
import type { Verified } from "./difference.ts";
import { findLines, type FoundLines, type Holding } from "./found-lines.ts";
import { documentWays, isPictureLine, pictureLine, plainText, splitLines } from "./printed-lines.ts";
import { statedInDocument } from "./stated-lines.ts";

/** A line of a document, and the block that it stands in. */
interface PlacedText {
  readonly text: string;
  readonly block: number;
}

/**
 * Holds a web page or a PDF against its report. The report may stand in the midst of other things, as on a website, unless the document begins
 * with its title: then nothing may stand behind it either. Where lines break does not count. Pictures are compared where the document holds
 * their bytes; a PDF does not, and a page that only links to them neither.
 */
export function verifyPage(report: Report, document: SourceDocument, path: string): Result<Verified> {
  const { blocks } = statedInDocument(document);
  const placed = blocks.flatMap((block, place): readonly PlacedText[] => {
    if (block.kind === "table") return [];
    const text = block.kind === "picture" ? pictureLine(block.sha256) : (block.number ?? "") + block.text;
    return splitLines(text).map((line) => ({ text: line, block: place }));
  });
  const hasPictures = document.kind !== "pdf" && !placed.some(({ text }) => linkedPictureIn(text) !== undefined);
  const isKept = (text: string): boolean =>
    plainText(text) !== "" && (hasPictures || !(isPictureLine(text) || linkedPictureIn(text) !== undefined));
  const lines = placed.filter(({ text }) => isKept(text));
  const texts = lines.map(({ text }) => text);
  const begin = plainText(texts[0] ?? "");
  const ways = documentWays(report, true).map((way) => {
    const expected = way.filter(({ text }) => isKept(text));
    // A title may be broken into several lines.
    const head = plainText(expected[0]?.text ?? "");
    return { expected, isAlone: begin !== "" && (head.startsWith(begin) || begin.startsWith(head)) };
  });
  // A document that begins as one of the ways does is one of these, and not a part of something larger.
  const own = ways.some(({ isAlone }) => isAlone) ? ways.filter(({ isAlone }) => isAlone) : ways;
  const [found = { differences: [] }] = own
    .map(({ expected, isAlone }): FoundLines => {
      const free = { start: !isAlone, end: !isAlone };
      return findLines(expected, texts, { free, ...(document.kind === "pdf" ? printed : onSite) });
    })
    .toSorted((a, b) => a.differences.length - b.differences.length);
  const [first, last] = [found.between?.first, found.between?.last].map((at) => lines[at ?? -1]?.block);
  const within = blocks.slice(first ?? 0, last === undefined ? blocks.length : last + 1);
  const reading = recognise({ ...document, blocks: within }, path);
  if (!reading.ok) return reading;
  const differences = [...cellDifferences(report, reading.value, within), ...found.differences];
  return success({ same: differences.length === 0, differences });
}

/** A page on a website: between the title and the text it says when and where it was published. */
const onSite: Omit<Holding, "free"> = {
  isAside: (line) => isBoilerplate(line) || publication.test(line),
  fold: (plain) => plain,
};

const publication =
  /^\D{0,12}\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:$|来源|发布|作者|浏览|字号|【|\[|\|)/u;

/** Pages that were printed: a browser writes date, title, address and number at their head and foot, and some typefaces name radicals for signs. */
const printed: Omit<Holding, "free"> = {
  isAside: (line) =>
    isBoilerplate(line) || /^(?:https?|file):\/\/|^\d{4}\/\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2}/u.test(line.trim()),
  fold: (plain) => plain.replaceAll(/[\u2E80-\u2FDF]/gu, (radical) => radical.normalize("NFKC")),
};
