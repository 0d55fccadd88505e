import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { formOf, latestYear } from "../../shared/forms/registry.ts";
import { readFrame, typedFrame } from "../../shared/paper/typed-frame.ts";
import { titleLines } from "../../shared/paper/title-lines.ts";
import { reportTitle } from "../../shared/report/report.ts";
import { editorWords } from "../../shared/words/editor-screen.ts";
import { shellWords } from "../../shared/words/screens.ts";
import type { ReportDialogProps } from "../shell/desk.ts";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useNotices } from "../shell/notices.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { FrameFields } from "../parts/frame-fields.tsx";
import { readTitle, type TitleEntry, TitleFields } from "../parts/title-fields.tsx";

/**
 * Changes unit, level, year, and how the report stands on paper - title, signature, and what an official document carries around it - as one step that can
 * be undone. The year stays within those of the report's edition.
 */
export function TitleDialog({ open: { session }, onClose }: ReportDialogProps) {
  const notices = useNotices();
  const { say } = useSettings();
  const { unit, year, edition, paper } = session.report();
  const [entry, setEntry] = useState<TitleEntry>({ ...unit, year });
  const [own, setOwn] = useState(paper?.titleLines?.join("\n"));
  const [sealed, setSealed] = useState(paper?.sealed === true);
  const [typed, setTyped] = useState(() => typedFrame(paper ?? {}));
  const { first, last = latestYear } = formOf(edition).years;
  const title = readTitle(entry, { first, last });
  // The lines follow the fields as long as they say nothing else than the title.
  const lines = title && titleLines({ ...title, ...(own !== undefined && { paper: { titleLines: linesIn(own) } }) });
  const isTitle = title === undefined || own === undefined || own.replaceAll("\n", "") === reportTitle(title);
  const isFit = title !== undefined && isTitle && readFrame(typed).unfit.length === 0;
  const shown = own !== undefined && !isTitle ? own : (lines?.join("\n") ?? "");

  return (
    <DialogFrame onClose={onClose} title={say(editorWords.editTitle)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isFit) return;
          const setup = {
            ...(own !== undefined && { titleLines: linesIn(own) }),
            ...(sealed && { sealed: true as const }),
            ...readFrame(typed).setup,
          };
          const applied = session.apply({
            kind: "all",
            edits: [
              { kind: "unit", unit: title.unit },
              { kind: "year", year: title.year },
              { kind: "paper", paper: Object.keys(setup).length === 0 ? null : setup },
            ],
          });
          if (!applied.ok) notices.failure(applied.failure);
          onClose();
        }}
      >
        <TitleFields
          entry={entry}
          onChange={(changed) => {
            // Lines of another title are of no use for this one.
            setOwn(undefined);
            setEntry(changed);
          }}
          years={{ first, last }}
          judged
        />
        <Textarea
          label={say(editorWords.titleLines)}
          description={say(editorWords.titleLinesNote)}
          autosize
          minRows={2}
          value={shown}
          error={isTitle ? undefined : say(editorWords.titleLinesUnfit)}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          checked={sealed}
          onChange={(event) => setSealed(event.currentTarget.checked)}
          label={say(editorWords.sealed)}
          description={say(editorWords.sealedNote)}
        />
        <FrameFields typed={typed} onChange={setTyped} />
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" disabled={!isFit}>
            {say(editorWords.apply)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

function linesIn(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
