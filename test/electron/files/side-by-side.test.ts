import { describe, expect, it } from "vitest";
import { sideBySide } from "../../../electron/files/side-by-side.ts";

describe("work side by side", () => {
  it("gives what came of each in their order, never more at a time than it may", async () => {
    let [now, most] = [0, 0];
    const ends: (() => void)[] = [];
    const done = sideBySide([1, 2, 3, 4, 5], 2, async (number) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((end) => ends.push(end));
      now -= 1;
      return number * 10;
    });
    // The later of those at work ends first.
    for (let left = 5; left > 0; left -= 1) {
      ends.pop()?.();
      await new Promise((next) => setImmediate(next));
    }
    expect(await done).toEqual([10, 20, 30, 40, 50]);
    expect(most).toBe(2);
  });

  it("rejects with the first that rejects, and does nothing for nothing", async () => {
    expect(await sideBySide([], 2, () => Promise.resolve(1))).toEqual([]);
    await expect(sideBySide([1, 2], 2, () => Promise.reject(new Error("full")))).rejects.toThrow("full");
  });
});
