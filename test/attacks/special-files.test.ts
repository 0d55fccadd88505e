import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../electron/files/disk.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { inTemporaryFolder } from "../kit/programs.ts";
import { type AttackedProgram, attackedProgram } from "./attacked-program.ts";

/** Every command that reads the file at a path. */
const reading: readonly (readonly [string, (path: string) => unknown])[] = [
  ["report.open", (path) => ({ path, mode: "edit" })],
  ["report.read", (path) => ({ path })],
  ["report.previous", (path) => ({ path })],
  ["report.versions", (path) => ({ path })],
  ["report.nameVersion", (path) => ({ path, name: "送审稿" })],
  ["library.create", (path) => ({ unit: "甲局", level: "", year: 2023, previous: path })],
  ["library.duplicate", (path) => ({ path })],
  ["library.trash", (path) => ({ path })],
  ["export.verify", (path) => ({ path, report: sampleReport })],
  ["import.read", (path) => ({ path })],
  ["import.read", (path) => ({ path, together: true })],
  ["backup.restore", (path) => ({ path })],
];

async function withSpecialFiles(use: (program: AttackedProgram, library: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const library = join(folder, "报告");
    await mkdir(join(library, "文件夹.gouji"), { recursive: true });
    execFileSync("mkfifo", [join(library, "管道.gouji")]);
    await symlink("/dev/zero", join(library, "设备.gouji"));
    await symlink("/dev/tty", join(library, "终端.gouji"));
    // Opens like any file, and fails when it is read, as a disk that is broken or a network folder that has gone.
    await symlink("/proc/self/mem", join(library, "坏盘.gouji"));
    await symlink(join(library, "自己.gouji"), join(library, "自己.gouji"));
    await writeFile(join(library, "巨大.gouji"), "");
    // Takes no room on the disk, and three gigabytes where it is read.
    await truncate(join(library, "巨大.gouji"), 3 * 2 ** 30);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(library, "套接.gouji"), resolve));
    const program = await attackedProgram(nodeDisk, { library, appData: join(folder, "app"), chosen: library });
    try {
      await use(program, library);
    } finally {
      await program.end();
      server.close();
    }
  });
}

describe.skipIf(process.platform !== "linux")("what is no plain file", () => {
  it.each(["文件夹", "管道", "设备", "终端", "坏盘", "自己", "巨大", "套接"])(
    "is refused by every command that reads: %s.gouji",
    async (name) => {
      await withSpecialFiles(async ({ call, bugs }, library) => {
        for (const [command, input] of reading) {
          expect([command, await call(command, input(join(library, `${name}.gouji`)))]).toMatchObject([
            command,
            { ok: false },
          ]);
        }
        expect(bugs).toEqual([]);
      });
    },
  );

  it("is refused by the disk itself, whoever asks", async () => {
    await withSpecialFiles(async (_, library) => {
      for (const [name, code] of [
        ["管道", "special"],
        ["设备", "special"],
        ["文件夹", "EISDIR"],
        ["坏盘", "EIO"],
      ] as const) {
        await expect(nodeDisk.read(join(library, `${name}.gouji`))).rejects.toMatchObject({ code });
      }
    });
  });

  it("does not keep the list of the library, or a backup, from ending", async () => {
    await withSpecialFiles(async ({ call, bugs }, library) => {
      const listed = await call("library.list", {});
      expect(listed).toMatchObject({ ok: true });
      expect(await call("backup.make", { folder: library })).toMatchObject({ ok: false });
      expect(bugs).toEqual([]);
    });
  });
});
