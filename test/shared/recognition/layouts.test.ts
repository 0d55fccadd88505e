import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enough } from "../../kit/long-run.ts";
import { laidOutReports } from "../../kit/random-layouts.ts";
import { readingOf, silentlyWrong } from "../../kit/source-documents.ts";

describe("reports in any layout", () => {
  it("are read right, or the cell is a doubt or named as missing", () => {
    fc.assert(
      fc.property(laidOutReports, ({ document, cells, edition }) => {
        const reading = readingOf(document);
        expect(reading.edition).toBe(edition);
        expect(silentlyWrong(reading, cells)).toEqual([]);
      }),
      { numRuns: enough(50, 3_000) },
    );
  });
});
