import { describe, expect, it } from "vitest";
import type { Block, Narrative } from "../../../shared/report/narrative.ts";
import { narrativeText } from "../../../shared/report/narrative-text.ts";
import { isWritten } from "../../../shared/report/written.ts";

const one: Block = { kind: "heading", level: 1, content: [{ text: "主动公开" }] };
const two: Block = { kind: "heading", level: 2, content: [{ text: "网站" }] };
const empty: Block = { kind: "paragraph", content: [] };
const blank: Block = { kind: "paragraph", content: [{ text: " " }] };
const words: Block = { kind: "paragraph", content: [{ text: "发布九千条。" }] };
const picture: Block = { kind: "picture", sha256: "0", description: "图", width: 50 };
const text = (narrative: Narrative) => narrativeText(narrative, { report: () => undefined, previous: undefined });

describe("what is written in a narrative", () => {
  it.each<[string, Narrative, boolean, string]>([
    ["nothing", [], false, ""],
    ["headings and empty paragraphs", [one, empty, two, empty, one], false, ""],
    ["a paragraph of spaces", [one, blank], false, " "],
    ["words under a heading", [one, words], true, "（一）主动公开\n发布九千条。"],
    ["words under the deeper heading", [one, two, words, two], true, "（一）主动公开\n1.网站\n发布九千条。"],
    ["words under the second heading only", [one, empty, one, words], true, "（二）主动公开\n发布九千条。"],
    ["a picture under a heading", [one, picture], true, "（一）主动公开"],
  ])("%s", (_, narrative, written, said) => {
    expect(isWritten(narrative)).toBe(written);
    expect(text(narrative)).toBe(said);
  });
});
