import type { NarrativeId, TableId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { type Audience, framedText } from "../paper/document-frame.ts";
import { signatureOf } from "../paper/signature.ts";
import { drawnBlocks } from "../report/drawn-charts.ts";
import { figureSources, inlineText } from "../report/narrative-text.ts";
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

/**
 * The lines of the official document: title, preamble, headings and text of the parts, and the signature of a signed report; around them what a copy
 * for somebody carries besides, or nothing of it. `withFoot`: what stands at the foot of a page is among the lines of the document, too.
 */
function documentLines(report: Report, audience: Audience | "none", withFoot: boolean): readonly PrintedLine[] {
  const signature = signatureOf(report);
  const frame = audience === "none" ? undefined : framedText(report, audience);
  const around = (texts: readonly string[] = []) => texts.map((text): PrintedLine => ({ part: "report", text }));
  return printed([
    ...around(frame?.beforeTitle),
    { part: "report", text: reportTitle(report) },
    ...around(frame?.afterTitle),
    ...narrativeLines(report, "preamble", onPaper),
    ...formOf(report.edition).parts.flatMap((part): readonly PrintedLine[] => [
      { part: part.id, text: part.heading },
      ...(part.kind === "narrative" ? narrativeLines(report, part.id, onPaper) : []),
    ]),
    ...around(frame?.beforeSignature),
    ...around(signature === undefined ? [] : [signature.name, signature.date]),
    ...around(frame?.afterSignature),
    ...around(withFoot ? frame?.foot : []),
  ]);
}

/**
 * The ways in which documents of a report may be printed, one set of lines each: for those who handle it, for the public, for a website, and plain,
 * as before somebody set what stands around it. Of a plain report there is only one.
 */
export function documentWays(report: Report, withFoot: boolean): readonly (readonly PrintedLine[])[] {
  const audiences = ["internal", "public", "website", "none"] as const;
  const ways = audiences.map((audience) => documentLines(report, audience, withFoot));
  const keys = ways.map((lines) => lines.map(({ text }) => text).join("\n"));
  return ways.filter((_, place) => keys.indexOf(keys[place] ?? "") === place);
}

/** What the closest of several ways leaves different. */
export function fewest<T>(differences: readonly (readonly T[])[]): readonly T[] {
  return differences.toSorted((a, b) => a.length - b.length)[0] ?? [];
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
  const lines: PrintedLine[] = [];
  let runIn = false;
  for (const [place, { block, number }] of numberBlocks(drawnBlocks(report.narratives[part], report)).entries()) {
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
