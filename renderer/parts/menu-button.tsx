import { Button, Menu } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { Fragment, use } from "react";
import { shellWords } from "../../shared/words/screens.ts";
import { ActionEntry } from "../actions/action-button.tsx";
import { MenuContext } from "../shell/menu-context.ts";
import { useSettings } from "../shell/settings-context.tsx";

/** What can be done, by subject, with its keys; nothing where the system has a menu of its own. */
export function MenuButton() {
  const menus = use(MenuContext);
  const { say } = useSettings();
  if (menus.length === 0) return null;
  return (
    <Menu position="bottom-start" width={280} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" size="compact-md" leftSection={<IconMenu2 size={16} aria-hidden />}>
          {say(shellWords.menu)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {menus.map(({ heading, actions }) => (
          <Fragment key={heading.en}>
            <Menu.Label>{say(heading)}</Menu.Label>
            {actions.map(([name, action]) => (
              <ActionEntry key={name} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
