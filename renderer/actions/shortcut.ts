/** What a key press says about itself. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is the shortcut, e.g. "Mod+Shift+Z". */
export function matchesShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut === "Mod++" ? ["Mod", "+"] : shortcut.split("+");
  const key = parts.at(-1) ?? "";
  // The plus sign is typed with Shift on most keyboards.
  const shift = parts.includes("Shift") || (key === "+" && press.shiftKey);
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === parts.includes("Mod") &&
    press.shiftKey === shift &&
    !press.altKey
  );
}

/** The keys of the list of all commands. */
export const paletteKeys: readonly string[] = ["Mod+Shift+P"];

/** A shortcut as shown to the user. */
export function formatShortcut(shortcut: string): string {
  return shortcut.replace("Mod", "Ctrl");
}
