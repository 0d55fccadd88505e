import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { becomeOnlyInstance } from "../../../../electron/platform/chromium/single-instance.ts";
import { inTemporaryFolder } from "../../../kit/programs.ts";

it("a later start hands its report to the running one", () =>
  inTemporaryFolder(async (folder) => {
    const first = await becomeOnlyInstance(folder, null);
    if (first.kind !== "first") throw new Error("not first");
    const heard: (string | null)[] = [];
    first.onSecondStart((path) => heard.push(path));
    expect(await becomeOnlyInstance(folder, "/a/报告.gouji")).toEqual({ kind: "forwarded" });
    expect(await becomeOnlyInstance(folder, null)).toEqual({ kind: "forwarded" });
    expect(heard).toEqual(["/a/报告.gouji", null]);
    await first.release();
    expect(await readdir(folder)).toEqual(["starts"]);
    const next = await becomeOnlyInstance(folder, null);
    expect(next.kind).toBe("first");
    if (next.kind === "first") await next.release();
  }));

it("takes the place of a program that was killed", () =>
  inTemporaryFolder(async (folder) => {
    // No process has this number.
    await writeFile(join(folder, "running.json"), JSON.stringify({ pid: 2 ** 30 }));
    const next = await becomeOnlyInstance(folder, null);
    expect(next.kind).toBe("first");
    if (next.kind === "first") await next.release();
  }));

it("takes the place of one whose number somebody else has now, and of a damaged file", () =>
  inTemporaryFolder(async (folder) => {
    for (const text of [JSON.stringify({ pid: process.pid }), "{"]) {
      await writeFile(join(folder, "running.json"), text);
      const next = await becomeOnlyInstance(folder, null);
      expect(next.kind).toBe("first");
      if (next.kind === "first") await next.release();
    }
  }));

it("notes that nobody took are old news", () =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "starts"));
    await writeFile(join(folder, "starts", "old.json"), JSON.stringify({ open: "/old.gouji" }));
    const first = await becomeOnlyInstance(folder, null);
    expect(await readdir(join(folder, "starts"))).toEqual([]);
    if (first.kind === "first") await first.release();
  }));
