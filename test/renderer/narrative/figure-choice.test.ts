import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf, figureOf, withKind } from "../../../renderer/narrative/figure-choice.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { FigureFormula, Quantity } from "../../../shared/report/narrative.ts";

const form = formOf("2021");
const quantity: fc.Arbitrary<Quantity> = fc.record({
  cells: fc.subarray(["t3.received.total", "t3.carriedIn.total", "t4.review.total"], { minLength: 1 }),
  from: fc.constantFrom("report", "previous"),
});
const formula: fc.Arbitrary<FigureFormula> = fc.oneof(
  fc.record({ kind: fc.constant("value"), of: quantity }),
  fc.record({ kind: fc.constant("share"), of: quantity, in: quantity }),
  fc.record({ kind: fc.constant("difference"), of: quantity, less: quantity }),
  fc.record({ kind: fc.constant("growth"), of: quantity, over: quantity }),
);

describe("choosing a bound figure", () => {
  it("begins where the figure stands: opened and confirmed, it is the same figure", () => {
    fc.assert(
      fc.property(formula, fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), (of, decimals) => {
        const figure = decimals === undefined ? { formula: of } : { formula: of, decimals };
        expect(figureOf(choiceOf(figure))).toEqual(figure);
      }),
    );
  });

  it("keeps a difference without its sign so, and gives that up with the kind", () => {
    const cells = ["t3.received.total"] as const;
    const figure = {
      formula: { kind: "difference", of: { cells, from: "report" }, less: { cells, from: "previous" } },
      magnitude: true,
    } as const;
    expect(figureOf(choiceOf(figure))).toEqual(figure);
    expect(figureOf(withKind(choiceOf(figure), "value", form))).toEqual({
      formula: { kind: "value", of: { cells, from: "report" } },
    });
  });

  it("makes no figure while something is missing", () => {
    expect(figureOf(choiceOf(undefined))).toBeUndefined();
    expect(
      figureOf({ ...choiceOf(undefined), kind: "share", of: { cells: ["t4.review.total"], from: "report" } }),
    ).toBe(undefined);
  });

  it("proposes all applications as the whole of a share, and last year's figure for a growth", () => {
    const granted = choiceOf({ formula: { kind: "value", of: { cells: ["t3.granted.total"], from: "report" } } });
    expect(withKind(granted, "share", form).against).toEqual({
      cells: ["t3.received.total", "t3.carriedIn.total"],
      from: "report",
    });
    expect(withKind(granted, "growth", form).against).toEqual({ cells: ["t3.granted.total"], from: "previous" });
  });

  it("keeps the base that was chosen when a difference becomes a growth", () => {
    const base: Quantity = { cells: ["t3.concluded.total"], from: "previous" };
    const difference = choiceOf({
      formula: { kind: "difference", of: { cells: ["t3.granted.total"], from: "report" }, less: base },
    });
    expect(withKind(difference, "growth", form).against).toEqual(base);
  });
});
