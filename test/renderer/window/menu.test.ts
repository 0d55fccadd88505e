import { describe, expect, it } from "vitest";
import { windowMenus } from "../../../renderer/window/actions.ts";
import { appMenu } from "../../../shared/words/app-menu.ts";

describe("the menus of the window", () => {
  it("have every action of the application menu, and none twice", () => {
    const names = windowMenus.flatMap(({ actions }) => actions.map(([name]) => name));
    for (const { lines } of appMenu) {
      for (const line of lines) if ("action" in line) expect(names).toContain(line.action);
    }
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(new Set(windowMenus.map(({ heading }) => heading.en)).size).toBe(windowMenus.length);
  });
});
