import { ActionIcon, Menu, type MenuProps } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import type { ToolbarStop } from "./narrative-toolbar.tsx";

/** A menu below a button of a text's toolbar. What is chosen decides where the focus goes; Escape leaves it at the button. */
export function ToolbarMenu({
  name,
  icon,
  stop,
  children,
  ...menu
}: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly stop: ToolbarStop;
  readonly children: ReactNode;
} & Pick<MenuProps, "opened" | "onChange" | "width">) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu {...menu} position="bottom-start" returnFocus={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon ref={button} {...stop} variant="subtle" color="gray" size={28} aria-label={name} title={name}>
          {icon}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={({ key }) => key === "Escape" && button.current?.focus()}>{children}</Menu.Dropdown>
    </Menu>
  );
}
