import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { isThere, ownMark } from "../../../electron/platform/process-mark.ts";
import type { NativeProgram, RunProgram } from "../../../electron/platform/run-program.ts";

describe.runIf(process.platform === "linux")("a process on this computer", () => {
  it("is there while it runs, and not when it has ended", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    await once(child, "spawn");
    const pid = child.pid ?? 0;
    expect(await isThere({ pid })).toBe(true);
    // The number runs; a program that was started at another time does not.
    expect(await isThere({ pid, started: ownMark().started })).toBe(false);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    expect(await isThere({ pid })).toBe(false);
  });

  it("knows itself", async () => {
    expect(await isThere(ownMark())).toBe(true);
    expect(ownMark()).toEqual(ownMark());
  });
});

describe.each(["win32", "darwin"] as const)("a process on %s", (platform) => {
  const started = "2026-01-10T08:00:00.000Z";
  const mark = { pid: process.pid, started };

  async function ask(ended: Awaited<ReturnType<RunProgram>>) {
    const asked: NativeProgram[] = [];
    const run: RunProgram = (program) => {
      asked.push(program);
      return Promise.resolve(ended);
    };
    return { is: await isThere(mark, { platform, run }), asked };
  }

  it.each([
    [
      "the same time, as that is told there",
      { kind: "ended", status: 0, text: "2026-01-10T08:00:01.2345678Z\r\n" },
      true,
    ],
    ["another time", { kind: "ended", status: 0, text: "2026-01-10T08:01:00.0000000Z\r\n" }, false],
    ["nothing that is a time", { kind: "ended", status: 0, text: "" }, true],
    ["a refusal", { kind: "ended", status: 1, text: "" }, true],
    ["that there is no such program", { kind: "notStarted" }, true],
  ] as const)("for which the system tells %s", async (_, ended, is) => {
    expect((await ask(ended)).is).toBe(is);
  });

  it("is asked for by its number alone", async () => {
    const { asked } = await ask({ kind: "notStarted" });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.words.join(" ")).toContain(String(process.pid));
  });

  it("that has ended is not asked for", async () => {
    const never: RunProgram = () => Promise.reject(new Error("asked"));
    // No process has this number.
    expect(await isThere({ pid: 2 ** 30, started }, { platform, run: never })).toBe(false);
  });
});
