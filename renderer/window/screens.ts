import { type ComponentType, lazy } from "react";
import { LibraryScreen } from "../screens/library/library-screen.tsx";
import type { ScreenName } from "../shell/desk.ts";

/** Every screen. */
export type Screens = Readonly<Record<ScreenName, ComponentType>>;

/**
 * Every screen but the editor. A new one is a folder, a name in `ScreenName` and a line here. The library comes with the window, the others are
 * fetched when they are first asked for.
 */
const others: Omit<Screens, "editor"> = {
  library: LibraryScreen,
  import: lazy(async () => ({ default: (await import("../screens/import/import-screen.tsx")).ImportScreen })),
  settings: lazy(async () => ({ default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen })),
  gathering: lazy(async () => ({
    default: (await import("../screens/gathering/gathering-screen.tsx")).GatheringScreen,
  })),
  compare: lazy(async () => ({ default: (await import("../screens/compare/compare-screen.tsx")).CompareScreen })),
};

/** The editor's script, which is under way. */
export type EditorScript = Promise<{ readonly EditorScreen: ComponentType }>;

/**
 * Every screen, the editor already there where it is the first that is shown: one that is still fetched would be drawn only a while after it has
 * come.
 */
export async function screensWith(first: "library" | "editor", script: EditorScript): Promise<Screens> {
  const editor =
    first === "editor" ? (await script).EditorScreen : lazy(async () => ({ default: (await script).EditorScreen }));
  return { ...others, editor };
}
