import { type ComponentType, lazy } from "react";
import { LibraryScreen } from "../screens/library/library-screen.tsx";
import type { ScreenName } from "../shell/desk.ts";

const editor = async (): Promise<{ readonly default: ComponentType }> => ({
  default: (await import("../screens/editor/editor-screen.tsx")).EditorScreen,
});

/** Every screen. */
export type Screens = Readonly<Record<ScreenName, ComponentType>>;

/**
 * Every screen. A new one is a folder, a name in `ScreenName` and a line here. The library comes with the window; the editor, with its text and its
 * checks, is fetched at once, the others when they are first asked for.
 */
const screens: Screens = {
  library: LibraryScreen,
  editor: lazy(editor),
  import: lazy(async () => ({ default: (await import("../screens/import/import-screen.tsx")).ImportScreen })),
  settings: lazy(async () => ({ default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen })),
  gathering: lazy(async () => ({
    default: (await import("../screens/gathering/gathering-screen.tsx")).GatheringScreen,
  })),
  compare: lazy(async () => ({ default: (await import("../screens/compare/compare-screen.tsx")).CompareScreen })),
};

/** Every screen, with the one that is shown first already there: one that is still fetched would be drawn only a while after it has come. */
export async function screensWith(first: "library" | "editor"): Promise<Screens> {
  // Most who open the window want it next.
  const fetched = editor();
  return first === "editor" ? { ...screens, editor: (await fetched).default } : screens;
}
