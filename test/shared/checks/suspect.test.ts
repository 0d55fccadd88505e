import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { computeTotals } from "../../../shared/report/totals.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { everythingFoundIn, findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";

const form = formOf("2021");
const declared = computeTotals(form, sampleReport.cells);
const applications = form.cells.filter((cell) => cell.table === "t3" && !cell.computed).map((cell) => cell.id);

describe("the suspect", () => {
  it("is the mistyped cell where all totals are stated, for any cell of table three and any slip", () => {
    fc.assert(
      fc.property(fc.constantFrom(...applications), fc.integer({ min: 1, max: 90 }), (cell, slip) => {
        const wrong = Number(sampleReport.cells[cell]) + slip;
        const findings = everythingFoundIn(sampleWith({ [cell]: wrong }, { declared }));
        expect(findings.length).toBeGreaterThan(1);
        for (const finding of findings) expect(finding.suspect).toBe(cell);
      }),
    );
  });

  it("is the total where one total is wrong and everything else agrees", () => {
    const [finding] = findingsIn(sampleWith({}, { declared: { ...declared, "t3.granted.total": 23 } }));
    expect(finding?.suspect).toBe("t3.granted.total");
  });

  it("is what was carried in when the balance and last year's report both miss the same amount", () => {
    const findings = everythingFoundIn(sampleWith({ "t3.carriedIn.naturalPerson": 7 }), lastYearWith({}));
    expect(findings.map((finding) => finding.code)).toEqual(["B1", "B1", "Y1", "Y1"]);
    for (const finding of findings) expect(finding.suspect).toBe("t3.carriedIn.naturalPerson");
  });

  it("is not named where several cells could be to blame", () => {
    const findings = everythingFoundIn(sampleWith({ "t3.granted.naturalPerson": 23 }));
    expect(findings.map((finding) => finding.code)).toEqual(["B1", "B1"]);
    for (const finding of findings) expect(finding.suspect).toBeUndefined();
  });

  it("names each of two slips in different rows and columns, and neither for what only both explain", () => {
    const findings = everythingFoundIn(
      sampleWith({ "t3.granted.naturalPerson": 25, "t3.unavailable.notHeld.business": 2 }, { declared }),
    );
    const suspects = new Map(findings.map((finding) => [`${finding.code} ${finding.cells[0]}`, finding.suspect]));
    expect(suspects.get("S2 t3.granted.total")).toBe("t3.granted.naturalPerson");
    expect(suspects.get("S1 t3.concluded.naturalPerson")).toBe("t3.granted.naturalPerson");
    expect(suspects.get("S2 t3.unavailable.notHeld.total")).toBe("t3.unavailable.notHeld.business");
    expect(suspects.get("B1 t3.received.business")).toBe("t3.unavailable.notHeld.business");
    expect(suspects.get("B1 t3.received.total")).toBeUndefined();
    expect(suspects.get("S1 t3.concluded.total")).toBeUndefined();
  });

  it("names nobody for two slips in one row, least of all the total that is right", () => {
    const findings = everythingFoundIn(
      sampleWith({ "t3.granted.naturalPerson": 25, "t3.granted.business": 1 }, { declared }),
    );
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) expect(finding.suspect).toBeUndefined();
  });
});
