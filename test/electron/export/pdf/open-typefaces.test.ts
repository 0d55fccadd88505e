import { describe, expect, it } from "vitest";
import { fontFamily, openFontFaces } from "../../../../electron/export/html/font-style.ts";
import { openFacesIn, partsIn } from "../../../../electron/export/pdf/open-typefaces.ts";
import { fontPresets } from "../../../../shared/paper/fonts.ts";
import { createMemoryDisk } from "../../../kit/memory-disk.ts";

const list = (file: string, range: string): string =>
  `@font-face {font-family: 'Some';src: url(./files/${file}.woff2) format('woff2'), url(./files/${file}.woff) format('woff');unicode-range: ${range};}`;

describe("a list of a typeface's parts", () => {
  it("is read with the characters that each part draws", () => {
    expect(partsIn(list("a-1", "U+4e00-4e8c,U+4E09"))).toEqual([
      {
        file: "files/a-1.woff2",
        range: "U+4e00-4e8c,U+4e09-4e09",
        pairs: [
          [0x4e00, 0x4e8c],
          [0x4e09, 0x4e09],
        ],
      },
    ]);
  });

  it.each(["../outside", "a/../../outside", "http://elsewhere/a", "/etc/a"])("names no file elsewhere: %s", (file) => {
    expect(partsIn(`@font-face{src:url(${file}.woff2);unicode-range:U+41}`).map((part) => part.file)).not.toContain(
      `${file}.woff2`,
    );
    expect(
      partsIn(`@font-face{src:url(${file}.woff2);unicode-range:U+41}`).some((part) => part.file.includes("..")),
    ).toBe(false);
  });
});

describe("free typefaces", () => {
  it("are taken as far as a page needs them, from what is there", async () => {
    const disk = createMemoryDisk();
    disk.put("/faces/@fontsource/noto-serif-sc/400.css", list("one", "U+4e00") + list("two", "U+4e8c"));
    disk.put("/faces/@fontsource/noto-serif-sc/files/one.woff2", "1");
    disk.put("/faces/@fontsource/noto-serif-sc/files/two.woff2", "2");
    const faces = await openFacesIn(disk, "/faces", "一");
    expect(faces.map(({ use, range }) => [use, range])).toEqual([
      ["subheading", "U+4e00-4e00"],
      ["body", "U+4e00-4e00"],
      ["pageNumber", "U+4e00-4e00"],
    ]);
    expect(await openFacesIn(disk, "/nowhere", "一")).toEqual([]);
  });

  it("count only where none of the typefaces asked for is installed", () => {
    const face = { use: "body" as const, range: "U+4e00-4e00", bytes: new Uint8Array([1, 2, 3]) };
    const [rule = ""] = openFontFaces(fontPresets.gb2312, [face]);
    expect(rule.indexOf('local("仿宋_GB2312")')).toBeGreaterThan(0);
    expect(rule.indexOf("url(data:font/woff2;base64,AQID)")).toBeGreaterThan(rule.lastIndexOf("local("));
    expect(rule).not.toContain("Noto");
    expect(fontFamily(fontPresets.gb2312, "body", [face])).toMatch(/^"Gouji Latin","Gouji body","仿宋_GB2312"/);
    expect(fontFamily(fontPresets.gb2312, "title", [face])).not.toContain("Gouji title");
  });
});
