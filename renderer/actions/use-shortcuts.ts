import { useEffect, useEffectEvent } from "react";
import { useBridgeEvent } from "../bridge/bridge-context.tsx";
import { useDesk } from "../shell/desk.tsx";
import type { Action } from "./action.ts";
import { actions, allActions } from "./registry.ts";
import { matchesShortcut } from "./shortcut.ts";

/** Carries out actions for key presses and for the application menu. While a dialog is open both belong to it. */
export function useShortcuts(): void {
  const desk = useDesk();
  const perform = (action: Action): void => {
    if (document.querySelector('[role="dialog"]') === null && action.available(desk)) action.perform(desk);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = allActions.find(({ keys }) => keys.some((shortcut) => matchesShortcut(shortcut, event)));
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
