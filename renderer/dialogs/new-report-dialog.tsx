import { Button, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { firstYear, latestYear } from "../../shared/forms/registry.ts";
import { firstOrder, rankNames, sortReports } from "../../shared/library/library-list.ts";
import { newReportWords, previousChoice, shellWords } from "../../shared/words/screens.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import { useDesk } from "../shell/desk.ts";
import { useNotices } from "../shell/notices.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { readTitle, type TitleEntry, TitleFields } from "../parts/title-fields.tsx";
import { useLibrary } from "../bridge/use-library.ts";

const years = { first: firstYear, last: latestYear };

/** Starts a report: blank, or following from one of the library. Reports are written in January about the year before. */
export function NewReportDialog({ onClose }: { readonly onClose: () => void }) {
  const bridge = useBridge();
  const { openReport } = useDesk();
  const notices = useNotices();
  const { settings, say, language } = useSettings();
  const { state } = useLibrary();
  const [entry, setEntry] = useState<TitleEntry>({
    name: settings.unitName,
    level: settings.unitLevel,
    year: new Date().getFullYear() - 1,
  });
  const [previous, setPrevious] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const reports = useMemo(() => {
    const listed = (state.kind === "listed" ? state.entries : []).filter((each) => each.kind === "report");
    return sortReports(listed, firstOrder, rankNames(listed), () => undefined);
  }, [state]);
  const choosePrevious = (path: string): void => {
    setPrevious(path);
    const last = reports.find((report) => report.path === path);
    if (last !== undefined) setEntry({ ...last.unit, year: last.year + 1 });
  };
  const create = async (): Promise<void> => {
    setTried(true);
    const title = readTitle(entry, years);
    if (title === undefined) return;
    setBusy(true);
    const start = { unit: title.unit.name, level: title.unit.level, year: title.year };
    const created = await bridge.call("library.create", previous === "" ? start : { ...start, previous });
    setBusy(false);
    if (!created.ok) {
      notices.failure(created.failure);
      return;
    }
    onClose();
    openReport(created.value.path);
  };

  return (
    <DialogFrame onClose={onClose} title={say(newReportWords.title)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Select
          label={say(newReportWords.from)}
          {...(previous !== "" && { description: say(newReportWords.previousNote) })}
          searchable
          // What is typed takes the place of the choice that is shown.
          onFocus={({ currentTarget }) => currentTarget.select()}
          allowDeselect={false}
          limit={100}
          value={previous}
          onChange={(path) => choosePrevious(path ?? "")}
          data={[
            { value: "", label: say(newReportWords.blank) },
            ...reports.map(({ path, unit, year }) => ({
              value: path,
              label: previousChoice[language]({ unit: unit.name, year }),
            })),
          ]}
        />
        <TitleFields entry={entry} onChange={setEntry} years={years} judged={tried} />
        <div className="form-end">
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {say(newReportWords.create)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
