import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
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
];

describe("T13, parts", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T13", text, changes)).toEqual(found);
  });
});
