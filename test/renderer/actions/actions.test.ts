import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allActions } from "../../../renderer/actions/registry.ts";
import { formatShortcut, matchesShortcut } from "../../../renderer/actions/shortcut.ts";

const press = { key: "z", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("the actions", () => {
  it("give no shortcut to two", () => {
    const keys = allActions.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("have a name in both languages", () => {
    for (const { name } of allActions) expect([name.zh, name.en].every((word) => word !== "")).toBe(true);
  });

  it("are all registered", () => {
    const apart = ["action.ts", "registry.ts", "shortcut.ts", "use-shortcuts.ts"];
    const files = readdirSync(new URL("../../../renderer/actions", import.meta.url)).filter(
      (file) => file.endsWith(".ts") && !apart.includes(file),
    );
    expect(files).toHaveLength(allActions.length);
  });
});

describe("shortcuts", () => {
  it("tell modifiers apart", () => {
    expect(matchesShortcut("Mod+Z", { ...press, ctrlKey: true })).toBe(true);
    expect(matchesShortcut("Mod+Z", { ...press, metaKey: true })).toBe(true);
    expect(matchesShortcut("Mod+Z", { ...press, ctrlKey: true, shiftKey: true })).toBe(false);
    expect(matchesShortcut("Mod+Shift+Z", { ...press, key: "Z", ctrlKey: true, shiftKey: true })).toBe(true);
    expect(matchesShortcut("F8", { ...press, key: "F8" })).toBe(true);
    expect(matchesShortcut("F8", { ...press, key: "F8", shiftKey: true })).toBe(false);
    expect(matchesShortcut("Mod++", { ...press, key: "+", ctrlKey: true, shiftKey: true })).toBe(true);
  });

  it("are shown with the name of the key", () => {
    expect(formatShortcut("Mod+Shift+Z")).toBe("Ctrl+Shift+Z");
  });
});
