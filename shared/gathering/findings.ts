import type { Severity } from "../checks/finding.ts";
import type { CellId } from "../forms/form.ts";
import { formOf } from "../forms/registry.ts";
import { formatCell } from "../report/cell-value.ts";
import { isGovernment, levelOf } from "../report/level.ts";
import type { Report, Unit } from "../report/report.ts";
import { unreadableIn } from "../report/sources.ts";
import { allCells } from "../report/totals.ts";
import { type Roster, unitLabels } from "./roster.ts";
import type { SubmittedReport } from "./submission.ts";
import { matchUnit, unitKey } from "./unit-names.ts";
import { type Gathered, missingUnits, openErrorsIn, type FileVerdict } from "./verdicts.ts";

/** What the sentence of each check of a gathering needs, by its code. M1 is a check of the merged report itself; text that could not be added is told with it. */
export interface GatheringParams {
  readonly M1: { readonly unit: string; readonly cell: CellId; readonly raw: string };
  readonly M2: {
    readonly unit: string;
    readonly file: string;
    readonly why: "sameContent" | "orderUnclear" | "otherYear" | "otherEdition";
    /** The other file, the year or the edition that it is. */
    readonly other: string;
  };
  readonly M3: {
    readonly unit: string;
    readonly file: string;
    /** The units that its figures include, or that they seem to. */
    readonly includes: readonly string[];
    /**
     * `told`: it was merged from them, and their own files are left out; `twice`: another report that counts was merged from them, too; `seems`: its
     * figures are nowhere smaller than those of the units below it together.
     */
    readonly how: "told" | "twice" | "seems";
  };
  readonly M4: { readonly units: readonly string[] };
  readonly M5: {
    readonly unit: string;
    readonly file: string;
    readonly errors: number;
    readonly codes: readonly string[];
  };
  readonly M6: { readonly carriedIn: number; readonly lastCarriedOut: number; readonly units: number };
  readonly M7: { readonly governments: readonly string[]; readonly departments: number; readonly cases: number };
}

/** A finding about a gathering as a whole, or about one of its files. */
export type GatheringFinding = {
  readonly [C in keyof GatheringParams]: {
    readonly code: C;
    readonly severity: Severity;
    readonly cells: readonly CellId[];
    /** The units that it is about. */
    readonly units: readonly string[];
    readonly params: GatheringParams[C];
  };
}[keyof GatheringParams];

/** What is to be said about the files of a gathering, and of the merged report where there is one. */
export function gatheringFindings(
  gathered: Gathered,
  verdicts: readonly FileVerdict[],
  merged?: Report,
): readonly GatheringFinding[] {
  return [
    ...(merged === undefined ? [] : unreadable(merged)),
    ...repeated(verdicts),
    ...containing(gathered, verdicts),
    ...openErrors(verdicts),
    ...missing(gathered, verdicts),
    ...(merged === undefined ? [] : [...carriedIn(verdicts, merged), ...reviewedTwice(merged)]),
  ];
}

/** M1: text that nobody has interpreted adds nothing, so the sum lacks it. */
function unreadable({ edition, sources }: Report): readonly GatheringFinding[] {
  const form = formOf(edition);
  return sources.flatMap((source) =>
    unreadableIn(form, source).map((cell): GatheringFinding => ({
      code: "M1",
      severity: "error",
      cells: [cell],
      units: [source.unit.name],
      params: { unit: source.unit.name, cell, raw: formatCell(source.cells[cell]) },
    })),
  );
}

/** M2: the same unit twice, another year, another edition. */
function repeated(verdicts: readonly FileVerdict[]): readonly GatheringFinding[] {
  return verdicts.flatMap((verdict): readonly GatheringFinding[] => {
    const { reasons, unit, submission } = verdict;
    const why = (["sameContent", "orderUnclear", "otherYear", "otherEdition"] as const).find((one) =>
      reasons.includes(one),
    );
    if (!reasons.includes("M2") || why === undefined || !("report" in submission.content)) return [];
    const { report } = submission.content;
    const params = { unit, file: submission.file, why, other: otherOf(why, verdict, report, verdicts) };
    return [{ code: "M2", severity: "error", cells: [], units: [unit], params }];
  });
}

function otherOf(
  why: GatheringParams["M2"]["why"],
  { unit, submission }: FileVerdict,
  report: SubmittedReport,
  verdicts: readonly FileVerdict[],
): string {
  if (why === "otherYear") return String(report.year);
  if (why === "otherEdition") return report.edition;
  return verdicts
    .filter((one) => one.unit === unit && one.submission !== submission)
    .map((one) => one.submission.file)
    .join("、");
}

/** M3: a unit's report that includes other units of the list: certainly, as it was merged from them, or by its figures. */
function containing(gathered: Gathered, verdicts: readonly FileVerdict[]): readonly GatheringFinding[] {
  const within = new Map(
    verdicts.filter(({ reasons }) => reasons.includes("M3")).map(({ unit }) => [unitKey(unit), unit]),
  );
  const seen = new Set<string>();
  return verdicts.flatMap((verdict): readonly GatheringFinding[] => {
    const { status, unit, submission } = verdict;
    if (status !== "included" || !("report" in submission.content)) return [];
    const { report } = submission.content;
    const names = report.includes ?? [];
    const told = names.flatMap((name) => within.get(unitKey(name)) ?? []);
    const twice = names.filter((name) => seen.has(unitKey(name)));
    for (const name of names) seen.add(unitKey(name));
    const seems = seeminglyWithin(verdict, report, gathered, verdicts);
    const of = (how: GatheringParams["M3"]["how"], includes: readonly string[]): readonly GatheringFinding[] => {
      const params = { unit, file: submission.file, includes, how };
      return includes.length === 0
        ? []
        : [{ code: "M3", severity: "error-unless-explained", cells: [], units: [unit], params }];
    };
    return [...of("told", told), ...of("twice", twice), ...of("seems", seems)];
  });
}

/** The units below one whose figures are all at least as large as those of all below it together: it has probably added them up already. */
function seeminglyWithin(
  { unit }: FileVerdict,
  report: SubmittedReport,
  { roster }: Gathered,
  verdicts: readonly FileVerdict[],
): readonly string[] {
  if (roster === undefined || report.includes !== undefined) return [];
  const below = unitsBelow(unit, roster);
  const reports = verdicts.flatMap(({ status, unit: name, submission: { content } }) =>
    status === "included" && below.includes(name) && "report" in content ? [content.report] : [],
  );
  if (reports.length === 0) return [];
  let sum = 0;
  for (const { id, computed, kind } of formOf(report.edition).cells) {
    if (computed || kind !== "count") continue;
    const together = reports.reduce((all, { cells }) => all + numberIn(cells[id]), 0);
    if (together > numberIn(report.cells[id])) return [];
    sum += together;
  }
  return sum === 0 ? [] : below;
}

function unitsBelow(unit: string, roster: Roster): readonly string[] {
  const labels = unitLabels(roster);
  return roster.units.flatMap(({ parent }, at) => {
    const match = parent === undefined ? undefined : matchUnit(parent, roster);
    return match?.kind === "unit" && labels[match.unit] === unit ? (labels[at] ?? []) : [];
  });
}

function numberIn(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** M5: a report that counts has open errors of its own. */
function openErrors(verdicts: readonly FileVerdict[]): readonly GatheringFinding[] {
  return verdicts.flatMap((verdict): readonly GatheringFinding[] => {
    const {
      status,
      unit,
      submission: { file },
    } = verdict;
    const { errors, codes } = openErrorsIn(verdict);
    if (status !== "included" || errors === 0) return [];
    const params = { unit, file, errors, codes };
    return [{ code: "M5", severity: "error-unless-explained", cells: [], units: [unit], params }];
  });
}

/** M4: units of the roster of which nothing counts. */
function missing(gathered: Gathered, verdicts: readonly FileVerdict[]): readonly GatheringFinding[] {
  const units = missingUnits(gathered, verdicts);
  return units.length === 0 ? [] : [{ code: "M4", severity: "warning", cells: [], units, params: { units } }];
}

/** M6: what was carried in by all is what last year's reports of the same units carried on, where each of them links its own. */
function carriedIn(verdicts: readonly FileVerdict[], merged: Report): readonly GatheringFinding[] {
  const reports = verdicts.flatMap(({ status, submission: { content } }) =>
    status === "included" && "report" in content ? [content.report] : [],
  );
  const last = reports.map(({ lastCarriedOut }) => lastCarriedOut);
  if (reports.length === 0 || !last.every((value) => value !== undefined)) return [];
  const form = formOf(merged.edition);
  const now = merged.sources
    .filter(({ own }) => own !== true)
    .reduce((sum, { cells }) => sum + numberIn(allCells(form, cells)["t3.carriedIn.total"]), 0);
  const before = last.reduce((sum, value) => sum + value, 0);
  if (now === before) return [];
  const params = { carriedIn: now, lastCarriedOut: before, units: reports.length };
  return [{ code: "M6", severity: "warning", cells: ["t3.carriedIn.total"], units: [], params }];
}

/** M7: of a lawsuit after a review only the body that acted first reports; a government and its departments in one list may both have. */
function reviewedTwice({ edition, cells, sources }: Report): readonly GatheringFinding[] {
  const cases = numberIn(allCells(formOf(edition), cells)["t4.afterReview.total"]);
  const governments = sources.filter(({ unit }) => isGovernmentUnit(unit)).map(({ unit }) => unit.name);
  const departments = sources.filter(
    ({ unit }) => levelOf(unit.level)?.endsWith("department") === true || /[局委厅]$/u.test(unit.name),
  ).length;
  if (cases === 0 || governments.length === 0 || departments === 0) return [];
  const params = { governments, departments, cases };
  return [{ code: "M7", severity: "hint", cells: ["t4.afterReview.total"], units: governments, params }];
}

function isGovernmentUnit({ name, level }: Unit): boolean {
  const known = levelOf(level);
  return known === undefined ? /(?<![镇乡])人民政府$/u.test(name) : isGovernment(known);
}
