import { Button, Modal, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { formOf } from "../../../shared/forms/registry.ts";
import { editorWords } from "../../../shared/words/editor-screen.ts";
import { newReportWords, shellWords } from "../../../shared/words/screens.ts";
import type { ReportSession } from "../../session/report-session.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { levelChoices } from "../level-choices.ts";

/** Changes unit, level and year as one step that can be undone. The year stays within those of the report's edition. */
export function TitleDialog({ session, onClose }: { readonly session: ReportSession; readonly onClose: () => void }) {
  const notices = useNotices();
  const { say } = useSettings();
  const { unit, year: yearNow, edition } = session.report();
  const [name, setName] = useState(unit.name);
  const [level, setLevel] = useState(unit.level);
  const [year, setYear] = useState<number | string>(yearNow);
  const { years } = formOf(edition);
  const yearFits = typeof year === "number" && year >= years.first && year <= (years.last ?? 2100);
  const fits = name.trim() !== "" && yearFits;

  return (
    <Modal
      opened
      onClose={onClose}
      title={say(editorWords.editTitle)}
      closeButtonProps={{ "aria-label": say(shellWords.close) }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!fits || typeof year !== "number") return;
          const applied = session.apply({
            kind: "all",
            edits: [
              { kind: "unit", unit: { name: name.trim(), level } },
              { kind: "year", year },
            ],
          });
          if (!applied.ok) notices.failure(applied.failure);
          onClose();
        }}
      >
        <TextInput
          label={say(newReportWords.unit)}
          data-autofocus
          maxLength={200}
          value={name}
          error={name.trim() === "" ? say(newReportWords.unitMissing) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={say(newReportWords.level)}
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value)}
          data={levelChoices(say(newReportWords.noLevel), level)}
        />
        <NumberInput
          label={say(newReportWords.year)}
          value={year}
          onChange={setYear}
          min={years.first}
          max={years.last ?? 2100}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          error={yearFits ? undefined : `${years.first}–${years.last ?? 2100}`}
        />
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" disabled={!fits}>
            {say(editorWords.apply)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
