import "./library.css";
import { Alert, Button, Loader } from "@mantine/core";
import {
  IconFolderDown,
  IconFolderOpen,
  IconHelp,
  IconPlus,
  IconSettings,
  IconSum,
  IconTrash,
} from "@tabler/icons-react";
import { memo, useMemo, useState } from "react";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import {
  filterReports,
  firstOrder,
  type LibraryReport,
  noFilter,
  rankNames,
  searchEntries,
  sortReports,
  yearsOf,
} from "../../../shared/library/library-list.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { librarySentences, libraryWords, shellWords } from "../../../shared/words/screens.ts";
import { ActionButton } from "../../actions/action-button.tsx";
import { fileActions } from "../../actions/files.ts";
import { viewActions } from "../../actions/view.ts";
import { MenuButton } from "../../parts/menu-button.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useStart } from "../../shell/start-context.ts";
import { dialogs } from "../../dialogs/registry.tsx";
import { daysLeft } from "./due.tsx";
import { FirstStart } from "./first-start.tsx";
import { LibraryFilterBar } from "./library-filter.tsx";
import { RecentReports } from "./recent-reports.tsx";
import { ReportTable } from "./report-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { UnreadableFiles } from "./unreadable-files.tsx";
import { useLibrary } from "../../bridge/use-library.ts";
import { useSounds } from "./use-sounds.ts";

const nothing: readonly LibraryEntry[] = [];

function isReport(entry: LibraryEntry): entry is LibraryReport {
  return entry.kind === "report";
}

/** The reports of the library: find one, start one, open one. */
export function LibraryScreen() {
  const { say, language, settings } = useSettings();
  const { drafts, administrator } = useStart();
  const library = useLibrary();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState(firstOrder);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { state } = library;
  const listed = state.kind === "listed" ? state.entries : nothing;
  const sounds = useSounds(search);
  const entries = useMemo(() => searchEntries(listed, search, sounds), [listed, search, sounds]);
  const ranks = useMemo(() => rankNames(listed.filter(isReport)), [listed]);
  const { deadlines } = settings;
  const today = dayOf(new Date());
  const reports = useMemo(() => {
    const found = filterReports(entries.filter(isReport), filter);
    return sortReports(found, order, ranks, (report) => daysLeft(report, deadlines, today));
  }, [entries, filter, order, ranks, deadlines, today]);
  const years = useMemo(() => yearsOf(listed.filter(isReport)), [listed]);
  const selected = reports.filter(({ path }) => chosen.has(path));
  const unreadable = entries.filter((entry) => entry.kind === "unreadable");
  // A report of the list says itself whether its draft is still there; for others only the answer of the start is known.
  const settled = (path: string): boolean =>
    state.kind === "listed" &&
    state.entries.some((entry) => entry.path === path && entry.kind === "report" && !entry.hasDraft);
  const left = drafts.filter(({ path }) => !settled(path));
  const empty = state.kind === "listed" && state.entries.every((entry) => entry.kind === "unreadable");

  return (
    <div className="screen">
      <LibraryBar />
      <main className="library">
        {administrator.notice !== undefined && (
          <Alert variant="light" className="banner" title={say(libraryWords.notice)}>
            {administrator.notice}
          </Alert>
        )}
        {left.length > 0 && (
          <Alert variant="light" color="yellow" className="banner">
            {librarySentences.drafts[language]({ count: left.length })}
          </Alert>
        )}
        {state.kind === "loading" && (
          <p className="quiet" role="status">
            <Loader size="xs" /> {say(libraryWords.loading)}
          </p>
        )}
        {state.kind === "failed" && (
          <Alert color="red" title={say(libraryWords.listFailed)} role="alert">
            <p>{formatFailure(state.failure, language)}</p>
            <Button size="compact-sm" variant="default" onClick={library.reload}>
              {say(shellWords.retry)}
            </Button>
          </Alert>
        )}
        {empty && <FirstStart />}
        {state.kind === "listed" && !empty && (
          <>
            <RecentReports entries={state.entries} />
            <div className="library-head">
              <h2>{say(libraryWords.all)}</h2>
              <span className="quiet" role="status">
                {librarySentences.counts[language]({ reports: reports.length, unreadable: unreadable.length })}
              </span>
              <span className="bar-space" />
              <ActionButton
                action={dialogs.removed}
                icon={<IconTrash size={16} aria-hidden />}
                label={say(dialogs.removed.name)}
              />
            </div>
            <LibraryFilterBar years={years} filter={filter} search={search} onFilter={setFilter} onSearch={setSearch} />
            {selected.length > 0 && (
              <SelectionBar selected={selected} reload={library.reload} onClear={() => setChosen(new Set())} />
            )}
            {reports.length > 0 && (
              <ReportTable
                reports={reports}
                today={today}
                order={order}
                onOrder={setOrder}
                selected={chosen}
                onSelect={setChosen}
                reload={library.reload}
              />
            )}
            {reports.length === 0 && (
              <p className="quiet">
                {say(libraryWords.noMatch)}{" "}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    setSearch("");
                    setFilter(noFilter);
                  }}
                >
                  {say(libraryWords.clearSearch)}
                </Button>
              </p>
            )}
            <p className="quiet">{say(libraryWords.dropHint)}</p>
          </>
        )}
        {unreadable.length > 0 && <UnreadableFiles files={unreadable} reload={library.reload} />}
      </main>
    </div>
  );
}

/** What can be done from here. It says the same whatever is searched for, so a key in the search does not draw it again. */
const LibraryBar = memo(function LibraryBar() {
  const { say } = useSettings();
  return (
    <section className="bar" aria-label={say(shellWords.toolbar)}>
      <strong className="brand">{say(shellWords.product)}</strong>
      <MenuButton />
      <h1>{say(libraryWords.title)}</h1>
      <span className="bar-space" />
      <ActionButton
        action={dialogs.newReport}
        icon={<IconPlus size={16} aria-hidden />}
        label={say(libraryWords.newReport)}
        primary
      />
      <ActionButton
        action={fileActions.openReport}
        icon={<IconFolderOpen size={16} aria-hidden />}
        label={say(libraryWords.openFile)}
      />
      <ActionButton
        action={fileActions.importFolder}
        icon={<IconFolderDown size={16} aria-hidden />}
        label={say(libraryWords.importFolder)}
      />
      <ActionButton
        action={viewActions.gathering}
        icon={<IconSum size={16} aria-hidden />}
        label={say(viewActions.gathering.name)}
      />
      <ActionButton
        action={dialogs.handbook}
        icon={<IconHelp size={16} aria-hidden />}
        label={say(dialogs.handbook.name)}
      />
      <ActionButton action={fileActions.settings} icon={<IconSettings size={18} aria-hidden />} />
    </section>
  );
});
