import { execFileSync } from "node:child_process";
import { chmod, mkdir, lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../../electron/files/write-whole.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const bytes = new TextEncoder().encode("新");

async function codeOf(paths: readonly string[], replace = false): Promise<string> {
  const written = await writeWhole(
    paths.map((path) => ({ path, bytes })),
    replace,
  );
  return written.ok ? "written" : written.failure.code;
}

describe("writeWhole", () => {
  it("writes all files and leaves nothing else", async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await codeOf([join(folder, "a"), join(folder, "b")])).toBe("written");
      expect((await readdir(folder)).toSorted()).toEqual(["a", "b"]);
      expect(await readFile(join(folder, "b"), "utf8")).toBe("新");
    });
  });

  it("replaces only when told to", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a"), "旧");
      expect(await codeOf([join(folder, "a")])).toBe("targetExists");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("旧");
      expect(await codeOf([join(folder, "a")], true)).toBe("written");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("新");
    });
  });

  it("replaces neither devices nor pipes, whatever it is told", async () => {
    await inTemporaryFolder(async (folder) => {
      execFileSync("mkfifo", [join(folder, "pipe")]);
      expect(await codeOf([join(folder, "pipe")], true)).toBe("targetUnwritable");
    });
  });

  it("keeps permissions and links of what it replaces", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "a"), "旧");
      await chmod(join(folder, "a"), 0o600);
      await symlink("a", join(folder, "link"));
      expect(await codeOf([join(folder, "link")], true)).toBe("written");
      expect(await readFile(join(folder, "a"), "utf8")).toBe("新");
      expect((await stat(join(folder, "a"))).mode & 0o777).toBe(0o600);
      expect((await lstat(join(folder, "link"))).isSymbolicLink()).toBe(true);
    });
  });

  it("sees the same target behind a linked folder", async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "real"));
      await symlink("real", join(folder, "link"));
      expect(await codeOf([join(folder, "real", "a"), join(folder, "link", "a")], true)).toBe("sameTarget");
    });
  });

  it("takes a name as long as the disk allows", async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await codeOf([join(folder, `${"名".repeat(80)}.docx`)])).toBe("written");
    });
  });

  it("writes none of several when one cannot be written", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "b"), "旧");
      expect(await codeOf([join(folder, "a"), join(folder, "b")])).toBe("targetExists");
      expect(await codeOf([join(folder, "a"), join(folder, "nowhere", "b")])).toBe("folderMissing");
      expect(await readdir(folder)).toEqual(["b"]);
    });
  });

  it.each([
    ["a folder that does not exist", (folder: string) => [join(folder, "nowhere", "a")], "folderMissing"],
    ["a file where a folder should be", (folder: string) => [join(folder, "file", "a")], "targetUnwritable"],
    ["a folder as target", (folder: string) => [join(folder, "folder")], "targetUnwritable"],
    ["the same target twice", (folder: string) => [join(folder, "a"), join(folder, ".", "a")], "sameTarget"],
    ["a name that is too long", (folder: string) => [join(folder, "名".repeat(200))], "targetUnwritable"],
    ["a link that leads nowhere", (folder: string) => [join(folder, "link")], "targetExists"],
    ["a pipe", (folder: string) => [join(folder, "pipe")], "targetUnwritable"],
    ["a folder where nobody may write", () => ["/proc/self/report.docx"], "targetUnwritable"],
  ])("%s", async (_, paths, code) => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      await mkdir(join(folder, "folder"));
      await symlink(join(folder, "gone"), join(folder, "link"));
      execFileSync("mkfifo", [join(folder, "pipe")]);
      const before = await readdir(folder);
      expect(await codeOf(paths(folder))).toBe(code);
      expect(await readdir(folder)).toEqual(before);
    });
  });
});
