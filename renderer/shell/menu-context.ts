import { createContext } from "react";
import type { FixedWording } from "../../shared/words/language.ts";
import type { Action } from "./desk.ts";

/** A menu: what it is called, and its actions by their names, in order. */
export interface Menu {
  readonly heading: FixedWording;
  readonly actions: readonly (readonly [name: string, action: Action])[];
}

/** The menus that the window shows itself; none where the system shows them. */
export const MenuContext = createContext<readonly Menu[]>([]);
