import "./check-list-dialog.css";
import { Chip, UnstyledButton } from "@mantine/core";
import { useMemo, useState } from "react";
import { checkListOf } from "../../shared/catalogue/check-list.ts";
import { type CodedPairing, countOutcomes, type PairingOutcome } from "../../shared/checks/pairing.ts";
import { hasToWait } from "../../shared/checks/unfinished.ts";
import type { Form } from "../../shared/forms/form.ts";
import { groupBy } from "../../shared/group-by.ts";
import type { UnreadNumber } from "../../shared/text/unread.ts";
import {
  checkListSentences,
  checkListWords,
  outcomeWords,
  pairingWords,
  unreadReason,
} from "../../shared/words/check-list.ts";
import { findingPartWords } from "../../shared/words/findings-panel.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { Mark } from "../parts/mark.tsx";
import type { ReportSession } from "../session/report-session.ts";
import { useRevision } from "../session/use-session.ts";
import type { OpenReport, ReportDialogProps } from "../shell/desk.ts";
import { useSettings } from "../shell/settings-context.tsx";

type Filter = "all" | "unread" | PairingOutcome;

const filters: readonly Filter[] = ["all", "fails", "open", "holds", "unread"];

const tones = { holds: "fine", fails: "error", open: "progress" } as const satisfies Record<PairingOutcome, string>;

/** What is shown of the comparisons: those of a table that somebody is filling in have to wait until it is full, or left. */
function shownComparisons(session: ReportSession): ReturnType<typeof checkListOf> {
  const { view } = session.checked();
  const table = session.inWork();
  const { comparisons, unread } = checkListOf(view);
  if (table === undefined) return { comparisons, unread };
  const waits = (pairing: CodedPairing): boolean => hasToWait(pairing, table, view);
  return { comparisons: comparisons.map((one) => (waits(one) ? { ...one, outcome: "open" } : one)), unread };
}

/** The check list (核对清单): every comparison that was made, with both sides, and the numbers that were left unread; a click leads to the place. */
export function CheckListDialog({ open, onClose }: ReportDialogProps) {
  const { session } = open;
  const { say, language } = useSettings();
  const revision = useRevision(session);
  const { comparisons, unread } = useMemo(() => shownComparisons(session), [session, revision]);
  const [filter, setFilter] = useState<Filter>("all");
  const form = session.checked().view.form;
  const counts = { ...countOutcomes(comparisons), all: comparisons.length, unread: unread.length };
  const shown = comparisons.filter(({ outcome }) => filter === "all" || outcome === filter);
  const name = (kind: Filter): string =>
    say(kind === "all" ? checkListWords.all : kind === "unread" ? checkListWords.unreadShort : outcomeWords[kind]);
  return (
    <DialogFrame size="min(1100px, 96%)" onClose={onClose} title={say(checkListWords.title)}>
      <p>{checkListSentences.summary[language](counts)}</p>
      <div className="check-list-filter" role="group" aria-label={say(checkListWords.outcome)}>
        <Chip.Group value={filter} onChange={(chosen) => setFilter(filters.find((each) => each === chosen) ?? "all")}>
          {filters.map((kind) => (
            <Chip key={kind} value={kind} size="xs" radius="sm" icon={null}>
              {name(kind)} {counts[kind]}
            </Chip>
          ))}
        </Chip.Group>
      </div>
      {filter !== "unread" && <Comparisons comparisons={shown} form={form} open={open} />}
      {(filter === "all" || filter === "unread") && <Unread unread={unread} open={open} />}
    </DialogFrame>
  );
}

function Comparisons(props: {
  readonly comparisons: readonly CodedPairing[];
  readonly form: Form;
  readonly open: OpenReport;
}) {
  const { say, language } = useSettings();
  if (props.comparisons.length === 0) return <p className="quiet">{say(checkListWords.noComparisons)}</p>;
  return [...groupBy(props.comparisons, ({ part }) => part)].map(([part, own]) => (
    <section key={part}>
      <h3 className="check-list-part">{say(findingPartWords[part])}</h3>
      <table className="check-list">
        <thead>
          <tr>
            {[checkListWords.outcome, checkListWords.check, checkListWords.left, checkListWords.right].map((head) => (
              <th key={head.zh} scope="col">
                {say(head)}
              </th>
            ))}
            <th scope="col">{say(checkListWords.where)}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((pairing, place) => {
            const words = pairingWords(pairing, props.form, language);
            return (
              // Two comparisons may read alike.
              <tr key={`${place} ${pairing.code}`} data-outcome={pairing.outcome}>
                <td className="check-list-outcome">
                  <Mark tone={tones[pairing.outcome]} word={words.outcome} />
                </td>
                <td className="check-list-name">
                  <span className="quiet">{pairing.code}</span> {words.name}
                </td>
                <td>{words.left}</td>
                <td>{words.right}</td>
                <td>
                  <UnstyledButton onClick={() => goToPairing(props.open, pairing)}>{words.where}</UnstyledButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  ));
}

function goToPairing(open: OpenReport, { place, cells: [cell] }: CodedPairing): void {
  if (place !== undefined) open.goToPlace({ kind: "words", place });
  else if (cell !== undefined) open.goToPlace({ kind: "cell", cell });
}

function Unread({ unread, open }: { readonly unread: readonly UnreadNumber[]; readonly open: OpenReport }) {
  const { say, language } = useSettings();
  return (
    <section>
      <h3 className="check-list-part">{say(checkListWords.unread)}</h3>
      {unread.length === 0 ? (
        <p className="quiet">{say(checkListWords.noUnread)}</p>
      ) : (
        <table className="check-list check-list-unread">
          <thead>
            <tr>
              <th scope="col">{say(checkListWords.quote)}</th>
              <th scope="col">{say(checkListWords.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {unread.map((number) => (
              <tr key={`${number.part} ${number.place.block} ${number.place.from}`}>
                <td>
                  <UnstyledButton onClick={() => open.goToPlace({ kind: "words", place: number.place })}>
                    {number.quote}
                  </UnstyledButton>
                </td>
                <td className="quiet">{unreadReason(number, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
