import { TextInput, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import type { CellNote } from "../../../shared/report/report.ts";
import { formatSigner } from "../../../shared/sign-off/journal.ts";
import { compareScreenWords, compareSentences } from "../../../shared/words/compare.ts";
import { keepKeys } from "../../parts/keep-keys.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { useSigner } from "../../shell/use-signer.ts";

/** Why a figure changed, written where it is seen: the latest note of the cell, the same that stands beside the table. */
export function NoteField(props: { readonly session: ReportSession; readonly cell: CellId; readonly row: string }) {
  const { session, cell, row } = props;
  const { say, language } = useSettings();
  const notices = useNotices();
  const signer = useSigner();
  const [draft, setDraft] = useState<string>();
  const notes = session.report().notes ?? [];
  const latest = notes.findLast((note) => note.cell === cell);
  // A field that goes loses the focus, which must not keep what somebody has just left, or keep it twice.
  const writing = useRef(false);
  const leave = (): void => {
    writing.current = false;
    setDraft(undefined);
  };
  const keep = (): void => {
    if (!writing.current) return;
    leave();
    const text = (draft ?? "").trim();
    if (text === (latest?.text ?? "")) return;
    const applied = session.apply({ kind: "notes", notes: withNote(notes, latest, text) });
    if (!applied.ok) notices.failure(applied.failure);
  };
  const withNote = (all: readonly CellNote[], before: CellNote | undefined, text: string): readonly CellNote[] => {
    const written = { ...before, cell, text, by: formatSigner(signer), at: new Date().toISOString() };
    if (before === undefined) return [...all, written];
    return all.flatMap((note) => (note !== before ? [note] : text === "" ? [] : [written]));
  };
  if (draft === undefined) {
    return (
      <UnstyledButton
        className="row-link compare-write"
        aria-label={compareSentences.noteAt[language]({ row })}
        title={say(compareScreenWords.writeNote)}
        onClick={() => {
          writing.current = true;
          setDraft(latest?.text ?? "");
        }}
      >
        <IconPencil size={14} aria-hidden />
      </UnstyledButton>
    );
  }
  return (
    <form
      {...keepKeys(keep, (event) => {
        event.stopPropagation();
        leave();
      })}
    >
      <TextInput
        size="xs"
        autoFocus
        aria-label={compareSentences.noteAt[language]({ row })}
        title={say(compareScreenWords.noteKeys)}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
      />
    </form>
  );
}
