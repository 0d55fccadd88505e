import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AppStart, Bridge } from "../../../shared/ipc/contract.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { begin } from "../../../renderer/window/begin.ts";

const path = "/报告/一.gouji";
const gone = fail({ code: "internal", log: "gouji.log" });
const start: AppStart = {
  version: "1",
  platform: "electron",
  settings: defaultSettings,
  user: "",
  administrator: {},
  administratorProblem: null,
  damagedSettings: null,
  open: path,
  afterCrash: false,
  drafts: [],
};

const editor = Promise.resolve({ EditorScreen: () => null });

/** A main process that knows nothing but its start, and of a report what it is given here. */
function bridgeTo(started: Result<AppStart>, opened: Promise<Result<never>>): Bridge {
  return {
    call: (command) => {
      if (command === "report.open") return opened;
      return Promise.resolve(command === "app.start" && started.ok ? Object.assign(success(null), started) : gone);
    },
    on: () => () => undefined,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("waits for the report it was started with, so that the window is drawn with it", async () => {
  const begun = await begin(bridgeTo(success(start), Promise.resolve(gone)), editor);
  expect(begun.ok && begun.value.start.firstOpening.come(path)).toEqual(gone);
});

it("does not wait long where the report lies on a slow share", async () => {
  let begun: Awaited<ReturnType<typeof begin>> | undefined;
  void begin(bridgeTo(success(start), new Promise(() => undefined)), editor).then((value) => {
    begun = value;
  });
  await vi.waitUntil(() => begun !== undefined, { timeout: 30_000 });
  expect(begun?.ok === true && begun.value.start.firstOpening.come(path)).toBeUndefined();
});

it("says why there is nothing to begin with", async () => {
  expect(await begin(bridgeTo(gone, Promise.resolve(gone)), editor)).toEqual(gone);
});
