import { Button, Modal, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { firstYear } from "../../../shared/forms/registry.ts";
import { newReportWords, previousChoice, shellWords } from "../../../shared/words/screens.ts";
import { useBridge } from "../../bridge/bridge-context.tsx";
import { useDesk } from "../../shell/desk.tsx";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { levelChoices } from "../level-choices.ts";
import { useLibrary } from "./use-library.ts";

/** Starts a report: blank, or following from one of the library. Reports are written in January about the year before. */
export function NewReportDialog() {
  const bridge = useBridge();
  const desk = useDesk();
  const notices = useNotices();
  const { settings, say, language } = useSettings();
  const { state } = useLibrary();
  const [unit, setUnit] = useState(settings.unitName);
  const [level, setLevel] = useState(settings.unitLevel);
  const [year, setYear] = useState<number | string>(new Date().getFullYear() - 1);
  const [previous, setPrevious] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const reports = (state.kind === "listed" ? state.entries : []).filter((entry) => entry.kind === "report");
  const yearFits = typeof year === "number" && year >= firstYear && year <= 2100;
  const choosePrevious = (path: string): void => {
    setPrevious(path);
    const entry = reports.find((report) => report.path === path);
    if (entry === undefined) return;
    setUnit(entry.unit.name);
    setLevel(entry.unit.level);
    setYear(entry.year + 1);
  };
  const create = async (): Promise<void> => {
    setTried(true);
    if (unit.trim() === "" || !yearFits) return;
    setBusy(true);
    const start = { unit: unit.trim(), level, year };
    const created = await bridge.call("library.create", previous === "" ? start : { ...start, previous });
    setBusy(false);
    if (!created.ok) {
      notices.failure(created.failure);
      return;
    }
    desk.setNewReportOpen(false);
    desk.openReport(created.value.path);
  };

  return (
    <Modal
      opened
      onClose={() => desk.setNewReportOpen(false)}
      title={say(newReportWords.title)}
      closeButtonProps={{ "aria-label": say(shellWords.close) }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <NativeSelect
          label={say(newReportWords.from)}
          {...(previous !== "" && { description: say(newReportWords.previousNote) })}
          value={previous}
          onChange={(event) => choosePrevious(event.currentTarget.value)}
          data={[
            { value: "", label: say(newReportWords.blank) },
            ...reports.map((entry) => ({
              value: entry.path,
              label: previousChoice[language]({ unit: entry.unit.name, year: entry.year }),
            })),
          ]}
        />
        <TextInput
          label={say(newReportWords.unit)}
          data-autofocus
          maxLength={200}
          value={unit}
          error={tried && unit.trim() === "" ? say(newReportWords.unitMissing) : undefined}
          onChange={(event) => setUnit(event.currentTarget.value)}
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
          allowDecimal={false}
          hideControls
          error={tried && !yearFits ? say(newReportWords.yearUnfit) : undefined}
        />
        <div className="form-end">
          <Button variant="default" onClick={() => desk.setNewReportOpen(false)}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {say(newReportWords.create)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
