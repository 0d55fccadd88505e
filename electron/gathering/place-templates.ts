import { join } from "node:path";
import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import type { Edition } from "../../shared/forms/registry.ts";
import { type Roster, unitLabels } from "../../shared/gathering/roster.ts";
import { matchUnit } from "../../shared/gathering/unit-names.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { newReport } from "../../shared/report/new-report.ts";
import type { Previous, Report, Unit } from "../../shared/report/report.ts";
import { reportExtension } from "../../shared/report-file/report-name.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { exporters } from "../export/registry.ts";
import type { Placing } from "../files/aside.ts";
import { findSameFile, refuseTargets } from "../files/refuse-targets.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeTogether } from "../files/write-whole.ts";
import { plainName, titleName } from "../library/file-names.ts";
import type { Reading } from "./read-submission.ts";

/** What templates are written for. */
interface TemplateRequest {
  readonly roster: Roster;
  readonly year: number;
  readonly edition: Edition;
  /** Last year's reports, of whichever units there are. */
  readonly lastYears: readonly Previous[];
  readonly folder: string;
  readonly replace: boolean;
  /** A file that must not be written over: the roster was read from it. */
  readonly apart?: string;
}

/** How many units got theirs, and last year's report of each by its place in the roster. */
export interface PlacedTemplates {
  readonly units: number;
  readonly previous: readonly (Previous | undefined)[];
}

/** Two files a unit, each pair whole or not at all; nothing is written where any of them may not be. */
export async function placeTemplates(
  { roster, year, edition, lastYears, folder, replace, apart }: TemplateRequest,
  placing: Placing & Reading,
): Promise<Result<PlacedTemplates>> {
  const { disk } = placing;
  const labels = unitLabels(roster);
  const previous = lastYearsOf(lastYears, roster);
  const reports = roster.units.map((unit, at) => {
    const report = templateOf(unit, previous[at], { year, edition }, placing);
    const name = labels[at] === unit.name ? titleName(report) : plainName(`${labels[at]}${year}`);
    return { report, place: join(folder, name) };
  });
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  const targets = reports.flatMap(({ place }) => [`${place}.xlsx`, `${place}${reportExtension}`]);
  const allowed = await refuseTargets(disk, targets, replace);
  if (!allowed.ok) return allowed;
  const same = apart === undefined ? undefined : await findSameFile(disk, apart, targets);
  if (same !== undefined) return fail({ code: "targetIsInput", path: same });
  for (const { report, place } of reports) {
    const bytes = await templateBytes(report);
    if (!bytes.ok) return bytes;
    const text = new TextEncoder().encode(writeReport(report));
    const files = [
      { path: `${place}.xlsx`, bytes: bytes.value },
      { path: `${place}${reportExtension}`, bytes: text },
    ];
    const written = await placeTogether(placing, files, replace);
    if (!written.ok) return written;
  }
  return success({ units: reports.length, previous });
}

/** Last year's report of each unit of a roster, by its place there; a doubtful name is no unit's. */
export function lastYearsOf(lastYears: readonly Previous[], roster: Roster): readonly (Previous | undefined)[] {
  const found = new Map<number, Previous>();
  for (const previous of lastYears) {
    const match = matchUnit(previous.unit.name, roster);
    if (match.kind === "unit") found.set(match.unit, previous);
  }
  return roster.units.map((_, at) => found.get(at));
}

/** The report of a unit that a template begins with. */
export function templateOf(
  unit: Unit,
  previous: Previous | undefined,
  { year, edition }: Pick<TemplateRequest, "year" | "edition">,
  { newId, now }: Pick<Reading, "newId" | "now">,
): Report {
  const { name, level } = unit;
  return newReport({
    id: newId(),
    edition,
    year,
    unit: { name, level },
    at: now().toISOString(),
    // The unit is the same, whatever usual form its name was written in.
    ...(previous && { previous: { ...previous, unit: { name, level } } }),
  });
}

/** The workbook of a template, without the sign-off sheet: that is the office's own. */
export async function templateBytes(report: Report): Promise<Result<Uint8Array>> {
  const { findings } = checkerFor(report.edition).check(report);
  const writeXlsx = await exporters.xlsx();
  return writeXlsx({ report, findings, fonts: fontPresets.windows, withSignOff: false, withLastYear: true });
}
