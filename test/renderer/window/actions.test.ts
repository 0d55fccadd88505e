import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dialogs, keyedActions } from "../../../renderer/dialogs/registry.tsx";
import { actionChapters, actions } from "../../../renderer/window/actions.ts";
import { appMenu, menuActionWords } from "../../../shared/words/app-menu.ts";

const all = actionChapters.flatMap((chapter) => Object.values(chapter));

describe("the actions", () => {
  it("give no shortcut to two", () => {
    const keys = all.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("have a name in both languages", () => {
    for (const { name } of all) expect([name.zh, name.en].every((word) => word !== "")).toBe(true);
  });

  it("are all registered, each under a name of its own", async () => {
    const files = chaptersIn("actions").filter((file) => file !== "shortcut.ts");
    const found = await Promise.all(files.map(async (file) => exportsOf(`actions/${file}`)));
    expect(found.flat()).toHaveLength(actionChapters.length - 2);
    for (const chapter of [...found.flat(), dialogs, { palette: actions.palette }])
      expect(actionChapters).toContainEqual(chapter);
    expect(Object.keys(actions)).toHaveLength(all.length);
    expect(Object.values(actions)).toEqual(all);
  });

  it("are all in the handbook's list of keys, where they have some", () => {
    const keyed = new Set(all.filter(({ keys }) => keys.length > 0).map(({ name }) => name));
    expect(new Set(keyedActions().map(({ name }) => name))).toEqual(keyed);
  });

  it("are what the application menu names and shows the keys of", () => {
    const lines = appMenu.flatMap((menu) => menu.lines.flatMap((line) => ("action" in line ? [line] : [])));
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(Object.keys(menuActionWords)));
    for (const { action, keys } of lines) expect(keys).toBe(actions[action].keys[0].replace("Mod", "CmdOrCtrl"));
  });
});

describe("the dialogs", () => {
  it("are all registered", async () => {
    const files = readdirSync(new URL("../../../renderer/dialogs", import.meta.url));
    expect(files.filter((file) => file.endsWith("-dialog.tsx"))).toHaveLength(Object.keys(dialogs).length);
    const loaded = await Promise.all(Object.values(dialogs).map(({ load }) => load()));
    expect(new Set(loaded).size).toBe(loaded.length);
  });
});

function chaptersIn(folder: string): readonly string[] {
  return readdirSync(new URL(`../../../renderer/${folder}`, import.meta.url)).filter((file) => file.endsWith(".ts"));
}

async function exportsOf(file: string): Promise<readonly unknown[]> {
  const chapter: unknown = await import(new URL(`../../../renderer/${file}`, import.meta.url).href);
  return typeof chapter === "object" && chapter !== null ? Object.values<unknown>({ ...chapter }) : [];
}
