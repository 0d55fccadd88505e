import { randomUUID } from "node:crypto";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { namesInSums } from "../../electron/packet/contents-list.ts";
import { makePacket } from "../../electron/packet/make-packet.ts";
import { fontPresets } from "../../shared/paper/fonts.ts";
import { long } from "../kit/long-run.ts";
import { createMemoryDisk } from "../kit/memory-disk.ts";
import { someWriter } from "../kit/some-writer.ts";
import { exported, hostile, saying } from "./hostile-words.ts";

/** The names of all elements, and of attributes that run or fetch something, of each part of a package. */
function structureOf(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  for (const [part, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(part)) continue;
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => {
      found.push(`${part}:${name}`);
      if (attributes["TargetMode"] === "External") found.push(`${part}: external ${String(attributes["Target"])}`);
    });
    parser.write(strFromU8(content)).close();
  }
  return found.toSorted();
}

/** What of a structure could run or fetch: formulas, fields, links. */
const active = (structure: readonly string[]): readonly string[] =>
  structure.filter((each) =>
    /:(?:f|w:instrText|w:fldChar|w:fldSimple|w:hyperlink|hyperlink|w:object|oleObject)$|external/.test(each),
  );

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** The elements of a page with the names of their attributes, which words must not change. */
function elementsOf(node: Node): readonly string[] {
  const own = node.nodeName.startsWith("#") ? [] : [`${node.nodeName} ${namesIn(node).join(" ")}`];
  return [...own, ...(node.childNodes ?? []).flatMap(elementsOf)];
}

/** A class says how words stand, a label that a table goes on, which their length decides; neither can run or fetch. */
const namesIn = ({ attrs = [] }: Node): readonly string[] =>
  attrs.map(({ name }) => name).filter((name) => name !== "class" && name !== "aria-label");

const harmless = "普通文字";

describe("words that want to be more than words", () => {
  it.each(["docx", "xlsx", "cover"] as const)(
    "stay words in %s: no field, formula, link or element more",
    async (format) => {
      const expected = active(structureOf(await exported(format, saying(harmless))));
      for (const words of long ? hostile : hostile.slice(0, 1)) {
        expect([words, active(structureOf(await exported(format, saying(words, hostile))))]).toEqual([words, expected]);
      }
    },
  );

  it.each(["html", "fragment"] as const)(
    "stay words in %s: the same elements with the same attributes",
    async (format) => {
      // A long title breaks into more lines than a short one, each an element: what kinds of elements there are counts.
      const page = async (words: string) =>
        new Set(elementsOf(parse(strFromU8(await exported(format, saying(words))))));
      const expected = await page(harmless);
      for (const words of hostile) expect([words, await page(words)]).toEqual([words, expected]);
    },
  );

  it("stay words in a list: what a spreadsheet would work out begins with an apostrophe", async () => {
    for (const words of hostile) {
      const text = strFromU8(await exported("csv", saying(words)));
      const cells = text.split(/\r\n|,/).map((cell) => cell.replace(/^\uFEFF?"?/, ""));
      const live = cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell) && !/^-?[\d.]+"?$/.test(cell));
      expect([words, live]).toEqual([words, []]);
    }
  });

  it("stay words in open data: the same keys, and each word as it was said", async () => {
    const data = async (words: string) => {
      const read: unknown = JSON.parse(strFromU8(await exported("json", saying(words))));
      return read;
    };
    const expected = keysIn(await data(harmless));
    for (const words of [...hostile, '","__proto__":{"x":1},"y":"', "\\u0022}]"]) {
      const said = await data(words);
      expect([words, keysIn(said)]).toEqual([words, expected]);
      expect(JSON.stringify(said)).toContain(JSON.stringify(words.trim()).slice(1, -1));
      expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    }
  });

  it("stay words in a packet: plain names of files, and lists with a line for each", async () => {
    for (const words of long ? hostile : ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "../../x", "a\\b:c*?|"]) {
      const disk = createMemoryDisk();
      await disk.makeFolder("/公开");
      const placing = { disk, writer: someWriter, newId: () => randomUUID() };
      const request = { report: saying(words), fonts: fontPresets.gb2312 };
      const made = await makePacket(placing, request, "/公开/材料", false);
      if (!made.ok) throw new Error(made.failure.code);
      const names = made.value.files.map(({ name }) => name);
      const below = disk.files("/公开").map((path) => path.slice("/公开/材料/".length));
      expect(below.toSorted()).toEqual([...names, "SHA256SUMS", "清单.txt"].toSorted());
      for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|\r\n\u202a-\u202e\u2066-\u2069]+$/u);
      expect(namesInSums(await disk.read("/公开/材料/SHA256SUMS"))).toEqual(names);
    }
  });
});

/** The keys of data and of what stands in it, in lists once. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(keysIn))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [key, ...keysIn(held).map((below) => `${key}.${below}`)]);
}
