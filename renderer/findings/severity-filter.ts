import { blocks, type Finding } from "../../shared/checks/finding.ts";

/** What the panel shows. */
export type SeverityFilter = "all" | "errors" | "warnings" | "hints" | "explained";

/** Whether a finding passes a filter; explained ones count as explained only. */
export function passes(finding: Finding, filter: SeverityFilter): boolean {
  if (filter === "all") return true;
  if (filter === "explained") return finding.explained !== undefined;
  if (finding.explained !== undefined) return false;
  if (filter === "errors") return blocks(finding);
  return finding.severity === (filter === "warnings" ? "warning" : "hint");
}
