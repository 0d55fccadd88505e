import type { Measurement } from "./measurement.ts";
import { docx } from "./measurements/docx.ts";
import { fullChecks } from "./measurements/full-check.ts";
import { rechecks } from "./measurements/recheck.ts";
import { reportFile } from "./measurements/report-file.ts";
import { xlsx } from "./measurements/xlsx.ts";

/** Everything that is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [...fullChecks, ...rechecks, docx, xlsx, ...reportFile];
