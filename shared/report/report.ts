import type { ByCell, CellId, NarrativeId } from "../forms/form.ts";
import type { Edition } from "../forms/registry.ts";
import type { CellValue } from "./cell-value.ts";
import type { Narrative } from "./narrative.ts";
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
}

/** The four steps of signing off, in order: 编制, 复核, 保密审查, 审签. */
export const signOffSteps = ["prepared", "reviewed", "cleared", "signed"] as const;

/** A step of signing off. */
export type SignOffStep = (typeof signOffSteps)[number];

/** Who has done a step, what they said, and when (date as YYYY-MM-DD). */
export interface SignOffEntry {
  readonly name: string;
  readonly opinion?: string;
  readonly date?: string;
}

/** Something that happened to the report as a whole, for whoever asks later. */
export interface JournalEntry {
  /** ISO 8601 date and time. */
  readonly at: string;
  readonly event: "created" | "imported" | "merged" | "converted" | "exported";
  readonly note?: string;
}

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

/** A report that was added into this one. */
export interface Source {
  readonly unit: Unit;
  readonly file: string;
  readonly id?: string;
  readonly cells: Cells;
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
  readonly signOff: Readonly<Partial<Record<SignOffStep, SignOffEntry>>>;
  readonly journal: readonly JournalEntry[];
  readonly previous?: Previous;
  readonly sources: readonly Source[];
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
