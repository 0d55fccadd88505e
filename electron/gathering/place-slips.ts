import { basename, join } from "node:path";
import type { Finding } from "../../shared/catalogue/finding.ts";
import { remarksOf, type ReturnedSlip, writeSlip } from "../../shared/gathering/slip.ts";
import { formOf } from "../../shared/forms/registry.ts";
import { fingerprint } from "../../shared/report/fingerprint.ts";
import { slipExtension } from "../../shared/report-file/report-name.ts";
import type { FileVerdict } from "../../shared/gathering/verdicts.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import type { Placing } from "../files/aside.ts";
import { refuseTargets } from "../files/refuse-targets.ts";
import type { OutputFile } from "../files/take-names.ts";
import { unwritable } from "../files/system-reason.ts";
import { placeTogether } from "../files/write-whole.ts";
import { plainName } from "../library/file-names.ts";
import { readAgain, type Reading } from "./read-submission.ts";

/** What came of writing slips. `changed` are the units whose file says something else by now, or is gone: what was found in it may be mended. */
export interface PlacedSlips {
  readonly files: readonly string[];
  readonly slips: readonly ReturnedSlip[];
  readonly changed: readonly string[];
}

/** Whether a report counts and has errors of its own, so that it goes back. */
export function goesBack({ status, reasons }: FileVerdict): boolean {
  return status === "included" && reasons.includes("M5");
}

/** The slip of a report out of what its check found. */
export function slipOf(
  report: Report,
  findings: readonly Finding[],
  about: Omit<ReturnedSlip, "unit" | "year" | "fingerprint" | "remarks">,
): ReturnedSlip {
  const form = formOf(report.edition);
  return {
    unit: report.unit.name,
    year: report.year,
    fingerprint: fingerprint(report),
    ...about,
    remarks: remarksOf(findings, (finding) => formatFinding(finding, form, "zh"), about),
  };
}

/** Finds by an office's own checks what else is wrong with a report of a unit. */
type JudgeOwn = (unit: string, report: Report) => readonly Finding[];

/** Writes a slip for each of some reports, two files a unit: for its window, and as a Word document. None is written, where one of them may not be. */
export async function placeSlips(
  verdicts: readonly FileVerdict[],
  folder: string,
  words: Pick<ReturnedSlip, "by" | "at" | "deadline" | "contact">,
  replace: boolean,
  placing: Placing & Reading & { readonly judgeOwn?: JudgeOwn },
): Promise<Result<PlacedSlips>> {
  const { disk } = placing;
  const slips: (readonly [place: string, slip: ReturnedSlip])[] = [];
  const changed: string[] = [];
  for (const { unit, round, submission } of verdicts) {
    const one = await readAgain(submission, placing);
    if (one === undefined) {
      changed.push(unit);
      continue;
    }
    const own = placing.judgeOwn?.(unit, one.report) ?? [];
    const slip = slipOf(one.report, [...one.findings, ...own], { ...words, round, file: basename(submission.file) });
    slips.push([join(folder, plainName(`${unit} 第${round}稿`)), { ...slip, unit: one.report.unit.name }]);
  }
  if (slips.length === 0) return success({ files: [], slips: [], changed });
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    return fail(unwritable(folder, error));
  }
  const targets = slips.flatMap(([place]) => [`${place}${slipExtension}`, `${place}.docx`]);
  const allowed = await refuseTargets(disk, targets, replace);
  if (!allowed.ok) return allowed;
  const { writeSlipDocx } = await import("./write-slip.ts");
  for (const [place, slip] of slips) {
    const files: readonly OutputFile[] = [
      { path: `${place}${slipExtension}`, bytes: new TextEncoder().encode(writeSlip(slip)) },
      { path: `${place}.docx`, bytes: await writeSlipDocx(slip) },
    ];
    const written = await placeTogether(placing, files, replace);
    if (!written.ok) return written;
  }
  return success({ files: targets, slips: slips.map(([, slip]) => slip), changed });
}
