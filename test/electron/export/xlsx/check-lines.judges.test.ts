import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { checkLines, sideValue, verdict } from "../../../../electron/export/xlsx/check-lines.ts";
import { figureFormulas } from "../../../../electron/export/xlsx/figure-formulas.ts";
import { tablePlaces } from "../../../../electron/export/xlsx/table-sheet.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { reports } from "../../../kit/random-reports.ts";

const declaredTotal = fc.oneof(fc.nat({ max: 300 }), fc.constant("/"), fc.constant({ raw: "约10" }));

describe("checkLines", () => {
  it("finds 不平 exactly what the checks find, but for stated text, which waits for somebody", () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((complete) => reports({ complete })),
        fc.array(fc.tuple(fc.nat(), declaredTotal), { maxLength: 8 }),
        (random, stated) => {
          const form = formOf(random.edition);
          const declared = Object.fromEntries(
            stated.map(([place, value]) => [form.sums[place % form.sums.length]?.total ?? "", value] as const),
          );
          const report = { ...random, declared };
          const found = checkerFor(report.edition)
            .check(report)
            .findings.flatMap((finding) => [finding, ...(finding.explains ?? [])])
            .filter(({ code, actual }) => /^(?:B1|S[123])$/.test(code) && typeof actual === "number")
            .map(({ code, cells }) => `${code} ${cells[0]}`);
          expect(oddLines(report).toSorted()).toEqual(found.toSorted());
        },
      ),
    );
  });

  it("states every identity of the form", () => {
    const form = formOf("2021");
    expect(linesOf(sampleReport)).toHaveLength(form.balances.length + form.sums.length);
    expect(
      linesOf(sampleReport).every(({ left, right }) => verdict(sideValue(left), sideValue(right)) === "even"),
    ).toBe(true);
  });
});

function linesOf(report: Report) {
  const form = formOf(report.edition);
  return checkLines(form, report, figureFormulas(form, report.cells, tablePlaces(form)));
}

function oddLines(report: Report): readonly string[] {
  return linesOf(report)
    .filter(({ left, right }) => verdict(sideValue(left), sideValue(right)) === "odd")
    .map(({ code, cell }) => `${code} ${cell}`);
}
