import { ActionIcon } from "@mantine/core";
import {
  IconArrowMoveRight,
  IconH1,
  IconH2,
  IconListNumbers,
  IconNumber123,
  IconPhotoPlus,
  IconPilcrow,
  type TablerIcon,
} from "@tabler/icons-react";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { Language } from "../../shared/words/language.ts";
import { narrativeWords } from "../../shared/words/narrative.ts";
import type { OpenNarrativeEditor } from "./create-narrative-editor.ts";
import { type BlockChoice, blockAtCaret, runInAtCaret, setBlocks, toggleRunIn } from "./narrative-commands.ts";

interface ToolbarButton {
  readonly name: "paragraph" | "heading1" | "heading2" | "runIn" | "point" | "picture" | "figure";
  readonly icon: TablerIcon;
  readonly shortcut?: string;
  /** Whether it is in force; undefined for what is done once. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly press: () => void;
}

/** How a button takes part in the toolbar: only one of them is a stop for Tab. */
export interface ToolbarStop {
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

/** The toolbar of a narrative editor: one stop for Tab, arrow keys inside. */
export function NarrativeToolbar({
  open,
  language,
  onFigure,
  menus,
  children,
}: {
  readonly open: OpenNarrativeEditor;
  readonly language: Language;
  readonly onFigure: () => void;
  /** The menus at the toolbar's end, each given how it takes part in moving by arrow keys. */
  readonly menus: readonly ((stop: ToolbarStop) => ReactNode)[];
  readonly children: ReactNode;
}) {
  const [place, setPlace] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const { editor } = open;
  const { state } = editor;

  const run = (make: (state: EditorState) => Transaction | undefined): void => {
    const transaction = make(editor.state);
    if (transaction !== undefined) editor.view.dispatch(transaction);
    editor.view.focus();
  };
  const block = (name: BlockChoice, icon: TablerIcon, shortcut: string): ToolbarButton => ({
    name,
    icon,
    shortcut,
    pressed: blockAtCaret(state) === name,
    press: () => run((now) => setBlocks(now, name)),
  });
  const runIn = runInAtCaret(state);
  const buttons: readonly ToolbarButton[] = [
    block("paragraph", IconPilcrow, "Ctrl+Alt+0"),
    block("heading1", IconH1, "Ctrl+Alt+1"),
    block("heading2", IconH2, "Ctrl+Alt+2"),
    {
      name: "runIn",
      icon: IconArrowMoveRight,
      pressed: runIn === true,
      disabled: runIn === undefined,
      press: () => run(toggleRunIn),
    },
    block("point", IconListNumbers, "Ctrl+Shift+7"),
    { name: "picture", icon: IconPhotoPlus, press: () => file.current?.click() },
    { name: "figure", icon: IconNumber123, shortcut: "Ctrl+Alt+N", press: onFigure },
  ];

  const stop = (index: number): ToolbarStop => ({
    tabIndex: index === place ? 0 : -1,
    onFocus: () => setPlace(index),
  });
  const last = buttons.length + menus.length - 1;
  const move = (event: KeyboardEvent): void => {
    const next = {
      ArrowRight: (place + 1) % (last + 1),
      ArrowLeft: (place + last) % (last + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="narrative-bar">
      <div ref={bar} role="toolbar" aria-label={narrativeWords.toolbar[language]} onKeyDown={move}>
        {buttons.map(({ name, icon: Icon, shortcut, pressed, disabled, press }, index) => (
          <ActionIcon
            key={name}
            title={[narrativeWords[name][language], shortcut].filter(Boolean).join("  ")}
            variant={pressed === true ? "light" : "subtle"}
            color={pressed === true ? "accent" : "gray"}
            size={28}
            aria-label={narrativeWords[name][language]}
            {...(pressed !== undefined && { "aria-pressed": pressed })}
            {...(disabled === true && { "aria-disabled": true })}
            {...(shortcut !== undefined && { "aria-keyshortcuts": shortcut.replace("Ctrl", "Control") })}
            {...stop(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => disabled !== true && press()}
          >
            <Icon size={18} stroke={1.5} />
          </ActionIcon>
        ))}
        {menus.map((menu, index) => menu(stop(buttons.length + index)))}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={narrativeWords.picture[language]}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          editor.view.focus();
          void open.addPictures(files);
        }}
      />
      {children}
    </div>
  );
}
