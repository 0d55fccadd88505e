import { Alert, Button } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import type { CellId } from "../../../shared/forms/form.ts";
import { formOf } from "../../../shared/forms/registry.ts";
import type { Reading, SourcePlace } from "../../../shared/recognition/reading.ts";
import { shownCells } from "../../../shared/report/shown-cells.ts";
import { sourceKindWords } from "../../../shared/words/import.ts";
import { importSentences, importWords } from "../../../shared/words/import-screen.ts";
import { labelsFor } from "../../../shared/words/labels.ts";
import { TitleFields } from "../../parts/title-fields.tsx";
import { useSettings } from "../../shell/settings-context.tsx";
import { type Decisions, isOpen } from "./decisions.ts";
import { DoubtList } from "./doubt-list.tsx";
import { EditionChoice } from "./edition-choice.tsx";
import { type Clash } from "./import-batch.ts";
import { importYears, type Review, reviewed } from "./review.ts";
import { DifferingTotals, FoundErrors, MissingCells, NarrativeCounts, totalDifferences } from "./import-lists.tsx";
import { type CellStanding, ReadingTable } from "./reading-table.tsx";
import { SourcePane } from "./source-pane.tsx";
import { TitleQuestion } from "./title-question.tsx";

/** What was read from a document beside the document itself, to be confirmed and taken over. */
export function ImportReview(props: {
  readonly review: Review;
  readonly clash: Clash | undefined;
  /** What the button says that takes the report over. */
  readonly go: string;
  readonly busy: boolean;
  /** The first doubt takes the focus. */
  readonly begin: boolean;
  readonly onChange: (review: Review) => void;
  /** The last doubt was decided. */
  readonly onDecided: () => void;
  readonly onTake: () => void;
}) {
  const { review, onChange } = props;
  const { document, reading } = review.read;
  const { say, language } = useSettings();
  const [place, setPlace] = useState<SourcePlace>();
  const [active, setActive] = useState<CellId>();
  const { report, conversion, named, differing, errors } = reviewed(review);
  const question = useRef<HTMLButtonElement>(null);
  const titleForm = useRef<HTMLFormElement>(null);
  const form = formOf(reading.edition);
  const labels = labelsFor(form, language);
  const cells = useMemo(() => shownCells(report), [report]);
  const differences = useMemo(() => totalDifferences(report), [report]);
  const standings = useMemo(
    () => standingsOf(reading, review.decisions, differences),
    [reading, review.decisions, differences],
  );

  const show = (cell: CellId | undefined, at: SourcePlace | undefined): void => {
    setActive(cell);
    setPlace(at ?? (cell === undefined ? undefined : reading.places[cell]));
  };
  return (
    <main className="import">
      <SourcePane
        kind={sourceKindWords[review.read.kind][language]}
        document={document}
        {...(place !== undefined && { place })}
      />
      <section className="import-found" aria-label={say(importWords.found)}>
        <form
          ref={titleForm}
          className="import-title"
          onSubmit={(event) => {
            event.preventDefault();
            if (named === undefined) return;
            // Enter in a field comes before anybody has seen the question.
            if (differing.length > 0) question.current?.focus();
            else props.onTake();
          }}
        >
          <TitleFields
            entry={review.title}
            onChange={(title) => onChange({ ...review, title })}
            years={importYears}
            judged
          />
          <Button type="submit" loading={props.busy} disabled={named === undefined}>
            {props.go}
          </Button>
        </form>
        <TitleQuestion
          review={review}
          first={question}
          onAnswer={(answered) => {
            onChange(answered);
            // The button that was pressed is gone; what comes next is to take the report over.
            titleForm.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
          }}
        />
        {named !== undefined && props.clash !== undefined && (
          <Alert variant="light" color="yellow" className="banner" role="status">
            {importSentences[props.clash === "inLibrary" ? "exists" : "twice"][language]({
              unit: named.unit.name,
              year: named.year,
            })}
          </Alert>
        )}
        {reading.edition === "2019" && (
          <EditionChoice conversion={conversion} onChange={(converting) => onChange({ ...review, converting })} />
        )}
        <DoubtList
          reading={reading}
          decisions={review.decisions}
          begin={props.begin}
          onChange={(decisions) => onChange({ ...review, decisions })}
          onDecided={props.onDecided}
          onShow={(doubt) => show(doubt.cell, doubt.place)}
        />
        <DifferingTotals differences={differences} labels={labels} />
        <FoundErrors errors={errors} form={formOf((conversion?.report ?? report).edition)} />
        <MissingCells form={form} cells={reading.missing} labels={labels} />
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
