import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPackage } from "../../../../electron/import/package/office-package.ts";
import { readRelationships } from "../../../../electron/import/package/relationships.ts";
import { packed } from "../../../kit/packages.ts";

const whole = packed({ "a.xml": "<a>words</a>", "folder/b.xml": "<b/>", "picture.png": new Uint8Array([1, 2, 3]) });

/** What goes wrong on opening, or on reading a part. */
function failureOf(bytes: Uint8Array, part = "a.xml"): string | undefined {
  const opened = openPackage(bytes, "file");
  if (!opened.ok) return opened.failure.code;
  const read = opened.value.markup(part);
  return read.ok ? undefined : read.failure.code;
}

/** The archive with a number in the directory entry of its first part changed. */
function withField(bytes: Uint8Array, field: number, value: number, size: 2 | 4): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const start = view.getUint32(changed.length - 6, true);
  if (size === 2) view.setUint16(start + field, value, true);
  else view.setUint32(start + field, value, true);
  return changed;
}

describe("openPackage", () => {
  it("gives parts by name, whatever the case of its letters", () => {
    const opened = openPackage(whole, "file");
    expect(opened.ok && opened.value.parts).toEqual(["a.xml", "folder/b.xml", "picture.png"]);
    expect(opened.ok && opened.value.has("Folder/B.XML")).toBe(true);
    expect(opened.ok && opened.value.bytes("picture.png")).toEqual({ ok: true, value: Buffer.from([1, 2, 3]) });
  });

  it("reads markup in UTF-8 and in both orders of UTF-16", () => {
    const little = Uint8Array.from([0xff, 0xfe, ...Buffer.from("<a>字</a>", "utf16le")]);
    const big = Uint8Array.from(little, (_, at) => little[at ^ 1] ?? 0);
    for (const bytes of [little, big, strToU8("\uFEFF<a>字</a>")]) {
      const opened = openPackage(packed({ "a.xml": bytes }), "file");
      const markup = opened.ok ? opened.value.markup("a.xml") : opened;
      if (!markup.ok) throw new Error(markup.failure.code);
      markup.value.next();
      expect(markup.value.words()).toBe("字");
    }
  });

  it.each([
    ["nothing", new Uint8Array(), "packageDamaged"],
    ["other bytes", strToU8("no archive at all, only a few words"), "packageDamaged"],
    ["a file cut off in the middle", whole.slice(0, whole.length / 2), "packageDamaged"],
    ["a file cut off by a byte", whole.slice(0, -1), "packageDamaged"],
    ["an entry with a password", withField(whole, 8, 1, 2), "packageLocked"],
    ["an entry packed in a way of its own", withField(whole, 10, 99, 2), "packageDamaged"],
    ["an entry that reaches over the next", withField(whole, 20, 60, 4), "packageDamaged"],
    ["an entry that lies outside the file", withField(whole, 42, 0x7fffffff, 4), "packageDamaged"],
    ["an entry with another checksum", withField(whole, 16, 1, 4), "packageDamaged"],
    ["an entry smaller than it says", withField(whole, 24, 4000, 4), "packageDamaged"],
    ["an entry larger than it says", withField(whole, 24, 3, 4), "packageDamaged"],
    ["an entry that would fill the memory", withField(whole, 24, 0x7fffffff, 4), "packageUnnatural"],
    ["a part that is not there", packed({ "b.xml": "<b/>" }), "partMissing"],
    ["markup in no known encoding", packed({ "a.xml": new Uint8Array([0x3c, 0xff, 0xff]) }), "partBroken"],
    ["a bomb", packed({ "a.xml": new Uint8Array(9 * 1024 * 1024) }), "packageUnnatural"],
    ["two entries of one name", packed({ "a.xml": "<a/>", "A.XML": "<b/>" }), "packageDamaged"],
    [
      "more entries than any document has",
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array()])), { level: 0 }),
      "packageUnnatural",
    ],
  ])("refuses %s", (_, bytes, code) => {
    expect(failureOf(bytes)).toBe(code);
  });

  it("refuses a part that is too large though it is packed like any other", () => {
    const stored = new Uint8Array(66 * 1024 * 1024);
    expect(failureOf(zipSync({ "a.xml": [stored, { level: 0 }] }))).toBe("packageTooLarge");
  });

  it("never throws and never gives other content than was packed, whatever is changed in the file", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
        (changes) => {
          const changed = Uint8Array.from(whole);
          for (const [at, byte] of changes) changed[at] = byte;
          const opened = openPackage(changed, "file");
          const read = opened.ok ? opened.value.bytes("a.xml") : opened;
          if (read.ok) expect(Buffer.from(read.value).toString()).toBe("<a>words</a>");
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("readRelationships", () => {
  const read = (target: string, part = "xl/workbook.xml", mode = "") => {
    const list = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="urn:x/sheet" Target="${target}" ${mode}/></Relationships>`;
    const opened = openPackage(packed({ "xl/_rels/workbook.xml.rels": list, "_rels/.rels": list }), "file");
    if (!opened.ok) throw new Error(opened.failure.code);
    const found = readRelationships(opened.value, part);
    return found.ok ? found.value.get("a") : found.failure.code;
  };

  it.each([
    ["sheets/one.xml", "xl/sheets/one.xml"],
    ["/xl/one.xml", "xl/one.xml"],
    ["../one.xml", "one.xml"],
    ["../../../../etc/passwd", "etc/passwd"],
    ["..\\one.xml", "one.xml"],
  ])("takes %s for the part %s", (target, part) => {
    expect(read(target)).toEqual({ type: "sheet", target: part });
  });

  it("follows nothing out of the file", () => {
    expect(read("http://example.org/", "xl/workbook.xml", 'TargetMode="External"')).toEqual({
      type: "sheet",
      outside: "http://example.org/",
    });
  });

  it("finds none for a part that has none", () => {
    expect(read("a", "word/document.xml")).toBeUndefined();
  });
});
