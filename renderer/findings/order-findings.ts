import type { Finding, FindingPart } from "../../shared/checks/finding.ts";

/** The parts in the order of the page; what concerns the whole report first. */
export const partOrder: readonly FindingPart[] = ["report", "preamble", "s1", "t2", "t3", "t4", "s5", "s6"];

/** The findings part by part as on the page, keeping the order of the checks within a part. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return partOrder.flatMap((part) => findings.filter((finding) => finding.part === part));
}
