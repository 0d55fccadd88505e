import { describe, expect, it } from "vitest";
import { createDispatcher } from "../../../electron/ipc/dispatcher.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { success } from "../../../shared/result.ts";
import { anyPath, unansweredHandlers } from "../../kit/unanswered.ts";

const origin = "https://gouji.invalid";
const ours = { isMainFrame: true, url: `${origin}/` };

function dispatcherWith(handlers: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const dispatcher = createDispatcher({
    origin,
    handlers: { ...unansweredHandlers, ...handlers },
    chosen: anyPath,
    onBug: (command, error) => {
      bugs.push([command, error]);
      return Promise.resolve("/logs/gouji.log");
    },
  });
  return { ...dispatcher, bugs };
}

describe("the dispatcher", () => {
  it("answers a known command from our own page", async () => {
    const { answer } = dispatcherWith({ "library.restore": ({ token }) => Promise.resolve(success({ path: token })) });
    expect(await answer(ours, "library.restore", { token: "t" })).toEqual(success({ path: "t" }));
  });

  it.each([
    ["another origin", { isMainFrame: true, url: "https://example.com/" }],
    ["a name that begins like ours", { isMainFrame: true, url: "https://gouji.invalid.example.com/" }],
    ["another scheme", { isMainFrame: true, url: "http://gouji.invalid/" }],
    ["a frame inside our page", { isMainFrame: false, url: `${origin}/` }],
    ["no address at all", { isMainFrame: true, url: "" }],
  ])("refuses %s", async (_, sender) => {
    let asked = 0;
    const { answer } = dispatcherWith({ "app.quit": () => Promise.resolve(success((asked++, null))) });
    expect(await answer(sender, "app.quit", {})).toMatchObject({ ok: false, failure: { code: "foreignSender" } });
    expect(asked).toBe(0);
  });

  it.each(["report.destroy", "toString", "__proto__", "constructor", 7, null, { toString: 1 }, undefined])(
    "refuses the unknown command %j",
    async (command) => {
      const { answer, bugs } = dispatcherWith({});
      expect(await answer(ours, command, {})).toMatchObject({ ok: false, failure: { code: "unknownCall" } });
      expect(bugs).toEqual([]);
    },
  );

  it.each([
    ["nothing", undefined],
    ["a wrong kind", { path: 7 }],
    ["something more", { path: "a.gouji", more: true }],
    ["an empty path", { path: "" }],
  ])("refuses a payload with %s, and the handler never sees it", async (_, payload) => {
    let asked = 0;
    const { answer } = dispatcherWith({ "report.close": () => Promise.resolve(success((asked++, null))) });
    expect(await answer(ours, "report.close", payload)).toMatchObject({ ok: false, failure: { code: "unfitCall" } });
    expect(asked).toBe(0);
  });

  it.each(["", " ", "甲\n乙", "甲\u2028乙", "名".repeat(201)])("starts no report for a unit named %j", async (unit) => {
    let asked = 0;
    const { answer } = dispatcherWith({
      "library.create": () => Promise.resolve(success((asked++, { path: "a.gouji" }))),
    });
    expect(await answer(ours, "library.create", { unit, level: "", year: 2022 })).toMatchObject({
      failure: { code: "unfitCall", place: "unit" },
    });
    expect(asked).toBe(0);
  });

  it("keeps a bug in the log and answers with where", async () => {
    const bug = new Error("bug");
    const { answer, bugs } = dispatcherWith({ "library.list": () => Promise.reject(bug) });
    expect(await answer(ours, "library.list", {})).toEqual({
      ok: false,
      failure: { code: "internal", log: "/logs/gouji.log" },
    });
    expect(bugs).toEqual([["library.list", bug]]);
  });

  it("catches a handler that throws before it promises anything", async () => {
    const { answer } = dispatcherWith({
      "library.list": () => {
        throw new Error("at once");
      },
    });
    expect(await answer(ours, "library.list", {})).toMatchObject({ failure: { code: "internal" } });
  });

  it("is idle only when the running calls are answered", async () => {
    const finish: (() => void)[] = [];
    const order: string[] = [];
    const { answer, idle } = dispatcherWith({
      "app.quit": () => new Promise((resolve) => finish.push(() => resolve(success(null)))),
    });
    const call = answer(ours, "app.quit", {}).then(() => order.push("answered"));
    const quiet = idle().then(() => order.push("idle"));
    finish[0]?.();
    await Promise.all([call, quiet]);
    expect(order).toContain("idle");
    expect(order).toHaveLength(2);
  });
});
