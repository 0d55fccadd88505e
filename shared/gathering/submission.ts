import type { Finding } from "../catalogue/finding.ts";
import { blocks, isOwnCode, summarize } from "../checks/finding.ts";
import { type Edition, entriesByCell, formOf } from "../forms/registry.ts";
import { fingerprint } from "../report/fingerprint.ts";
import { allCells } from "../report/totals.ts";
import type { Cells, Report, Unit, Waiver } from "../report/report.ts";
import { inlineText, figureSources } from "../report/narrative-text.ts";
import { isText } from "../report/narrative.ts";

/** What stands in the place of a unit's name in a template that is for no unit in particular. A report that still says so says nothing. */
export const blankUnitName = "（单位名称）";

/** A report as it came in, with what a gathering has to know of it: small enough for thousands. */
export interface SubmittedReport {
  readonly unit: Unit;
  /** Whether the document says itself whose report it is, and of which year. */
  readonly named: boolean;
  readonly dated: boolean;
  readonly id: string;
  readonly edition: Edition;
  readonly year: number;
  readonly cells: Cells;
  readonly declared: Cells;
  /** Of what it says (`fingerprint`): two files with the same one are the same report. */
  readonly fingerprint: string;
  /** How many findings are open, and the codes of those that block. */
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly hints: number;
    readonly codes: readonly string[];
    /** How many are open of each code, hints left out; absent in what was read before they were counted. */
    readonly counts?: Readonly<Record<string, number>>;
  };
  /** How many places of the document had to be interpreted. */
  readonly doubts: number;
  /** Names of the units that it was merged from. */
  readonly includes?: readonly string[];
  /** Last year's 结转下年度 in all, where last year's report of the unit is linked. */
  readonly lastCarriedOut?: number;
  /** What its part six says about fees. */
  readonly fees?: string;
  /** What explains findings of own checks away: these are judged anew as they are switched, by whoever gathers. */
  readonly waivers?: readonly Waiver[];
}

/** A file that came in, or one of the reports in it. */
export interface Submission {
  /** As it is called towards people: its path as given, or from the folder that was walked. */
  readonly file: string;
  /** Of its bytes, 64 hex digits: a file that changes afterwards is noticed. "" where it could not be read. */
  readonly sha256: string;
  /** Which of several reports in the file, as its reader would say (the sheet, the title). */
  readonly at?: string;
  /** ISO 8601 date and time. */
  readonly received: string;
  /** When the file was last changed, in milliseconds by the clock of its disk. */
  readonly changed?: number;
  /** The report, or the code of the failure and its sentence. */
  readonly content: { readonly report: SubmittedReport } | { readonly failure: string; readonly message: string };
}

/** Which report it is, by what its file holds: whatever is decided about it holds wherever that file lies. */
export interface SubmissionIdentity {
  readonly sha256: string;
  readonly at?: string | undefined;
}

/** Only that of a submission. */
export function identityOf({ sha256, at }: SubmissionIdentity): Pick<Submission, "sha256" | "at"> {
  return at === undefined ? { sha256 } : { sha256, at };
}

/** The same as one text, to look for. */
export function identityKey({ sha256, at = "" }: SubmissionIdentity): string {
  return `${sha256}\n${at}`;
}

/**
 * Whether nobody has filled anything in: no figure but what a template brings along (what last year carried on), and no total but 0 as spreadsheets add up
 * nothing.
 */
export function isBlankReport({
  edition,
  cells,
  declared,
}: Pick<SubmittedReport, "edition" | "cells" | "declared">): boolean {
  const carriedIn = new Set(formOf(edition).balances.map(({ left: [, id] }) => id));
  return (
    entriesByCell(cells).every(([id]) => carriedIn.has(id)) &&
    entriesByCell(declared).every(([id, value]) => value === 0 || carriedIn.has(id))
  );
}

/** The report of a file as a gathering keeps it. `findings` are those of its check. */
export function submittedReport(
  report: Report,
  findings: readonly Finding[],
  { named, dated, doubts }: Pick<SubmittedReport, "named" | "dated" | "doubts">,
): SubmittedReport {
  const { unit, id, edition, year, cells, declared, sources, previous } = report;
  const { errors, warnings, hints } = summarize(findings);
  const units = sources.flatMap(({ own, unit: { name }, includes = [] }) => (own === true ? [] : [name, ...includes]));
  const last =
    previous?.year === year - 1 ? allCells(formOf(previous.edition), previous.cells)["t3.carriedOut.total"] : undefined;
  const fees = feesIn(report);
  const waivers = report.waivers.filter(({ code }) => isOwnCode(code));
  return {
    unit,
    named,
    dated,
    doubts,
    id,
    edition,
    year,
    cells,
    declared,
    fingerprint: fingerprint(report),
    findings: {
      errors,
      warnings,
      hints,
      codes: [...new Set(findings.filter(blocks).map(({ code }) => code))],
      counts: countsOf(findings),
    },
    ...(units.length > 0 && { includes: [...new Set(units)] }),
    ...(typeof last === "number" && { lastCarriedOut: last }),
    ...(fees !== "" && { fees }),
    ...(waivers.length > 0 && { waivers }),
  };
}

/** How many findings of each code are open. A hint asks for nothing, so that it is not counted. */
function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code, severity, explained } of findings) {
    if (severity !== "hint" && explained === undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The sentences of part six about fees for handling information (信息处理费); a heading says nothing about them. */
function feesIn(report: Report): string {
  const sources = figureSources(report);
  return report.narratives.s6
    .flatMap((block) =>
      isText(block) && block.kind !== "heading" ? inlineText(block.content, sources).split(/(?<=[。；])/u) : [],
    )
    .filter((sentence) => /收费|处理费|费用/u.test(sentence))
    .join("")
    .slice(0, 500);
}
