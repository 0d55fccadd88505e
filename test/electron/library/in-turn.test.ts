import { describe, expect, it } from "vitest";
import { createInTurn } from "../../../electron/library/in-turn.ts";

describe("in turn", () => {
  it("runs calls of one key one after the other, whatever becomes of the earlier ones, and other keys at once", async () => {
    const inTurn = createInTurn();
    const seen: string[] = [];
    let release = (): void => undefined;
    const first = inTurn("a", async () => {
      await new Promise<void>((done) => {
        release = done;
      });
      seen.push("first");
      throw new Error("bug");
    });
    const second = inTurn("a", () => Promise.resolve(seen.push("second")));
    await inTurn("b", () => Promise.resolve(seen.push("other")));
    expect(seen).toEqual(["other"]);
    release();
    await expect(first).rejects.toThrow("bug");
    await second;
    expect(seen).toEqual(["other", "first", "second"]);
  });
});
