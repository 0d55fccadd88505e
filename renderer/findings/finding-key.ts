import type { Finding } from "../../shared/checks/finding.ts";

/** A finding with the name under which it is found again after the report has changed; no two of a list have the same. */
export interface NamedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Names findings by what they are about, not by where they stand: words that move keep their finding. */
export function nameFindings(findings: readonly Finding[]): readonly NamedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, part, cells, quote } = finding;
    const about = JSON.stringify([code, part, cells, quote]);
    const before = seen.get(about) ?? 0;
    seen.set(about, before + 1);
    return { key: `${about} ${before}`, finding };
  });
}
