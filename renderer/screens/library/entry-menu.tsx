import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsDiff, IconCopy, IconDots, IconFileText, IconFolder, IconTrash } from "@tabler/icons-react";
import { compareScreenWords } from "../../../shared/words/compare.ts";
import { librarySentences, libraryWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import type { ReportEntry } from "./report-table.tsx";
import { useTrash } from "./use-trash.ts";

/** What can be done with a report of the library. */
export function EntryMenu({ entry, reload }: { readonly entry: ReportEntry; readonly reload: () => void }) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const trash = useTrash(reload);

  const duplicate = async (): Promise<void> => {
    const copied = await bridge.call("library.duplicate", { path: entry.path });
    if (copied.ok) reload();
    else notices.failure(copied.failure);
  };
  const show = async (): Promise<void> => {
    const shown = await bridge.call("shell.showInFolder", { path: entry.path });
    if (!shown.ok) notices.failure(shown.failure);
  };

  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={librarySentences.actionsFor[language]({ unit: entry.unit.name, year: entry.year })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileText size={15} />} onClick={() => desk.openReport(entry.path)}>
          {say(libraryWords.open)}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void duplicate()}>
          {say(libraryWords.duplicate)}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsDiff size={15} />} onClick={() => desk.compareReport(entry.path)}>
          {say(compareScreenWords.compare)}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolder size={15} />} onClick={() => void show()}>
          {say(libraryWords.show)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void trash(entry.path, entry.unit.name)}>
          {say(libraryWords.trash)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
