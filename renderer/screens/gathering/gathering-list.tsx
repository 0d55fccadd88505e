import { Alert, Button, Loader, Table, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import type { GatheringEntry } from "../../../shared/ipc/gathering.ts";
import { dayNumber } from "../../../shared/calendar.ts";
import { dayOf } from "../../../shared/sign-off/deadline.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { verdictWords } from "../../../shared/words/gathering.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { BackBar } from "../../parts/back-bar.tsx";
import { formatTime } from "../../parts/format.ts";
import { Mark } from "../../parts/mark.tsx";
import { useDesk } from "../../shell/desk.ts";
import { useSettings } from "../../shell/settings-context.tsx";
import { NewGatheringDialog } from "./new-gathering-dialog.tsx";

/** All gatherings of the library: open one, begin one. */
export function GatheringList() {
  const bridge = useBridge();
  const { say, language } = useSettings();
  const [entries, setEntries] = useState<readonly GatheringEntry[]>();
  const [failure, setFailure] = useState<Failure>();
  const [begins, setBegins] = useState(false);
  useEffect(() => {
    void bridge.call("gathering.list", {}).then((listed) => {
      if (listed.ok) setEntries(listed.value);
      else setFailure(listed.failure);
    });
  }, [bridge]);
  return (
    <div className="screen">
      <BackBar>
        <h1>{say(hallWords.title)}</h1>
        <span className="bar-space" />
        <Button size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setBegins(true)}>
          {say(hallWords.begin)}
        </Button>
      </BackBar>
      <main className="gatherings">
        {failure !== undefined && (
          <Alert color="red" role="alert">
            {formatFailure(failure, language)}
          </Alert>
        )}
        {entries === undefined && failure === undefined && (
          <p className="quiet" role="status">
            <Loader size="xs" /> {say(hallWords.loading)}
          </p>
        )}
        {entries?.length === 0 && (
          <div className="gathering-empty">
            <h2>{say(hallWords.empty)}</h2>
            <p className="quiet">{say(hallWords.emptyText)}</p>
            <Button onClick={() => setBegins(true)}>{say(hallWords.begin)}</Button>
          </div>
        )}
        {entries !== undefined && entries.length > 0 && <GatheringTable entries={entries} />}
      </main>
      {begins && <NewGatheringDialog earlier={entries ?? []} onClose={() => setBegins(false)} />}
    </div>
  );
}

function GatheringTable({ entries }: { readonly entries: readonly GatheringEntry[] }) {
  const desk = useDesk();
  const { say, language } = useSettings();
  const today = dayNumber(dayOf(new Date()));
  const heads = ["unit", "year", "state", "deadline", "saved"] as const;
  return (
    <Table className="hall-table" highlightOnHover aria-label={say(hallWords.list)}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{say(hallWords[head])}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) =>
          entry.kind === "unreadable" ? (
            <Table.Tr key={entry.path}>
              <Table.Th scope="row">{entry.name}</Table.Th>
              <Table.Td colSpan={heads.length - 1}>
                <Mark tone="error" word={verdictWords.failed[language]} /> {formatFailure(entry.failure, language)}
              </Table.Td>
            </Table.Tr>
          ) : (
            <Table.Tr key={entry.path} onDoubleClick={() => desk.openGathering(entry.path)}>
              <Table.Th scope="row">
                <UnstyledButton className="row-link" onClick={() => desk.openGathering(entry.path)}>
                  {entry.unit === "" ? entry.path.split(/[\\/]/u).at(-1) : entry.unit}
                </UnstyledButton>
              </Table.Th>
              <Table.Td>{entry.year}</Table.Td>
              <Table.Td>
                <span className="marks figures">
                  {hallSentences.bar[language](entry)}
                  {entry.waiting > 0 && <Mark tone="warning" word={`${say(hallWords.tabDoubts)} ${entry.waiting}`} />}
                </span>
              </Table.Td>
              <Table.Td className="figures">
                {entry.deadline !== undefined &&
                  `${entry.deadline}　${hallSentences.daysLeft[language]({ days: dayNumber(entry.deadline) - today })}`}
              </Table.Td>
              <Table.Td className="figures">{formatTime(entry.savedAt)}</Table.Td>
            </Table.Tr>
          ),
        )}
      </Table.Tbody>
    </Table>
  );
}
