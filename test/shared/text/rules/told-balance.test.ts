import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["balances", "新收申请151件，上年结转5件，办结154件，结转下年度2件。", []],
  [
    "does not",
    "新收申请151件，上年结转5件，办结153件，结转下年度2件。",
    ["warning 新收申请151件，上年结转5件，办结153件，结转下年度2件"],
  ],
  ["received told with what was carried in", "收到申请156件，含上年结转5件，办结154件，结转下年度2件。", []],
  ["spread over two passages", "新收申请151件，上年结转5件。\n办结153件，结转下年度2件。", []],
  ["one of the four is missing", "新收申请151件，办结153件，结转下年度2件。", []],
];

describe("T4, the four numbers of a passage", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T4", text, changes)).toEqual(found);
  });
});
