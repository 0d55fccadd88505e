import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createBugLog } from "../../../electron/ipc/bug-log.ts";
import { inTemporaryFolder } from "../../kit/programs.ts";

const now = () => new Date("2026-01-15T08:00:00Z");

it("keeps when, where and the stack", () =>
  inTemporaryFolder(async (folder) => {
    const log = createBugLog(join(folder, "logs"), now);
    const path = await log("library.list", new Error("went wrong"));
    const text = await readFile(path, "utf8");
    expect(text).toMatch(/^2026-01-15T08:00:00\.000Z library\.list\nError: went wrong\n\s+at /);
  }));

it("makes room when it has grown", () =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "gouji.log"), "x".repeat(1024 * 1024 + 1));
    await createBugLog(folder, now)("app.start", "plain");
    expect((await readdir(folder)).toSorted()).toEqual(["gouji.log", "gouji.old.log"]);
    expect(await readFile(join(folder, "gouji.log"), "utf8")).toBe("2026-01-15T08:00:00.000Z app.start\nplain\n\n");
  }));

it("never fails, even where nothing can be written", () =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "gouji.log"));
    expect(await createBugLog(folder, now)("app.start", undefined)).toBe(join(folder, "gouji.log"));
  }));
