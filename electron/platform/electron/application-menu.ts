import type { MenuItemConstructorOptions } from "electron";
import {
  appMenu,
  type MenuAction,
  menuActionWords,
  type MenuLine,
  menuRoleWords,
  menuWords,
} from "../../../shared/words/app-menu.ts";
import type { Language } from "../../../shared/words/language.ts";

/** The application menu as Electron takes it. The window itself listens to the keys, so the menu only shows them. */
export function menuTemplate(
  language: Language,
  choose: (action: MenuAction) => void,
): readonly MenuItemConstructorOptions[] {
  const entry = (line: MenuLine): MenuItemConstructorOptions => {
    if ("separator" in line) return { type: "separator" };
    if ("role" in line) return { role: line.role, label: menuRoleWords[line.role][language] };
    return {
      label: menuActionWords[line.action][language],
      accelerator: line.keys,
      registerAccelerator: false,
      click: () => choose(line.action),
    };
  };
  return appMenu.map(({ menu, lines }) => ({ label: menuWords[menu][language], submenu: lines.map(entry) }));
}
