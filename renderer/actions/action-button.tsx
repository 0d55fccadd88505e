import { ActionIcon, Button, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { type Action, useDesk } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";
import { formatShortcut } from "./shortcut.ts";

/** A button for an action: an icon with the name and shortcut as its hint, or with the name beside it. */
export function ActionButton(props: {
  readonly action: Action;
  readonly icon: ReactNode;
  readonly label?: string;
  readonly primary?: boolean;
}) {
  const desk = useDesk();
  const { say } = useSettings();
  const { action } = props;
  const name = say(action.name).replace("…", "");
  const shortcut = action.keys[0] === undefined ? "" : formatShortcut(action.keys[0]);
  const hint = shortcut === "" ? name : `${name} (${shortcut})`;
  const rest = { onClick: () => action.perform(desk), disabled: !action.available(desk) };
  return (
    <Tooltip label={hint} openDelay={400}>
      {props.label === undefined ? (
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={name} {...rest}>
          {props.icon}
        </ActionIcon>
      ) : (
        <Button
          size="compact-md"
          variant={props.primary === true ? "filled" : "default"}
          leftSection={props.icon}
          {...rest}
        >
          {props.label}
        </Button>
      )}
    </Tooltip>
  );
}
