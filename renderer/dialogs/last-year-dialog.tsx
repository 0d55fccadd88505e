import { Alert, Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { isPreviousYear, isSameUnit } from "../../shared/checks/last-year.ts";
import { wrongPrevious } from "../../shared/checks/rules/carried.ts";
import type { Failure } from "../../shared/failure.ts";
import { formatFailure } from "../../shared/words/failures.ts";
import { formatFinding } from "../../shared/words/findings.ts";
import { lastYearSentences, lastYearWords } from "../../shared/words/last-year.ts";
import { shellWords } from "../../shared/words/screens.ts";
import { useBridge } from "../bridge/bridge-context.tsx";
import type { ReportDialogProps } from "../shell/desk.ts";
import { useNotices } from "../shell/notices.tsx";
import { DialogFrame } from "../parts/dialog-frame.tsx";
import { useSettings } from "../shell/settings-context.tsx";
import { useLibrary } from "../bridge/use-library.ts";

/**
 * Links a report as last year's, or takes the link away, as a step that can be undone. Any report that can be read is linked; where it is
 * of another year or unit, the finding Y7 says so at once.
 */
export function LastYearDialog({ open, onClose }: ReportDialogProps) {
  const { session } = open;
  const bridge = useBridge();
  const notices = useNotices();
  const { say, language } = useSettings();
  const { state } = useLibrary();
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const report = session.report();
  const linked = report.previous;

  const fitting = (entry: { readonly year: number; readonly unit: typeof report.unit }): boolean =>
    isPreviousYear(report, entry) && isSameUnit(report, entry);
  const reports = (state.kind === "listed" ? state.entries : [])
    .filter((entry) => entry.kind === "report")
    .filter((entry) => entry.path !== open.path)
    .toSorted((a, b) => Number(fitting(b)) - Number(fitting(a)) || b.year - a.year);
  // Until something is chosen, the report that fits stands there, unless one is linked already.
  const path = chosen ?? (linked === undefined ? (reports.find(fitting)?.path ?? "") : "");

  const chooseFile = async (): Promise<void> => {
    const picked = await bridge.call("dialog.chooseFile", { kind: "report" });
    if (!picked.ok) setFailure(picked.failure);
    else if (picked.value.path !== null) setChosen(picked.value.path);
  };
  const link = async (): Promise<void> => {
    setTried(true);
    if (path.trim() === "") return;
    const read = await bridge.call("report.previous", { path: path.trim() });
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    const { unit, year } = read.value;
    const applied = session.apply({ kind: "previous", previous: read.value });
    if (!applied.ok) notices.failure(applied.failure);
    else notices.tell((words) => lastYearSentences.linked[words]({ unit: unit.name, year }));
    const { findings, view } = session.checked();
    const unfit = findings.find(({ code }) => code === wrongPrevious.code);
    if (unfit !== undefined) notices.problem((words) => formatFinding(unfit, view.form, words));
    onClose();
  };
  const unlink = (): void => {
    const applied = session.apply({ kind: "previous", previous: null });
    if (!applied.ok) notices.failure(applied.failure);
    else notices.tell((words) => lastYearWords.unlinked[words]);
    onClose();
  };

  return (
    <DialogFrame onClose={onClose} title={say(lastYearWords.title)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void link();
        }}
      >
        {failure !== undefined && (
          <Alert color="red" role="alert">
            {formatFailure(failure, language)}
          </Alert>
        )}
        <div>
          <strong>
            {linked === undefined
              ? say(lastYearWords.none)
              : lastYearSentences.now[language]({ unit: linked.unit.name, year: linked.year, file: linked.file })}
          </strong>
          <p className="quiet">{say(lastYearWords.use)}</p>
        </div>
        {reports.length > 0 && (
          <NativeSelect
            label={say(lastYearWords.inLibrary)}
            value={reports.some((entry) => entry.path === path) ? path : ""}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: "", label: say(lastYearWords.another) },
              ...reports.map((entry) => ({
                value: entry.path,
                label: lastYearSentences.choice[language]({ unit: entry.unit.name, year: entry.year }),
              })),
            ]}
          />
        )}
        <div className="row row-end">
          <TextInput
            className="grow"
            data-autofocus
            label={say(lastYearWords.file)}
            value={path}
            error={tried && path.trim() === "" ? say(lastYearWords.noFile) : undefined}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => void chooseFile()}>
            {say(lastYearWords.choose)}
          </Button>
        </div>
        <div className="form-end">
          {linked !== undefined && (
            <Button variant="subtle" onClick={unlink}>
              {say(lastYearWords.unlink)}
            </Button>
          )}
          <span className="bar-space" />
          <Button variant="default" onClick={onClose}>
            {say(shellWords.cancel)}
          </Button>
          <Button type="submit">{say(lastYearWords.link)}</Button>
        </div>
      </form>
    </DialogFrame>
  );
}
