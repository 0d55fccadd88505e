import type { FixedWording } from "../../shared/words/language.ts";
import type { Desk } from "../shell/desk.tsx";

/** Something the user can do: reached by a button, a shortcut and the application menu alike. */
export interface Action {
  readonly name: FixedWording;
  /** Shortcuts such as "Mod+Shift+Z"; Mod is Ctrl, on a Mac Command. The first one is shown. */
  readonly keys: readonly string[];
  /** Where another text field has the focus, the keys belong to it. */
  readonly leavesTextFields?: boolean;
  readonly available: (desk: Desk) => boolean;
  readonly perform: (desk: Desk) => void;
}
