import { ActionIcon, Button, Menu } from "@mantine/core";
import { type ReactNode, useSyncExternalStore } from "react";
import { type Action, useDesk } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { formatShortcut } from "./shortcut.ts";

/** Whether an action can be done now. The open report tells of its changes by itself, so that a button needs nobody above it to be drawn again. */
function useAvailable(action: Action): boolean {
  const desk = useDesk();
  return useSyncExternalStore(desk.report?.session.subscribe ?? withoutReport, () => action.available(desk));
}

const withoutReport = () => () => undefined;

/** A button for an action: an icon with the name and shortcut as its hint, or a word of the name, with an icon or without. */
export function ActionButton(props: {
  readonly action: Action;
  readonly icon?: ReactNode;
  readonly label?: string;
  readonly primary?: boolean;
  /** One of many words in a row: without a frame. */
  readonly quiet?: boolean;
}) {
  const desk = useDesk();
  const { say } = useSettings();
  const { action } = props;
  const name = say(action.name).replace("…", "");
  const shortcut = action.keys[0] === undefined ? "" : formatShortcut(action.keys[0]);
  const hint = shortcut === "" ? name : `${name} (${shortcut})`;
  const rest = { onClick: () => action.perform(desk), disabled: !useAvailable(action), title: hint };
  return props.label === undefined ? (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={name} {...rest}>
      {props.icon}
    </ActionIcon>
  ) : (
    <Button
      size="compact-md"
      variant={props.primary === true ? "filled" : props.quiet === true ? "subtle" : "default"}
      aria-label={name.toLowerCase().includes(props.label.toLowerCase()) ? name : undefined}
      leftSection={props.icon}
      {...rest}
    >
      {props.label}
    </Button>
  );
}

/** An action as an entry of a menu, with its keys. */
export function ActionEntry({ action }: { readonly action: Action }) {
  const desk = useDesk();
  const { say } = useSettings();
  const [keys] = action.keys;
  return (
    <Menu.Item
      disabled={!useAvailable(action)}
      rightSection={keys !== undefined && <kbd>{formatShortcut(keys)}</kbd>}
      onClick={() => action.perform(desk)}
    >
      {say(action.name)}
    </Menu.Item>
  );
}
