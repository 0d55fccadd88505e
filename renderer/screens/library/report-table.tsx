import { Progress, Table, UnstyledButton } from "@mantine/core";
import type { LibraryEntry } from "../../../shared/ipc/library.ts";
import { librarySentences, libraryWords } from "../../../shared/words/screens.ts";
import { useDesk } from "../../shell/desk.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { formatTime } from "../../parts/format-time.ts";
import { Mark } from "../../parts/mark.tsx";
import { EntryMenu } from "./entry-menu.tsx";

/** A report of the library. */
export type ReportEntry = Extract<LibraryEntry, { kind: "report" }>;

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
