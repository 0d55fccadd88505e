import { type Report, reportTitle } from "../report/report.ts";
import { frameWords } from "../words/paper.ts";
import { printableText } from "./printable-text.ts";
import { type Signature, signatureOn, signingDate } from "./signature.ts";
import { linesOfTitle } from "./title-lines.ts";

/** The letter that a report is handed in with (报送函), in the layout of letters. */
export interface Letter {
  /** The red head: the unit's whole name. */
  readonly head: string;
  readonly number?: string;
  readonly title: readonly string[];
  /** Ends with a colon. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly attachment: { readonly label: string; readonly name: string };
  readonly signature: Signature | undefined;
}

/** The letter of a report; undefined where it has none. Source: GB/T 9704-2012, 10.1. */
export function coverLetter(report: Report): Letter | undefined {
  const { unit, year, paper } = report;
  const cover = paper?.cover;
  if (cover === undefined) return undefined;
  const title = reportTitle(report);
  const date = cover.date ?? signingDate(report);
  const own = (cover.text ?? "").split("\n").filter((line) => line.trim() !== "");
  return {
    head: printableText(unit.name),
    ...(cover.number !== undefined && { number: printableText(cover.number) }),
    title: linesOfTitle(
      printableText(unit.name),
      frameWords.coverTitle(year).map((text) => ({ text, after: 4 })),
    ),
    addressee: `${printableText(cover.addressee)}：`,
    paragraphs: own.length === 0 ? [frameWords.coverText(title)] : own.map((line) => printableText(line.trim())),
    attachment: { label: frameWords.attachments, name: title },
    signature: date === undefined || date === "" ? undefined : signatureOn(report, date),
  };
}

/** What a letter says below its red head, line by line. */
export function letterLines(letter: Letter): readonly string[] {
  const { number, title, addressee, paragraphs, attachment, signature } = letter;
  return [
    ...(number === undefined ? [] : [number]),
    title.join(""),
    addressee,
    ...paragraphs,
    attachment.label + attachment.name,
    ...(signature === undefined ? [] : [signature.name, signature.date]),
  ];
}
