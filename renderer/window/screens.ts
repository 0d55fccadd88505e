import { type ComponentType, lazy } from "react";
import { EditorScreen } from "../screens/editor/editor-screen.tsx";
import { LibraryScreen } from "../screens/library/library-screen.tsx";
import type { ScreenName } from "../shell/desk.ts";

/**
 * Every screen. A new one is a folder, a name in `ScreenName` and a line here. Library and editor come with the window; the others are
 * loaded when they are first asked for, so that the window starts sooner.
 */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  library: LibraryScreen,
  editor: EditorScreen,
  import: lazy(async () => ({ default: (await import("../screens/import/import-screen.tsx")).ImportScreen })),
  settings: lazy(async () => ({ default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen })),
  gathering: lazy(async () => ({
    default: (await import("../screens/gathering/gathering-screen.tsx")).GatheringScreen,
  })),
  compare: lazy(async () => ({ default: (await import("../screens/compare/compare-screen.tsx")).CompareScreen })),
};
