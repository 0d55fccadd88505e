import type { NamedFinding } from "./finding-key.ts";

/** Where somebody stands among the findings: at which one, and how many came before it. */
export interface FindingPlace {
  readonly key: string;
  readonly index: number;
}

/**
 * The finding after (`step` 1) or before (-1) the one somebody stands at, round the end; undefined where there are none. Where that one is
 * settled meanwhile, the one that came after it has its place, so that none is passed over.
 */
export function nextFinding(
  findings: readonly NamedFinding[],
  at: FindingPlace | undefined,
  step: 1 | -1,
): { readonly named: NamedFinding; readonly index: number } | undefined {
  const index = wrap(placeAfter(findings, at, step), findings.length);
  const named = findings[index];
  return named && { named, index };
}

function placeAfter(findings: readonly NamedFinding[], at: FindingPlace | undefined, step: 1 | -1): number {
  if (at === undefined) return step > 0 ? 0 : -1;
  const still = findings.findIndex(({ key }) => key === at.key);
  if (still >= 0) return still + step;
  return step > 0 ? at.index : at.index - 1;
}

function wrap(index: number, length: number): number {
  return length === 0 ? -1 : ((index % length) + length) % length;
}
