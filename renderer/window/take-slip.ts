import { largestSlip, readSlip, takeSlip } from "../../shared/gathering/slip.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import type { OpenReport } from "../shell/desk.ts";

/** What came of a slip: whose it is, and how many of its remarks are new. */
export interface TakenSlip {
  readonly unit: string;
  readonly fresh: number;
}

/** Puts the remarks of a slip to the open report, where they stand at their cells and words until they are ticked off. It can be undone. */
export async function takeDroppedSlip(
  file: File,
  open: Pick<OpenReport, "session" | "readOnly"> | null,
): Promise<Result<TakenSlip>> {
  const { name: path, size } = file;
  const megabytes = Math.ceil(size / (1024 * 1024));
  if (megabytes > largestSlip) return fail({ code: "fileTooLarge", path, megabytes, limit: largestSlip });
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return fail({ code: "fileMissing", path });
  const slip = readSlip(text, path);
  if (!slip.ok) return slip;
  if (open === null || open.readOnly) return fail({ code: "slipWithoutReport", path });
  const report = open.session.report();
  const remarks = takeSlip(report, slip.value, path);
  if (!remarks.ok) return remarks;
  const fresh = remarks.value.length - (report.remarks?.length ?? 0);
  const applied = fresh === 0 ? success(undefined) : open.session.apply({ kind: "remarks", remarks: remarks.value });
  return applied.ok ? success({ unit: slip.value.unit, fresh }) : applied;
}
