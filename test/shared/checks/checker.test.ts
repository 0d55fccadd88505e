import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../shared/catalogue/checker-for.ts";
import { entriesByCell, formOf } from "../../../shared/forms/registry.ts";
import { computeTotals } from "../../../shared/report/totals.ts";
import { previousOf } from "../../../shared/report/new-report.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { formatFinding } from "../../../shared/words/findings.ts";
import { changed, findingsIn, lastYearWith, sampleWith } from "../../kit/findings.ts";
import { reports } from "../../kit/random-reports.ts";
import { enough } from "../../kit/long-run.ts";

describe("check", () => {
  it("finds nothing in the sample report", () => {
    expect(findingsIn(sampleReport)).toEqual([]);
    expect(findingsIn(sampleReport, lastYearWith({}))).toEqual([]);
  });

  it("never finds a wrong sum where totals are computed, whatever the cells", () => {
    fc.assert(
      fc.property(reports({ complete: true }), (report) => {
        const declared = computeTotals(formOf(report.edition), report.cells);
        const codes = findingsIn({ ...report, declared }).map((finding) => finding.code);
        expect(codes.filter((code) => code.startsWith("S"))).toEqual([]);
      }),
      { numRuns: enough(40) },
    );
  });

  it("says nothing about declared totals over tables that are not filled in yet", () => {
    const declared = computeTotals(formOf("2021"), sampleReport.cells);
    const codes = findingsIn({ ...sampleReport, cells: {}, declared }).map((finding) => finding.code);
    expect(codes).toEqual(["V3", "V3", "V3"]);
  });

  it("finds any single changed total and names it", () => {
    const form = formOf("2021");
    const totals = computeTotals(form, sampleReport.cells);
    fc.assert(
      fc.property(
        fc.constantFrom(...entriesByCell(totals).map(([id]) => id)),
        fc.integer({ min: 1, max: 500 }),
        (total, by) => {
          const declared = changed(totals, { [total]: Number(totals[total]) + by });
          const findings = findingsIn(sampleWith({}, { declared }));
          expect(findings.length).toBeGreaterThan(0);
          for (const finding of findings) {
            expect(finding.cells[0]).toBe(total);
            expect(finding.code).toMatch(/^S[123]$/);
          }
        },
      ),
    );
  });

  it("recheck after any edits gives what a full check gives", () => {
    const change = fc.oneof(fc.nat({ max: 99 }), fc.constant(null), fc.constant("/"), fc.constant({ raw: "减4" }));
    fc.assert(
      fc.property(
        reports({ complete: false }),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 6 }),
        (report, linked, edits) => {
          const checker = checkerFor(report.edition);
          const typed = formOf(report.edition).cells.filter((cell) => !cell.computed && cell.kind === "count");
          const [first] = typed;
          if (first === undefined) throw new Error("a form has cells to type into");
          const previous = linked ? previousOf({ ...report, year: report.year - 1 }) : undefined;
          let current = previous === undefined ? report : { ...report, previous };
          let checked = checker.check(current);
          for (const [place, value] of edits) {
            const { id } = typed[place % typed.length] ?? first;
            current = { ...current, cells: changed(current.cells, { [id]: value }) };
            checked = checker.recheck(checked, current, [id]);
          }
          expect(checked.findings).toEqual(checker.check(current).findings);
        },
      ),
      { numRuns: enough(60) },
    );
  });

  it.each([
    ["year", { year: 2023 }],
    ["unit", { unit: { name: "别的单位", level: "town" } }],
    ["previous", { previous: lastYearWith({ "t3.carriedOut.business": 9 }) }],
    ["declared", { declared: { "t3.granted.total": 9 } }],
    ["s6", { narratives: { ...sampleReport.narratives, s6: [] } }],
    [
      "ledger",
      { ledger: { at: "", year: 2021, rows: 1, offsets: [0], counted: {}, unclassified: "2", otherYears: "" } },
    ],
    ["stated", { stated: { headings: ["一、概述"] } }],
  ] as const)("recheck follows a change of %s", (input, more) => {
    const before = { ...sampleWith({ "t3.other.feeUnpaid.business": 1 }), previous: lastYearWith({}) };
    const checker = checkerFor("2021");
    const after = { ...before, ...more };
    const rechecked = checker.recheck(checker.check(before), after, [input]);
    expect(rechecked.findings).toEqual(checker.check(after).findings);
    expect(rechecked.findings).not.toEqual(checker.check(before).findings);
  });

  it("says every finding in whole sentences, in both languages", () => {
    fc.assert(
      fc.property(reports({ complete: false }), reports({ complete: false }), (report, other) => {
        const previous = previousOf({ ...other, year: report.year - 1, unit: report.unit });
        for (const finding of findingsIn(report, previous)) {
          for (const language of ["zh", "en"] as const) {
            const sentence = formatFinding(finding, formOf(report.edition), language);
            expect(sentence).not.toMatch(/undefined|NaN|\[object|null|""|“”/);
            expect(sentence).toMatch(/[。.]$/);
          }
        }
      }),
      { numRuns: enough(40) },
    );
  });
});
