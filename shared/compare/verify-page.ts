import { isBoilerplate, linkedPictureIn } from "../recognition/boilerplate.ts";
import { likenessOf, similarity } from "../document/similarity.ts";
import { recognise } from "../recognition/recognise.ts";
import type { SourceDocument } from "../recognition/source-document.ts";
import { type Report, reportTitle } from "../report/report.ts";
import { type Result, success } from "../result.ts";
import { cellDifferences } from "./cell-differences.ts";
import type { Verified } from "./difference.ts";
import { findLines, type FoundLines, type Holding } from "./found-lines.ts";
import { documentWays, isPictureLine, pictureLine, plainText, type PrintedLine, splitLines } from "./printed-lines.ts";
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
  const title = plainText(reportTitle(report));
  const ways = documentWays(report, true).map((way) => {
    const expected = way.filter(({ text }) => isKept(text));
    return { expected, isAlone: beginsAs(expected, texts, title) };
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

/** Of the first line of a document that carries something before its title at least this part is as it should be; a website's begins otherwise. */
const fewestAlike = 0.5;

/**
 * Whether a document begins as the report does when it is printed alone: with its first line, of which a part may stand on the next line; or, where
 * something is printed before the title, with a line much like it and little more than that before the title. So it is noticed when somebody changed
 * just that line, and a website that begins with its own name is one all the same.
 */
function beginsAs(expected: readonly PrintedLine[], texts: readonly string[], title: string): boolean {
  const begin = plainText(texts[0] ?? "");
  const head = plainText(expected[0]?.text ?? "");
  if (begin === "") return false;
  if (head.startsWith(begin) || begin.startsWith(head)) return true;
  const room = expected
    .map(({ text }) => plainText(text))
    .join("")
    .indexOf(title);
  const before = texts.map(plainText).join("").indexOf(title);
  if (room <= 0 || before <= 0 || before > 1.5 * room) return false;
  return similarity(likenessOf(begin), likenessOf(head.slice(0, begin.length)), fewestAlike) >= fewestAlike;
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
