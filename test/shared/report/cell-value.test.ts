import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellState,
  formatCell,
  isCount,
  largestCount,
  readCellText,
  sameCell,
} from "../../../shared/report/cell-value.ts";

describe("readCellText", () => {
  it.each([
    ["148", "count", 148],
    [" 0 ", "count", 0],
    ["１４８", "count", 148],
    ["007", "count", 7],
    ["", "count", undefined],
    ["\u3000\u00A0", "count", undefined],
    ["/", "count", "/"],
    ["／", "count", "/"],
    ["—", "count", { raw: "—" }],
    ["-3", "count", { raw: "-3" }],
    ["+3", "count", { raw: "+3" }],
    ["2.5", "count", { raw: "2.5" }],
    ["1,024", "count", { raw: "1,024" }],
    ["1e3", "count", { raw: "1e3" }],
    ["9999999999999", "count", { raw: "9999999999999" }],
    ["减4", "signedCount", { raw: "减4" }],
    ["-4", "signedCount", -4],
    ["－４", "signedCount", -4],
    ["-0", "signedCount", 0],
    ["299.7935", "amount", "299.7935"],
    ["０.5", "amount", "0.5"],
    ["0012.50", "amount", "12.50"],
    ["190.457379", "amount", "190.457379"],
    ["1.2345678", "amount", { raw: "1.2345678" }],
    ["-1", "amount", { raw: "-1" }],
    ["251000元", "amount", { raw: "251000元" }],
    [".5", "amount", { raw: ".5" }],
    ["100", "amount", "100"],
    ["10.05", "amount", "10.05"],
    ["3-", "signedCount", { raw: "3-" }],
    ["+3", "signedCount", 3],
  ] as const)("%j as %s", (text, kind, value) => {
    expect(readCellText(text, kind)).toEqual(value);
  });

  it("never loses what was typed: any text is blank, a value that says the same, or kept raw", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("count", "signedCount", "amount"), (text, kind) => {
        const value = readCellText(text, kind);
        if (typeof value === "object") expect(formatCell(value)).toBe(text);
        else expect(readCellText(formatCell(value), kind)).toEqual(value);
      }),
    );
  });
});

describe("isCount", () => {
  it("holds the largest count that sums can bear, and no larger one", () => {
    expect(isCount(largestCount, "count")).toBe(true);
    expect(isCount(largestCount + 1, "count")).toBe(false);
    expect(isCount(-largestCount, "signedCount")).toBe(true);
  });
});

describe("sameCell", () => {
  it.each([
    [3, 3, true],
    [3, 4, false],
    [undefined, undefined, true],
    [0, undefined, false],
    ["/", "/", true],
    ["1.50", "1.5", false],
    [{ raw: "减4" }, { raw: "减4" }, true],
    [{ raw: "减4" }, { raw: "减5" }, false],
    [{ raw: "/" }, "/", false],
    ["/", { raw: "/" }, false],
  ] as const)("%j and %j: %s", (a, b, same) => {
    expect(sameCell(a, b)).toBe(same);
  });
});

describe("cellState", () => {
  it.each([
    [undefined, "blank"],
    [0, "number"],
    ["299.7935", "number"],
    ["/", "notApplicable"],
    [{ raw: "—" }, "notApplicable"],
    [{ raw: "无" }, "notApplicable"],
    [{ raw: "无效" }, "raw"],
    [{ raw: "减4" }, "raw"],
  ] as const)("%j is %s", (value, state) => expect(cellState(value)).toBe(state));
});
