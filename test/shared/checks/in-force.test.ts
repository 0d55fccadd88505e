import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { inForceRows, reckonInForce } from "../../../shared/checks/in-force.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Previous, Report } from "../../../shared/report/report.ts";
import { lastYearWith, sampleWith } from "../../kit/findings.ts";

const reckoned = (report: Report, previous?: Previous) => {
  const { view } = checkerFor(report.edition).check(report, previous);
  return inForceRows(view.form).map((row) => reckonInForce(view, row));
};

describe("what this year's 现行有效 follows from", () => {
  it("is last year's, plus what was issued, less what was repealed", () => {
    expect(reckoned(sampleWith({}), lastYearWith({}))[1]).toEqual({ last: 39, issued: 8, repealed: 25, expected: 22 });
  });

  it.each([
    ["no report is linked", undefined],
    ["the linked one is of another year", lastYearWith({}, { year: 2019 })],
    ["the linked one is of another unit", lastYearWith({}, { unit: { name: "别处", level: "" } })],
    [
      "its edition has no such cell",
      lastYearWith({}, { edition: "2019", cells: { "t2.normative.total": 39 }, declared: {} }),
    ],
  ])("is not known where %s", (_, previous) => {
    expect(reckoned(sampleWith({}), previous)).toEqual([undefined, undefined]);
  });

  it("keeps last year's number while this year's are not filled in", () => {
    const [, row] = reckoned(sampleWith({ "t2.normative.issued": null }), lastYearWith({}));
    expect(row).toMatchObject({ last: 39, expected: Number.NaN });
  });

  it("has no rows in the form of 2019", () => {
    expect(inForceRows(formOf("2019"))).toEqual([]);
  });
});
