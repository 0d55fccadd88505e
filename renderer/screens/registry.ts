import type { ComponentType } from "react";
import { CompareScreen } from "./compare/compare-screen.tsx";
import { EditorScreen } from "./editor/editor-screen.tsx";
import { ImportScreen } from "./import/import-screen.tsx";
import { LibraryScreen } from "./library/library-screen.tsx";
import type { ScreenName } from "./screen-name.ts";
import { SettingsScreen } from "./settings/settings-screen.tsx";

/** Every screen. A new one is a folder, a name and a line here. */
export const screens: Readonly<Record<ScreenName, ComponentType>> = {
  library: LibraryScreen,
  editor: EditorScreen,
  import: ImportScreen,
  settings: SettingsScreen,
  compare: CompareScreen,
};
