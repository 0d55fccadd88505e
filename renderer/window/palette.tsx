import "./palette.css";
import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { actionWords } from "../../shared/words/actions.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { formatShortcut, paletteKeys } from "../actions/shortcut.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import type { Action, Desk, Dialog } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

type NamedActions = readonly (readonly [name: string, action: Action])[];

/** The dialog that lists all that can be done here and now by its name: for whoever knows the word and not the place. */
export function createPalette(actions: () => NamedActions): Dialog {
  const palette: Dialog = {
    name: actionWords.palette,
    keys: paletteKeys,
    ofReport: false,
    load: () => Promise.resolve(),
    available: () => true,
    perform: (desk) => desk.open(palette),
    show: (desk) => <Palette desk={desk} actions={actions().filter(([, action]) => action !== palette)} />,
  };
  return palette;
}

function Palette({ desk, actions }: { readonly desk: Desk; readonly actions: NamedActions }) {
  const { say } = useSettings();
  const [query, setQuery] = useState("");
  const combobox = useCombobox({ opened: true });
  const chooseFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => void chooseFirst(), [query]);
  // What is done is done where this dialog is gone already.
  const without = { ...desk, dialog: null };
  const found = actions.filter(([, action]) => action.available(without) && isMeant(action, query));
  const choose = (name: string): void => {
    const action = actions.find(([each]) => each === name)?.[1];
    desk.closeDialog();
    action?.perform(without);
  };
  return (
    <DialogFrame onClose={desk.closeDialog} title={say(actionWords.palette)}>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            className="palette-query"
            data-autofocus
            aria-label={say(actionWords.palette)}
            placeholder={say(shellWords.palettePlaceholder)}
            value={query}
            onKeyDownCapture={(event) => {
              // The list would keep the key for itself, as if it could be closed alone.
              if (event.key === "Escape" && !event.nativeEvent.isComposing) desk.closeDialog();
            }}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className="palette-list" aria-label={say(actionWords.palette)}>
          {found.length === 0 && <Combobox.Empty>{say(shellWords.paletteEmpty)}</Combobox.Empty>}
          {found.map(([name, action]) => (
            <Combobox.Option key={name} value={name} className="palette-action">
              <span>{say(action.name)}</span>
              {action.keys[0] !== undefined && <kbd>{formatShortcut(action.keys[0])}</kbd>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
    </DialogFrame>
  );
}

/** Whether what somebody types may mean this action: all of its words stand in the name, in either language. */
function isMeant({ name }: Action, query: string): boolean {
  const names = `${name.zh} ${name.en}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => names.includes(word));
}
