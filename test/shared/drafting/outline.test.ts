import { describe, expect, it } from "vitest";
import { missingHeadings, outlineOf, withOutline } from "../../../shared/drafting/outline.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Narrative } from "../../../shared/report/narrative.ts";

const form = formOf("2021");

function heading(text: string): Narrative {
  return [{ kind: "heading", level: 1, content: [{ text }] }];
}

describe("the outline", () => {
  it("of part one has the five topics of the form", () => {
    expect(outlineOf(form, "s1")).toHaveLength(5);
    expect(missingHeadings(form, "s1", [])).toEqual(outlineOf(form, "s1"));
  });

  it("brings headings with an empty line each, and no prose", () => {
    const drafted = withOutline(form, "s5", []);
    expect(drafted.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "heading", "paragraph"]);
    expect(drafted.every((block) => block.kind !== "paragraph" || block.content.length === 0)).toBe(true);
  });

  it("leaves what is written, and adds only what lacks", () => {
    const written: Narrative = [...heading("依申请公开情况"), { kind: "paragraph", content: [{ text: "已写好。" }] }];
    const drafted = withOutline(form, "s1", written);
    expect(drafted.slice(0, 2)).toEqual(written);
    expect(missingHeadings(form, "s1", written)).not.toContain("依申请公开");
    expect(drafted).toHaveLength(2 + 2 * 4);
  });

  it.each([
    ["政府信息公开平台建设情况", "政府信息公开平台建设"],
    ["平台建设", "政府信息公开平台建设"],
    ["政府信息公开监督保障", "监督保障"],
  ])("knows the heading %s again", (text, topic) => {
    expect(missingHeadings(form, "s1", heading(text))).not.toContain(topic);
  });

  it("is complete once it was brought in, and then changes nothing", () => {
    for (const part of ["s1", "s5", "s6"] as const) {
      const drafted = withOutline(form, part, []);
      expect(withOutline(form, part, drafted)).toBe(drafted);
    }
  });

  it("of the preamble is none", () => {
    expect(withOutline(form, "preamble", [])).toEqual([]);
  });
});
