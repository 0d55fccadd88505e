import { expect, it } from "vitest";
import { createTextFocus, type TextSurface } from "../../../renderer/narrative/text-focus.ts";

function surface(log: string[]): TextSurface {
  return {
    jump: ({ quote }) => log.push(`jump ${quote ?? "start"}`),
    reveal: ({ block }) => log.push(`reveal ${block}`),
    highlight: (places, current) => log.push(`mark ${places.length} ${current?.block ?? "-"}`),
  };
}

it("jumps into a part that appears later, once, and only the last that was asked for", () => {
  const focus = createTextFocus();
  const log: string[] = [];
  focus.jump("s5", { quote: "旧" });
  focus.jump("s1", { quote: "154件" });
  focus.register("s5", surface(log));
  focus.register("s1", surface(log))();
  focus.register("s1", surface(log));
  expect(log).toEqual(["jump 154件"]);
});

it("marks each part with its own matches and shows the current one", () => {
  const focus = createTextFocus();
  const [one, five]: [string[], string[]] = [[], []];
  focus.register("s1", surface(one));
  focus.register("s5", surface(five));
  const match = { part: "s5", block: 3, from: 0, to: 2 } as const;
  focus.highlight([{ ...match, part: "s1" }, match], match);
  focus.reveal(match);
  focus.highlight([], undefined);
  expect(one).toEqual(["mark 1 -", "mark 0 -"]);
  expect(five).toEqual(["mark 1 3", "reveal 3", "mark 0 -"]);
});

it("knows the tools of a text that can be written in, as long as its editor is there", () => {
  const focus = createTextFocus();
  const tools = { bindFigure: () => undefined, draft: () => undefined };
  focus.register("s1", surface([]));
  const leave = focus.register("s5", surface([]), tools);
  expect(focus.tools("s1")).toBeUndefined();
  expect(focus.tools("s5")).toBe(tools);
  leave();
  expect(focus.tools("s5")).toBeUndefined();
});
