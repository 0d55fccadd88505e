import { useEffect, useEffectEvent } from "react";
import { actionWords } from "../../shared/words/actions.ts";
import { appMenu, type MenuAction, menuWords } from "../../shared/words/app-menu.ts";
import { editingActions } from "../actions/editing.ts";
import { fileActions } from "../actions/files.ts";
import { matchesShortcut } from "../actions/shortcut.ts";
import { viewActions } from "../actions/view.ts";
import { useBridgeEvent } from "../bridge/bridge-context.tsx";
import { dialogs } from "../dialogs/registry.tsx";
import { createPalette } from "./palette.tsx";
import { isDialogOpen } from "../parts/dialog-frame.tsx";
import { type Action, type Dialog, useDesk } from "../shell/desk.ts";
import type { Menu } from "../shell/menu-context.ts";

const palette: Dialog = createPalette(() => Object.entries(actions));

/** The chapters of actions. No name may stand in two of them, and no shortcut may belong to two actions. */
export const actionChapters: readonly Readonly<Record<string, Action>>[] = [
  fileActions,
  editingActions,
  viewActions,
  dialogs,
  { palette },
];

/** Every action by its name; those of the application menu have the names that the menu uses. */
export const actions = {
  ...fileActions,
  ...editingActions,
  ...viewActions,
  ...dialogs,
  palette,
} as const satisfies Record<MenuAction, Action> & Record<string, Action>;

/** The menus that the window shows where the system has none: the application menu, and behind it what is shown, and what there is besides. */
export const windowMenus: readonly Menu[] = [
  ...appMenu
    .map(({ menu, lines }) => ({
      heading: menuWords[menu],
      actions: lines.flatMap((line) => ("action" in line ? [[line.action, actions[line.action]] as const] : [])),
    }))
    .filter(({ actions: own }) => own.length > 0),
  { heading: actionWords.viewMenu, actions: Object.entries<Action>(viewActions) },
  {
    heading: actionWords.moreMenu,
    actions: [
      ["palette", palette],
      ["notices", dialogs.notices],
      ["about", dialogs.about],
    ],
  },
];

/** Carries out actions for key presses and for the application menu. While a dialog is open both belong to it. */
export function useActions(): void {
  const desk = useDesk();
  const perform = (action: Action): void => {
    if (desk.dialog === null && !isDialogOpen() && action.available(desk)) action.perform(desk);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = (action: Action): boolean => action.keys.some((shortcut) => matchesShortcut(shortcut, event));
    const action = Object.values<Action>(actions).find(pressed);
    if (action === undefined || (action.leavesTextFields === true && isForeignField(event.target))) return;
    event.preventDefault();
    perform(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  useBridgeEvent("menu.action", ({ action }) => {
    perform(actions[action]);
  });
}

/** Text fields outside the page keep their own undo. */
function isForeignField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement)) return false;
  return target.closest("[data-page]") === null;
}
