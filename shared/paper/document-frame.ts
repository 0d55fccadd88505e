import { formOf } from "../forms/registry.ts";
import type { DocumentFrame } from "../report/paper-setup.ts";
import type { Report } from "../report/report.ts";
import { correctionOf } from "../sign-off/correction.ts";
import { correctionStatement } from "../words/sign-off.ts";
import { formatDate, frameWords } from "../words/paper.ts";
import { linesOf, unitWords } from "./lines-by-meaning.ts";
import { textWidth } from "./page.ts";
import { printableText } from "./printable-text.ts";

/**
 * Who a copy is for. `internal` is the copy that is signed and handed in: it carries all that was set. A `public` copy never shows what is only for
 * those who handle the document: copy number, mark of secrecy, urgency and 版记. On somebody's `website`, which has a head of its own, the red head is
 * missing too.
 */
export type Audience = "internal" | "public" | "website";

/** What stands around the text of a report, line by line in printed order. All of it is empty for a report that goes out plain. */
export interface FrameLines {
  /** Copy number, secrecy and urgency, at the top left. */
  readonly marks: readonly string[];
  readonly head?: RedHead;
  readonly number?: string;
  /** Ends with a colon, flush left below the title. */
  readonly addressee?: string;
  readonly attachments: readonly AttachmentLine[];
  /** The statement of what a corrected report says otherwise: its heading, then its paragraphs. */
  readonly correction: readonly string[];
  readonly imprint?: Imprint;
}

/** The red head on its lines, and its type size in half-points. */
export interface RedHead {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A line of 附件说明: what stands before the name of what is attached, and the name. */
export interface AttachmentLine {
  readonly label: string;
  readonly name: string;
}

/** 版记, at the foot of the last even page. */
export interface Imprint {
  /** Without 抄送： before it; ends with a full stop. */
  readonly copies?: string;
  /** Who had it printed, and when; either may be missing. */
  readonly issuer: string;
  readonly issued: string;
}

/** The largest and the smallest type of a red head in half-points: 22 mm high was the most that the standard of 1999 allowed. */
const headSizes = { largest: 104, smallest: 52 } as const;

/** What stands around the text of a report in a copy for somebody. Source: GB/T 9704-2012, 7.2 to 7.4. */
export function frameLines(report: Report, audience: Audience): FrameLines {
  const frame = report.paper?.frame ?? {};
  const { number, addressee, attachments = [] } = frame;
  const head = audience === "website" || frame.head === undefined ? undefined : redHead(printableText(frame.head));
  const imprint = audience === "internal" ? imprintOf(frame) : undefined;
  return {
    marks: audience === "internal" ? marksOf(frame) : [],
    ...(head !== undefined && { head }),
    ...(number !== undefined && { number: printableText(number) }),
    ...(addressee !== undefined && { addressee: `${printableText(addressee)}：` }),
    attachments: attachmentLines(attachments.map(printableText)),
    correction: correctionLines(report),
    ...(imprint !== undefined && { imprint }),
  };
}

/** Whether nothing stands around the text. */
export function isPlain({ marks, head, number, addressee, attachments, correction, imprint }: FrameLines): boolean {
  const single = [head, number, addressee, imprint].every((element) => element === undefined);
  return single && marks.length + attachments.length + correction.length === 0;
}

/** The lines before the title, and those behind the text, as they are read. */
export function framedText(report: Report, audience: Audience) {
  const { marks, head, number, addressee, attachments, correction, imprint } = frameLines(report, audience);
  const numbers = number === undefined ? [] : [number];
  return {
    // A website shows the number below its title, where its readers look for it.
    beforeTitle:
      audience === "website" ? [] : [...marks, ...(head === undefined ? [] : [head.lines.join("")]), ...numbers],
    afterTitle: [...(audience === "website" ? numbers : []), ...(addressee === undefined ? [] : [addressee])],
    beforeSignature: attachments.map(({ label, name }) => label + name),
    afterSignature: correction,
    foot: imprint === undefined ? [] : imprintTexts(imprint),
  };
}

/** The texts of 版记 in their cells. */
export function imprintTexts({ copies, issuer, issued }: Imprint): readonly string[] {
  return [copies === undefined ? "" : frameWords.copies + copies, issuer, issued].filter((text) => text !== "");
}

function marksOf({ copy, secrecy, urgency }: DocumentFrame): readonly string[] {
  const secret = secrecy && `${secrecy.grade}${secrecy.term === undefined ? "" : `★${secrecy.term}`}`;
  return [copy?.padStart(6, "0"), secret, urgency].filter((mark) => mark !== undefined).map(printableText);
}

/** As large as the width of the text and `largest` allow; a name too long for one line is broken where its meaning pauses. */
export function redHead(text: string, largest: number = headSizes.largest): RedHead {
  const room = (size: number): number => textWidth / (size * 10);
  const size = Math.min(largest, Math.floor(textWidth / (10 * Math.max(1, Array.from(text).length))));
  if (size >= headSizes.smallest) return { lines: [text], size };
  const even = (widths: readonly number[]): number => Math.max(...widths) - Math.min(...widths);
  return { lines: linesOf(unitWords(text), Math.floor(room(headSizes.smallest)), even), size: headSizes.smallest };
}

function attachmentLines(names: readonly string[]): readonly AttachmentLine[] {
  const [only, second] = names;
  if (only !== undefined && second === undefined) return [{ label: frameWords.attachments, name: only }];
  return names.map((name, place) => ({
    label: `${place === 0 ? frameWords.attachments : ""}${place + 1}. `,
    name,
  }));
}

function imprintOf({ copiesTo, issuer = "", issued }: DocumentFrame): Imprint | undefined {
  if (copiesTo === undefined && issuer === "" && issued === undefined) return undefined;
  return {
    ...(copiesTo !== undefined && { copies: `${printableText(copiesTo)}。` }),
    issuer: printableText(issuer),
    issued: issued === undefined ? "" : `${formatDate(issued)}${frameWords.issued}`,
  };
}

function correctionLines(report: Report): readonly string[] {
  const correction = correctionOf(report);
  if (correction === undefined) return [];
  return [frameWords.correction, ...correctionStatement(correction, formOf(report.edition))].map(printableText);
}
