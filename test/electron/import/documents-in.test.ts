import { describe, expect, it } from "vitest";
import { documentsIn } from "../../../electron/import/documents-in.ts";
import { createMemoryDisk } from "../../kit/memory-disk.ts";
import type { Disk, FolderEntry } from "../../../electron/files/disk.ts";

/** A disk on which folders hold what is said, and other folders nothing. */
function diskOf(list: (path: string) => readonly FolderEntry[] | undefined): Disk {
  return {
    ...createMemoryDisk(),
    list: (path) => {
      const found = list(path);
      const gone = Object.assign(new Error("gone"), { code: "ENOENT" });
      return found === undefined ? Promise.reject(gone) : Promise.resolve(found);
    },
  };
}

const file = (name: string): FolderEntry => ({ name, kind: "file" });
const folder = (name: string): FolderEntry => ({ name, kind: "folder" });

describe("the documents in a folder", () => {
  it("are those that can be imported, of all folders below it, in the order of their names", async () => {
    const folders: Readonly<Record<string, readonly FolderEntry[]>> = {
      "/年报": [
        file("10街道.docx"),
        file("2教育局.DOCX"),
        folder("镇"),
        file("说明.zip"),
        folder(".隐藏"),
        { name: "链接.docx", kind: "other" },
      ],
      "/年报/镇": [file("~$某镇.docx"), file(".~某镇.docx"), file("某镇.gouji"), file("某镇.xls")],
    };
    expect(
      await documentsIn(
        diskOf((path) => folders[path]),
        "/年报",
      ),
    ).toEqual({
      ok: true,
      value: ["/年报/2教育局.DOCX", "/年报/10街道.docx", "/年报/镇/某镇.gouji", "/年报/镇/某镇.xls"],
    });
  });

  it.each([
    [[file("a.zip")], { code: "nothingToImport", path: "/空" }],
    [
      Array.from({ length: 1001 }, (_, place) => file(`${place}.docx`)),
      { code: "tooManyToImport", path: "/空", limit: 1000 },
    ],
    [undefined, { code: "fileMissing", path: "/空" }],
  ])("%# a folder without any, with too many, or that is gone says so", async (entries, failure) => {
    expect(
      await documentsIn(
        diskOf(() => entries),
        "/空",
      ),
    ).toEqual({ ok: false, failure });
  });

  it("does not walk without end", async () => {
    const found = await documentsIn(
      diskOf(() => [folder("里"), file("a.docx")]),
      "/深",
    );
    expect(found.ok && found.value.length).toBe(9);
  });
});
