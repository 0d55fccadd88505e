import { describe, expect, it } from "vitest";
import { blankReport } from "../../../../shared/report/report.ts";
import { findingsOf } from "../../../kit/texts.ts";

const unit = { name: "示例局", level: "" };

describe("X8", () => {
  it.each([
    ["2019", 2020, 0],
    ["2019", 2021, 1],
    ["2019", 2023, 1],
    ["2021", 2021, 0],
    ["2021", 2030, 0],
  ] as const)("tables of %s for %i", (edition, year, findings) => {
    expect(findingsOf("X8", blankReport({ id: "a", edition, year, unit }))).toHaveLength(findings);
  });
});
