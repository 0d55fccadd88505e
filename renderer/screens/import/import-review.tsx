import { Alert, Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { firstYear, formOf, latestYear } from "../../../shared/forms/registry.ts";
import { convertEdition } from "../../../shared/report/convert-edition.ts";
import type { Reading, SourcePlace } from "../../../shared/recognition/reading.ts";
import { reportOf } from "../../../shared/recognition/report-of.ts";
import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import type { Report } from "../../../shared/report/report.ts";
import { shownCells } from "../../../shared/report/shown-cells.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { useLibrary } from "../../bridge/use-library.ts";
import { readTitle, type TitleEntry, TitleFields } from "../../parts/title-fields.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { type Decisions, decidedReading, isOpen, undecided } from "./decisions.ts";
import { DoubtList } from "./doubt-list.tsx";
import { EditionChoice } from "./edition-choice.tsx";
import { DifferingTotals, MissingCells, NarrativeCounts, totalDifferences } from "./import-lists.tsx";
import { type CellStanding, ReadingTable } from "./reading-table.tsx";
import { SourcePane } from "./source-pane.tsx";

/** Stands in the report until the main process gives it an id and a time of its own. */
const provisional = { id: "00000000-0000-4000-8000-000000000000", at: "2000-01-01T00:00:00.000Z" };

/** What was read from a document beside the document itself, to be confirmed and taken over. */
export function ImportReview(props: {
  readonly name: string;
  /** What kind of document it is, in words. */
  readonly kind: string;
  readonly document: SourceDocument;
  readonly reading: Reading;
  /** What the button says that takes the report over. */
  readonly go: string;
  readonly busy: boolean;
  readonly onImport: (report: Report) => void;
}) {
  const { reading, name } = props;
  const { say, language, settings } = useSettings();
  const [decisions, setDecisions] = useState<Decisions>(undecided);
  const [place, setPlace] = useState<SourcePlace>();
  const [converting, setConverting] = useState(false);
  const [active, setActive] = useState<CellId>();
  const unit = reading.unit ?? "";
  const level = unit !== "" && unit === settings.unitName ? settings.unitLevel : "";
  const [entry, setEntry] = useState<TitleEntry>({ name: unit, level, year: reading.year ?? "" });

  const form = formOf(reading.edition);
  // Outdated forms are used in later years, which the checks tell; so any year that a report can have may stand here.
  const years = { first: firstYear, last: latestYear };
  const title = readTitle(entry, years);
  const labels = labelsFor(form, language);
  const report = useMemo(() => {
    const said = title && { unit: title.unit.name, level: title.unit.level, year: title.year };
    return reportOf(decidedReading(reading, decisions), { ...provisional, ...said, file: name });
  }, [reading, decisions, title?.unit.name, title?.unit.level, title?.year, name]);
  const conversion = useMemo(
    () => (converting ? convertEdition(report, "2021", provisional.at) : undefined),
    [converting, report],
  );
  const cells = useMemo(() => shownCells(report), [report]);
  const differences = useMemo(() => totalDifferences(report), [report]);
  const standings = useMemo(() => standingsOf(reading, decisions, differences), [reading, decisions, differences]);

  const show = (cell: CellId | undefined, at: SourcePlace | undefined): void => {
    setActive(cell);
    setPlace(at ?? (cell === undefined ? undefined : reading.places[cell]));
  };
  return (
    <main className="import">
      <SourcePane kind={props.kind} document={props.document} {...(place !== undefined && { place })} />
      <section className="import-found" aria-label={say(importWords.found)}>
        <form
          className="import-title"
          onSubmit={(event) => {
            event.preventDefault();
            if (title !== undefined) props.onImport(conversion?.report ?? report);
          }}
        >
          <TitleFields entry={entry} onChange={setEntry} years={years} judged />
          <Button type="submit" loading={props.busy} disabled={title === undefined}>
            {props.go}
          </Button>
        </form>
        {title !== undefined && <Existing name={title.unit.name} year={title.year} />}
        {reading.edition === "2019" && <EditionChoice conversion={conversion} onChange={setConverting} />}
        <DoubtList
          reading={reading}
          decisions={decisions}
          onChange={setDecisions}
          onShow={(doubt) => show(doubt.cell, doubt.place)}
        />
        <DifferingTotals differences={differences} labels={labels} />
        <MissingCells cells={reading.missing} labels={labels} />
        {form.tables.map((table) => (
          <section key={table.id}>
            <h3>{table.heading}</h3>
            <ReadingTable
              form={form}
              table={table}
              cells={cells}
              standing={(cell) => standings.get(cell) ?? "plain"}
              active={active}
              onActive={(cell) => show(cell, undefined)}
            />
          </section>
        ))}
        <NarrativeCounts report={report} />
      </section>
    </main>
  );
}

/** Says where the library has a report of the same unit and year already. */
function Existing({ name, year }: { readonly name: string; readonly year: number }) {
  const { state } = useLibrary();
  const { language } = useSettings();
  const entries = state.kind === "listed" ? state.entries : [];
  const there = entries.some((entry) => entry.kind === "report" && entry.unit.name === name && entry.year === year);
  if (!there) return null;
  return (
    <Alert variant="light" color="yellow" className="banner" role="status">
      {importSentences.exists[language]({ unit: name, year })}
    </Alert>
  );
}

function standingsOf(
  reading: Reading,
  decisions: Decisions,
  differences: readonly { readonly cell: CellId }[],
): ReadonlyMap<CellId, CellStanding> {
  const doubts = reading.doubts.flatMap((doubt): readonly [CellId, CellStanding][] =>
    doubt.cell === undefined ? [] : [[doubt.cell, isOpen(doubt, decisions) ? "open" : "decided"]],
  );
  return new Map<CellId, CellStanding>([
    ...reading.missing.map((cell) => [cell, "missing"] as const),
    ...differences.map(({ cell }) => [cell, "differs"] as const),
    ...doubts,
  ]);
}
