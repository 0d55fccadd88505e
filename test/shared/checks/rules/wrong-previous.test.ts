import { describe, expect, it } from "vitest";
import type { Report } from "../../../../shared/report/report.ts";
import { findingsIn, lastYearWith, sampleWith } from "../../../kit/findings.ts";

describe("Y7", () => {
  it.each<[string, Partial<Report>, readonly string[]]>([
    ["the year before, same unit", {}, []],
    ["the same unit with other spaces", { unit: { name: "示例区 人民政府\u3000", level: "" } }, []],
    ["two years before", { year: 2019 }, ["Y7"]],
    ["the same year", { year: 2021 }, ["Y7"]],
    ["another unit", { unit: { name: "别的区人民政府", level: "county" } }, ["Y7"]],
  ])("%s", (_, more, codes) => {
    const last = lastYearWith({}, more);
    expect(findingsIn(sampleWith({}), last).map((finding) => finding.code)).toEqual(codes);
  });

  it("silences every other comparison, which would be false alarms", () => {
    const last = lastYearWith({ "t3.carriedOut.naturalPerson": 99, "t4.review.pending": 99 }, { year: 2018 });
    expect(findingsIn(sampleWith({}), last).map((finding) => finding.code)).toEqual(["Y7"]);
  });
});
