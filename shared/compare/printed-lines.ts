import type { NarrativeId, TableId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { signatureOf } from "../paper/signature.ts";
import { figureSources, inlineText } from "../report/narrative-text.ts";
import type { Narrative } from "../report/narrative.ts";
import { numberBlocks } from "../report/numbering.ts";
import { type Report, reportTitle } from "../report/report.ts";
import { blockKindWords } from "../words/paper.ts";

/** The part that a line belongs to: a part of the report, or `report` for its title and signature. */
export type LinePart = NarrativeId | TableId | "report";

/** A line as an export prints it, outside the tables. A picture is a line too, named by its bytes. */
export interface PrintedLine {
  readonly part: LinePart;
  readonly text: string;
  /** The block that it prints, from 0. */
  readonly block?: number;
}

/** A picture as a line. */
export function pictureLine(sha256: string): string {
  return `〔${blockKindWords.picture} ${sha256.slice(0, 8)}〕`;
}

/** Whether a line stands for a picture. */
export function isPictureLine(text: string): boolean {
  return text.startsWith(`〔${blockKindWords.picture} `) && /^.{1,6} [0-9a-f]{8}〕$/u.test(text);
}

/** The lines of the official document: title, preamble, headings and text of the parts, and the signature of a signed report. */
export function documentLines(report: Report): readonly PrintedLine[] {
  const signature = signatureOf(report);
  return printed([
    { part: "report", text: reportTitle(report) },
    ...narrativeLines(report, "preamble", onPaper),
    ...formOf(report.edition).parts.flatMap((part): readonly PrintedLine[] => [
      { part: part.id, text: part.heading },
      ...(part.kind === "narrative" ? narrativeLines(report, part.id, onPaper) : []),
    ]),
    ...(signature === undefined
      ? []
      : [{ part: "report", text: signature.name } as const, { part: "report", text: signature.date } as const]),
  ]);
}

/** The lines of the workbook: the headings above its tables, then every block of the text on a line of its own, without pictures. */
export function workbookLines(report: Report): readonly PrintedLine[] {
  const { parts } = formOf(report.edition);
  const narratives = (["preamble", "s1", "s5", "s6"] as const).flatMap((part) =>
    narrativeLines(report, part, inWorkbook),
  );
  return printed([
    ...parts
      .filter(({ kind }) => kind === "table")
      .map(({ id, heading }): PrintedLine => ({ part: id, text: heading })),
    ...narratives,
  ]);
}

/** Lines as they come out: those of several lines apart, those with nothing to see left out. */
function printed(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines
    .flatMap((line) => splitLines(line.text).map((text) => ({ ...line, text })))
    .filter(({ text }) => plainText(text) !== "");
}

/** A text's lines, whatever ends them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
}

/**
 * A text as it is compared: without spaces, and without what cannot be seen or printed. Digits, letters and signs stay as they are, in
 * whichever width.
 */
export function plainText(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, "");
}

interface LineStyle {
  /** A run-in heading and its paragraph stand on one line. */
  readonly joined: boolean;
  /** A picture is a line of its own. */
  readonly pictures: boolean;
}

const onPaper: LineStyle = { joined: true, pictures: true };
const inWorkbook: LineStyle = { joined: false, pictures: false };

/** A narrative as the document prints it, as plain text: numbers included, pictures as their captions, headings whether or not text follows. */
export function printedText(report: Report, part: NarrativeId): string {
  return printed(narrativeLines(report, part, { joined: true, pictures: false }))
    .map(({ text }) => text)
    .join("\n");
}

function narrativeLines(report: Report, part: NarrativeId, { joined, pictures }: LineStyle): readonly PrintedLine[] {
  const sources = figureSources(report);
  const narrative: Narrative = report.narratives[part];
  const lines: PrintedLine[] = [];
  let runIn = false;
  for (const [place, { block, number }] of numberBlocks(narrative).entries()) {
    if (block.kind === "picture") {
      if (pictures) lines.push({ part, block: place, text: pictureLine(block.sha256) });
      lines.push({ part, block: place, text: block.caption ?? "" });
      runIn = false;
      continue;
    }
    const text = number + inlineText(block.content, sources);
    const before = lines.at(-1);
    if (joined && runIn && before !== undefined && block.kind === "paragraph") {
      lines[lines.length - 1] = { ...before, text: before.text + text };
    } else {
      lines.push({ part, block: place, text });
    }
    runIn = block.kind === "heading" && block.runIn === true;
  }
  return lines;
}
