import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CellId } from "../../shared/forms/form.ts";
import type { CellNote } from "../../shared/report/report.ts";
import { formatSigner } from "../../shared/sign-off/journal.ts";
import { labelsFor } from "../../shared/words/labels.ts";
import { noteEvidence, noteWords } from "../../shared/words/notes.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { formatTime } from "../parts/format.ts";
import { keepKeys } from "../parts/keep-keys.ts";
import type { ReportSession } from "../session/report-session.ts";
import { useReading } from "../session/use-session.ts";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { useSigner } from "../shell/use-signer.ts";

const none: readonly CellNote[] = [];

/** What the office has noted at one cell: it can be added to, changed and removed, each as a step that can be undone. */
export function NoteList(props: {
  readonly session: ReportSession;
  readonly cell: CellId;
  readonly readOnly: boolean;
  /** Whether somebody has asked to write one at once. */
  readonly writing?: boolean;
}) {
  const { session, cell, readOnly } = props;
  const { say, language } = useSettings();
  const notices = useNotices();
  const signer = useSigner();
  const notes = useReading(session, () => session.report().notes ?? none);
  const [open, setOpen] = useState<CellNote | "new" | undefined>(
    props.writing === true && !readOnly ? "new" : undefined,
  );
  const own = notes.filter((note) => note.cell === cell);
  const write = (next: readonly CellNote[]): void => {
    const applied = session.apply({ kind: "notes", notes: next });
    if (!applied.ok) notices.failure(applied.failure);
  };
  const keep = (written: Pick<CellNote, "text" | "document" | "file">): void => {
    const note = { cell, ...written, by: formatSigner(signer), at: new Date().toISOString() };
    write(open === "new" || open === undefined ? [...notes, note] : notes.map((one) => (one === open ? note : one)));
    setOpen(undefined);
  };
  return (
    <div className="note-list">
      {own.length === 0 && open === undefined && <p className="quiet">{say(noteWords.none)}</p>}
      <ul>
        {own.map((note) => (
          <li key={`${note.at} ${note.text}`}>
            <p>{note.text}</p>
            <p className="quiet">
              {[noteEvidence[language](note), note.by, formatTime(note.at)].filter((words) => words !== "").join("　")}
            </p>
            {!readOnly && (
              <span className="note-actions">
                <Button size="compact-xs" variant="subtle" onClick={() => setOpen(note)}>
                  {say(noteWords.change)}
                </Button>
                <Button size="compact-xs" variant="subtle" onClick={() => write(notes.filter((one) => one !== note))}>
                  {say(noteWords.remove)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <NoteForm
          key={open === "new" ? "new" : open.at}
          start={open === "new" ? undefined : open}
          onKeep={keep}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {!readOnly && open === undefined && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen("new")}>
          {say(noteWords.add)}
        </Button>
      )}
    </div>
  );
}

/** Asks for a note and its evidence. Ctrl+Enter keeps it, Esc leaves. */
function NoteForm(props: {
  readonly start: CellNote | undefined;
  readonly onKeep: (written: Pick<CellNote, "text" | "document" | "file">) => void;
  readonly onCancel: () => void;
}) {
  const { say } = useSettings();
  const [text, setText] = useState(props.start?.text ?? "");
  const [document, setDocument] = useState(props.start?.document ?? "");
  const [file, setFile] = useState(props.start?.file ?? "");
  const [tried, setTried] = useState(false);
  const keep = (): void => {
    setTried(true);
    if (text.trim() === "") return;
    props.onKeep({
      text: text.trim(),
      ...(document.trim() !== "" && { document: document.trim() }),
      ...(file.trim() !== "" && { file: file.trim() }),
    });
  };
  return (
    <form
      className="note-form"
      {...keepKeys(keep, (event) => {
        event.stopPropagation();
        props.onCancel();
      })}
    >
      <Textarea
        size="xs"
        autosize
        minRows={2}
        autoFocus
        label={say(noteWords.text)}
        description={say(noteWords.internal)}
        placeholder={say(noteWords.textPlaceholder)}
        value={text}
        error={tried && text.trim() === "" ? say(noteWords.missing) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={say(noteWords.document)}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={say(noteWords.file)}
        value={file}
        onChange={(event) => setFile(event.currentTarget.value)}
      />
      <span className="note-actions">
        <Button size="compact-xs" type="submit">
          {say(noteWords.keep)}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={props.onCancel}>
          {say(shellWords.cancel)}
        </Button>
      </span>
    </form>
  );
}

/** All notes of the report in the order of the form; each leads to its cell. */
export function AllNotes({
  session,
  onCell,
}: {
  readonly session: ReportSession;
  readonly onCell: (cell: CellId) => void;
}) {
  const { say, language } = useSettings();
  const notes = useReading(session, () => session.report().notes ?? none);
  const { form } = session.checked().view;
  const labels = labelsFor(form, language);
  if (notes.length === 0) return null;
  const place = ({ cell }: CellNote): number => form.cellById.get(cell)?.index ?? 0;
  return (
    <>
      <h4>
        {say(noteWords.all)} <span className="figures">{notes.length}</span>
      </h4>
      <ul className="note-list" aria-label={say(noteWords.all)}>
        {notes
          .toSorted((a, b) => place(a) - place(b))
          .map((note) => (
            <li key={`${note.cell} ${note.at} ${note.text}`}>
              <button type="button" className="likely-jump" onClick={() => onCell(note.cell)}>
                {labels.cell(note.cell)}
              </button>
              <p>{note.text}</p>
            </li>
          ))}
      </ul>
    </>
  );
}
