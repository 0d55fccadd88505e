import { Alert, Badge, Button, Table, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../../shared/failure.ts";
import { type Roster, rosterFromText, rosterText } from "../../../shared/gathering/roster.ts";
import { levelName, levelOf } from "../../../shared/report/level.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { hallSentences, hallWords } from "../../../shared/words/gathering-screen.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { DialogFrame } from "../../parts/dialog-frame.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import type { HallProps } from "./hall-screen.tsx";
import { TemplatesDialog } from "./write-dialogs.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

const heads = ["whichUnit", "aliases", "level", "parent", "contact"] as const;

/** Who has to report: typed, pasted, or read from a workbook or another file. */
export function RosterSection({ gathering, open, busy }: HallProps) {
  const { say } = useSettings();
  const bridge = useBridge();
  const notices = useNotices();
  const [handsOut, setHandsOut] = useState(false);
  const [edited, setEdited] = useState<Roster>();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { roster } = gathering;
  const units = roster?.units ?? [];
  const fromFile = async (): Promise<void> => {
    const chosen = await bridge.call("dialog.chooseFile", { kind: "document" });
    if (!chosen.ok) return notices.failure(chosen.failure);
    if (chosen.value.path === null) return undefined;
    const read = await bridge.call("gathering.roster", { path: chosen.value.path });
    // What was read is looked through before it takes the place of what is there.
    if (read.ok) setEdited({ ...(roster?.deadline !== undefined && { deadline: roster.deadline }), ...read.value });
    else notices.failure(read.failure);
    return undefined;
  };
  return (
    <div className="hall-main">
      <div className="hall-filter">
        <h2>{`${say(hallWords.roster)} ${units.length}`}</h2>
        {roster?.deadline !== undefined && (
          <span className="quiet figures">
            {say(hallWords.deadline)} {roster.deadline}
          </span>
        )}
        <span className="bar-space" />
        <Button size="xs" disabled={busy} onClick={() => setEdited(roster ?? { units: [] })}>
          {say(hallWords.rosterEdit)}
        </Button>
        {units.length > 0 && (
          <Button size="xs" variant="default" disabled={busy} onClick={() => setHandsOut(true)}>
            {say(hallWords.templates)}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={busy} onClick={() => void fromFile()}>
          {say(hallWords.rosterFile)}
        </Button>
      </div>
      {units.length === 0 ? (
        <p className="quiet hall-none">{say(hallWords.rosterEmpty)}</p>
      ) : (
        <div ref={setScroller} className="hall-scroll" tabIndex={0} role="group" aria-label={say(hallWords.roster)}>
          <Table className="hall-table" stickyHeader aria-rowcount={units.length + 1}>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{say(hallWords[head])}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <VirtualRows
                count={units.length}
                columns={heads.length}
                scroller={scroller}
                row={(index) => {
                  const unit = units[index];
                  if (unit === undefined) return null;
                  const level = levelOf(unit.level);
                  return (
                    <Table.Tr key={`${unit.name} ${unit.parent}`} aria-rowindex={index + 2}>
                      <Table.Th scope="row">{unit.name}</Table.Th>
                      <Table.Td>
                        <span className="alias-chips">
                          {unit.aliases.map((alias) => (
                            <Badge key={alias} size="sm" variant="default" radius="sm">
                              {alias}
                            </Badge>
                          ))}
                        </span>
                      </Table.Td>
                      <Table.Td>{level === undefined ? unit.level : levelName(level)}</Table.Td>
                      <Table.Td>{unit.parent}</Table.Td>
                      <Table.Td>{unit.contact}</Table.Td>
                    </Table.Tr>
                  );
                }}
              />
            </Table.Tbody>
          </Table>
        </div>
      )}
      {handsOut && <TemplatesDialog path={open.path} onClose={() => setHandsOut(false)} />}
      {edited !== undefined && (
        <RosterDialog
          roster={edited}
          onSave={async (next) => {
            // What was typed stays where it is until it is kept.
            if (!(await open.change({ roster: mutable(next) }))) return;
            notices.tell((language) => hallSentences.rosterSaved[language]({ units: next.units.length }));
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

/** A roster as it crosses to where it is kept. */
function mutable({ units, deadline }: Roster) {
  return {
    units: units.map((unit) => ({ ...unit, aliases: [...unit.aliases] })),
    ...(deadline !== undefined && { deadline }),
  };
}

/** The roster as text, which takes whatever is typed or pasted; the day by which the units report. */
function RosterDialog(props: {
  readonly roster: Roster;
  readonly onSave: (roster: Roster) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { say, language } = useSettings();
  const [text, setText] = useState(props.roster.units.length === 0 ? "" : rosterText(props.roster));
  const [deadline, setDeadline] = useState(props.roster.deadline ?? "");
  const [failure, setFailure] = useState<Failure>();
  const fits = deadline === "" || isDay(deadline);
  const save = (): void => {
    const read = rosterFromText(text, say(hallWords.roster));
    if (!read.ok) return setFailure(read.failure);
    const due = deadline === "" ? read.value.deadline : deadline;
    if (fits) void props.onSave({ units: read.value.units, ...(due !== undefined && { deadline: due }) });
    return undefined;
  };
  return (
    <DialogFrame size="xl" title={say(hallWords.roster)} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Textarea
          data-autofocus
          label={say(hallWords.rosterUnits)}
          description={say(hallWords.rosterText)}
          autosize
          minRows={12}
          maxRows={18}
          value={text}
          onChange={(event) => {
            setFailure(undefined);
            setText(event.currentTarget.value);
          }}
        />
        <TextInput
          label={say(hallWords.deadline)}
          placeholder="2026-01-20"
          value={deadline}
          error={fits ? undefined : say(hallWords.dateUnfit)}
          onChange={(event) => setDeadline(event.currentTarget.value.trim())}
        />
        {failure !== undefined && (
          <Alert color="red" role="alert">
            {formatFailure(failure, language)}
          </Alert>
        )}
        <FormEnd failure={undefined} submit={say(hallWords.save)} onClose={props.onClose} />
      </form>
    </DialogFrame>
  );
}

/** Whether a text is a day, written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
