import { describe, expect, it } from "vitest";
import type { Block } from "../../../shared/report/narrative.ts";
import { numberBlocks } from "../../../shared/report/numbering.ts";

const first: Block = { kind: "heading", level: 1, content: [] };
const second: Block = { kind: "heading", level: 2, content: [] };
const point: Block = { kind: "point", content: [] };
const paragraph: Block = { kind: "paragraph", content: [] };
const chart: Block = { kind: "chart", chart: "results", width: 80 };
const picture: Block = { kind: "picture", sha256: "", description: "", width: 50 };

describe("numberBlocks", () => {
  it.each<[string, readonly Block[], readonly string[]]>([
    ["headings of both levels", [first, second, second, first, second], ["（一）", "1.", "2.", "（二）", "1."]],
    ["points under a first-level heading", [first, point, point, first, point], ["（一）", "1.", "2.", "（二）", "1."]],
    ["points under a second-level heading", [first, second, point, point], ["（一）", "1.", "（1）", "（2）"]],
    ["points count on over paragraphs and pictures", [point, paragraph, picture, point], ["1.", "", "", "2."]],
    ["points count on over charts", [point, chart, point], ["1.", "", "2."]],
  ])("%s", (_, blocks, numbers) => {
    expect(numberBlocks(blocks).map((numbered) => numbered.number)).toEqual(numbers);
  });
});
