import { fingerprint } from "../report/fingerprint.ts";
import type { ContentChange, Corrects, Report } from "../report/report.ts";
import { changesSince } from "./standing.ts";

/** A correction as it is told beside the corrected report: what was published before, what is said otherwise now, and both fingerprints. */
export interface Correction extends Corrects {
  readonly changes: readonly ContentChange[];
  /** The fingerprint of the corrected content. */
  readonly corrected: string;
}

/** What a report corrects; undefined where it is no correction, or what was published before is not known. */
export function correctionOf(report: Report): Correction | undefined {
  const { corrects } = report;
  const changes = changesSince(report, corrects?.fingerprint);
  return corrects && changes && { ...corrects, changes, corrected: fingerprint(report) };
}
