import { describe, expect, it } from "vitest";
import { blocks, type FindingCore, type Severity, summarize } from "../../../shared/checks/finding.ts";

const explained = { code: "V6", cells: [], reason: "已核", values: {} };
const finding = (severity: Severity, more: Partial<FindingCore> = {}): FindingCore => ({
  severity,
  part: "t3",
  cells: [],
  ...more,
});

describe("a finding", () => {
  it.each<[Severity, boolean]>([
    ["error", true],
    ["error-unless-explained", true],
    ["warning", false],
    ["hint", false],
  ])("%s blocks sign-off: %s; explained, it never does", (severity, blocking) => {
    expect(blocks(finding(severity))).toBe(blocking);
    expect(blocks(finding(severity, { explained }))).toBe(false);
  });

  it("is counted with its kind while it is open, and once it is explained only as that", () => {
    const all = [
      finding("error"),
      finding("error-unless-explained"),
      finding("error-unless-explained", { explained }),
      finding("warning"),
      finding("warning"),
      finding("warning", { explained }),
      finding("hint"),
      finding("hint", { explained }),
    ];
    expect(summarize(all)).toEqual({ errors: 2, warnings: 2, hints: 1, explained: 3 });
    expect(summarize([])).toEqual({ errors: 0, warnings: 0, hints: 0, explained: 0 });
  });
});
