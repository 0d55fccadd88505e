import { describe, expect, it } from "vitest";
import { cellsFound, type Changes, lastYearWith, sampleWith } from "../../../kit/findings.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";

describe("V5", () => {
  it.each<[string, Changes, Changes, readonly (readonly string[])[]]>([
    ["the same unit", {}, { "t2.fees.amount": "280.5" }, []],
    ["元 taken for 万元", { "t2.fees.amount": "2997935" }, {}, [["t2.fees.amount"]]],
    ["万元 divided once more", { "t2.fees.amount": "0.0299" }, {}, [["t2.fees.amount"]]],
    ["a hundred times more is no slip of the unit", { "t2.fees.amount": "29979.35" }, {}, []],
    ["nothing last year", {}, { "t2.fees.amount": "0" }, []],
    ["blank", { "t2.fees.amount": null }, {}, []],
  ])("%s", (_, changes, lastYear, found) => {
    expect(cellsFound("V5", sampleWith(changes), lastYearWith(lastYear))).toEqual(found);
  });

  it.each<[string, Changes, readonly (readonly string[])[]]>([
    ["an amount as it usually is", {}, []],
    ["a billion 元, whole in 万元", { "t2.fees.amount": "100000" }, [["t2.fees.amount"]]],
    ["元 taken for 万元", { "t2.fees.amount": "2997935" }, [["t2.fees.amount"]]],
    ["just below a billion", { "t2.fees.amount": "99999" }, []],
    ["more than a billion, but not whole", { "t2.fees.amount": "128640.57" }, []],
  ])("without last year's report, %s", (_, changes, found) => {
    expect(cellsFound("V5", sampleWith(changes))).toEqual(found);
  });

  it("asks without last year's figure too, where the cell was blank then", () => {
    const found = cellsFound(
      "V5",
      sampleWith({ "t2.fees.amount": "2997935" }),
      lastYearWith({ "t2.fees.amount": null }),
    );
    expect(found).toEqual([["t2.fees.amount"]]);
  });
});

const silent = {
  ...sampleReport.narratives,
  s6: [{ kind: "paragraph", content: [{ text: "没有其他事项。" }] }],
} as const;

describe("V8", () => {
  it.each([
    ["no unpaid fees, part six silent", 0, silent, 0],
    ["unpaid fees, part six silent", 1, silent, 1],
    ["unpaid fees, part six speaks of them", 1, sampleReport.narratives, 0],
  ])("%s", (_, unpaid, narratives, findings) => {
    const report = sampleWith({ "t3.other.feeUnpaid.naturalPerson": unpaid }, { narratives });
    expect(cellsFound("V8", report)).toHaveLength(findings);
  });
});
