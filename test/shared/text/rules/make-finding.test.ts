import { describe, expect, it } from "vitest";
import { formOf } from "../../../../shared/forms/registry.ts";
import type { Passage } from "../../../../shared/text/passages.ts";
import { around, cellsOf, makeFinding, quoteOf, toldFigure } from "../../../../shared/text/rules/make-finding.ts";

/** A passage with these words, the third of part one. */
function saying(text: string): Passage {
  return { part: "s1", block: 2, kind: "paragraph", number: "", words: { text, bound: [] }, under: [] };
}

function quotedWhole(text: string): string {
  return quoteOf({ passage: saying(text), words: { from: 0, to: text.length } });
}

describe("words quoted in a sentence", () => {
  it("stand there whole up to forty characters; of more the end, with the number that is wrong", () => {
    const forty = `${"依".repeat(37)}15件`;
    expect(quotedWhole(forty)).toBe(forty);
    expect(quotedWhole(`共${forty}`)).toBe(`…${forty.slice(1)}`);
  });

  it("have no space around them", () => {
    expect(quotedWhole("\u3000\u3000受理申请15件 ")).toBe("受理申请15件");
    expect(quotedWhole(`${" ".repeat(30)}受理申请15件`)).toBe("受理申请15件");
  });
});

describe("a finding about words", () => {
  const passage = saying("全年受理申请15件。");
  const said = { passage, words: { from: 2, to: 9 }, number: { from: 6, to: 8 } };

  it("quotes them, leads to the number, and names no cell where none was compared", () => {
    expect(makeFinding("hint", said, {}, (words) => words)).toEqual({
      severity: "hint",
      part: "s1",
      cells: [],
      quote: "受理申请15件",
      place: { part: "s1", block: 2, from: 6, to: 8 },
      params: { part: "s1", quote: "受理申请15件" },
    });
  });

  it("names the cells of the report that they belong to", () => {
    const cells = ["t3.received.total"] as const;
    expect(cellsOf({ cells, from: "report" })).toEqual({ cells });
    expect(cellsOf({ cells, from: "previous" })).toEqual({ cells: [], previousCells: cells });
  });

  it("goes from the first of several numbers to the last, in whatever order they are told", () => {
    const [first, second, third] = [
      { words: { from: 10, to: 15 } },
      { words: { from: 2, to: 9 } },
      { words: { from: 18, to: 20 } },
    ];
    const whole = { from: 2, to: 20 };
    expect(around(passage, [first, second, third])).toEqual({ passage, words: whole, number: whole });
    expect(around(passage, [third, second, first])).toEqual({ passage, words: whole, number: whole });
  });
});

it("a figure is told with its name, and whether it is last year's", () => {
  const form = formOf("2021");
  const cells = ["t4.direct.total", "t4.afterReview.total"] as const;
  const named = { cells, name: { kind: "lawsuits" } };
  expect(toldFigure({ cells, from: "report" }, form)).toEqual({ cells, named, lastYear: false });
  expect(toldFigure({ cells, from: "previous" }, form)).toEqual({ cells, named, lastYear: true });
});
