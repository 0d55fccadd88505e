import type { ReportLimit } from "../failure.ts";
import type { NarrativeId } from "../forms/form.ts";
import { narrativeIds } from "./report.ts";

/**
 * How much a report holds at most. The longest reports that are published have some 20,000 characters and 300 paragraphs; what is far beyond is
 * a file that went wrong or was made to keep the program busy, and is refused before anything is checked.
 */
export const reportLimits = {
  /** In one part. */
  characters: 120_000,
  blocks: 3_000,
  figures: 3_000,
  /** In the whole report. */
  pictures: 500,
  waivers: 3_000,
  journal: 20_000,
  /** What is kept of last year's text: as much as all its parts may have. */
  previousParagraphs: 12_000,
  previousCharacters: 480_000,
} as const satisfies Readonly<Record<ReportLimit, number>>;

/** What of a report is too much: in a part, or in the whole report where `part` is absent. */
export interface Excess {
  readonly limit: ReportLimit;
  readonly part?: NarrativeId;
  readonly found: number;
}

/** What is counted: a report, or a file of one whose cells nobody has looked up yet. */
interface Countable {
  readonly narratives: Readonly<Record<NarrativeId, readonly CountableBlock[]>>;
  readonly pictures: readonly unknown[];
  readonly waivers: readonly unknown[];
  readonly journal: readonly unknown[];
  readonly previous?: { readonly paragraphs?: readonly string[] };
}

/** The words of a picture. */
interface PictureWords {
  /** What a chart shows is computed, and counts for nothing. */
  readonly description?: string | undefined;
  readonly caption?: string | undefined;
}

type CountableBlock =
  PictureWords | { readonly content: readonly ({ readonly text: string } | { readonly figure: unknown })[] };

/** What a report has too much of; undefined where all of it is within `reportLimits`. */
export function excessOf(report: Countable): Excess | undefined {
  for (const part of narrativeIds) {
    const excess = excessIn(report.narratives[part]);
    if (excess !== undefined) return { ...excess, part };
  }
  const paragraphs = report.previous?.paragraphs ?? [];
  const counts = {
    pictures: report.pictures.length,
    waivers: report.waivers.length,
    journal: report.journal.length,
    previousParagraphs: paragraphs.length,
    previousCharacters: paragraphs.reduce((sum, { length }) => sum + length, 0),
  } as const;
  return firstExcess(counts);
}

/** What one narrative has too much of. */
function excessIn(narrative: readonly CountableBlock[]): Excess | undefined {
  let characters = 0;
  let figures = 0;
  for (const block of narrative) {
    if (!("content" in block)) {
      characters += pictureCharacters(block);
      continue;
    }
    for (const inline of block.content) {
      if ("text" in inline) characters += inline.text.length;
      else figures += 1;
    }
  }
  return partExcess({ blocks: narrative.length, characters, figures });
}

/** How many characters a picture or a chart counts for: those that are told of it and stand below it. */
export function pictureCharacters({ description, caption }: PictureWords): number {
  return (description?.length ?? 0) + (caption?.length ?? 0);
}

/** What a part of so many blocks, characters and figures has too much of; undefined where all of it is within `reportLimits`. */
export function partExcess(counts: Readonly<Record<"blocks" | "characters" | "figures", number>>): Excess | undefined {
  return firstExcess(counts);
}

function firstExcess(counts: Partial<Readonly<Record<ReportLimit, number>>>): Excess | undefined {
  for (const limit of limits) {
    const found = counts[limit];
    if (found !== undefined && found > reportLimits[limit]) return { limit, found };
  }
  return undefined;
}

const limits = [
  "characters",
  "blocks",
  "figures",
  "pictures",
  "waivers",
  "journal",
  "previousParagraphs",
  "previousCharacters",
] as const satisfies readonly ReportLimit[];
