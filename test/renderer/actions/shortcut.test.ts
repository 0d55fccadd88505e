import { describe, expect, it } from "vitest";
import { formatShortcut, matchesShortcut } from "../../../renderer/actions/shortcut.ts";

const press = { key: "z", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

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
