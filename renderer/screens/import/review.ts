import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import type { Finding } from "../../../shared/catalogue/finding.ts";
import { blocks, summarize } from "../../../shared/checks/finding.ts";
import { firstYear, latestYear } from "../../../shared/forms/registry.ts";
import type { ReadFile } from "../../../shared/ipc/import.ts";
import type { Doubt } from "../../../shared/recognition/reading.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import { titleDoubts } from "../../../shared/recognition/told-title.ts";
import { remembered } from "../../../shared/remembered.ts";
import { convertEdition } from "../../../shared/report/convert-edition.ts";
import type { Report } from "../../../shared/report/report.ts";
import { readTitle, type TitleEntry } from "../../parts/title-fields.tsx";
import { decidedReading, type Decisions, isOpen, undecided } from "./decisions.ts";

/** A document that was read. */
export type ReadDocument = Exclude<ReadFile, { kind: "report" }>;

/** A document under review: what was read, and what somebody has decided and typed since. */
export interface Review {
  readonly name: string;
  readonly read: ReadDocument;
  readonly decisions: Decisions;
  readonly title: TitleEntry;
  /** The unit and year in the fields, where somebody has confirmed them against what the document says. */
  readonly confirmed?: string;
  /** It is taken over in the form of 2021 though it stands in that of 2019. */
  readonly converting: boolean;
}

/** Outdated forms are used in later years, which the checks tell; so any year that a report can have may stand here. */
export const importYears = { first: firstYear, last: latestYear } as const;

/** Stands in a report until the main process gives it an id and a time of its own. */
const provisional = { id: "00000000-0000-4000-8000-000000000000", at: "2000-01-01T00:00:00.000Z" };

/** A review of what was just read; `own` is the unit of this computer, whose level is known. */
export function startReview(
  name: string,
  read: ReadDocument,
  own: { readonly name: string; readonly level: string },
): Review {
  const unit = read.reading.unit ?? "";
  const level = unit !== "" && unit === own.name ? own.level : "";
  return {
    name,
    read,
    decisions: undecided,
    title: { name: unit, level, year: read.reading.year ?? "" },
    converting: false,
  };
}

/** What a review amounts to. */
export interface Reviewed {
  /** The report as it would be taken over, in the form in which the document has it. */
  readonly report: Report;
  /** What becomes of it in the form of 2021, where that is wanted. */
  readonly conversion: ReturnType<typeof convertEdition> | undefined;
  /** Undefined while unit and year are not settled. */
  readonly named: ReturnType<typeof readTitle>;
  /** What the document says of unit and year otherwise than the fields do, until somebody has confirmed these. */
  readonly differing: readonly Doubt[];
  readonly open: number;
  /** The errors that the checks find in it, but for text that nobody has interpreted yet (V4): that is among the doubts already. */
  readonly errors: readonly Finding[];
  readonly counts: ReturnType<typeof summarize>;
}

/** The report that a review amounts to, and what is left to decide. */
export const reviewed = remembered(({ name, read, decisions, title, confirmed, converting }: Review): Reviewed => {
  const named = readTitle(title, importYears);
  const differing =
    named === undefined || confirmed === titleKey(named.unit.name, named.year)
      ? []
      : titleDoubts(read.reading, { unit: named.unit.name, year: named.year });
  const said = named && { unit: named.unit.name, level: named.unit.level, year: named.year };
  const report = reportOf(decidedReading(read.reading, decisions), { ...provisional, ...said, file: name });
  const conversion = converting ? convertEdition(report, "2021", provisional.at) : undefined;
  const taken = conversion?.report ?? report;
  const findings = checkerFor(taken.edition)
    .check(taken)
    .findings.filter(({ code }) => code !== "V4");
  return {
    report,
    conversion,
    named,
    differing,
    open: differing.length + read.reading.doubts.filter((doubt) => isOpen(doubt, decisions)).length,
    errors: findings.filter((finding) => finding.explained === undefined && blocks(finding)),
    counts: summarize(findings),
  };
});

/** A review in which the unit and year in its fields are confirmed, though the document says otherwise. */
export function withTitleConfirmed(review: Review): Review {
  const { named } = reviewed(review);
  return named === undefined ? review : { ...review, confirmed: titleKey(named.unit.name, named.year) };
}

/** A review whose unit and year are those of the document again, where it says them. */
export function withTitleOfDocument(review: Review): Review {
  const { unit, year } = review.read.reading;
  const { title } = review;
  return { ...review, title: { ...title, name: unit ?? title.name, year: year ?? title.year } };
}

/** What two reports of the same unit and year have in common. */
export function titleKey(unit: string, year: number): string {
  return `${year} ${unit}`;
}
