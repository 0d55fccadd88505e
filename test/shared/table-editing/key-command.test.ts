import { describe, expect, it } from "vitest";
import { keyCommand } from "../../../shared/table-editing/key-command.ts";

const press = (key: string, held: { command?: true; shift?: true; alt?: true } = {}) => ({
  key,
  command: held.command ?? false,
  shift: held.shift ?? false,
  alt: held.alt ?? false,
});

describe("a key", () => {
  it.each([
    [press("ArrowDown"), "ready", { kind: "move", move: "down" }],
    [press("ArrowDown", { shift: true }), "ready", { kind: "extend", move: "down" }],
    [press("ArrowDown", { command: true, shift: true }), "ready", { kind: "extend", move: "columnEnd" }],
    [press("Home", { command: true }), "ready", { kind: "move", move: "tableStart" }],
    [press("Tab", { shift: true }), "editing", { kind: "move", move: "previous" }],
    [press("Enter"), "typing", { kind: "move", move: "below" }],
    [press("ArrowRight"), "typing", { kind: "move", move: "right" }],
    [press("ArrowRight"), "editing", undefined],
    [press("ArrowRight", { shift: true }), "typing", undefined],
    [press("Delete"), "ready", { kind: "blank" }],
    [press("Delete"), "typing", undefined],
    [press("a", { command: true }), "ready", { kind: "selectTable" }],
    [press("a", { command: true }), "editing", undefined],
    [press("a"), "ready", undefined],
    [press("z", { command: true }), "ready", undefined],
    [press("F2"), "ready", { kind: "edit" }],
    [press("F2", { shift: true }), "ready", undefined],
    [press("Escape"), "editing", { kind: "cancel" }],
    [press("ArrowLeft", { alt: true }), "ready", undefined],
    [press("ArrowDown", { alt: true }), "ready", { kind: "note" }],
    [press("ArrowDown", { alt: true, shift: true }), "ready", undefined],
    [press("Enter", { command: true }), "typing", { kind: "fillSelection" }],
    [press("Enter", { command: true }), "ready", { kind: "fillSelection" }],
    [press("Enter", { command: true, shift: true }), "ready", undefined],
    [press("d", { command: true }), "ready", { kind: "fillDown" }],
    [press("D", { command: true, shift: true }), "ready", undefined],
    [press("d", { command: true }), "typing", undefined],
  ] as const)("%j while %s", (key, mode, command) => {
    expect(keyCommand(key, mode)).toEqual(command);
  });
});
