import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellContent } from "../../../../electron/export/xlsx/cell-content.ts";

describe("cellContent", () => {
  it("shows an amount digit by digit as it was typed", () => {
    const amount = fc
      .tuple(fc.stringMatching(/^\d{1,15}$/), fc.stringMatching(/^(?:\.\d{1,15})?$/))
      .map(([whole, part]) => whole + part);
    fc.assert(
      fc.property(amount, (text) => {
        const { value, numberFormat } = cellContent(text);
        const places = numberFormat.split(".")[1]?.length ?? 0;
        expect(typeof value === "number" ? value.toFixed(places) : value).toBe(text);
      }),
    );
  });

  it.each([
    [undefined, null],
    [0, 0],
    ["/", "/"],
    [{ raw: "减4" }, "减4"],
    ["007.5", "007.5"],
    ["-0.00", "-0.00"],
    ["1234567890123456", "1234567890123456"],
    [Number.NaN, null],
  ])("writes %j as %j", (value, written) => expect(cellContent(value).value).toBe(written));

  it("keeps raw text from reading as blank or as “/” without its unprintable characters", () => {
    expect(cellContent({ raw: "" }).value).not.toBe("");
    expect(cellContent({ raw: "/\u0001" }).value).not.toBe("/");
    expect(cellContent({ raw: "—" }).value).toBe("—");
  });
});
