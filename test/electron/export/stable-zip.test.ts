import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { stableZip } from "../../../electron/export/stable-zip.ts";
import { readZipDirectory } from "../../../electron/import/package/zip-directory.ts";

const content = {
  "word/document.xml": strToU8("<w:t>公开</w:t>".repeat(200)),
  "空.xml": strToU8(""),
  "旧.xml": strToU8("旧"),
};

it("packs the same content into the same bytes, whenever it was packed before, and every reader finds it again", () => {
  const [one, other] = [new Date(2020, 1, 1), new Date(2021, 5, 5)].map((mtime) =>
    stableZip(zipSync(content, { mtime })),
  );
  expect(one).toEqual(other);
  expect(unzipSync(one ?? new Uint8Array())).toEqual(content);
  const listed = readZipDirectory(one ?? new Uint8Array());
  if (typeof listed === "string") throw new Error(listed);
  expect(listed.map(({ name, unpacked }) => [name, unpacked])).toEqual(
    Object.entries(content).map(([name, bytes]) => [name, bytes.length]),
  );
});

it("leaves entries as they are, changes them or drops them, as it is told", () => {
  const packed = stableZip(zipSync({ ...content, "media/": new Uint8Array() }), (path, bytes) =>
    path === "旧.xml" ? null : path === "空.xml" ? strToU8(`${strFromU8(bytes)}新`) : undefined,
  );
  expect(unzipSync(packed)).toEqual({ "word/document.xml": content["word/document.xml"], "空.xml": strToU8("新") });
});
