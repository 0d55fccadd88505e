import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../../../shared/catalogue/registry.ts";
import { editions, formOf } from "../../../shared/forms/registry.ts";
import { handbookOf, wordsOf } from "../../../shared/handbook/handbook.ts";
import { localRule } from "../../../shared/handbook/meaning.ts";
import type { HandbookPage } from "../../../shared/handbook/page.ts";
import { tableKeys } from "../../../shared/handbook/prose/program.ts";
import { rowPageId } from "../../../shared/handbook/row-pages.ts";
import { createHandbookSearch, termsOf } from "../../../shared/handbook/search.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { keyCommand } from "../../../shared/table-editing/key-command.ts";
import { languages } from "../../../shared/words/language.ts";

const pages = handbookOf(sampleReport, [{ name: { zh: "导出", en: "Export" }, shortcut: "Ctrl+E" }]);
const byId = new Map(pages.map((each) => [each.id, each]));
const search = { zh: createHandbookSearch(pages, "zh"), en: createHandbookSearch(pages, "en") };

function page(id: string): HandbookPage {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

describe("the handbook", () => {
  it("has a page for each row of both editions and for each check, and none twice", () => {
    expect(byId.size).toBe(pages.length);
    for (const edition of editions) {
      const without = formOf(edition).cells.filter((cell) => !byId.has(rowPageId(cell)));
      expect(without).toEqual([]);
    }
    expect(rules.filter(({ code }) => !byId.has(code))).toEqual([]);
  });

  it("shows for each check an example in which it speaks, and what it says", () => {
    for (const { code } of rules) {
      const kinds = page(code).blocks.map(({ kind }) => kind);
      expect([code, ...kinds]).toEqual([code, "text", "facts", "heading", "table", "caution"]);
    }
    expect(wordsOf(page("B1"), "zh")).toContain("表三“商业企业”列不平");
  });

  it("leads only to pages that it has", () => {
    const led = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "pages" ? block.ids : [])));
    expect(led.length).toBeGreaterThan(50);
    expect(led.filter((id) => !byId.has(id))).toEqual([]);
  });

  it("says of each row where practice differs that the office in charge decides, and gives the clause where there is one", () => {
    expect(wordsOf(page("t3.partiallyGranted"), "zh")).toContain(localRule.zh);
    expect(wordsOf(page("t3.refused.stateSecret"), "zh")).toContain("条例第十四条");
    expect(wordsOf(page("counting-results"), "zh")).toContain("（三）不予公开—6.属于四类过程性信息");
    expect(wordsOf(page("mistakes"), "zh")).toContain("一、本年新收政府信息公开申请数量");
  });

  it("names the checks that look at a row", () => {
    const led = page("t3.carriedIn").blocks.flatMap((block) => (block.kind === "pages" ? block.ids : []));
    expect(led).toEqual(expect.arrayContaining(["B1", "Y1"]));
    expect(led).not.toContain("T1");
  });

  it("lists no key of the tables that does nothing there", () => {
    const keys = { "↑ ↓ ← →": "ArrowUp", "↑": "ArrowUp", "↓": "ArrowDown", Esc: "Escape" };
    const pressed = (shortcut: string) => {
      const parts = shortcut.replace("Shift+↑ ↓ ← →", "Shift+↑").split("+");
      const key = parts.at(-1) ?? "";
      return keyCommand(
        {
          key: Object.entries(keys).find(([name]) => name === key)?.[1] ?? key,
          command: parts.includes("Ctrl"),
          shift: parts.includes("Shift"),
          alt: parts.includes("Alt"),
        },
        "ready",
      );
    };
    for (const [shortcut] of tableKeys) {
      if (shortcut.startsWith("=")) continue;
      for (const one of shortcut.split(" / ")) expect([one, pressed(one)]).not.toContain(undefined);
    }
  });

  it.each([
    ["撤回", "t3.other.other"],
    ["信访", "t3.declined.petition"],
    ["过程性信息", "t3.refused.deliberative"],
    ["b1", "B1"],
    ["快捷键", "keys"],
    ["ctrl+e", "keys"],
    ["1 月 31 日", "deadlines"],
    ["万元", "t2.fees"],
  ])("is searched for %s", (query, id) => {
    expect(search.zh(query).map((found) => found.id)).toContain(id);
  });

  it("finds each page by its title, in both languages, before the pages that hold only pieces of it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.constantFrom(...languages), (wanted, language) => {
        const found = search[language](wanted.title[language]).map(({ id }) => id);
        expect(found).toContain(wanted.id);
      }),
      { numRuns: 60 },
    );
    expect(search.zh("行政处罚")[0]?.id).toBe("t2.penalty");
    expect(search.zh("鼍龘")).toEqual([]);
    expect(search.zh(" ")).toEqual([]);
  });

  it("takes Chinese apart by one and two signs, and leaves words and numbers whole", () => {
    expect(termsOf("收办平衡 B1")).toEqual(["收", "办", "平", "衡", "收办", "办平", "平衡", "b1"]);
  });
});
