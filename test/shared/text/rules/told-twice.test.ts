import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["once", "受理申请151件。", []],
  ["the same", "受理申请151件。\n新收申请151件。", []],
  ["two values", "受理申请151件。\n新收申请150件。", ["warning 150"]],
  ["both wrong", "受理申请152件。\n新收申请150件。", ["warning 150"]],
  ["two figures", "新收申请151件，上年结转5件，合计156件。\n受理申请156件。", []],
  ["about so many", "受理申请151件。\n受理申请150余件。", []],
];

describe("T14, the same figure twice", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T14", text, changes)).toEqual(found);
  });
});
