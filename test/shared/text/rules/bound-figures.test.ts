import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../../shared/report/narrative.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { everythingFoundIn, lastYearWith, sampleWith } from "../../../kit/findings.ts";

const received: Inline = {
  figure: { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } },
};
const concluded: Inline = {
  figure: { formula: { kind: "value", of: { cells: ["t3.concluded.total"], from: "report" } } },
};
const receivedOfConcluded: Inline = {
  figure: {
    formula: {
      kind: "share",
      of: { cells: ["t3.received.total"], from: "report" },
      in: { cells: ["t3.concluded.total"], from: "report" },
    },
    decimals: 1,
  },
};
const growthOfConcluded: Inline = {
  figure: {
    formula: {
      kind: "growth",
      of: { cells: ["t3.concluded.total"], from: "report" },
      over: { cells: ["t3.concluded.total"], from: "previous" },
    },
    decimals: 1,
  },
};

/** The codes found in a paragraph of words and bound figures. */
function codesIn(...content: readonly (Inline | string)[]): readonly string[] {
  const block: Block = {
    kind: "paragraph",
    content: content.map((one) => (typeof one === "string" ? { text: one } : one)),
  };
  const heading: Block = { kind: "heading", level: 1, content: [{ text: "依申请公开" }] };
  const narratives = { ...sampleReport.narratives, s1: [heading, block], s5: [], s6: [] };
  return everythingFoundIn(sampleWith({}, { narratives, previous: lastYearWith({}) }))
    .map(({ code }) => code)
    .filter((code) => code.startsWith("T"));
}

describe("bound figures in the text", () => {
  it("raise nothing by themselves, even where the words say something else", () => {
    expect(codesIn("全年办结申请", received, "件。")).toEqual([]);
    expect(codesIn("全年办结申请151件。")).toEqual(["T3"]);
    expect(codesIn("办结154件，其中予以公开22件，占", receivedOfConcluded, "%。")).toEqual([]);
    expect(codesIn("办结154件，其中予以公开22件，占98.1%。")).toEqual(["T11"]);
    expect(codesIn("受理申请151件，同比增长", growthOfConcluded, "%。")).toEqual([]);
    expect(codesIn("受理申请151件，同比增长5.0%。")).toEqual(["T12"]);
  });

  it("count as known numbers of a whole", () => {
    expect(codesIn("受理申请", received, "件，其中网上申请100件、信函申请30件、当面申请20件。")).toEqual(["T13"]);
    expect(codesIn("受理申请", received, "件，其中网上申请101件、信函申请30件、当面申请20件。")).toEqual([]);
  });

  it("count as known numbers of the balance", () => {
    expect(codesIn("新收申请", received, "件，上年结转4件，办结", concluded, "件，结转下年度2件。")).toEqual([
      "T2",
      "T4",
    ]);
  });

  it("alone make no list wrong", () => {
    expect(codesIn("受理申请", concluded, "件，其中自然人", received, "件、企业", received, "件。")).toEqual([]);
  });

  it("count as the other value of a figure", () => {
    expect(codesIn("受理申请", received, "件，新收申请150件。")).toEqual(["T1", "T14"]);
  });
});
