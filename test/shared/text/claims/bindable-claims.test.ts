import { describe, expect, it } from "vitest";
import { checkerFor } from "../../../../shared/catalogue/checker-for.ts";
import { formatFigure } from "../../../../shared/report/bound-figure.ts";
import { figureSources } from "../../../../shared/report/narrative-text.ts";
import { bindableClaims } from "../../../../shared/text/claims/bindable-claims.ts";
import { passagesWithClaims } from "../../../fixtures/claims/index.ts";
import { reportOf } from "../../../fixtures/claims/report-of.ts";
import type { BoundFigure } from "../../../../shared/report/narrative.ts";
import type { Report } from "../../../../shared/report/report.ts";
import { lastYearWith } from "../../../kit/findings.ts";
import { reportTelling } from "../../../kit/text-findings.ts";

function bindable(text: string, more?: Partial<Report>) {
  const report = reportTelling(text, {}, more);
  const { view } = checkerFor(report.edition).check(report);
  return bindableClaims(view).map(({ place, agrees, figure, replacement }) => ({
    number: text.slice(place.from, place.to),
    agrees,
    shows: figure && formatFigure(figure, figureSources(report)),
    replacement,
  }));
}

describe("numbers that can follow the tables", () => {
  it.each([
    ["受理申请151件。", [{ number: "151", agrees: true, shows: "151", replacement: "151" }]],
    ["受理申请１５０件。", [{ number: "１５０", agrees: false, shows: "151", replacement: "151" }]],
    ["受理申请一百五十件。", [{ number: "一百五十", agrees: false, shows: undefined, replacement: "151" }]],
    ["受理申请150余件。", [{ number: "150余", agrees: true, shows: undefined, replacement: undefined }]],
    ["办理行政许可3.2万件。", [{ number: "3.2万", agrees: true, shows: undefined, replacement: "3.2万" }]],
    ["行政事业性收费299万元。", [{ number: "299", agrees: false, shows: "299.7935", replacement: "299.7935" }]],
    [
      "行政事业性收费299万元，行政事业性收费2997935元。",
      [
        { number: "299", agrees: false, shows: "299.7935", replacement: "299.7935" },
        { number: "2997935", agrees: true, shows: undefined, replacement: "2997935" },
      ],
    ],
    ["办结率98.7%。", [{ number: "98.7", agrees: true, shows: "98.7", replacement: "98.7" }]],
    ["受理网络申请60件，办理建议99件。", []],
  ])("%s", (text, found) => {
    expect(bindable(text)).toEqual(found);
  });

  it("are left alone where they agree with other numbers of the text, or are no numbers", () => {
    const text = "未发生行政诉讼。受理申请151件，其中网上申请100件，占60%。";
    expect(bindable(text).map(({ number }) => number)).toEqual(["151"]);
  });

  it("fell: no figure tells that without a sign, and growth is not written as a decrease", () => {
    const [, grown] = bindable("受理申请151件，同比下降25.83%。");
    expect(grown).toEqual({ number: "25.83", agrees: false, shows: undefined, replacement: undefined });
    const [, fell] = bindable("受理申请151件，同比下降9%。", {
      previous: lastYearWith({ "t3.received.naturalPerson": 157 }),
    });
    expect(fell).toEqual({ number: "9", agrees: false, shows: undefined, replacement: "6" });
  });

  it("are left alone where they follow the tables already, be it without a sign", () => {
    const formula = {
      kind: "growth",
      of: { cells: ["t3.received.total"], from: "report" },
      over: { cells: ["t3.received.total"], from: "previous" },
    } as const;
    const numbersIn = (before: string, figure: BoundFigure, behind: string): readonly string[] => {
      const s1 = [{ kind: "paragraph", content: [{ text: before }, { figure }, { text: behind }] } as const];
      const report = reportTelling("", {}, { previous: lastYearWith({ "t3.received.naturalPerson": 157 }) });
      const { view } = checkerFor(report.edition).check({ ...report, narratives: { ...report.narratives, s1 } });
      return bindableClaims(view).map(({ place }) => String(place.from));
    };
    const received = { formula: { kind: "value", of: formula.of } } as const;
    expect(numbersIn("依申请公开受理申请", received, "件。")).toEqual([]);
    expect(numbersIn("受理政府信息公开申请151件，同比", { formula, decimals: 1 }, "%。")).toEqual(["10"]);
    expect(numbersIn("受理政府信息公开申请151件，同比下降", { formula, decimals: 1, magnitude: true }, "%。")).toEqual([
      "10",
    ]);
  });

  it("cannot be written as last year's report says where none is linked", () => {
    expect(bindable("2020年受理申请121件。", {})).toMatchObject([{ agrees: false, replacement: undefined }]);
  });

  it("show the number that stood there, wherever it agreed and can be bound", () => {
    for (const passage of passagesWithClaims) {
      const report = reportOf(passage);
      const { view } = checkerFor(report.edition).check(report);
      for (const { place, agrees, figure } of bindableClaims(view)) {
        if (!agrees || figure === undefined) continue;
        const told = Number(passage.text.slice(place.from, place.to).replaceAll(",", "").normalize("NFKC"));
        expect(Number(formatFigure(figure, figureSources(report)))).toBe(told);
      }
    }
  });
});
