import type { Finding, FindingPart } from "../../shared/checks/finding.ts";

/** The parts in the order of the page; what concerns the whole report first. */
export const partOrder: readonly FindingPart[] = ["report", "preamble", "s1", "t2", "t3", "t4", "s5", "s6"];

/**
 * The findings part by part as on the page; within a text in the order in which their words stand, after those about no words of it;
 * otherwise in the order of the checks.
 */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return partOrder.flatMap((part) => findings.filter((finding) => finding.part === part).toSorted(byPlace));
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a.block - b.block || a.from - b.from;
}
