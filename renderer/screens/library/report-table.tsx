import { Menu } from "@mantine/core";
import {
  IconArrowsDiff,
  IconChevronDown,
  IconChevronUp,
  IconCopy,
  IconDots,
  IconFileText,
  IconFolder,
  IconTrash,
} from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type Dispatch, memo, type SetStateAction, useCallback, useRef, useState } from "react";
import {
  type LibraryColumn,
  libraryColumns,
  type LibraryOrder,
  type LibraryReport,
} from "../../../shared/library/library-list.ts";
import { columnWords, libraryListSentences, libraryListWords } from "../../../shared/library/words.ts";
import { compareScreenWords } from "../../../shared/words/compare.ts";
import { librarySentences, libraryWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";
import { Due } from "./due.tsx";
import { useTrash } from "./use-trash.ts";

/** The height of a row in pixels, as the style sheet has it: only the rows in sight are drawn. */
const rowHeight = 37;

/** The reports as a table that is sorted by its heads; a row opens its report, boxes select several. */
export function ReportTable(props: {
  readonly reports: readonly LibraryReport[];
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly order: LibraryOrder;
  readonly onOrder: (order: LibraryOrder) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: Dispatch<SetStateAction<ReadonlySet<string>>>;
  readonly reload: () => void;
}) {
  const { reports, order, selected } = props;
  const { say } = useSettings();
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useVirtualizer({
    count: reports.length,
    getScrollElement: () => body.current?.closest<HTMLElement>(".library") ?? null,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 1000, height: 800 },
  });
  const rows = virtual.getVirtualItems();
  const [before, behind] = [rows[0]?.start ?? 0, virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)];
  const all = reports.length > 0 && reports.every(({ path }) => selected.has(path));
  const { onSelect } = props;
  const toggle = useCallback(
    (path: string): void =>
      onSelect((chosen) => {
        const next = new Set(chosen);
        if (!next.delete(path)) next.add(path);
        return next;
      }),
    [onSelect],
  );
  return (
    <table className="report-table" aria-label={say(libraryWords.all)} aria-rowcount={reports.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th className="report-box">
            <SelectBox
              label={say(libraryListWords.selectAll)}
              checked={all}
              some={!all && selected.size > 0}
              onChange={() => props.onSelect(all ? new Set() : new Set(reports.map(({ path }) => path)))}
            />
          </th>
          {libraryColumns.map((column) => (
            <SortedHead key={column} column={column} order={order} onOrder={props.onOrder} />
          ))}
          <th>
            <span className="unseen">{say(libraryWords.doing)}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && (
          <tr aria-hidden>
            <td colSpan={libraryColumns.length + 2} style={{ height: before, padding: 0 }} />
          </tr>
        )}
        {rows.map(({ index }) => {
          const entry = reports[index];
          if (entry === undefined) return null;
          const { path } = entry;
          return (
            <ReportRow
              key={path}
              entry={entry}
              index={index}
              today={props.today}
              selected={selected.has(path)}
              onToggle={toggle}
              reload={props.reload}
            />
          );
        })}
        {behind > 0 && (
          <tr aria-hidden>
            <td colSpan={libraryColumns.length + 2} style={{ height: behind, padding: 0 }} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A box that selects; `some` where it stands for several of which some are selected. */
function SelectBox(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly some?: boolean;
  readonly onChange: () => void;
}) {
  const { label, checked, some = false, onChange } = props;
  return (
    <input
      type="checkbox"
      className="select-box"
      aria-label={label}
      checked={checked}
      ref={(box) => {
        if (box !== null) box.indeterminate = some;
      }}
      onChange={onChange}
    />
  );
}

/** The head of a column: sorts by it, and the other way round when it is pressed again. */
function SortedHead(props: {
  readonly column: LibraryColumn;
  readonly order: LibraryOrder;
  readonly onOrder: (order: LibraryOrder) => void;
}) {
  const { say, language } = useSettings();
  const { column, order } = props;
  const name = say(columnWords[column]);
  const isSorted = order.column === column;
  const Icon = order.descending ? IconChevronDown : IconChevronUp;
  return (
    <th aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className="sorted-head"
        title={libraryListSentences.sortBy[language]({ column: name })}
        onClick={() => props.onOrder({ column, descending: isSorted ? !order.descending : column === "year" })}
      >
        {name}
        {isSorted && <Icon size={14} aria-hidden />}
      </button>
    </th>
  );
}

interface ReportRowProps {
  readonly entry: LibraryReport;
  readonly index: number;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly selected: boolean;
  readonly onToggle: (path: string) => void;
  readonly reload: () => void;
}

/** A row stands in a list that is drawn anew at every key of the search: it is made of plain elements, which look as the library's do. */
const ReportRow = memo(function ReportRow(props: ReportRowProps) {
  const desk = useDesk();
  const { say, language } = useSettings();
  const { entry } = props;
  const { unit, year, path } = entry;
  const filled = librarySentences.filled[language]({ percent: Math.floor(entry.filled * 100) });
  return (
    <tr aria-rowindex={props.index + 2} onDoubleClick={() => desk.openReport(entry.path)}>
      <td className="report-box">
        <SelectBox
          label={libraryListSentences.selectOne[language]({ unit: unit.name, year })}
          checked={props.selected}
          onChange={() => props.onToggle(path)}
        />
      </td>
      <th scope="row">
        <button type="button" className="row-link" title={entry.name} onClick={() => desk.openReport(entry.path)}>
          {entry.unit.name}
        </button>
      </th>
      <td>{entry.year}</td>
      <td>
        <span className="filled">
          <progress value={entry.filled} aria-label={filled} />
          {filled}
        </span>
        {entry.hasDraft && <Mark tone="warning" word={say(libraryWords.draft)} />}
      </td>
      <td>
        <span className="marks">
          {entry.errors > 0 && <Mark tone="error" word={librarySentences.errors[language]({ count: entry.errors })} />}
          {entry.warnings > 0 && (
            <Mark tone="warning" word={librarySentences.warnings[language]({ count: entry.warnings })} />
          )}
          {entry.errors + entry.warnings === 0 && <Mark tone="fine" word={say(libraryWords.fine)} />}
        </span>
      </td>
      <td>
        <Due report={entry} today={props.today} />
      </td>
      <td className="figures">{formatTime(entry.savedAt)}</td>
      <td>
        <EntryMenu entry={entry} reload={props.reload} />
      </td>
    </tr>
  );
});

/** What can be done with a report of the library. A row is drawn while somebody types; its menu only when it is opened. */
function EntryMenu({ entry, reload }: { readonly entry: LibraryReport; readonly reload: () => void }) {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const trash = useTrash(reload);
  const [opened, setOpened] = useState<boolean>();
  const wasOpen = useRef(false);

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
    <span className="entry-menu">
      <button
        type="button"
        className="entry-menu-button"
        aria-haspopup="menu"
        aria-expanded={opened === true}
        aria-label={librarySentences.actionsFor[language]({ unit: entry.unit.name, year: entry.year })}
        // A press outside the menu closes it; one on its own button must not open it again.
        onMouseDown={() => {
          wasOpen.current = opened === true;
        }}
        onClick={({ detail }) => setOpened(detail === 0 || !wasOpen.current)}
      >
        <IconDots size={16} aria-hidden />
      </button>
      {opened !== undefined && (
        <Menu
          opened={opened}
          onClose={() => setOpened(false)}
          position="bottom-end"
          transitionProps={{ duration: 80 }}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <span className="entry-menu-place" />
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
      )}
    </span>
  );
}
