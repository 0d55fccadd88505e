import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../shared/forms/registry.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import { plainTable, sourceDocument } from "../../kit/source-documents.ts";

describe("any document", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      "其他",
      "总计",
      "商业企业",
      "行政复议",
      "结果维持",
      "一、总体情况",
      "规章",
      "本年制发件数",
      "3",
      "1,024",
      "",
      "\t",
    ),
  );
  const cell = fc.record({
    text,
    rowSpan: fc.integer({ min: -1, max: 40 }),
    columnSpan: fc.integer({ min: 0, max: 400 }),
  });
  const block = fc.oneof(
    fc.record({ kind: fc.constant("line" as const), text }),
    fc.record({
      kind: fc.constant("table" as const),
      rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    }),
  );

  it("ends in a reading or a sentence; every doubt and place names something that is there", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const result = recognise(sourceDocument(...blocks), "a.docx");
        if (!result.ok) {
          expect(result.failure.code).toBe("notAnAnnualReport");
          return;
        }
        const { cellById } = formOf(result.value.edition);
        for (const { cell: id } of result.value.doubts) expect(id === undefined || cellById.has(id)).toBe(true);
        for (const { block: place } of Object.values(result.value.places)) expect(blocks[place]).toBeDefined();
        const named = new Set([...Object.keys(result.value.places), ...result.value.missing]);
        expect(named.size).toBe(cellById.size);
      }),
      { numRuns: 500 },
    );
  });

  it("that is none of ours stays unread", () => {
    const attendance = plainTable([
      ["姓名", "自然人", "总计"],
      ["甲", "1", "2"],
    ]);
    expect(recognise(sourceDocument(attendance), "a.docx").ok).toBe(false);
  });
});
