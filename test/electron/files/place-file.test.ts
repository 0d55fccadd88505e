import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../../electron/files/disk.ts";
import { placeNew, placeOver } from "../../../electron/files/place-file.ts";
import { codeOf, onComputer, valueOf } from "../library/library-kit.ts";

const bytes = new TextEncoder().encode("新");

function placing(changes: Partial<Disk> = {}) {
  return { disk: { ...nodeDisk, ...changes }, newId: () => "01234567-89ab-4000-8000-000000000000" };
}

describe("a new file", () => {
  const withoutLinks = { link: () => Promise.reject(Object.assign(new Error("no"), { code: "EPERM" })) };

  it.each([
    ["with", {}],
    ["without", withoutLinks],
  ])("on a disk %s second names never takes a name that is taken", async (_, disk) => {
    await onComputer(async ({ library }) => {
      const path = join(library, "a");
      expect(valueOf(await placeNew(placing(disk), path, bytes))).toBe(true);
      expect(await readFile(path, "utf8")).toBe("新");
      await writeFile(path, "旧");
      expect(valueOf(await placeNew(placing(disk), path, bytes))).toBe(false);
      expect(await readFile(path, "utf8")).toBe("旧");
      expect(await readdir(library)).toEqual(["a"]);
    });
  });
});

describe("a new content", () => {
  it("that the disk does not hold as written never takes the place of the old one", async () => {
    await onComputer(async ({ library }) => {
      const path = join(library, "a");
      await writeFile(path, "旧");
      const forgetful = placing({ writeNew: (file) => nodeDisk.writeNew(file, new Uint8Array(3)) });
      expect(codeOf(await placeOver(forgetful, path, bytes))).toBe("notReadBack");
      expect(await readFile(path, "utf8")).toBe("旧");
      expect(await readdir(library)).toEqual(["a"]);
    });
  });

  it("takes its place where folders cannot be flushed", async () => {
    await onComputer(async ({ library }) => {
      const path = join(library, "a");
      const disk = placing({ syncFolder: () => Promise.reject(new Error("no")) });
      expect(codeOf(await placeOver(disk, path, bytes))).toBe("done");
      expect(await readFile(path, "utf8")).toBe("新");
    });
  });
});
