import { describe, expect, it } from "vitest";
import { createTypingGroups, type Typed } from "../../../renderer/narrative/typing-groups.ts";

/** The steps that a row of changes falls into, as numbers from 1. */
function steps(...changes: readonly Partial<Typed>[]): readonly number[] {
  const groups = createTypingGroups();
  const named = changes.map((change) =>
    groups.next({ from: 1, to: change.from ?? 1, inserted: "字", time: 0, composing: false, ...change }),
  );
  const inOrder = [...new Set(named)];
  return named.map((group) => inOrder.indexOf(group) + 1);
}

describe("undo steps of typing", () => {
  it("are one as long as typing goes on at the same place", () => {
    expect(steps({ from: 1 }, { from: 2 }, { from: 3 })).toEqual([1, 1, 1]);
  });
  it("end with a pause, a sentence, and a move", () => {
    expect(steps({ from: 1 }, { from: 2, time: 1500 })).toEqual([1, 2]);
    expect(steps({ from: 1, inserted: "完。" }, { from: 3 })).toEqual([1, 2]);
    expect(steps({ from: 1 }, { from: 40 })).toEqual([1, 2]);
  });
  it("keep typing and deleting apart, and every larger change for itself", () => {
    expect(steps({ from: 5 }, { from: 5, to: 6, inserted: "" }, { from: 4, to: 5, inserted: "" })).toEqual([1, 2, 2]);
    expect(steps({ inserted: undefined }, { inserted: undefined }, { from: 1 })).toEqual([1, 2, 3]);
  });
  it("keep what an input method composes together however long it takes", () => {
    const composing = true;
    expect(
      steps(
        { from: 1, inserted: "ni", composing },
        { from: 1, to: 3, inserted: "nihao", composing, time: 3000 },
        { from: 1, to: 6, inserted: "你好", time: 9000 },
      ),
    ).toEqual([1, 1, 1]);
  });
});
