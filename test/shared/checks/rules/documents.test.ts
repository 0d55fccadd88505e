import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { inForceRows, reckonInForce } from "../../../../shared/checks/rules/documents.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { Previous, Report } from "../../../../shared/report/report.ts";

const regulations = [["t2.regulation.inForce"]];

describe("V6", () => {
  it.each([
    ["county", 1, regulations],
    ["county", 0, []],
    ["镇", 2, regulations],
    ["county-department", 1, regulations],
    ["city", 1, []],
    ["province", 1, []],
    ["national", 1, []],
    ["", 1, []],
    ["别的", 1, []],
  ])("level %j with %i in force", (level, inForce, cells) => {
    const report = sampleWith({ "t2.regulation.inForce": inForce }, { unit: { name: "示例", level } });
    expect(cellsFound("V6", report)).toEqual(cells);
  });
});

describe("V7", () => {
  it.each<[string, Changes, boolean]>([
    ["the published figures", {}, false],
    ["issued more than can be explained", { "t2.normative.issued": 48 }, true],
    ["just explained", { "t2.normative.issued": 47 }, false],
    ["a blank cell proves nothing", { "t2.normative.issued": 48, "t2.normative.inForce": null }, false],
  ])("%s", (_, changes, found) => {
    const cells = ["inForce", "issued", "repealed"].map((column) => `t2.normative.${column}`);
    expect(cellsFound("V7", sampleWith(changes))).toEqual(found ? [cells] : []);
  });
});

describe("Y2", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["follows: 39 + 8 - 25 = 22", {}, {}, []],
    [
      "does not follow",
      {},
      { "t2.normative.inForce": 40 },
      [["t2.normative.inForce", "t2.normative.issued", "t2.normative.repealed"]],
    ],
    ["blank proves nothing", { "t2.normative.issued": null }, {}, []],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("Y2", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it("needs last year's report", () => {
    expect(cellsFound("Y2", sampleWith({}))).toEqual([]);
  });
});

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
