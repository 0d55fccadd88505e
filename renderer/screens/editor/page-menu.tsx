import { Menu } from "@mantine/core";
import { Fragment, type MouseEvent, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { cellIdOf } from "../../../shared/forms/registry.ts";
import { narrativeIds } from "../../../shared/report/report.ts";
import { placeIn } from "../../../shared/table-editing/value-grid.ts";
import { actionWords } from "../../../shared/words/actions.ts";
import { menuRoleWords } from "../../../shared/words/app-menu.ts";
import { draftingWords } from "../../../shared/words/drafting.ts";
import type { FixedWording } from "../../../shared/words/language.ts";
import { narrativeWords } from "../../../shared/words/narrative.ts";
import { editingActions } from "../../actions/editing.ts";
import { formatShortcut } from "../../actions/shortcut.ts";
import { viewActions } from "../../actions/view.ts";
import type { TextFocus, TextTools } from "../../narrative/text-focus.ts";
import { type EditCommand, editAtFocus } from "../../parts/edit-command.ts";
import { type Action, type Desk, useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import type { TableFocus } from "../../tables/open-table.ts";

/** A line of the menu: an action of the window, one of the clipboard, or a tool of the text. */
type Line =
  Action | EditCommand | { readonly name: FixedWording; readonly keys: readonly string[]; readonly use: () => void };

/** Where the menu was asked for, in CSS pixels of the window, what has the focus again when it goes, and what can be done there. */
interface Asked {
  readonly x: number;
  readonly y: number;
  readonly back: HTMLElement;
  readonly groups: readonly (readonly Line[])[];
}

const editKeys = { cut: "Mod+X", copy: "Mod+C", paste: "Mod+V" } as const;

const aboutCell = [editingActions.aboutCell, editingActions.writeNote, viewActions.lastYearBeside, viewActions.fillIn];
const aboutFindings = [editingActions.cellFinding, editingActions.nextFinding];
const backAndForth = [editingActions.undo, editingActions.redo];
const searching = [editingActions.find, editingActions.replace];

/**
 * The menu of the right mouse button, of Shift+F10 and of the menu key, at the cells and in the texts of the page: what can be done just there. In a
 * cell whose editor is open, and elsewhere, the browser does as it is used to.
 */
export function usePageMenu(
  tables: TableFocus,
  texts: TextFocus,
  readOnly: boolean,
): { readonly openMenu: (event: MouseEvent) => void; readonly menu: ReactNode } {
  const desk = useDesk();
  const [asked, setAsked] = useState<Asked>();
  const openMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const { target, clientX: x, clientY: y } = event;
    const found = cellMenu(target, tables, readOnly) ?? textMenu(target, texts, readOnly);
    if (found === undefined) return;
    event.preventDefault();
    const groups = found.groups
      .map((lines) => lines.filter((line) => isAvailable(line, desk)))
      .filter((lines) => lines.length > 0);
    setAsked({ x, y, back: found.back, groups });
  };
  return { openMenu, menu: asked && <PageMenu asked={asked} onClose={() => setAsked(undefined)} /> };
}

type Found = Pick<Asked, "back" | "groups">;

/** The menu at a cell, which becomes the active one where it is not selected; undefined elsewhere and in an open editor. */
function cellMenu(target: HTMLElement, tables: TableFocus, readOnly: boolean): Found | undefined {
  const td = target.closest<HTMLElement>("[data-cell]");
  const cell = cellIdOf(td?.dataset["cell"] ?? "");
  const isOpen = target instanceof HTMLInputElement && target.dataset["mode"] !== "ready";
  if (td === null || cell === undefined || isOpen) return undefined;
  if (td.dataset["standing"] === undefined || !isCurrent(tables, td)) flushSync(() => tables.focusCell(cell, "step"));
  const back = td.closest("table")?.querySelector<HTMLElement>(".ft-editor");
  if (back === null || back === undefined) return undefined;
  back.focus();
  const open = tables.current();
  const locked = readOnly || open === undefined || placeIn(open.grid, open.cursor.selection().active).cell.computed;
  return {
    back,
    groups: [locked ? ["copy"] : ["cut", "copy", "paste"], backAndForth, aboutCell, aboutFindings],
  };
}

/** Whether the table of a cell is the one that has the focus, or had it last. */
function isCurrent(tables: TableFocus, td: HTMLElement): boolean {
  return td.closest<HTMLElement>("[data-table]")?.dataset["table"] === tables.current()?.grid.table.id;
}

/** The menu in a text; undefined elsewhere. */
function textMenu(target: HTMLElement, texts: TextFocus, readOnly: boolean): Found | undefined {
  const back = target.closest<HTMLElement>(".narrative-text");
  const within = target.closest<HTMLElement>("[data-narrative]")?.dataset["narrative"];
  const part = narrativeIds.find((id) => id === within);
  if (back === null || part === undefined) return undefined;
  const chosen: readonly Line[] = document.getSelection()?.isCollapsed === false ? ["cut", "copy"] : [];
  const taken = readOnly ? chosen.filter((line) => line === "copy") : [...chosen, "paste" as const];
  return { back, groups: [taken, backAndForth, linesOf(texts.tools(part)), searching] };
}

function linesOf(tools: TextTools | undefined): readonly Line[] {
  if (tools === undefined) return [];
  return [
    { name: narrativeWords.figure, keys: ["Mod+Alt+N"], use: tools.bindFigure },
    { name: draftingWords.menu, keys: [], use: tools.draft },
  ];
}

function isAvailable(line: Line, desk: Desk): boolean {
  return typeof line === "string" || !("available" in line) || line.available(desk);
}

function PageMenu({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const desk = useDesk();
  const notices = useNotices();
  const { say } = useSettings();
  const { x, y, back, groups } = asked;
  const perform = (line: Line): void => {
    back.focus({ preventScroll: true });
    if (typeof line !== "string") {
      if ("use" in line) line.use();
      else line.perform(desk);
    } else {
      void editAtFocus(line).then((done) => {
        if (!done && line === "paste") notices.tell((language) => actionWords.pasteByKeys[language]);
      });
    }
  };
  const close = (): void => {
    if (document.activeElement?.closest("[role='menu']") !== null) back.focus({ preventScroll: true });
    onClose();
  };
  return (
    <Menu
      key={`${x} ${y}`}
      opened
      onClose={close}
      position="bottom-start"
      width={320}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="page-menu-place"
          aria-label={say(actionWords.pageMenu)}
          style={{ left: `calc(${x}px / var(--zoom, 1))`, top: `calc(${y}px / var(--zoom, 1))` }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((lines, place) => (
          <Fragment key={lines.map(nameOf).join(" ")}>
            {place > 0 && <Menu.Divider />}
            {lines.map((line) => (
              <Menu.Item
                key={nameOf(line)}
                rightSection={keyOf(line) !== undefined && <kbd>{formatShortcut(keyOf(line) ?? "")}</kbd>}
                onClick={() => perform(line)}
              >
                {say(wordsOf(line))}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function wordsOf(line: Line): FixedWording {
  return typeof line === "string" ? menuRoleWords[line] : line.name;
}

function nameOf(line: Line): string {
  return wordsOf(line).en;
}

function keyOf(line: Line): string | undefined {
  return typeof line === "string" ? editKeys[line] : line.keys[0];
}
