import { editions, formOf } from "../../../shared/forms/registry.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  narrativeToJson,
  parseFigure,
  parseNarrativeJson,
  parsePicture,
  settleNarrative,
} from "../../../renderer/narrative/narrative-json.ts";
import {
  chartNames,
  type Block,
  type Inline,
  isText,
  type Narrative,
  type Quantity,
} from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { narrativeIds } from "../../../shared/report/report.ts";

const quantity: fc.Arbitrary<Quantity> = fc.record({
  cells: fc.array(fc.constantFrom(...editions.flatMap((edition) => formOf(edition).cells.map(({ id }) => id))), {
    maxLength: 3,
  }),
  from: fc.constantFrom("report", "previous"),
});
const figure: fc.Arbitrary<Inline> = fc
  .record(
    {
      formula: fc.oneof(
        fc.record({ kind: fc.constant("value" as const), of: quantity }),
        fc.record({ kind: fc.constant("share" as const), of: quantity, in: quantity }),
        fc.record({ kind: fc.constant("difference" as const), of: quantity, less: quantity }),
        fc.record({ kind: fc.constant("growth" as const), of: quantity, over: quantity }),
      ),
      decimals: fc.integer({ min: 0, max: 6 }),
      magnitude: fc.constant(true as const),
    },
    { requiredKeys: ["formula"] },
  )
  .map((bound) => ({ figure: bound }));
const content = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }).map((text) => ({ text })),
    figure,
  ),
  { maxLength: 5 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("point" as const), content }),
  fc.record(
    { kind: fc.constant("paragraph" as const), content, pattern: fc.constant(true) },
    { requiredKeys: ["kind", "content"] },
  ),
  fc.record(
    {
      kind: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const),
      content,
      runIn: fc.boolean(),
    },
    { requiredKeys: ["kind", "level", "content"] },
  ),
  fc.record(
    {
      kind: fc.constant("picture" as const),
      sha256: fc.string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: 64, maxLength: 64 }),
      description: fc.string(),
      width: fc.integer({ min: 10, max: 100 }),
      caption: fc.string(),
    },
    { requiredKeys: ["kind", "sha256", "description", "width"] },
  ),
  fc.record(
    {
      kind: fc.constant("chart" as const),
      chart: fc.constantFrom(...chartNames),
      width: fc.integer({ min: 10, max: 100 }),
      caption: fc.string(),
    },
    { requiredKeys: ["kind", "chart", "width"] },
  ),
);
const anyNarrative: fc.Arbitrary<Narrative> = fc.array(block, { maxLength: 6 });

describe("a narrative as the editor's document", () => {
  it("comes back as it was, but for empty and divided runs", () => {
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const there: unknown = JSON.parse(JSON.stringify(narrativeToJson(narrative)));
        expect(parseNarrativeJson(there)).toEqual(settleNarrative(narrative));
      }),
    );
  });

  it("loses no word and no figure when it is settled, and settles once", () => {
    const told = (narrative: Narrative): string =>
      JSON.stringify(
        narrative.map((each) =>
          isText(each)
            ? each.content.map((inline) => ("text" in inline ? inline.text : JSON.stringify(inline))).join("")
            : each,
        ),
      );
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const settled = settleNarrative(narrative);
        if (settled.length > 0) expect(told(settled)).toBe(told(narrative));
        else expect(told(narrative)).toMatch(/^\[(?:"")?\]$/);
        expect(settleNarrative(settled)).toEqual(settled);
      }),
    );
  });

  it("leaves the sample untouched", () => {
    for (const id of narrativeIds) {
      expect(parseNarrativeJson(narrativeToJson(sampleReport.narratives[id]))).toEqual(sampleReport.narratives[id]);
    }
  });

  it("always has a line for the caret", () => {
    expect(narrativeToJson([])).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
    expect(parseNarrativeJson(narrativeToJson([]))).toEqual([]);
  });

  it.each([
    ["another document", { type: "page" }],
    ["an unknown block", { type: "doc", content: [{ type: "table" }] }],
    ["a third level", { type: "doc", content: [{ type: "heading", attrs: { level: 3 } }] }],
    ["a picture without bytes", { type: "doc", content: [{ type: "picture", attrs: { sha256: "x", width: 50 } }] }],
    [
      "a figure that is none",
      { type: "doc", content: [{ type: "paragraph", content: [{ type: "figure", attrs: { figure: "12" } }] }] },
    ],
    ["nothing", undefined],
  ])("refuses %s", (_, json) => {
    expect(parseNarrativeJson(json)).toBeUndefined();
  });

  it("does not trust copied figures and pictures", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        parseFigure(anything);
        parsePicture(anything);
        parseNarrativeJson(anything);
      }),
    );
    expect(
      parseFigure({ formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } }),
    ).toBeDefined();
    const picture = { kind: "picture", sha256: "a".repeat(64), description: "图", width: 80 };
    expect(parsePicture(picture)).toEqual(picture);
    expect(parseFigure({ formula: { kind: "script" } })).toBeUndefined();
    expect(
      parseFigure({ formula: { kind: "value", of: { cells: ["t9.nothing.here"], from: "report" } } }),
    ).toBeUndefined();
    expect(parsePicture({ sha256: "a".repeat(64), description: "", width: 500 })).toBeUndefined();
  });
});
