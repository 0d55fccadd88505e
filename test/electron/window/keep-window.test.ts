import { describe, expect, it } from "vitest";
import type { AppWindow, WindowEnd } from "../../../electron/platform/platform.ts";
import { keepWindow } from "../../../electron/window/keep-window.ts";
import { fail, success } from "../../../shared/result.ts";

/** Windows that last as long and end as told, by a clock of their own; after the last one, none opens any more. */
function windows(lives: readonly (readonly [seconds: number, end: WindowEnd])[]) {
  let time = 0;
  const opened: AppWindow[] = [];
  const crashes: number[] = [];
  const open = async () => {
    const life = lives[opened.length];
    if (life === undefined) return fail({ code: "windowNotOpened", browser: "x" });
    const [seconds, end] = life;
    const closed = new Promise<WindowEnd>((resolve) =>
      setImmediate(() => {
        time += seconds * 1000;
        resolve(end);
      }),
    );
    const window: AppWindow = { send: () => undefined, focus: () => undefined, closed };
    opened.push(window);
    return success(window);
  };
  const onCrash = (inARow: number): Promise<string> => {
    crashes.push(inARow);
    return Promise.resolve("log");
  };
  return { parts: { open, onCrash, now: () => new Date(time) }, opened, crashes };
}

describe("keeping the window", () => {
  it.each([
    ["a window that is closed stays closed", [[1, "closed"]], [], success(undefined)],
    [
      "a page that broke down comes back, however often it does so over a day",
      [
        [100, "crashed"],
        [900, "crashed"],
        [40, "crashed"],
        [3000, "crashed"],
        [5, "closed"],
      ],
      [1, 1, 1, 1],
      success(undefined),
    ],
    [
      "one that breaks down soon after it came is counted",
      [
        [100, "crashed"],
        [10, "crashed"],
        [40, "crashed"],
        [10, "closed"],
      ],
      [1, 2, 1],
      success(undefined),
    ],
    [
      "one that breaks down again and again stays away and says so",
      [
        [1, "crashed"],
        [1, "crashed"],
        [1, "crashed"],
        [1, "closed"],
      ],
      [1, 2, 3],
      fail({ code: "brokenDown", log: "log" }),
    ],
    [
      "where no other one opens, that is said",
      [[100, "crashed"]],
      [1],
      fail({ code: "windowNotOpened", browser: "x" }),
    ],
  ] as const)("%s", async (_, lives, inARow, end) => {
    const { parts, opened, crashes } = windows(lives);
    const kept = await keepWindow(parts);
    if (!kept.ok) throw new Error(kept.failure.code);
    expect(await kept.value.ended).toEqual(end);
    expect(crashes).toEqual(inARow);
    expect(kept.value.present()).toBe(opened.at(-1));
  });

  it("says why where not even the first one opens", async () => {
    expect(await keepWindow(windows([]).parts)).toMatchObject({ failure: { code: "windowNotOpened" } });
  });
});
