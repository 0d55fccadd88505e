import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

describe("several starts at once", () => {
  /** Starts that come together; each names its report. Gives the one that is first, and what it is told. */
  async function startTogether(folder: string, many: number) {
    const starts = await Promise.all(
      Array.from({ length: many }, async (_, number) => {
        const open = `/${number}.gouji`;
        return { open, instance: await becomeOnlyInstance(folder, open) };
      }),
    );
    const heard: (string | null)[] = [];
    const first = starts.flatMap(({ instance }) => (instance.kind === "first" ? [instance] : []));
    for (const one of first) one.onSecondStart((path) => heard.push(path));
    const forwarded = starts.filter(({ instance }) => instance.kind === "forwarded").map(({ open }) => open);
    return { first, forwarded, heard };
  }

  it.each([
    ["nobody", undefined],
    ["a program that was killed", JSON.stringify({ pid: 2 ** 30 })],
    ["one whose number somebody else has now", JSON.stringify({ pid: process.pid, started: "another time" })],
    ["a damaged file", "{"],
  ])("after %s: one is first, and it is told of the reports of all others", (_, text) =>
    inTemporaryFolder(async (folder) => {
      for (let round = 0; round < 8; round += 1) {
        if (text !== undefined) await writeFile(join(folder, "running.json"), text);
        const { first, forwarded, heard } = await startTogether(folder, 5);
        expect(first).toHaveLength(1);
        expect(forwarded).toHaveLength(4);
        expect(new Set(heard)).toEqual(new Set(forwarded));
        expect(heard).toHaveLength(forwarded.length);
        await first[0]?.release();
        expect(await readdir(folder)).toEqual(["starts"]);
      }
    }),
  );
});

it("a program that is taken for gone because it does not answer leaves its follower's file alone", () =>
  inTemporaryFolder(async (folder) => {
    const held = await becomeOnlyInstance(folder, null);
    // Its notes are taken by nobody from here on.
    await rename(join(folder, "starts"), join(folder, "starts before"));
    const next = await becomeOnlyInstance(folder, null);
    expect([held.kind, next.kind]).toEqual(["first", "first"]);
    if (held.kind === "first") await held.release();
    expect(await becomeOnlyInstance(folder, "/a.gouji")).toEqual({ kind: "forwarded" });
    if (next.kind === "first") await next.release();
  }));
