import type { CellId } from "../../../shared/forms/form.ts";
import { describe, expect, it } from "vitest";
import {
  evaluate,
  type FigureLack,
  type FigureSources,
  formatFigure,
  unknownFigure,
} from "../../../shared/report/bound-figure.ts";
import { ofCellsAlone } from "../../../shared/report/channels.ts";
import type { CellValue } from "../../../shared/report/cell-value.ts";
import type { FigureFormula, Quantity } from "../../../shared/report/narrative.ts";
import type { Cells } from "../../../shared/report/report.ts";

const a = "t3.received.total";
const b = "t3.concluded.total";
const fee = "t2.fees.amount";
const zero = "t3.granted.total";
const na = "t3.granted.business";
const raw = "t3.granted.research";
const blank = "t4.review.total";
const lookUpIn = (cells: Cells) => ofCellsAlone((id): CellValue | undefined => cells[id]);
const sources: FigureSources = {
  report: lookUpIn({ [a]: 63, [b]: 154, [fee]: "299.7935", [zero]: 0, [na]: "/", [raw]: { raw: "减4" } }),
  previous: lookUpIn({ [a]: 60, [fee]: "0.1" }),
};
const now = (...cells: CellId[]): Quantity => ({ cells, from: "report" });
const last = (...cells: CellId[]): Quantity => ({ cells, from: "previous" });

const lacking = (cell: CellId | undefined, from: "report" | "previous" = "report"): FigureLack => ({
  kind: "number",
  cell,
  from,
});

describe("formatFigure", () => {
  it.each<[string, FigureFormula, number | undefined, string]>([
    ["a cell", { kind: "value", of: now(a) }, undefined, "63"],
    ["cells added up", { kind: "value", of: now(a, b) }, undefined, "217"],
    ["amounts exactly", { kind: "value", of: now(fee, a) }, undefined, "362.7935"],
    ["a share in percent", { kind: "share", of: now(a), in: now(b) }, undefined, "40.91"],
    ["a share rounded half up", { kind: "share", of: now(a), in: now(b) }, 0, "41"],
    ["a difference", { kind: "difference", of: now(a), less: last(a) }, undefined, "3"],
    ["growth in percent", { kind: "growth", of: now(a), over: last(a) }, 1, "5"],
    ["division by zero", { kind: "share", of: now(a), in: now(zero) }, undefined, unknownFigure],
    ["a blank cell", { kind: "value", of: now(blank) }, undefined, unknownFigure],
    ["not applicable", { kind: "value", of: now(na) }, undefined, unknownFigure],
    ["text", { kind: "value", of: now(raw) }, undefined, unknownFigure],
  ])("%s", (_, formula, decimals, text) => {
    expect(formatFigure({ formula, ...(decimals !== undefined && { decimals }) }, sources)).toBe(text);
  });

  it.each<[string, FigureFormula, FigureLack | undefined]>([
    ["nothing where there is a number", { kind: "value", of: now(a) }, undefined],
    ["the first cell without a number", { kind: "value", of: now(a, na, raw) }, lacking(na)],
    ["a blank cell", { kind: "share", of: now(a), in: now(blank) }, lacking(blank)],
    ["a cell of last year's", { kind: "growth", of: now(a), over: last(b) }, lacking(b, "previous")],
    ["a cell at all", { kind: "value", of: now() }, lacking(undefined)],
    ["a divisor", { kind: "share", of: now(a), in: now(zero) }, { kind: "divisor", cells: [zero], from: "report" }],
  ])("lacks %s", (_, formula, lack) => {
    const evaluated = evaluate(formula, sources);
    expect(evaluated.ok ? undefined : evaluated.lack).toEqual(lack);
    expect(formatFigure({ formula }, sources) === unknownFigure).toBe(lack !== undefined);
  });

  it("lacks last year's report where none is linked", () => {
    const formula = { kind: "difference", of: now(a), less: last(a) } as const;
    expect(evaluate(formula, { ...sources, previous: undefined })).toEqual({ ok: false, lack: { kind: "lastYear" } });
  });

  it("shows the unknown sign where last year is not linked", () => {
    const figure = { formula: { kind: "value", of: last(a) } } as const;
    expect(formatFigure(figure, { ...sources, previous: undefined })).toBe(unknownFigure);
  });
});
