import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageFile from "../package.json" with { type: "json" };

const text = readFileSync(new URL("../dist/THIRD_PARTY_NOTICES.txt", import.meta.url), "utf8");
const notices = text.split(`\n\n${"-".repeat(80)}\n\n`).slice(1);
const heads = notices.map((notice) => /^(\S+)(?: (\d\S*))?(?: \((.+)\))?$/m.exec(notice.split("\n")[0] ?? ""));

/** Licences that let a program be shipped with the package, as long as they are shown. */
const allowed = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Zlib", "Unlicense"];

/** They only hand on what others hold; nothing of their own is left in a bundle. */
const handingOn = ["@tiptap/pm", "@tiptap/react"];

describe("the notices of what is shipped", () => {
  it("name every package that the program itself depends on, with its version and a text", () => {
    const named = new Map(heads.map((head, place) => [head?.[1], { version: head?.[2], text: notices[place] ?? "" }]));
    expect([...named.keys()]).toEqual(expect.arrayContaining(["prosemirror-state", "@tiptap/core"]));
    for (const [name, version] of Object.entries(packageFile.dependencies)) {
      if (handingOn.includes(name)) continue;
      expect([name, named.get(name)?.version]).toEqual([name, version]);
      expect(named.get(name)?.text.length).toBeGreaterThan(300);
    }
  });

  it("hold no licence under which it could not be shipped", () => {
    const licences = heads.flatMap((head) => (head?.[3] === undefined ? [] : [head[3]]));
    expect(licences.length).toBeGreaterThan(50);
    const choices = licences.map((licence) => licence.replaceAll(/[()]/g, "").split(/ OR | AND /));
    expect(licences.filter((_, place) => choices[place]?.some((one) => allowed.includes(one)) !== true)).toEqual([]);
  });
});
