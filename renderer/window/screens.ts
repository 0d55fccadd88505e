import { type ComponentType, lazy } from "react";
import { LibraryScreen } from "../screens/library/library-screen.tsx";
import type { ScreenName } from "../shell/desk.ts";

const editor = async (): Promise<{ readonly default: ComponentType }> => ({
  default: (await import("../screens/editor/editor-screen.tsx")).EditorScreen,
});

/** Fetches the editor, which most who open the window want next. */
export const loadEditor = (): void => void editor();

/**
 * Every screen. A new one is a folder, a name in `ScreenName` and a line here. The library comes with the window; the editor, with its text and its
 * checks, is fetched beside the first answer of the main process, the others when they are first asked for.
 */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  library: LibraryScreen,
  editor: lazy(editor),
  import: lazy(async () => ({ default: (await import("../screens/import/import-screen.tsx")).ImportScreen })),
  settings: lazy(async () => ({ default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen })),
  gathering: lazy(async () => ({
    default: (await import("../screens/gathering/gathering-screen.tsx")).GatheringScreen,
  })),
  compare: lazy(async () => ({ default: (await import("../screens/compare/compare-screen.tsx")).CompareScreen })),
};
