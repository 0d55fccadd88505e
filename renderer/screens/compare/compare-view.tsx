import "./compare.css";
import { Alert, Button, Checkbox, Loader, NativeSelect, TextInput } from "@mantine/core";
import { IconCopy, IconDownload, IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { compareReports } from "../../../shared/compare/compare-reports.ts";
import { comparisonTable, entryText, rateRows, reportNames } from "../../../shared/compare/comparison-table.ts";
import { matchingCells } from "../../../shared/compare/matching-cells.ts";
import type { CellId } from "../../../shared/forms/form.ts";
import type { Report } from "../../../shared/report/report.ts";
import { writeHtml, writeTabs } from "../../../shared/table-editing/block-text.ts";
import { compareScreenWords, compareSentences } from "../../../shared/words/compare.ts";
import { libraryWords } from "../../../shared/words/screens.ts";
import { formatFailure } from "../../../shared/words/failures.ts";
import { dialogs } from "../../dialogs/registry.tsx";
import { WayBack } from "../../parts/way-back.tsx";
import type { ReportSession } from "../../session/report-session.ts";
import { useDesk } from "../../shell/desk.ts";
import { useNotices } from "../../shell/notices.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { copyToClipboard } from "../../parts/copy-to-clipboard.ts";
import { ComparedTable } from "./compared-table.tsx";
import { RateTable } from "./rate-table.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { linked, useBases } from "./use-bases.ts";

// The charting library is as large as the rest of the window; it is loaded when somebody looks at a comparison.
const CompareCharts = lazy(async () => ({ default: (await import("./compare-charts.tsx")).CompareCharts }));

/** A report beside another one: which one, the cells with difference and percent, charts; to be searched, copied and saved. */
export function CompareView(props: {
  readonly report: Report;
  readonly path: string | null;
  readonly onJump?: (cell: CellId) => void;
  /** The open report, where notes can be written at its cells. */
  readonly session?: ReportSession;
  /** Where the comparison stands in place of the report: how to go back to it. */
  readonly onBack?: () => void;
}) {
  const { report, path, onJump, onBack, session } = props;
  const desk = useDesk();
  const notices = useNotices();
  const { say, language } = useSettings();
  const bases = useBases(report, path);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [search, setSearch] = useState("");
  const [saving, setSaving] = useState(false);
  const { base } = bases;
  const comparison = useMemo(() => base && compareReports(base, report), [base, report]);
  const cells = useMemo(
    () => (comparison === undefined ? [] : matchingCells(comparison, { onlyChanges, search }, language)),
    [comparison, onlyChanges, search, language],
  );

  // What is narrowed to some cells goes out as it is seen; the whole comparison has its rates below.
  const table = useMemo(() => {
    if (comparison === undefined) return undefined;
    const shown = comparisonTable(comparison, cells, language);
    return search === "" ? { ...shown, rows: [...shown.rows, ...rateRows(comparison, language)] } : shown;
  }, [comparison, cells, language, search]);
  const copy = (): void => {
    if (table === undefined) return;
    const { columns, rows } = table;
    const texts = [columns, ...rows.map((row) => row.map(entryText))];
    // As text for spreadsheets, and as a table for word processors.
    const copied = copyToClipboard({ "text/plain": writeTabs(texts), "text/html": writeHtml(texts) });
    if (copied) notices.tell((words) => compareScreenWords.copied[words]);
    else notices.problem((words) => compareScreenWords.notCopied[words]);
  };
  const nothingToChoose = !bases.loading && bases.entries.length === 0 && report.previous === undefined;

  return (
    <main className="compare" aria-label={say(compareScreenWords.title)}>
      {onBack !== undefined && <h1 className="unseen">{say(compareScreenWords.title)}</h1>}
      <div className="compare-head">
        {onBack !== undefined && <WayBack label={say(compareScreenWords.back)} onBack={onBack} />}
        <NativeSelect
          size="xs"
          aria-label={say(compareScreenWords.against)}
          value={bases.chosen}
          onChange={(event) => bases.choose(event.currentTarget.value)}
          data={[
            ...(bases.chosen === "" ? [{ value: "", label: say(compareScreenWords.choose), disabled: true }] : []),
            ...(report.previous === undefined
              ? []
              : [{ value: linked, label: compareSentences.linked[language]({ year: report.previous.year }) }]),
            ...bases.entries.map((entry) => ({
              value: entry.path,
              label: compareSentences.unitYear[language]({ unit: entry.unit.name, year: entry.year }),
            })),
          ]}
        />
        <Checkbox
          size="xs"
          label={say(compareScreenWords.onlyChanges)}
          checked={onlyChanges}
          onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
        />
        <TextInput
          size="xs"
          w={208}
          leftSection={<IconSearch size={14} aria-hidden />}
          placeholder={say(compareScreenWords.search)}
          aria-label={say(compareScreenWords.search)}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <span className="quiet figures" role="status">
          {comparison !== undefined &&
            compareSentences.rows[language]({ shown: cells.length, of: comparison.cells.length })}
        </span>
        <span className="bar-space" />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          disabled={cells.length === 0}
          onClick={copy}
        >
          {say(compareScreenWords.copy)}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          disabled={cells.length === 0}
          onClick={() => setSaving(true)}
        >
          {say(compareScreenWords.save)}
        </Button>
      </div>
      {bases.failure !== undefined && (
        <Alert color="red" role="alert" className="banner">
          {formatFailure(bases.failure, language)}
        </Alert>
      )}
      {comparison === undefined ? (
        <>
          <p className="compare-message quiet">
            {bases.chosen !== "" && bases.failure === undefined && <Loader size="xs" />}{" "}
            {say(nothingToChoose ? compareScreenWords.noOther : compareScreenWords.nothingChosen)}
          </p>
          {bases.chosen === "" && (
            <div className="compare-ways">
              {dialogs.lastYear.available(desk) && (
                <Button size="xs" variant="default" onClick={() => desk.open(dialogs.lastYear)}>
                  {say(dialogs.lastYear.name)}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={desk.chooseFile}>
                {say(libraryWords.openFile)}
              </Button>
            </div>
          )}
        </>
      ) : (
        <div className="compare-body">
          <ComparedTable
            comparison={comparison}
            cells={cells}
            {...(onJump && { onJump })}
            {...(session && { session })}
          />
          {/* What scrolls must be reachable by keyboard alone. */}
          <aside className="compare-charts" tabIndex={0} aria-label={say(compareScreenWords.charts)}>
            <RateTable comparison={comparison} />
            <Suspense fallback={<Loader size="xs" />}>
              <CompareCharts comparison={comparison} />
            </Suspense>
          </aside>
        </div>
      )}
      {saving && comparison !== undefined && table !== undefined && (
        <SaveDialog
          title={compareTitle(reportNames(comparison, language), report, language)}
          table={table}
          path={path}
          onClose={() => setSaving(false)}
        />
      )}
    </main>
  );
}

/** The title of a saved comparison: the unit first, so that files of one unit stand together. */
function compareTitle([a, b]: readonly [string, string], report: Report, language: "zh" | "en"): string {
  const compared = compareSentences.comparing[language]({ a, b });
  return compared.includes(report.unit.name) ? compared : `${report.unit.name}${compared}`;
}
