import { Button } from "@mantine/core";
import { useState } from "react";
import { formOf, latestYear } from "../../shared/forms/registry.ts";
import { editorWords } from "../../shared/words/editor-screen.ts";
import { shellWords } from "../../shared/words/screens.ts";
import type { ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { readTitle, type TitleEntry, TitleFields } from "../parts/title-fields.tsx";

/** Changes unit, level and year as one step that can be undone. The year stays within those of the report's edition. */
export function TitleDialog({ open: { session }, onClose }: ReportDialogProps) {
  const notices = useNotices();
  const { say } = useSettings();
  const { unit, year, edition } = session.report();
  const [entry, setEntry] = useState<TitleEntry>({ ...unit, year });
  const { first, last = latestYear } = formOf(edition).years;
  const title = readTitle(entry, { first, last });

  return (
    <DialogFrame onClose={onClose} title={say(editorWords.editTitle)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (title === undefined) return;
          const applied = session.apply({
            kind: "all",
            edits: [
              { kind: "unit", unit: title.unit },
              { kind: "year", year: title.year },
            ],
          });
          if (!applied.ok) notices.failure(applied.failure);
          onClose();
        }}
      >
        <TitleFields entry={entry} onChange={setEntry} years={{ first, last }} judged />
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" disabled={title === undefined}>
            {say(editorWords.apply)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
