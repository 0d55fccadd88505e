import type { ByCell, CellId, NarrativeId } from "../forms/form.ts";
import type { Edition } from "../forms/registry.ts";
import type { CellValue } from "./cell-value.ts";
import type { LedgerSource } from "./ledger-source.ts";
import type { Narrative } from "./narrative.ts";
import type { PaperSetup } from "./paper-setup.ts";
import type { Workings } from "./working.ts";

/** The authority that reports. `level` is one of `levels`, or words that a file brought along; empty where nobody has said. */
export interface Unit {
  readonly name: string;
  readonly level: string;
}

/** Cell values by id; a blank cell is absent. */
export type Cells = Readonly<ByCell<CellValue>>;

/** A picture's bytes in base64 under their SHA-256 (64 hex digits). */
export interface Picture {
  readonly sha256: string;
  readonly mediaType: "image/png" | "image/jpeg";
  readonly bytes: string;
}

/** A finding explained away: which one, why, and the values that the explanation was given for. It dies when they change. */
export interface Waiver {
  readonly code: string;
  readonly cells: readonly CellId[];
  readonly reason: string;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
  /** The words in the text that it explains, where the finding is about words. */
  readonly quote?: string;
  /** The values of `cells` (this report) and of last year's cells when the reason was given; blank cells are absent. */
  readonly values: Cells;
  readonly previousValues?: Cells;
  /** Where the reason needs the superior's consent: `wanted` until somebody has given it. Until then the finding is open. */
  readonly consent?: "wanted" | Consent;
}

/** Who has consented to a reason, and when (ISO 8601 date and time). */
export interface Consent {
  readonly name: string;
  readonly title?: string;
  readonly at: string;
}

/** The steps of signing off, in order: 编制, 复核, 保密审查, 审签, 公开. */
export const signOffSteps = ["prepared", "reviewed", "cleared", "signed", "published"] as const;

/** A step of signing off. */
export type SignOffStep = (typeof signOffSteps)[number];

/** Who has done a step, what they said, when, and for which content. Files of older programs, and those written by hand, may say only the name. */
export interface SignOffEntry {
  readonly name: string;
  /** 职务, in the person's own words. */
  readonly title?: string;
  readonly opinion?: string;
  /** The date that counts and is printed, as YYYY-MM-DD. */
  readonly date?: string;
  /** When it was recorded by the computer's clock, ISO 8601 date and time. */
  readonly at?: string;
  /** The fingerprint of the content that it was made for. */
  readonly fingerprint?: string;
  /** The version of the program that recorded it. */
  readonly program?: string;
}

/** That somebody has sent the report back, or has opened a signed one again: the entry's opinion is the reason. */
export interface Returned extends SignOffEntry {
  readonly opinion: string;
  /** How far the report had come. */
  readonly from: SignOffStep;
}

/** Who has done which step, and who sent the report back last (until it is signed). */
export interface SignOff extends Readonly<Partial<Record<SignOffStep, SignOffEntry>>> {
  readonly returned?: Returned;
}

/** What somebody has to mend: about a cell, about words of the text, or about the whole report. It stands there until it is ticked off. */
export interface Remark {
  readonly text: string;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly at: string;
  readonly cell?: CellId;
  readonly part?: NarrativeId;
  readonly quote?: string;
  readonly done?: { readonly by: string; readonly at: string };
}

/** The published version that this report corrects. */
export interface Corrects {
  /** The fingerprint of what was published; its content is kept among `contents`. */
  readonly fingerprint: string;
  readonly published: SignOffEntry;
  /** Why it is corrected. */
  readonly reason: string;
}

/** Something that changed in what the report says: a cell, a sentence (empty where it was added or left out), or what is in the title. */
export type ContentChange =
  | { readonly cell: CellId; readonly before?: CellValue; readonly after?: CellValue }
  | { readonly part: NarrativeId; readonly before: string; readonly after: string }
  | { readonly title: "unit" | "year" | "edition"; readonly before: string; readonly after: string };

/** Something that happened to the report as a whole. */
export type JournalEvent =
  | "created"
  | "imported"
  | "merged"
  | "converted"
  | "exported"
  | SignOffStep
  | "returned"
  | "corrected"
  | "consented"
  | "shortened";

/** A line of the journal, for whoever asks later: an event, or what somebody changed in one sitting. */
export type JournalEntry =
  | {
      /** ISO 8601 date and time. */
      readonly at: string;
      readonly event: JournalEvent;
      readonly by?: string;
      readonly note?: string;
    }
  | {
      /** When the sitting began. */
      readonly at: string;
      readonly event: "edited";
      readonly by: string;
      readonly changes: readonly ContentChange[];
    };

/** Last year's report as this one knows it: where it was, and its figures. */
export interface Previous {
  readonly id: string;
  readonly edition: Edition;
  readonly year: number;
  readonly unit: Unit;
  readonly cells: Cells;
  /** The totals that its own file declared, where it declared any. */
  readonly declared?: Cells;
  /** Its longer paragraphs, by which re-used prose is recognised; never printed (`lastingParagraphs`). */
  readonly paragraphs?: readonly string[];
  /** The file it was read from, as a name without folder. */
  readonly file?: string;
}

/** What an imported document said where this program prints words of its own: its title line and the headings of its parts, as they stood. */
export interface Stated {
  readonly title?: string;
  readonly headings: readonly string[];
}

/** A report that was added into this one: a unit's, or the figures of the reporting unit itself (本级). */
export interface Source {
  readonly unit: Unit;
  readonly file: string;
  readonly id?: string;
  readonly cells: Cells;
  /** The reporting unit's own figures. */
  readonly own?: true;
  /** Names of the units that its figures include already, where it was merged itself. */
  readonly includes?: readonly string[];
  /** What its part six says about fees for handling information (信息处理费). */
  readonly fees?: string;
}

/**
 * What the office keeps about a figure for itself: with whom it was checked, and the evidence for it. It is no part of what the report says, and is printed
 * on the annex of the sign-off sheet alone.
 */
export interface CellNote {
  readonly cell: CellId;
  readonly text: string;
  /** The number of the document that proves it (文号). */
  readonly document?: string;
  /** The name of the file in which the evidence is kept. */
  readonly file?: string;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly at: string;
}

/** What somebody has added to a sum (调整), or taken from it, and why. `by` is a whole number for counts, an exact decimal text for amounts. */
export interface Adjustment {
  readonly cell: CellId;
  readonly by: number | string;
  readonly reason: string;
  readonly name?: string;
  /** ISO 8601 date and time. */
  readonly at?: string;
}

/**
 * A report, immutable. `cells` holds typed values only; totals are computed (`totals.ts`) and never stored, except in `declared`, which
 * keeps the totals that an imported file stated.
 */
export interface Report {
  readonly id: string;
  readonly edition: Edition;
  readonly year: number;
  readonly unit: Unit;
  readonly cells: Cells;
  readonly declared: Cells;
  /** How typed cells were added up; absent where none was. */
  readonly workings?: Workings;
  readonly stated?: Stated;
  readonly narratives: Readonly<Record<NarrativeId, Narrative>>;
  readonly pictures: readonly Picture[];
  readonly waivers: readonly Waiver[];
  readonly notes?: readonly CellNote[];
  readonly signOff: SignOff;
  /** What the steps were made for, each content once. */
  readonly contents?: readonly KeptContent[];
  readonly remarks?: readonly Remark[];
  readonly corrects?: Corrects;
  readonly journal: readonly JournalEntry[];
  readonly previous?: Previous;
  readonly sources: readonly Source[];
  /** What was added to the sums of the sources; absent where nothing was. */
  readonly adjustments?: readonly Adjustment[];
  /** The units of the roster that it lacks, where it was merged; absent where all are in. */
  readonly missingUnits?: readonly string[];
  /** What was counted for it from the register of applications; absent where nobody has done so. */
  readonly ledger?: LedgerSource;
  /** How it is set on paper; absent where nobody has said anything. */
  readonly paper?: PaperSetup;
}

/** A line of the text as it is printed, what a chart says, or a picture in its place. */
export type ContentLine =
  | {
      readonly kind: "paragraph" | "heading" | "point" | "chart";
      /** The number that its place gives it; "" without one. */
      readonly number: string;
      readonly runsIn?: true;
      readonly text: string;
    }
  | {
      readonly kind: "picture";
      readonly sha256: string;
      readonly width: number;
      readonly description: string;
      readonly caption?: string;
    };

/** What a published report says, and nothing else: what is signed, and what the fingerprint names (`content.ts`). */
export interface Content {
  readonly edition: Edition;
  readonly year: number;
  readonly unit: string;
  readonly cells: Cells;
  readonly text: Readonly<Record<NarrativeId, readonly ContentLine[]>>;
}

/** A content under the fingerprint that it had when it was kept. */
export interface KeptContent extends Content {
  readonly fingerprint: string;
}

/** The narratives in printed order. */
export const narrativeIds: readonly NarrativeId[] = ["preamble", "s1", "s5", "s6"];

/** The title as printed: unit, then year and kind of report. Source: the form's title line. */
export function reportTitle(report: Pick<Report, "unit" | "year">): string {
  return `${report.unit.name}${report.year}年政府信息公开工作年度报告`;
}

/** A report with nothing filled in. */
export function blankReport(start: Pick<Report, "id" | "edition" | "year" | "unit">): Report {
  return {
    ...start,
    cells: {},
    declared: {},
    narratives: { preamble: [], s1: [], s5: [], s6: [] },
    pictures: [],
    waivers: [],
    signOff: {},
    journal: [],
    sources: [],
  };
}
