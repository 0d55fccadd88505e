import { ActionIcon, Menu, Progress, Table, UnstyledButton } from "@mantine/core";
import { IconArrowsDiff, IconCopy, IconDots, IconFileText, IconFolder, IconTrash } from "@tabler/icons-react";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { compareScreenWords } from "../../../shared/words/compare.ts";
import { librarySentences, libraryWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";
import { useTrash } from "./use-trash.ts";

/** A report of the library. */
type ReportEntry = Extract<LibraryEntry, { kind: "report" }>;

/** The reports as a table; a row opens its report. */
export function ReportTable(props: { readonly reports: readonly ReportEntry[]; readonly reload: () => void }) {
  const desk = useDesk();
  const { say, language } = useSettings();
  return (
    <Table className="report-table" highlightOnHover stickyHeader aria-label={say(libraryWords.all)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(libraryWords.unit)}</Table.Th>
          <Table.Th>{say(libraryWords.year)}</Table.Th>
          <Table.Th>{say(libraryWords.state)}</Table.Th>
          <Table.Th>{say(libraryWords.findings)}</Table.Th>
          <Table.Th>{say(libraryWords.saved)}</Table.Th>
          <Table.Th>
            <span className="unseen">{say(libraryWords.doing)}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.reports.map((entry) => {
          const filled = librarySentences.filled[language]({ percent: Math.floor(entry.filled * 100) });
          return (
            <Table.Tr key={entry.path} onDoubleClick={() => desk.openReport(entry.path)}>
              <Table.Th scope="row">
                <UnstyledButton className="row-link" title={entry.name} onClick={() => desk.openReport(entry.path)}>
                  {entry.unit.name}
                </UnstyledButton>
              </Table.Th>
              <Table.Td>{entry.year}</Table.Td>
              <Table.Td>
                <span className="filled">
                  <Progress value={entry.filled * 100} size={4} w={64} aria-label={filled} />
                  {filled}
                </span>
                {entry.hasDraft && <Mark tone="warning" word={say(libraryWords.draft)} />}
              </Table.Td>
              <Table.Td>
                <span className="marks">
                  {entry.errors > 0 && (
                    <Mark tone="error" word={librarySentences.errors[language]({ count: entry.errors })} />
                  )}
                  {entry.warnings > 0 && (
                    <Mark tone="warning" word={librarySentences.warnings[language]({ count: entry.warnings })} />
                  )}
                  {entry.errors + entry.warnings === 0 && <Mark tone="fine" word={say(libraryWords.fine)} />}
                </span>
              </Table.Td>
              <Table.Td className="figures">{formatTime(entry.savedAt)}</Table.Td>
              <Table.Td>
                <EntryMenu entry={entry} reload={props.reload} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** What can be done with a report of the library. */
function EntryMenu({ entry, reload }: { readonly entry: ReportEntry; readonly reload: () => void }) {
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
