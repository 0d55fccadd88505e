import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

describe("T4, the four numbers of a passage", () => {
  it.each<TextCase>([
    ["balances", "新收申请151件，上年结转5件，办结154件，结转下年度2件。", []],
    [
      "does not",
      "新收申请151件，上年结转5件，办结153件，结转下年度2件。",
      ["warning 新收申请151件，上年结转5件，办结153件，结转下年度2件"],
    ],
    ["received told with what was carried in", "收到申请156件，含上年结转5件，办结154件，结转下年度2件。", []],
    ["spread over two passages", "新收申请151件，上年结转5件。\n办结153件，结转下年度2件。", []],
    ["one of the four is missing", "新收申请151件，办结153件，结转下年度2件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T4", text, changes)).toEqual(found);
  });
});

describe("T13, parts", () => {
  it.each<TextCase>([
    ["make up the whole", "受理申请151件，其中网上申请101件、信函申请30件、当面申请20件。", []],
    [
      "exceed it",
      "受理申请151件，其中网上申请101件、信函申请31件、当面申请20件。",
      ["warning 受理申请151件，其中网上申请101件、信函申请31件、当面申请20件"],
    ],
    [
      "fall short of it",
      "受理申请151件，其中网上申请101件、信函申请30件。",
      ["hint 受理申请151件，其中网上申请101件、信函申请30件"],
    ],
    ["are not all of them", "办结154件，其中予以公开22件，不予公开63件。", []],
    ["are told not to be all of them", "受理申请151件，其中网上申请101件、信函申请30件等。", []],
    ["of two kinds", "受理申请151件，其中自然人申请148件，网上申请101件。", []],
    [
      "lie inside each other",
      "办结154件，其中予以公开22件，不予公开63件（其中国家秘密1件、执法案卷54件），无法提供69件。",
      [],
    ],
    ["of something else", "承办建议230件，其中人大建议99件，政协提案130件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T13", text, changes)).toEqual(found);
  });
});

describe("T14, the same figure twice", () => {
  it.each<TextCase>([
    ["once", "受理申请151件。", []],
    ["the same", "受理申请151件。\n新收申请151件。", []],
    ["two values", "受理申请151件。\n新收申请150件。", ["warning 150"]],
    ["both wrong", "受理申请152件。\n新收申请150件。", ["warning 150"]],
    ["two figures", "新收申请151件，上年结转5件，合计156件。\n受理申请156件。", []],
    ["about so many", "受理申请151件。\n受理申请150余件。", []],
  ])("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T14", text, changes)).toEqual(found);
  });
});
