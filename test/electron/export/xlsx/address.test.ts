import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, columnLetters, rangeOf, rectanglesOver } from "../../../../electron/export/xlsx/address.ts";

describe("addresses", () => {
  it("count columns in letters", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    expect(addressOf({ row: 5, column: 4 })).toBe("D5");
    expect(rangeOf({ top: 4, left: 3, bottom: 4, right: 3 })).toBe("C4:C4");
  });
});

describe("rectanglesOver", () => {
  it("covers every place once, and nothing else", () => {
    const places = fc.uniqueArray(
      fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 6 }) }),
      {
        selector: addressOf,
      },
    );
    fc.assert(
      fc.property(places, (given) => {
        const covered = rectanglesOver(given).flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_, down) =>
            Array.from({ length: right - left + 1 }, (_place, across) =>
              addressOf({ row: top + down, column: left + across }),
            ),
          ).flat(),
        );
        expect(covered.toSorted()).toEqual(given.map(addressOf).toSorted());
      }),
    );
  });

  it("takes a block as one rectangle", () => {
    const block = [5, 6, 7].flatMap((row) => [4, 5].map((column) => ({ row, column })));
    expect(rectanglesOver(block)).toEqual([{ top: 5, left: 4, bottom: 7, right: 5 }]);
  });
});
